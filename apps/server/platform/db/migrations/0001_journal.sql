-- The spine: every key begins with the commune's id, which never changes, so that the tables
-- can be distributed by it. No triggers: the writing transaction keeps everything that follows.

create table communes (
  commune_id uuid primary key,
  -- The last number given out. Whoever writes for the commune holds this row (S4).
  seq bigint not null default 0
);

-- One line for every command ever asked, with its answer. Append-only: audit trail and memory of repeats (S1).
create table journal (
  commune_id uuid not null,
  seq bigint not null,
  command_id uuid not null,
  type text not null,
  body jsonb not null,
  -- null: accepted
  refusal jsonb,
  -- Documents as they were before, by record id; null where the record is new.
  before jsonb,
  account_id text not null,
  account_name text not null,
  device_id uuid,
  -- The device's clock. It orders nothing (S8).
  made_at timestamptz not null,
  received_at timestamptz not null,
  primary key (commune_id, seq),
  unique (commune_id, command_id)
);

-- What is true now. `audience`: a team's id, the commune's own id (everyone in it), null (its office only).
create table records (
  commune_id uuid not null,
  id uuid not null,
  kind text not null,
  audience uuid,
  -- The journal line that last wrote it.
  seq bigint not null,
  doc jsonb not null,
  primary key (commune_id, id)
);

create index records_feed on records (commune_id, audience, seq, id);
create index records_kind on records (commune_id, kind, audience);
create index visits_by_household on records (commune_id, (doc ->> 'household')) where kind = 'visit';

-- Sums by team, measure and day, kept by the writing transaction.
create table totals (
  commune_id uuid not null,
  team_id uuid not null,
  measure text not null,
  day date not null,
  n bigint not null,
  primary key (commune_id, team_id, measure, day)
);
