import type { TeamOverview } from "@toso/contract/teams/office";
import { expect, test } from "vitest";
import { historyOf, membersOn } from "./history.ts";

const member = (name: string, from: string, to: string | null = null, more = {}) => ({
  id: `${name} ${from}`,
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
  from,
  to,
  decision: "d1",
  endedBy: to ? "d2" : null,
  joined: false,
  ...more,
});

const team: TeamOverview = {
  id: "t",
  name: "Tổ",
  level: "hamlet",
  hamlet: "Trà Veo",
  hamletType: "thôn",
  formerly: [],
  from: "2022-08-09",
  to: null,
  decision: "d1",
  endedBy: null,
  predecessors: [],
  heir: null,
  households: 0,
  members: [
    member("Hồ Văn Sáu", "2022-08-09", "2026-11-17", { role: "member" }),
    member("Hồ Văn Hậu", "2022-08-09", "2026-11-17"),
    member("Hồ Văn Sáu", "2026-11-18", null, { decision: "d2", role: "leader" }),
    member("Hồ Thị Mơ", "2026-11-18", null, { decision: "d2" }),
    member("Hồ Thị Nhầm", "2026-11-18", "2026-11-17", { decision: "d2" }),
  ],
};

const names = (list: { name: string }[]) => list.map(({ name }) => name);

test("who was written down by mistake never came and never left", () => {
  const all = historyOf(team).flatMap(({ came, left }) => [...came, ...left]);
  expect(names(all)).not.toContain("Hồ Thị Nhầm");
});

test("a day tells who came, who left and who has another role, by which decision", () => {
  const [newest, first] = historyOf(team);
  expect(newest).toMatchObject({ day: "2026-11-18", decision: "d2", began: false });
  expect([newest?.came, newest?.left].map((list) => names(list ?? []))).toEqual([
    ["Hồ Thị Mơ"],
    ["Hồ Văn Hậu"],
  ]);
  expect(newest?.changed).toMatchObject([{ before: { role: "member" }, after: { role: "leader" } }]);
  expect(first).toMatchObject({ day: "2022-08-09", decision: "d1", began: true });
});

test("a team that ended tells so on the first day without it", () => {
  const [last] = historyOf({ ...team, to: "2026-12-31", endedBy: "d3" });
  expect(last).toMatchObject({ day: "2027-01-01", ended: true, decision: "d3" });
});

test("any day has its people, both ends included", () => {
  expect(names(membersOn(team, "2026-11-17"))).toEqual(["Hồ Văn Sáu", "Hồ Văn Hậu"]);
  expect(names(membersOn(team, "2026-11-18"))).toEqual(["Hồ Văn Sáu", "Hồ Thị Mơ"]);
  expect(membersOn(team, "2022-08-08")).toEqual([]);
});
