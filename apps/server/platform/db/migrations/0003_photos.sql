-- Photos travel apart from their records, in pieces that resume, known by their SHA-256 (S10).
create table photos (
  commune_id uuid not null,
  team_id uuid not null,
  hash text not null,
  -- bytes in all, and bytes received so far
  length int not null,
  received int not null default 0,
  data bytea not null default '',
  received_at timestamptz,
  primary key (commune_id, team_id, hash)
);
alter table photos alter column data set storage external;
