import { describe, expect, it } from "vitest";
import { askedState } from "../../../tests/commands/asked-state.ts";
import type { Actor } from "../command/command.ts";
import { isRefusal } from "../command/refusal.ts";
import { put } from "../command/state.ts";
import { recordVisit } from "../visits/record-visit.ts";
import { addDays } from "../words/day.ts";
import { type Household, households } from "./household.ts";

const MOVED = "2026-11-01";
const household: Household = {
  head: "Hồ Văn Thử",
  place: null,
  phone: null,
  people: null,
  poverty: null,
  added: "2026-01-05",
  standing: {},
  lastVisit: null,
  next: null,
  moved: [{ from: "old", on: MOVED }],
};
const member = (team: string): Actor => ({
  account: "a",
  name: "Hồ Thị Mơ",
  commune: "c",
  office: false,
  teams: [team],
});

/** What a member of a team hears who hands in, on a day, a visit of that day at the household that moved to "new". */
function handIn(team: string, day: string) {
  const body = {
    visit: "v",
    household: "h",
    day,
    platform: "vneid",
    outcome: "uses" as const,
    helped: [],
    byRelative: false,
    note: null,
    photos: [],
    next: null,
  };
  const context = { now: Date.parse(`${day}T09:00:00+07:00`), actor: member(team) };
  const records = [put(households, "h", "new", household)];
  const state = askedState(records, recordVisit.needs(body, context));
  return recordVisit.decide(state, body, context, { id: "x", type: "recordVisit", made: 0, body });
}

describe("a visit at a household that moved to another team", () => {
  it.each([
    ["a third team", "other", MOVED],
    ["the old team, a month and a day later", "old", addDays(MOVED, 31)],
  ])("is refused to %s", (_who, team, day) => {
    expect(handIn(team, day)).toMatchObject({ code: "not_yours" });
  });

  it.each([
    ["its team", "new", addDays(MOVED, 60)],
    ["the old team, whose phone had not heard of it", "old", addDays(MOVED, 30)],
  ])("is taken from %s, and counts for the team that has it", (_who, team, day) => {
    const decided = handIn(team, day);
    if (isRefusal(decided)) throw new Error(decided.sentence);
    expect(decided.map(({ audience }) => audience)).toEqual(["new", "new"]);
  });
});
