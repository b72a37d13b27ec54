import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedState, countAnew } from "../../../tests/commands/asked-state.ts";
import type { Actor, Command } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { isRefusal } from "../command/refusal.ts";
import type { Rule } from "../command/rule.ts";
import type { Change } from "../command/state.ts";
import { type Household, households, OUTCOMES } from "../households/household.ts";
import { reportId } from "../reports/report.ts";
import { RULES } from "../rules.ts";
import { standingFrom } from "../visits/standing-from.ts";
import { type Visit, visits } from "../visits/visit.ts";
import { addDays } from "../words/day.ts";
import { counts, difference } from "./tally.ts";

const id = (name: string) => derivedId("tally", name);
const TEAMS = [id("veo"), id("kem")] as const;
const NOW = Date.parse("2026-11-17T09:00:00+07:00");
const office: Actor = {
  account: id("office"),
  name: "Cán bộ",
  commune: id("commune"),
  office: true,
  teams: [],
};
const member: Actor = { ...office, account: id("member"), name: "Hồ Thị Mơ", office: false, teams: TEAMS };
const founded: Change[] = TEAMS.map((team) => ({
  kind: "team",
  id: team,
  audience: team,
  doc: { to: null },
}));

// Few ids, so that the same household is visited often and ids are used twice.
const anyTeam = fc.constantFrom(...TEAMS);
const anyHousehold = fc.integer({ min: 0, max: 4 }).map((n) => id(`household ${n}`));
const anyDay = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2026-10-01", n));
const people = { head: "Hồ Văn Thử", place: null, phone: null, people: null, poverty: null };
const anySaid = fc.record({
  day: anyDay,
  platform: fc.constantFrom("vneid", "dvc"),
  outcome: fc.constantFrom(...OUTCOMES),
  helped: fc.array(fc.constantFrom("Chủ hộ", "Con"), { maxLength: 3 }),
  byRelative: fc.boolean(),
  note: fc.constant(null),
  next: fc.option(anyDay),
});
// A visit mostly is at the household that its number names, so that corrections find it.
const anyVisit = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.option(anyHousehold, { freq: 10 }))
  .map(([n, other]) => ({ visit: id(`visit ${n}`), household: other ?? id(`household ${n % 5}`) }));

const anyAct = fc.oneof(
  fc.record({
    type: fc.constant("addHouseholds"),
    body: fc.record({
      team: anyTeam,
      households: fc
        .array(anyHousehold, { minLength: 1, maxLength: 2 })
        .map((ids) => ids.map((id) => ({ id, ...people }))),
    }),
  }),
  fc.record({
    type: fc.constant("recordVisit"),
    body: fc.tuple(anyVisit, anySaid).map(([at, said]) => ({ ...at, ...said, photos: [] })),
  }),
  fc.record({
    type: fc.constant("correctVisit"),
    body: fc
      .tuple(anyVisit, anySaid, anySaid)
      .map(([at, before, said]) => ({ ...at, before, said, reason: null })),
  }),
  fc.record({
    type: fc.constant("withdrawVisit"),
    body: anyVisit.map((at) => ({ ...at, reason: "Ghi nhầm" })),
  }),
  fc.record({
    type: fc.constant("leaveHousehold"),
    body: fc.record({
      household: anyHousehold,
      kind: fc.constantFrom("moved", "twice", "mistake"),
      into: anyHousehold,
      on: anyDay,
      reason: fc.constant(null),
    }),
  }),
  fc.record({
    type: fc.constant("returnHousehold"),
    body: fc.record({ household: anyHousehold, into: fc.option(anyHousehold) }),
  }),
  fc.record({
    type: fc.constant("submitReport"),
    body: fc.record({
      team: anyTeam,
      period: fc.constant("2026-11"),
      narrative: fc.constant(""),
      difficulty: fc.constant(null),
    }),
  }),
  fc.record({
    type: fc.constant("returnReport"),
    body: fc.record({
      report: anyTeam.map((team) => reportId(team, "2026-11")),
      reason: fc.constant("Thiếu"),
    }),
  }),
);

/** Plays commands, and keeps the totals as the server does: by differences, never by counting. */
function play(acts: { type: string; body: unknown }[]) {
  const records = new Map(founded.map((record) => [record.id, record]));
  const kept = new Map<string, number>();
  acts.forEach(({ type, body }, n) => {
    const { needs, decide } = RULES.get(type) as Rule<unknown>;
    const context = { now: NOW, actor: type === "returnReport" ? office : member };
    const command: Command = { id: id(`command ${n}`), type, made: NOW, body };
    const decided = decide(askedState(records.values(), needs(body, context)), body, context, command);
    if (isRefusal(decided)) return;
    for (const change of decided) {
      for (const { measure, n } of difference(change.kind, records.get(change.id)?.doc, change.doc)) {
        const key = `${change.audience} ${measure}`;
        kept.set(key, (kept.get(key) ?? 0) + n);
      }
      records.set(change.id, change);
    }
  });
  return { records: [...records.values()], kept };
}

describe("totals", () => {
  it("kept by differences equal totals counted anew, after any sequence of commands", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        const { records, kept } = play(acts);
        for (const team of TEAMS) {
          const anew = countAnew(records, team);
          for (const measure of new Set([...anew.keys(), ...[...kept.keys()].map((key) => key.slice(37))]))
            expect(kept.get(`${team} ${measure}`) ?? 0, measure).toBe(anew.get(measure) ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("count a household at most once a platform, however often it is visited", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        const { records } = play(acts);
        for (const team of TEAMS) {
          const sums = countAnew(records, team);
          // One that moved away is no longer among the households, and what it learnt still counts.
          const known = records.filter(({ kind, audience }) => kind === "household" && audience === team);
          for (const platform of ["vneid", "dvc"]) {
            const standing = OUTCOMES.reduce(
              (sum, outcome) => sum + (sums.get(`${outcome}:${platform}`) ?? 0),
              0,
            );
            expect(standing).toBeLessThanOrEqual(known.length);
          }
        }
      }),
    );
  });

  const adds = [0, 1, 2, 3, 4].map((n) => ({
    type: "addHouseholds",
    body: { team: TEAMS[0], households: [{ id: id(`household ${n}`), ...people }] },
  }));
  const anyVisits = fc.uniqueArray(
    anyAct.filter(({ type }) => type === "recordVisit"),
    { selector: ({ body }) => (body as { visit: string }).visit, maxLength: 12 },
  );
  const householdsOf = ({ records }: { records: Change[] }) =>
    Object.fromEntries(
      records.filter(({ kind }) => kind === households.name).map(({ id, doc }) => [id, doc]),
    );

  it("are the same in whatever order the visits arrive: phones sync late", () => {
    const visits = anyVisits.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(visits, ([made, arrived]) => {
        const [one, other] = [play([...adds, ...made]), play([...adds, ...arrived])];
        expect(householdsOf(other)).toEqual(householdsOf(one));
        expect(counted(other.records, ...MEASURES)).toEqual(counted(one.records, ...MEASURES));
      }),
    );
  });

  it("of a visit that was recorded and withdrawn leave the household as it was before", () => {
    fc.assert(
      fc.property(anyVisits, fc.nat(), (all, pick) => {
        const made = all.at(pick % Math.max(all.length, 1));
        if (!made) return;
        const { visit, household } = made.body as { visit: string; household: string };
        const withdrawn = { type: "withdrawVisit", body: { visit, household, reason: "Ghi nhầm" } };
        const without = play([...adds, ...all.filter((act) => act !== made)]);
        const after = play([...adds, ...all, withdrawn]);
        expect(householdsOf(after)).toEqual(householdsOf(without));
        expect(counted(after.records, ...MEASURES)).toEqual(counted(without.records, ...MEASURES));
      }),
    );
  });

  it("follow each household's visits that stand, after any sequence of commands", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        const { records } = play([...adds, ...acts]);
        for (const { kind, id, doc } of records) {
          if (kind !== households.name) continue;
          const own = records.filter(
            (each) => each.kind === visits.name && (each.doc as Visit).household === id,
          );
          const anew = standingFrom(doc as Household, own as { id: string; doc: Visit }[]);
          expect(doc).toEqual(anew);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("count a household until the day it moves away, and never one that was written down twice", () => {
    const household = { added: "2026-01-05", standing: { vneid: { outcome: "uses", since: "2026-02-01" } } };
    const one = (measure: string, day: string, n = 1) => ({ measure, day, n });
    const uses = one("uses:vneid", "2026-02-01");
    expect(counts("household", { ...household, left: { kind: "twice", on: "2026-03-01" } })).toEqual([]);
    expect(counts("household", { ...household, left: { kind: "mistake", on: "2026-03-01" } })).toEqual([]);
    expect(counts("household", { ...household, left: { kind: "moved", on: "2026-03-01" } })).toEqual([
      one("households", "2026-01-05"),
      one("households", "2026-03-01", -1),
      uses,
    ]);
    const before = { ...household, left: { kind: "moved", on: "2025-03-01" } };
    expect(counts("household", before)).toContainEqual(one("households", "2026-01-05", -1));
  });

  it("count apart whom a relative helped, and nothing that did not occur", () => {
    const visit = { day: "2026-11-02", helped: [] as string[], byRelative: false };
    expect(counts("visit", visit)).toEqual([{ measure: "visits", day: "2026-11-02", n: 1 }]);
    expect(counts("visit", { ...visit, helped: ["Chủ hộ", "Con"], byRelative: true })).toEqual([
      { measure: "visits", day: "2026-11-02", n: 1 },
      { measure: "people", day: "2026-11-02", n: 2 },
      { measure: "relative", day: "2026-11-02", n: 1 },
    ]);
    expect(counts("visit", { ...visit, helped: ["Con"], withdrawn: { at: 1 } })).toEqual([]);
    expect(counts("report", {})).toEqual([]);
  });
});

const MEASURES = ["visits", "people", "relative"].concat(
  ["vneid", "dvc"].flatMap((platform) => OUTCOMES.map((outcome) => `${outcome}:${platform}`)),
);

/** Sums by measure and day. */
function counted(records: Change[], ...measures: string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { kind, doc } of records)
    for (const { measure, day, n } of counts(kind, doc))
      if (measures.includes(measure)) sums[`${measure} ${day}`] = (sums[`${measure} ${day}`] ?? 0) + n;
  return sums;
}
