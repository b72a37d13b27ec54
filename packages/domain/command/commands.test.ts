import { describe, expect, it } from "vitest";
import { askedState, shows } from "../../../tests/commands/asked-state.ts";
import { commandCases } from "../../../tests/commands/cases.ts";
import { RULES } from "../rules.ts";
import { derivedId } from "./derived-id.ts";
import { isRefusal } from "./refusal.ts";
import type { Rule } from "./rule.ts";

const cases = commandCases(derivedId("fixture", "commune"));
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe("a rule, case by case", () => {
  it.each(cases)("$name", ({ records, actor, now, command, ruleRefuses, serverRefuses, changes }) => {
    const { needs, decide } = RULES.get(command.type) as Rule<unknown>;
    const context = { now, actor };
    const asked = needs(command.body, context);
    const before = JSON.stringify(records);
    const decided = decide(askedState(records, asked), command.body, context, command);
    expect(JSON.stringify(records), "a rule changes nothing of what it was shown").toBe(before);
    if (ruleRefuses) {
      expect(decided).toMatchObject({ refused: true, code: ruleRefuses, again: "final" });
      return;
    }
    if (isRefusal(decided)) throw new Error(decided.sentence);
    const ids = new Set(asked.flatMap((need) => ("id" in need ? need.id : [])));
    const shown = records.filter((record) => asked.some((need) => shows(need, record)));
    for (const { id } of shown) ids.add(id);
    for (const { id } of decided) expect(ids.has(id), "writes only what it asked for").toBe(true);
    if (serverRefuses) return;
    expect(decided.toSorted(byId)).toMatchObject(changes.toSorted(byId));
    expect(decided).toHaveLength(changes.length);
  });

  it("has at least a refusal and an acceptance for each command", () => {
    for (const type of RULES.keys()) {
      const own = cases.filter(({ command }) => command.type === type);
      expect(
        own.some(({ ruleRefuses }) => ruleRefuses),
        `${type} is refused`,
      ).toBe(true);
      expect(
        own.some(({ serverRefuses }) => !serverRefuses),
        `${type} is accepted`,
      ).toBe(true);
    }
  });
});
