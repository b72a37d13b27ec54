import type { ReportBoard } from "@toso/contract/reports/office";
import type { Board } from "@toso/contract/targets/office";
import type { Command, Id } from "@toso/domain/command/command";
import { reportId } from "@toso/domain/reports/report";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DISAGREEMENTS } from "../../../bench/faults/truth.ts";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune, type Person } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

const DAY_MS = 86_400_000;
/** The work of 2024 was done in 2024: three teams later, it must still be told by the teams of then. */
const IN_2024 = Date.parse("2024-06-20T09:00:00+07:00");
const NEW = "Tổ Công nghệ số thôn Trà Mới";
const [VEO, KEM] = ["Tổ Công nghệ số thôn Trà Veo", "Tổ Công nghệ số thôn Trà Kem"];

let server: TestServer;
let commune: MadeCommune;
const fresh = madeUp();

beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
  await inTheYear2024();
  await mergedIn2026();
});
afterAll(() => server.stop());

async function done(who: Person, commands: Command[]): Promise<void> {
  const { answers } = await who.sync(commands);
  expect(answers.map(({ refusal }) => refusal?.sentence ?? null)).toEqual(commands.map(() => null));
}

/** Both teams had targets, three households used VNeID, one team reported and was accepted. */
async function inTheYear2024(): Promise<void> {
  const now = server.clock.now;
  server.clock.now = IN_2024;
  const [veo, kem] = commune.teams;
  const target = (team: Id) => ({
    id: madeUp(),
    team,
    indicator: "HO-VNEID",
    value: 10,
    from: "2023-12-15",
    to: "2024-12-14",
  });
  await done(commune.office, [deed("assignTargets", { targets: [target(veo.id), target(kem.id)] })]);
  for (const [{ id, member }, count] of [
    [veo, 2],
    [kem, 1],
  ] as const) {
    const ids = Array.from({ length: count }, madeUp);
    await done(member, [
      addHouseholds(id, ids),
      ...ids.map((one) => recordVisit(one, { day: "2024-06-19" })),
    ]);
  }
  server.clock.now = IN_2024 + 26 * DAY_MS;
  await done(veo.member, [
    deed("submitReport", { team: veo.id, period: "2024-07", narrative: "Xong", difficulty: null }),
  ]);
  await done(commune.office, [deed("acceptReport", { report: reportId(veo.id, "2024-07") })]);
  server.clock.now = now;
}

/** The hamlets merge, a kiện toàn ends both teams and sets up a new one, which takes over their households. */
async function mergedIn2026(): Promise<void> {
  const [veo, kem] = commune.teams;
  const hamlet = { id: madeUp(), name: "Trà Mới", type: "thôn" };
  const member = { id: madeUp(), name: "Hồ Thị Mới", gender: null, positions: [], role: null, phone: null };
  await done(commune.office, [
    deed("reshapeHamlets", {
      reshaping: madeUp(),
      on: "2026-01-01",
      ground: { paper: "Nghị quyết", number: null, date: "2025-12-20" },
      unlisted: [],
      begins: [hamlet],
      leaves: [veo, kem].map((one) => ({
        hamlet: one.hamlet,
        ends: true,
        goes: [{ to: hamlet.id, part: null }],
      })),
      renames: [],
    }),
    deed("reorganiseTeams", {
      decision: madeUp(),
      text: "QUYẾT ĐỊNH kiện toàn",
      read: {
        kind: "reorganise",
        number: "12",
        symbol: "QĐ-UBND",
        date: "2026-11-10",
        agency: "Ủy ban nhân dân xã Trà Xinh",
        signer: "",
        signerPosition: "",
        effective: "2026-11-16",
      },
      teams: [veo, kem].map(({ id }) => ({ team: id, leave: [], join: [], ends: true })),
      founded: [
        {
          id: fresh,
          name: NEW,
          level: "hamlet",
          hamlet,
          members: [{ ...member, same: null }],
          predecessors: [veo.id, kem.id],
        },
      ],
    }),
    deed("handOverTeam", { from: veo.id, into: fresh }),
    deed("handOverTeam", { from: kem.id, into: fresh }),
  ]);
}

const board = async (day: string): Promise<Board> =>
  (await commune.office.ask("GET", `/api/board?day=${day}`)).json();
const reports = async (period: string): Promise<ReportBoard> =>
  (await commune.office.ask("GET", `/api/reports?period=${period}`)).json();

test("the board of 2024 is told by the teams of 2024, with all their work", async () => {
  const { rows } = await board("2024-12-01");
  expect([...new Set(rows.map(({ teamName }) => teamName.split(", ").sort().join("; ")))]).toEqual([
    `${KEM}; ${VEO}`,
  ]);
  expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(20);
  expect(rows[0]?.done).toBe(3);
});

test("the reports of 2024 have a row for every team of 2024 and none for a later one; figures stay as accepted", async () => {
  const { rows } = await reports("2024-07");
  expect(rows.map(({ teamName }) => teamName).sort()).toEqual([KEM, VEO]);
  const accepted = rows.find(({ team }) => team === commune.teams[0].id);
  expect(accepted).toMatchObject({ status: "accepted" });
  expect(accepted?.figures.find(({ indicator }) => indicator === "HO-VNEID")).toMatchObject({
    target: 10,
    soFar: 2,
  });
});

test("a period of today has the new team and none of those that ended before it", async () => {
  const { rows } = await reports("2026-12");
  expect(rows.map(({ teamName }) => teamName)).toContain(NEW);
});

test("totals kept are totals counted anew, after everything", async () => {
  expect((await server.pool.query(DISAGREEMENTS, [commune.id])).rows).toEqual([]);
});
