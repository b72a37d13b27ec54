import type { ReportBoard, ReportRow } from "@toso/contract/reports/office";
import { expect, test } from "vitest";
import { awaited, isStale, reminder, result } from "./messages.ts";

const row = (team: string, more: Partial<ReportRow> = {}): ReportRow => ({
  team,
  teamName: `Tổ ${team}`,
  report: null,
  status: null,
  timeliness: "overdue",
  receivedAt: null,
  changedAt: null,
  approvedAt: null,
  figures: [],
  narrative: null,
  difficulty: null,
  history: [],
  ...more,
});
const board: ReportBoard = {
  period: "2026-11",
  label: "tháng 11 năm 2026",
  from: "2026-10-15",
  to: "2026-11-14",
  due: "2026-11-17",
  rows: [
    row("Veo", { report: "r1", status: "accepted", approvedAt: 50 }),
    row("Ôi"),
    row("Kem", { report: "r3", status: "returned" }),
  ],
  commune: {
    figures: [
      { indicator: "HO-VNEID", target: 120, done: 12, soFar: 46, of: 300 },
      { indicator: "LUOT", target: null, done: 75, soFar: null, of: null },
    ],
    parts: ["r1"],
    missing: [],
    madeAt: 100,
    madeBy: "Hoa",
  },
};

test("awaited is who never sent, and who has to mend", () => {
  expect(awaited(board).map(({ team }) => team)).toEqual(["Ôi", "Kem"]);
});

test("the reminder names the teams and the due day, in text and picture", () => {
  const { text, picture } = reminder(board, "xã Trà Xinh");
  expect(text).toContain("thứ Ba, 17/11/2026");
  expect(text).toContain("Tổ Ôi; Tổ Kem");
  expect(picture.team).toBe("Xã Trà Xinh");
  expect(picture.lines.map(({ label }) => label)).toEqual(["Tổ Ôi", "Tổ Kem"]);
});

test("the result has a rate where there is a target, and only its number where there is none", () => {
  const { text, picture } = result(board, "xã Trà Xinh");
  expect(text).toContain("12 hộ, cộng dồn 46/120 hộ (38%)");
  expect(text).toContain("75 lượt");
  expect(picture.lines.map(({ part }) => part)).toEqual([46 / 120, null]);
});

test("the commune's report is stale once another one was accepted", () => {
  expect(isStale(board)).toBe(false);
  const later = row("Ôi", { report: "r2", status: "accepted", approvedAt: 200 });
  expect(isStale({ ...board, rows: [...board.rows, later] })).toBe(true);
});
