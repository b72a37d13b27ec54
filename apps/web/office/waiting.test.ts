import type { ReportRow } from "@toso/contract/reports/office";
import type { TeamOverview } from "@toso/contract/teams/office";
import { expect, test } from "vitest";
import { overdueRows, waitingMatters } from "./waiting.ts";

const team = (id: string, joined: boolean, households = 0): TeamOverview => ({
  id,
  name: `Tổ ${id}`,
  hamlet: id,
  level: "hamlet",
  hamletType: "thôn",
  formerly: [],
  decision: null,
  endedBy: null,
  predecessors: [],
  heir: null,
  from: "2026-01-01",
  to: null,
  households,
  members: [
    {
      id: `${id}-1`,
      name: `Người ${id}`,
      gender: null,
      positions: [],
      role: null,
      phone: null,
      from: "2026-01-01",
      to: null,
      decision: null,
      endedBy: null,
      joined,
    },
  ],
});

const report = (id: string, more: Partial<ReportRow> = {}): ReportRow => ({
  team: id,
  teamName: `Tổ ${id}`,
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

const told = (teams: TeamOverview[], rows: ReportRow[]) => ({
  commune: {
    id: "c",
    name: "xã A",
    agency: "",
    district: null,
    province: null,
    teams,
    decisions: [],
    hamlets: [],
  },
  reports: {
    period: "2026-11",
    label: "tháng 11 năm 2026",
    from: "2026-10-15",
    to: "2026-11-14",
    due: "2026-11-17",
    rows,
    commune: null,
  },
  difficulties: [],
  board: { today: "2026-11-20", rows: [] },
});

test("a team that ended without an heir waits to be handed over, one that was handed over does not", () => {
  const ended = { ...team("a", true, 40), to: "2026-01-31", endedBy: "d" };
  const found = (one: TeamOverview) =>
    waitingMatters(told([one], [])).find(({ kind }) => kind === "handOver");
  expect(found(ended)).toMatchObject({ href: "/quyet-dinh/d" });
  expect(found({ ...ended, heir: "b" })).toBe(undefined);
});

test("before anybody has joined, inviting comes first and nobody is overdue", () => {
  const kinds = waitingMatters(told([team("veo", false)], [report("veo")])).map(({ kind }) => kind);
  expect(kinds).toEqual(["join", "noHouseholds", "noTargets"]);
});

test("a report that waits to be judged comes before everything else", () => {
  const rows = [report("veo", { status: "sent", timeliness: "on_time" }), report("oi")];
  const matters = waitingMatters(told([team("veo", true, 9), team("oi", true, 9)], rows));
  expect(matters.map(({ kind }) => kind)).toEqual(["judge", "late", "noTargets"]);
  expect(matters[0]?.detail).toBe("Tổ veo");
});

test("overdue is who could have sent and has not", () => {
  const rows = [report("veo"), report("oi"), report("kem", { timeliness: "not_yet_due" })];
  const teams = [team("veo", true), team("oi", false), team("kem", true)];
  expect(overdueRows(rows, teams).map(({ team: id }) => id)).toEqual(["veo"]);
});
