-- Decisions learnt what they rest on and whom they charge; teams and memberships, which decision ended them.
update records set doc = doc || jsonb_build_object(
  'effective', doc -> 'date', 'grounds', '[]'::jsonb, 'recipients', '[]'::jsonb, 'amends', null, 'duties', null,
  'delivered', '[]'::jsonb)
where kind = 'decision' and not doc ? 'effective';

update records set doc = doc || '{"endedBy": null, "predecessors": [], "heir": null}'::jsonb
where kind = 'team' and not doc ? 'heir';

update records m set doc = m.doc || jsonb_build_object(
  'decision', (select t.doc -> 'decision' from records t where t.commune_id = m.commune_id and t.id = m.audience),
  'endedBy', null, 'endNoted', null)
where m.kind = 'membership' and not m.doc ? 'endNoted';
