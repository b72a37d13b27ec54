-- Documents are kept as the text they came as: a visit costs a third less than taking them apart into jsonb and
-- putting them together again for every phone that hears of it. What is asked of their fields is asked of few.
drop index visits_by_household;
drop index memberships_by_account;
drop index records_kind;
alter table records alter column doc type json;
alter table journal alter column body type json, alter column before type json;
create index visits_by_household on records (commune_id, (doc ->> 'household')) where kind = 'visit';
create index memberships_by_account on records (commune_id, (doc ->> 'account')) where kind = 'membership';
-- The many are found by their audience; an index that each of them would have to enter is paid for by every visit.
create index records_kind on records (commune_id, kind, audience) where kind not in ('household', 'visit');
