-- A commune that was merged into others: which of its teams another commune's book has taken over, and, once
-- all have gone, the names of those communes. Its book is then closed: it is read, and nothing is added.
alter table communes
  add column taken_over uuid[] not null default '{}',
  add column gone_to text;

-- Whose journals also remember what was answered to a commune's people (S1). Few rows: on Citus a reference table.
create table predecessors (
  commune_id uuid not null,
  predecessor uuid not null,
  primary key (commune_id, predecessor)
);
