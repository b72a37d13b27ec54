import type { Organisation, PlacedHamlet, PlacedTeam } from "@toso/contract/units/office";
import { type Hamlet, newHamlet } from "@toso/domain/units/unit";
import { describe, expect, it } from "vitest";
import { differences } from "./differences.ts";

const member = (id: string, name: string, role: PlacedTeam["members"][number]["role"] = "member") => ({
  id,
  name,
  gender: null,
  positions: [],
  role,
});
const team = (id: string, members: PlacedTeam["members"] = []): PlacedTeam => ({
  id,
  name: `Tổ ${id}`,
  follows: null,
  shared: false,
  households: 0,
  members,
});
const place = (id: string, name: string, teams: PlacedTeam[] = []): PlacedHamlet => ({
  id,
  name,
  from: null,
  to: null,
  predecessors: [],
  teams,
  households: 0,
});
const told = (day: string, hamlets: PlacedHamlet[], undecided: PlacedHamlet[] = []): Organisation => ({
  day,
  commune: null,
  hamlets,
  undecided,
  wide: [],
  households: 0,
});
const hamlet = (name: string, more: Partial<Hamlet> = {}): [string, Hamlet] => [
  name,
  { ...newHamlet({ name, type: "thôn" }, null), ...more },
];

describe("how a day differs from today", () => {
  const gone = { to: "2025-12-31" };
  const hamlets = new Map([
    hamlet("A", { ...gone, successors: [{ unit: "C", share: "whole", from: "2026-01-01" }] }),
    hamlet("B", { ...gone, undecided: true }),
    hamlet("C"),
    hamlet("D"),
  ]);
  const then = told("2025-06-01", [
    place("A", "thôn A", [
      team("t", [member("1", "Hồ Thị An"), member("2", "Hồ Văn Bình"), member("3", "Đinh Thị Chín")]),
    ]),
    place("B", "thôn B", [team("old")]),
    place("D", "thôn D cũ"),
  ]);
  const now = told(
    "2026-11-17",
    [
      place("C", "thôn C", [team("t", [member("1", "Hồ Thị An", "leader"), member("9", "Đinh Thị Chín")])]),
      place("D", "thôn D"),
    ],
    [place("B", "thôn B")],
  );

  it("is said of every hamlet, team and person that is not the same", () => {
    const { notes, onlyToday } = differences(then, now, hamlets);
    expect(Object.fromEntries(notes)).toEqual({
      A: "nay thuộc thôn C",
      B: "nay đã hết, chưa phân định",
      D: "nay là thôn D",
      old: "nay không còn",
      1: "nay là tổ trưởng",
      2: "nay không còn trong tổ",
    });
    expect(onlyToday).toEqual(["thôn C"]);
  });

  it("is nothing where nothing differs, and says of a day to come what is not there yet", () => {
    expect(differences({ ...now, day: "2026-11-01" }, now, hamlets)).toEqual({
      notes: new Map(),
      onlyToday: [],
    });
    const ahead = {
      ...now,
      day: "2027-01-01",
      hamlets: [...now.hamlets, place("E", "thôn E", [team("new")])],
    };
    expect(Object.fromEntries(differences(ahead, now, hamlets).notes)).toEqual({
      E: "hôm nay chưa có",
      new: "hôm nay chưa có",
    });
  });
});
