import { describe, expect, it } from "vitest";
import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import type { Team } from "../teams/team.ts";
import { teamsBehind } from "./teams-behind.ts";

const team = (id: Id, from: string, to: string | null, heir: Id | null): Stored<Team> => ({
  id,
  audience: id,
  doc: {
    name: id,
    level: "hamlet",
    hamlet: null,
    decision: null,
    endedBy: null,
    from,
    to,
    predecessors: [],
    heir,
  },
});
/** A and B handed over to C in 2025, C to D in 2026; E goes on. */
const teams = [
  team("A", "2022-01-01", "2024-12-31", "C"),
  team("B", "2022-01-01", "2024-12-31", "C"),
  team("C", "2025-01-01", "2025-12-31", "D"),
  team("D", "2025-07-01", null, null),
  team("E", "2022-01-01", null, null),
];

describe("whose work a team's sums hold", () => {
  it.each([
    ["D", "2026-06-01", ["D"]],
    ["D", "2025-09-01", ["C", "D"]],
    ["D", "2025-03-01", ["C"]],
    ["D", "2024-06-30", ["A", "B"]],
    ["D", "2020-01-01", ["D"]],
    ["E", "2024-06-30", ["E"]],
  ])("%s on %s: %j", (id, day, behind) => {
    expect(teamsBehind(teams, id, day).map((one) => one.id)).toEqual(behind);
  });
});
