import type { DecisionPage } from "@toso/contract/decisions/office";
import type { Id } from "@toso/domain/command/command";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deed } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
let decision: Id;

beforeEach(async () => {
  server = await startServer();
  commune = await makeCommune(server);
  decision = madeUp();
  const [veo, kem] = commune.teams;
  const person = { gender: null, positions: [], phone: null };
  const { answers } = await commune.office.sync([
    deed("reorganiseTeams", {
      decision,
      text: "QUYẾT ĐỊNH",
      read: {
        kind: "reorganise",
        number: "12",
        symbol: "QĐ-UBND",
        date: "2026-11-16",
        effective: "2026-11-20",
        agency: "UBND xã",
        signer: "",
        signerPosition: "",
        recipients: [
          { name: "Văn phòng UBND xã", duty: "carriesOut" },
          { name: "Như Điều 3", duty: "members" },
        ],
        grounds: [
          {
            text: "Căn cứ Nghị định 30",
            kind: "Nghị định",
            number: "30/2020/NĐ-CP",
            date: null,
            issuer: null,
          },
        ],
        amends: { number: "7/QĐ-UBND", date: null, issuer: null, way: "amends" },
        duties: "Đến từng hộ.",
      },
      teams: [
        {
          team: veo.id,
          leave: [veo.memberships[0]],
          join: [
            { ...person, id: madeUp(), name: "Hồ Thị Trà Veo 1", role: "leader", same: veo.memberships[0] },
          ],
          ends: false,
        },
        {
          team: kem.id,
          leave: [kem.memberships[1]],
          join: [{ ...person, id: madeUp(), name: "Hồ Thị Mới", role: null, same: null }],
          ends: false,
        },
      ],
      founded: [],
    }),
  ]);
  expect(answers[0]?.refusal).toBe(null);
});
afterEach(() => server.stop());

const page = async (): Promise<DecisionPage> =>
  (await commune.office.ask("GET", `/api/decisions/${decision}`)).json();

const seenIn = ({ teams }: DecisionPage) =>
  teams.map(({ members }) => members.map(({ name, joined, seenAt }) => [name, joined, seenAt !== null]));

test("a decision that is not on file is none of one's business", async () => {
  expect((await commune.office.ask("GET", `/api/decisions/${madeUp()}`)).statusCode).toBe(404);
});

test("nobody has seen it until he says so himself; on whichever phone, before or after the first day", async () => {
  expect(
    seenIn(await page())
      .flat()
      .every(([, , seen]) => !seen),
  ).toBe(true);
  const [veo] = commune.teams;
  const see = deed("markSeen", { decision, team: veo.id, membership: veo.memberships[0] });
  expect((await veo.member.sync([see])).answers[0]?.refusal).toBe(null);
  const now = await page();
  expect(seenIn(now)).toEqual([
    expect.arrayContaining([
      ["Hồ Thị Trà Veo 1", true, true],
      ["Hồ Thị Trà Veo 2", false, false],
    ]),
    expect.arrayContaining([
      ["Hồ Thị Trà Kem 1", true, false],
      ["Hồ Thị Mới", false, false],
    ]),
  ]);
  const moment = now.teams[0]?.members.find(({ seenAt }) => seenAt)?.seenAt;
  server.clock.now += 60_000;
  const again = deed("markSeen", { decision, team: veo.id, membership: veo.memberships[0] });
  expect((await veo.member.sync([again])).answers[0]?.refusal).toBe(null);
  expect((await page()).teams[0]?.members.find(({ seenAt }) => seenAt)?.seenAt).toBe(moment);
});

test("who came, who left and who only changed are told apart", async () => {
  const { teams } = await page();
  const names = (team: DecisionPage["teams"][number]) => ({
    came: team.members.filter(({ membership }) => team.came.includes(membership)).map(({ name }) => name),
    changed: team.members
      .filter(({ membership }) => team.changed.includes(membership))
      .map(({ name }) => name),
    left: team.left.map(({ name }) => name),
  });
  expect(teams.map(names)).toEqual([
    { came: [], changed: ["Hồ Thị Trà Veo 1"], left: [] },
    { came: ["Hồ Thị Mới"], changed: [], left: ["Hồ Thị Trà Kem 2"] },
  ]);
});

test("each team's phones hear of it with its duties, and of nobody else's having seen it", async () => {
  const [veo, kem] = commune.teams;
  await veo.member.sync([deed("markSeen", { decision, team: veo.id, membership: veo.memberships[0] })]);
  const heard = async (who: typeof veo) => {
    const { feeds } = await who.member.sync([]);
    return feeds.flatMap(({ records }) => records).filter(({ kind }) => ["briefing", "seen"].includes(kind));
  };
  const own = (list: Awaited<ReturnType<typeof heard>>) =>
    list.filter(({ doc }) => (doc as { decision: Id }).decision === decision).map(({ kind }) => kind);
  expect(own(await heard(veo)).sort()).toEqual(["briefing", "seen"]);
  const [briefing] = (await heard(kem)).filter(({ doc }) => (doc as { decision: Id }).decision === decision);
  expect(own(await heard(kem))).toEqual(["briefing"]);
  expect(briefing?.doc).toMatchObject({ duties: "Đến từng hộ.", number: "12", effective: "2026-11-20" });
});

test("a receiver outside is noted by hand, the newer note standing", async () => {
  const note = (how: string) =>
    deed("noteDelivery", { decision, recipient: "Văn phòng UBND xã", day: "2026-11-17", how });
  await commune.office.sync([note("bản giấy"), note("trục liên thông")]);
  const { recipients } = await page();
  expect(recipients).toMatchObject([
    { name: "Văn phòng UBND xã", delivered: { day: "2026-11-17", how: "trục liên thông" } },
    { name: "Như Điều 3", delivered: null },
  ]);
});

test("the list counts whom each decision names and who has seen it", async () => {
  const { decisions } = (await commune.office.ask("GET", "/api/decisions")).json();
  expect(decisions).toMatchObject([
    { id: decision, kind: "reorganise", teams: 2, receivers: 4, seen: 0 },
    { id: commune.decision, kind: "establish", teams: 2, receivers: 4, seen: 0 },
  ]);
});
