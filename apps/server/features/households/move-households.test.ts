import type { Actor, Command, Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import { isRefusal } from "@toso/domain/command/refusal";
import type { Rule } from "@toso/domain/command/rule";
import type { Change } from "@toso/domain/command/state";
import { households } from "@toso/domain/households/household";
import type { MoveHouseholds } from "@toso/domain/households/move-households";
import { counts } from "@toso/domain/indicators/tally";
import { RULES } from "@toso/domain/rules";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LoadedState } from "../../platform/journal/loaded-state.ts";

const NOW = Date.parse("2026-11-17T09:00:00+07:00");
const id = (name: string) => derivedId("moving", name);
const TEAMS = ["veo", "oi", "kem"].map(id);
const office: Actor = { account: id("office"), name: "Cán bộ", commune: id("c"), office: true, teams: [] };
const said = { place: null, phone: null, people: null, poverty: null };

const anyTeam = fc.constantFrom(...TEAMS);
const anyHousehold = fc.nat(5).map((n) => id(`household ${n}`));
const adding = fc.record({ team: anyTeam, household: anyHousehold }).map(({ team, household }) => ({
  type: "addHouseholds",
  body: { team, households: [{ id: household, head: "Hồ Văn Thử", ...said }] },
}));
const visiting = fc
  .record({ household: anyHousehold, n: fc.nat(40), outcome: fc.constantFrom("uses", "again") })
  .map(({ household, n, outcome }) => ({
    type: "recordVisit",
    body: {
      visit: id(`visit ${n}`),
      household,
      day: "2026-11-01",
      platform: "vneid",
      outcome,
      helped: ["Chủ hộ"],
      byRelative: n % 3 === 0,
      note: null,
      photos: [],
      next: null,
    },
  }));
const moving = fc
  .record({ to: anyTeam, households: fc.uniqueArray(anyHousehold, { maxLength: 3 }) })
  .map((body) => ({ type: "moveHouseholds", body }));

/** Out of the team that has the first of them: most random moves would be refused. */
function outOf(state: LoadedState, body: { to: Id; households: Id[] }): MoveHouseholds {
  const at = (household: Id | undefined) => household && state.get(households, household)?.audience;
  const from = at(body.households[0]) ?? body.to;
  return { ...body, from, households: body.households.filter((household) => at(household) === from) };
}

/** Plays commands through the state by which the server keeps its totals. */
function play(acts: { type: string; body: unknown }[]) {
  const state = new LoadedState();
  for (const team of TEAMS)
    state.load(
      { kind: "team", id: team, audience: team },
      JSON.stringify({ name: "Tổ", to: null, heir: null }),
    );
  let moved = 0;
  for (const [n, { type, body: given }] of acts.entries()) {
    const body = type === "moveHouseholds" ? outOf(state, given as { to: Id; households: Id[] }) : given;
    const { decide } = RULES.get(type) as Rule<unknown>;
    const command: Command = { id: id(`${n}`), type, made: NOW, body };
    const decided = decide(state, body, { now: NOW, actor: office }, command);
    if (isRefusal(decided)) continue;
    if (type === "moveHouseholds") moved += decided.length;
    state.apply(decided as Change[], BigInt(n + 1));
  }
  return { state, moved };
}

test("totals kept are totals counted anew, however households move; the commune's are as if none had moved", () => {
  let moved = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(adding, visiting, moving), { minLength: 20, maxLength: 60 }), (acts) => {
      const { state, moved: now } = play(acts);
      moved += now;
      const anew = new Map<string, number>();
      const commune = new Map<string, number>();
      for (const {
        row: { kind, audience, doc },
      } of state.written())
        for (const { measure, day, n } of counts(kind, doc)) {
          anew.set(`${audience} ${day} ${measure}`, (anew.get(`${audience} ${day} ${measure}`) ?? 0) + n);
          commune.set(`${day} ${measure}`, (commune.get(`${day} ${measure}`) ?? 0) + n);
        }
      const kept = state.changedSums().map(({ team, day, measure, n }) => [`${team} ${day} ${measure}`, n]);
      expect(new Map(kept as [string, number][])).toEqual(anew);

      const still = new Map<string, number>();
      for (const { measure, day, n } of play(
        acts.filter(({ type }) => type !== "moveHouseholds"),
      ).state.changedSums())
        still.set(`${day} ${measure}`, (still.get(`${day} ${measure}`) ?? 0) + n);
      expect(commune).toEqual(still);
    }),
    { numRuns: 200 },
  );
  expect(moved).toBeGreaterThan(200);
});
