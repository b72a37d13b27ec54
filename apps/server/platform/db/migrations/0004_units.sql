-- Units learnt dates, former names and who took over how much of them.
update records set doc = doc || jsonb_build_object(
  'undecided', doc -> 'to' <> 'null' and jsonb_array_length(doc -> 'successors') = 0,
  'former', '[]'::jsonb,
  'successors', coalesce((
    select jsonb_agg(jsonb_build_object(
      'unit', successor, 'share', case jsonb_array_length(doc -> 'successors') when 1 then 'whole' else 'part' end,
      'from', to_char((doc ->> 'to')::date + 1, 'YYYY-MM-DD')))
    from jsonb_array_elements(doc -> 'successors') successor), '[]'::jsonb))
where kind = 'hamlet' and not doc ? 'former';

update records set doc = '{"code": null, "to": null, "successors": [], "former": []}'::jsonb || doc
where kind = 'commune' and not doc ? 'former';

-- A record that left an audience: its phones must drop it (S5). Gone again when the record comes back.
create table departures (
  commune_id uuid not null,
  audience uuid not null,
  id uuid not null,
  kind text not null,
  -- The journal line that took it away.
  seq bigint not null,
  primary key (commune_id, audience, id)
);
create index departures_feed on departures (commune_id, audience, seq, id);
