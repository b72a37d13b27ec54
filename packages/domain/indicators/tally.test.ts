import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedState, countAnew } from "../../../tests/commands/asked-state.ts";
import type { Actor, Command } from "../command/command.ts";
import { derivedId } from "../command/derived-id.ts";
import { isRefusal } from "../command/refusal.ts";
import type { Rule } from "../command/rule.ts";
import type { Change } from "../command/state.ts";
import { OUTCOMES } from "../households/household.ts";
import { reportId } from "../reports/report.ts";
import { RULES } from "../rules.ts";
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
    body: fc.record({
      visit: fc.integer({ min: 0, max: 30 }).map((n) => id(`visit ${n}`)),
      household: anyHousehold,
      day: anyDay,
      platform: fc.constantFrom("vneid", "dvc"),
      outcome: fc.constantFrom(...OUTCOMES),
      helped: fc.array(fc.constantFrom("Chủ hộ", "Con"), { maxLength: 3 }),
      byRelative: fc.boolean(),
      note: fc.constant(null),
      photos: fc.constant([]),
      next: fc.constant(null),
    }),
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
    const context = { now: NOW, actor: office };
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
          for (const platform of ["vneid", "dvc"]) {
            const standing = OUTCOMES.reduce(
              (sum, outcome) => sum + (sums.get(`${outcome}:${platform}`) ?? 0),
              0,
            );
            expect(standing).toBeLessThanOrEqual(sums.get("households") ?? 0);
          }
        }
      }),
    );
  });

  it("are the same in whatever order the visits arrive: phones sync late", () => {
    const adds = [0, 1, 2, 3, 4].map((n) => ({
      type: "addHouseholds",
      body: { team: TEAMS[0], households: [{ id: id(`household ${n}`), ...people }] },
    }));
    const visits = fc
      .uniqueArray(
        anyAct.filter(({ type }) => type === "recordVisit"),
        {
          selector: ({ body }) => (body as { visit: string }).visit,
          maxLength: 12,
        },
      )
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(visits, ([made, arrived]) => {
        const uses = (acts: { type: string; body: unknown }[]) =>
          counted(play([...adds, ...acts]).records, "uses:vneid", "visits", "people", "relative");
        expect(uses(arrived)).toEqual(uses(made));
      }),
    );
  });

  it("count apart whom a relative helped, and nothing that did not occur", () => {
    const visit = { day: "2026-11-02", helped: [] as string[], byRelative: false };
    expect(counts("visit", visit)).toEqual([{ measure: "visits", day: "2026-11-02", n: 1 }]);
    expect(counts("visit", { ...visit, helped: ["Chủ hộ", "Con"], byRelative: true })).toEqual([
      { measure: "visits", day: "2026-11-02", n: 1 },
      { measure: "people", day: "2026-11-02", n: 2 },
      { measure: "relative", day: "2026-11-02", n: 1 },
    ]);
    expect(counts("report", {})).toEqual([]);
  });
});

/** Sums by measure and day. */
function counted(records: Change[], ...measures: string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { kind, doc } of records)
    for (const { measure, day, n } of counts(kind, doc))
      if (measures.includes(measure)) sums[`${measure} ${day}`] = (sums[`${measure} ${day}`] ?? 0) + n;
  return sums;
}
