import { describe, expect, it } from "vitest";
import { askedState } from "../../../tests/commands/asked-state.ts";
import type { Actor } from "../command/command.ts";
import { isRefusal } from "../command/refusal.ts";
import type { Rule } from "../command/rule.ts";
import { type Change, put } from "../command/state.ts";
import { RULES } from "../rules.ts";
import { organisationOn } from "./organisation.ts";
import type { Reshaping } from "./reshaping.ts";
import { type Hamlet, hamlets, newHamlet } from "./unit.ts";

const office: Actor = { account: "o", name: "Cán bộ", commune: "c", office: true, teams: [] };
const GROUND = { paper: "Nghị quyết", number: null, date: "2025-12-20" };
const named = (id: string) => ({ id, name: id, type: "thôn" });
const whole = (hamlet: string, to: string | null) => ({ hamlet, ends: true, goes: [{ to, part: null }] });
const reshaping = (id: string, on: string, said: Partial<Reshaping>) => ({
  type: "reshapeHamlets",
  body: { reshaping: id, on, ground: GROUND, unlisted: [], begins: [], leaves: [], renames: [], ...said },
});
const takeBack = (id: string) => ({ type: "takeBackReshaping", body: { reshaping: id } });

/** Plays commands; a refusal's code, or null, for each. */
function play(acts: { type: string; body: unknown }[], founded: Change[] = FOUNDED) {
  const records = new Map(founded.map((record) => [record.id, record]));
  const context = { now: 0, actor: office };
  const answers = acts.map(({ type, body }) => {
    const { needs, decide } = RULES.get(type) as Rule<unknown>;
    const command = { id: "x", type, made: 0, body };
    const decided = decide(askedState(records.values(), needs(body, context)), body, context, command);
    if (isRefusal(decided)) return decided.code;
    for (const change of decided) records.set(change.id, change);
    return null;
  });
  return { answers, records };
}

const FOUNDED = ["A", "B", "C"].map((id) => put(hamlets, id, "c", newHamlet(named(id), null)));
const told = (records: Map<string, Change>, day: string) =>
  organisationOn(
    {
      commune: null,
      hamlets: [...records.values()].filter(({ kind }) => kind === "hamlet") as {
        id: string;
        audience: null;
        doc: Hamlet;
      }[],
      teams: [],
      memberships: [],
    },
    day,
  ).hamlets.map(({ name }) => name);

const MERGE = reshaping("r1", "2026-01-01", {
  begins: [named("M")],
  leaves: [whole("A", "M"), whole("B", "M")],
});

describe("taking a reshaping back", () => {
  it("is refused once something else was built upon it, and goes after that was taken back", () => {
    const upon = reshaping("r2", "2026-02-01", { leaves: [whole("C", "M")] });
    const { answers } = play([MERGE, upon, takeBack("r1"), takeBack("r2"), takeBack("r1")]);
    expect(answers).toEqual([null, null, "reshaping_built_upon", null, null]);
  });

  it("is refused when what it left open was decided, also on the very same day", () => {
    const leave = reshaping("r1", "2026-01-01", { leaves: [whole("A", null)] });
    const decide = reshaping("r2", "2026-01-01", { leaves: [whole("A", "B")] });
    const { answers } = play([leave, decide, takeBack("r1"), takeBack("r2"), takeBack("r1")]);
    expect(answers).toEqual([null, null, "reshaping_built_upon", null, null]);
  });

  it("is refused while a team works by a hamlet that it made", () => {
    const team: Change = { kind: "team", id: "t", audience: "t", doc: { name: "Tổ thôn M", hamlet: "M" } };
    expect(play([MERGE, takeBack("r1")], [...FOUNDED, team]).answers).toEqual([null, "hamlet_has_team"]);
  });

  it("leaves every day as if it had not been, and the same reshaping can be said again", () => {
    const { answers, records } = play([MERGE, takeBack("r1")]);
    expect(answers).toEqual([null, null]);
    for (const day of ["2025-12-31", "2026-01-01", "2026-06-01"])
      expect(told(records, day)).toEqual(["thôn A", "thôn B", "thôn C"]);
    const again = reshaping("r3", "2026-01-01", {
      begins: [{ ...named("N"), name: "M" }],
      leaves: [whole("A", "N")],
    });
    expect(play([again], [...records.values()]).answers).toEqual([null]);
  });
});
