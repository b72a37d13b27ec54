import type { ReadingOfList } from "@toso/contract/households/office";
import type { TeamOverview } from "@toso/contract/teams/office";
import { expect, test } from "vitest";
import { bodiesOf, knownLines, planOf, sameness } from "./list-plan.ts";
import { WORDS } from "./words.ts";

const team = (id: string, hamlet: string): TeamOverview => ({
  id,
  name: `Tổ Công nghệ số ${hamlet}`,
  hamlet,
  level: "hamlet",
  hamletType: "thôn",
  formerly: [],
  decision: null,
  endedBy: null,
  predecessors: [],
  heir: null,
  from: "2022-08-09",
  to: null,
  households: 0,
  members: [],
});
const teams = [team("veo", "thôn Trà Veo"), team("oi", "thôn Trà Ôi")];

const listed = (row: number, head: string, hamlet: string | null, left: boolean | null = null) => ({
  sheet: "Hộ",
  row,
  hamlet,
  left,
  household: { head, place: null, phone: null, people: null, poverty: null },
});
const reading: ReadingOfList = {
  households: [
    listed(5, "Hồ Văn Sáu", "Trà Veo"),
    listed(6, "Hồ Thị Lan", "Tra Oi"),
    listed(7, "Hồ Văn Đi", "Trà Veo", true),
    listed(8, "Đinh Văn Lạ", "Trà Xa"),
  ],
  findings: [
    { sheet: "Hộ", row: 6, kind: "look", sentence: "Chưa ghi số khẩu." },
    { sheet: "Hộ", row: 9, kind: "skip", sentence: "Không có tên chủ hộ." },
  ],
};
let n = 0;
const plan = planOf(reading, "ho.xlsx", teams, "veo", () => `id${++n}`);

test("hamlets find their teams however their name is typed; an unknown one finds none", () => {
  expect(plan.teamOf).toEqual({ "Trà Veo": "veo", "Tra Oi": "oi", "Trà Xa": "" });
});

test("a list without hamlets goes to the team it was uploaded for", () => {
  const bare = { households: [listed(2, "Hồ Văn Sáu", null)], findings: [] };
  expect(planOf(bare, "ho.xlsx", teams, "oi", () => "id").teamOf).toEqual({ "": "oi" });
});

test("what is to be looked at stands at its row, what became no household apart", () => {
  expect(plan.lines.map(({ note }) => note)).toEqual([null, "Chưa ghi số khẩu.", WORDS.left, null]);
  expect(plan.skipped.map(({ row }) => row)).toEqual([9]);
});

test("added are: with a team, not gone, not there already", () => {
  const heads = (known: ReadonlySet<string>) =>
    bodiesOf(plan, known).map(({ team: to, households }) => [to, households.map(({ head }) => head)]);
  expect(heads(new Set())).toEqual([
    ["veo", ["Hồ Văn Sáu"]],
    ["oi", ["Hồ Thị Lan"]],
  ]);
  const known = knownLines(plan, new Map([["oi", new Set([sameness({ head: "HỒ THỊ LAN", place: "" })])]]));
  expect(heads(known)).toEqual([["veo", ["Hồ Văn Sáu"]]]);
});
