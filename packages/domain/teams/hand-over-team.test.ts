import fc from "fast-check";
import { expect, test } from "vitest";
import { askedState, countAnew } from "../../../tests/commands/asked-state.ts";
import { derivedId } from "../command/derived-id.ts";
import { isRefusal } from "../command/refusal.ts";
import { type Change, put } from "../command/state.ts";
import { households } from "../households/household.ts";
import { targets } from "../targets/target.ts";
import { visits } from "../visits/visit.ts";
import { handOverTeam } from "./hand-over-team.ts";
import { type Team, teams } from "./team.ts";

const id = (name: string) => derivedId("hand-over", name);
const [OLD, HEIR] = [id("old"), id("heir")] as [string, string];

const team = (to: string | null): Team => ({
  name: "Tổ",
  level: "hamlet",
  hamlet: null,
  decision: null,
  endedBy: null,
  from: "2022-01-01",
  to,
  predecessors: [],
  heir: null,
});

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-01-${String(date).padStart(2, "0")}`);
const place = fc.constantFrom(OLD, HEIR);
const platform = fc.constantFrom("vneid", "dvc");
const outcome = fc.constantFrom("uses" as const, "again" as const, "no_device" as const);

const household = fc.record({ team: place, added: day, platform, outcome, since: day }).map(
  ({ team: own, added, platform: code, outcome: what, since }) =>
    (n: number) =>
      put(households, id(`household ${n}`), own, {
        head: "Hồ Văn",
        place: null,
        phone: null,
        people: null,
        poverty: null,
        added,
        standing: { [code]: { outcome: what, since, visit: id(`visit ${n}`) } },
        lastVisit: since,
        next: null,
      }),
);

const visit = fc
  .record({ team: place, day, platform, outcome, helped: fc.array(fc.constant("Chủ hộ"), { maxLength: 3 }) })
  .map(
    ({ team: own, ...said }) =>
      (n: number) =>
        put(visits, id(`visit ${n}`), own, {
          ...said,
          household: id(`household ${n}`),
          byRelative: n % 2 === 0,
          note: null,
          photos: [],
          next: null,
          by: { account: id("account"), name: "Hồ Thị Mơ" },
        }),
  );

const target = fc
  .record({
    team: place,
    value: fc.integer({ min: 1, max: 50 }),
    indicator: fc.constantFrom("HO-VNEID", "HO-DVC"),
  })
  .map(
    (said) => (n: number) =>
      put(targets, id(`target ${n}`), said.team, { ...said, from: "2026-01-01", to: "2026-12-31" }),
  );

/** The records after the old team handed over. */
function handedOver(records: Change[]): Change[] {
  const body = { from: OLD, into: HEIR };
  const actor = { account: id("office"), name: "Cán bộ", commune: id("commune"), office: true, teams: [] };
  const context = { now: Date.parse("2026-02-01T09:00:00+07:00"), actor };
  const command = { id: id("command"), type: "handOverTeam", made: context.now, body };
  const state = askedState(records, handOverTeam.needs(body, context));
  const decided = handOverTeam.decide(state, body, context, command);
  if (isRefusal(decided)) throw new Error(decided.sentence);
  const after = new Map(records.map((record) => [record.id, record]));
  for (const change of decided) after.set(change.id, change);
  return [...after.values()];
}

const sums = (records: Change[], team: string) => Object.fromEntries(countAnew(records, team));

test("N1 the heir's sums are those of both, the ended team's are none, the commune's are the same", () => {
  fc.assert(
    fc.property(fc.array(household), fc.array(visit), (homes, visited) => {
      const records = [
        put(teams, OLD, OLD, team("2026-01-31")),
        put(teams, HEIR, HEIR, team(null)),
        ...homes.map((make, n) => make(n)),
        ...visited.map((make, n) => make(n)),
      ];
      const after = handedOver(records);
      const [old, heir] = [sums(records, OLD), sums(records, HEIR)];
      const both = { ...heir };
      for (const [measure, n] of Object.entries(old)) both[measure] = (both[measure] ?? 0) + n;
      expect(sums(after, HEIR)).toEqual(both);
      expect(sums(after, OLD)).toEqual({});
      expect(after.length).toBe(records.length);
    }),
  );
});

test("what was asked of both is asked of the heir, no more and no less", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(target, {
        maxLength: 4,
        selector: (make) => JSON.stringify(make(0)).replace(/"value":\d+/, ""),
      }),
      (makers) => {
        const records = [
          put(teams, OLD, OLD, team("2026-01-31")),
          put(teams, HEIR, HEIR, team(null)),
          ...makers.map((make, n) => make(n)),
        ];
        const asked = (list: Change[], of: string[]) =>
          list
            .filter(({ kind, audience }) => kind === targets.name && of.includes(audience as string))
            .reduce((sum, { doc }) => sum + (doc as { value: number }).value, 0);
        expect(asked(handedOver(records), [HEIR])).toBe(asked(records, [OLD, HEIR]));
      },
    ),
  );
});
