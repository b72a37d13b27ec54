-- Who works for a commune's office, as what, from which day to which: both days included, no `to_day`: no end is
-- known. A duty taken back before it began ends before it begins. Nothing is deleted: what was, stays told.
-- One account works in one commune at a time, `accounts.commune_id`; only its duties in that commune let it in. When
-- a commune goes over to another, `update accounts` and `move_duties` take its people along.
create table duties (
  commune_id uuid not null,
  id uuid not null,
  account_id uuid not null references accounts (id) on delete cascade,
  -- work: everything the office does; view: reads all of it, changes nothing.
  kind text not null check (kind in ('work', 'view')),
  from_day date not null,
  to_day date check (to_day >= from_day - 1),
  -- null: the first account of a commune gave itself its duty.
  made_by uuid,
  primary key (commune_id, id)
);
create index duties_of_account on duties (account_id, commune_id);

insert into duties (commune_id, id, account_id, kind, from_day)
select commune_id, gen_random_uuid(), id, 'work', (created_at at time zone 'Asia/Ho_Chi_Minh')::date
from accounts where office;

-- A duty in the old commune ends the day before; from that day on the same one holds in the new commune.
create function move_duties(old_commune uuid, new_commune uuid, day date) returns void language sql as $$
  insert into duties (commune_id, id, account_id, kind, from_day, to_day, made_by)
  select new_commune, gen_random_uuid(), account_id, kind, greatest(from_day, day), to_day, made_by
  from duties
  where commune_id = old_commune and coalesce(to_day, 'infinity') >= greatest(from_day, day);
  update duties set to_day = greatest(from_day, day) - 1
  where commune_id = old_commune and coalesce(to_day, 'infinity') >= greatest(from_day, day);
$$;

-- What an event said besides its words: the kind and the days of a duty.
alter table account_events add column detail jsonb;
create index account_events_of_account on account_events (commune_id, account_id, at);
