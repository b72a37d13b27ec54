import type { ReportRow } from "@toso/contract/reports/office";
import { expect, test } from "vitest";
import type { BoardRow } from "../features/targets/office/pace.ts";
import { attention } from "./attention.ts";

const today = "2026-11-14";
const row = (team: string, done: number, more: Partial<BoardRow> = {}): BoardRow => ({
  target: `${team}-t`,
  team,
  teamName: `Tổ ${team}`,
  indicator: "HO-VNEID",
  from: "2026-09-15",
  to: "2026-12-14",
  value: 100,
  done,
  perWeek: 10,
  households: 120,
  noDevice: 0,
  ...more,
});
const report = (team: string, timeliness: ReportRow["timeliness"]): ReportRow => ({
  team,
  teamName: `Tổ ${team}`,
  report: null,
  status: null,
  timeliness,
  receivedAt: null,
  changedAt: null,
  approvedAt: null,
  figures: [],
  narrative: null,
  difficulty: null,
  history: [],
});

test("who keeps pace is not there; the furthest behind comes first", () => {
  const rows = [row("veo", 90), row("oi", 20), row("kem", 40)];
  expect(attention({ today, rows }, [], []).map(({ team }) => team)).toEqual(["oi", "kem"]);
});

test("an overdue report alone is a reason", () => {
  const found = attention({ today, rows: [] }, [report("veo", "overdue")], []);
  expect(found.map(({ team, decide }) => [team, decide])).toEqual([["veo", "overdue"]]);
});

test("many households without a device ask for another decision than effort", () => {
  const [found] = attention({ today, rows: [row("oi", 20, { noDevice: 30 })] }, [], []);
  expect(found?.decide).toBe("device");
  expect(found?.reasons.map(({ kind }) => kind)).toEqual(["behind", "device"]);
});

test("who is stuck is answered first", () => {
  const stuck = { id: "d", team: "oi", teamName: "Tổ oi", text: "", raisedAt: 0, raisedBy: "", answer: null };
  expect(attention({ today, rows: [row("oi", 20)] }, [], [stuck])[0]?.decide).toBe("stuck");
});
