import { createHash } from "node:crypto";
import { toDocx } from "@toso/documents/write/docx";
import type { OfficialDocument } from "@toso/documents/write/official";
import type { Actor } from "@toso/domain/command/command";
import { reportId } from "@toso/domain/reports/report";
import { successorId } from "@toso/domain/units/reform";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communeDocument, teamDocument } from "../../../apps/server/features/reports/documents.ts";
import { nationalList } from "../../../apps/server/features/units/national/lists.ts";
import { carryOver } from "../../../apps/server/features/units/reform/carry-over.ts";
import { appendPiece } from "../../../apps/server/features/visits/writes.ts";
import { piece } from "../permissions/secrets.ts";
import { madeUp, START, startServer, type TestServer } from "../server.ts";
import { allOf, recordsIn, totalsIn } from "./book.ts";
import {
  foundVillage,
  liveThrough2024,
  type Phone,
  type Village,
  type VillageTeam,
  visitTo,
} from "./tra-xinh.ts";

const TAY_TRA = successorId("21154");

let server: TestServer;
let village: Village;
let before: Awaited<ReturnType<typeof everything>>;
let offline: Phone;
let unheard: Phone;
let newcomer: string;
let photo: string;

beforeAll(async () => {
  server = await startServer();
  village = await foundVillage(server);
  await liveThrough2024(village);
  server.clock.now = START;
  for (const team of village.teams) for (const phone of team.phones) await phone.exchange();
  const [veo, oi, kem] = village.teams as [VillageTeam, VillageTeam, VillageTeam];
  newcomer = await invited(kem.phones[2] as Phone);
  photo = await sentPhoto(veo);
  // One phone has no signal; of another the batch was decided, and the answer was lost.
  [offline, unheard] = [veo.phones[1] as Phone, oi.phones[0] as Phone];
  offline.store.add(visitTo(veo.households[0] as string, "2026-11-16"));
  offline.store.add(visitTo(veo.households[1] as string, "2026-11-16"));
  unheard.store.add(visitTo(oi.households[0] as string, "2026-11-16"));
  unheard.store.add(visitTo(oi.households[1] as string, "2026-11-16"));
  await unheard.exchange("lost");
  unheard.store.add(visitTo(oi.households[2] as string, "2026-11-17"));
});
afterAll(() => server.stop());

describe("before it is done", () => {
  test("a commune that is not matched hears so, and is told which one it is", async () => {
    const shown = (await asOffice("GET", "/api/reform")).json();
    expect(shown.hindrance).toMatchObject({ code: "not_matched" });
    expect(shown.suggested).toMatchObject([
      { code: "21163", name: "xã Trà Xinh", district: "huyện Trà Bồng" },
    ]);
    const asked = await asOffice("POST", "/api/reform", { into: null, teams: null });
    expect(asked.json()).toMatchObject({ code: "not_matched" });
  });

  test("the office matches it, and sees what there is to hand over, by which resolution, to whom", async () => {
    await village.tell(village.office.actor, "2026-11-17", "matchCommune", { code: "21163" });
    const shown = (await asOffice("GET", "/api/reform")).json();
    expect(shown.hindrance).toBeNull();
    expect(shown.resolution).toContain("1677/NQ-UBTVQH15");
    expect(shown.successors).toEqual([
      { code: "21154", name: "xã Tây Trà", province: "tỉnh Quảng Ngãi", share: "whole" },
    ]);
    expect(shown.teams).toHaveLength(3);
    const [first] = shown.teams;
    expect(first).toMatchObject({ members: 3, households: 24, reports: 13 });
    before = await everything();
  });

  test("a successor that is none is refused, and so is a team of nowhere", async () => {
    const strange = await asOffice("POST", "/api/reform", { into: "21115", teams: null });
    expect(strange.json()).toMatchObject({ code: "successor_unknown" });
    const nowhere = await asOffice("POST", "/api/reform", { into: null, teams: [madeUp()] });
    expect(nowhere.json()).toMatchObject({ code: "team_not_here" });
    expect(await everything()).toEqual(before);
  });
});

describe("xã Trà Xinh goes over to xã Tây Trà", () => {
  test("by one request of its office", async () => {
    const done = await asOffice("POST", "/api/reform", { into: null, teams: null });
    expect(done.json()).toMatchObject({ name: "xã Tây Trà", teams: 3, closed: true, already: false });
  });

  test("every record is there: the same ids, the same documents, the same teams' audiences", async () => {
    const after = await recordsIn(server, TAY_TRA);
    for (const [id, record] of before.records) {
      const now = after.get(id);
      const audience = record.audience === village.id ? TAY_TRA : record.audience;
      expect(now, `${record.kind} ${id}`).toMatchObject({ kind: record.kind, audience });
      if (record.kind === "team")
        expect(now?.doc).toEqual({
          ...(record.doc as object),
          origins: [{ commune: village.id, name: (record.doc as { name: string }).name }],
        });
      else if (record.kind !== "commune") expect(now?.doc).toEqual(record.doc);
    }
    // Nothing besides but the new commune itself.
    expect(after.size).toBe(before.records.size + 1);
    expect(after.get(TAY_TRA)?.doc).toMatchObject({ name: "xã Tây Trà", district: null, code: "21154" });
    expect(after.get(village.id)?.doc).toMatchObject({
      name: "xã Trà Xinh",
      to: "2025-06-30",
      successors: [{ unit: TAY_TRA, share: "whole", from: "2025-07-01" }],
    });
  });

  test("the totals are the same, by team, measure and day", async () => {
    expect(await totalsIn(server, TAY_TRA)).toEqual(before.totals);
    expect(before.totals.length).toBeGreaterThan(100);
  });

  test("each journal tells it", async () => {
    const { rows } = await server.pool.query(
      "select commune_id, type, body, account_name from journal where type = any($1) order by type",
      [["closeCommune", "receiveCommune"]],
    );
    expect(rows).toMatchObject([
      { commune_id: village.id, type: "closeCommune", body: { into: TAY_TRA }, account_name: "Cán bộ xã" },
      { commune_id: TAY_TRA, type: "receiveCommune", body: { from: village.id } },
    ]);
    expect(rows[0].body.digest).toBe(rows[1].body.digest);
    expect(rows[0].body.resolution).toContain("1677/NQ-UBTVQH15");
  });

  test("the reports of 2024 read as in 2024, word for word and byte for byte", async () => {
    expect(await documents(TAY_TRA)).toEqual(before.documents);
    const [first] = before.documents;
    expect(first?.model).toMatch(/Ủy ban nhân dân huyện Trà Bồng/i);
    expect(first?.model).toMatch(/Ủy ban nhân dân xã Trà Xinh/i);
    expect(first?.model).not.toMatch(/Tây Trà/);
  });

  test("asked again, it does nothing", async () => {
    const [there, here] = [await allOf(server, TAY_TRA), await allOf(server, village.id)];
    const again = await asOffice("POST", "/api/reform", { into: null, teams: null });
    // The office is Tây Trà's by now, which has Trà Phong's code and goes nowhere.
    expect(again.json()).toMatchObject({ code: "of_today" });
    const by = { account: "t", name: "t" };
    const twice = await carryOver(server.pool, {
      ...{ commune: village.id, list: nationalList(), by, now: START },
      handover: { into: null, teams: null },
    });
    expect(twice).toEqual({ already: "xã Tây Trà" });
    expect([await allOf(server, TAY_TRA), await allOf(server, village.id)]).toEqual([there, here]);
  });
});

describe("the people of Trà Xinh go on", () => {
  test("its office lands in Tây Trà", async () => {
    const session = (await asOffice("GET", "/api/session")).json();
    expect(session.account).toMatchObject({ commune: TAY_TRA, office: true });
    expect((await asOffice("GET", "/api/commune")).body).toContain("xã Tây Trà");
  });

  test("a phone without a signal hands in its outbox, and what it holds is Tây Trà's", async () => {
    await offline.exchange();
    expect(await offline.store.waiting(9)).toEqual([]);
    expect(offline.store.refused).toEqual([]);
    await holdsItsTeam(offline, village.teams[0] as VillageTeam);
  });

  test("S1 a batch whose answer was lost is known to the new book: nothing is lost or doubled", async () => {
    const visits = async () =>
      [...(await recordsIn(server, TAY_TRA)).values()].filter(({ kind }) => kind === "visit").length;
    const n = await visits();
    await unheard.exchange();
    expect(await unheard.store.waiting(9)).toEqual([]);
    expect(unheard.store.refused).toEqual([]);
    // Two were there by the old book's answer; the third is new.
    expect(await visits()).toBe(n + 1);
    const { rows } = await server.pool.query(
      "select count(*) as n from journal where commune_id = $1 and type = 'recordVisit'",
      [TAY_TRA],
    );
    expect(rows[0].n).toBe(3);
    await holdsItsTeam(unheard, village.teams[1] as VillageTeam);
  });

  test("an invitation of before opens, and so does a photo of before", async () => {
    const accepted = await server.app.inject({
      method: "POST",
      url: `/api/invitations/${newcomer}/accept`,
      headers: { host: "toso.test", origin: "http://toso.test" },
      payload: { key: madeUp() },
    });
    expect(accepted.json()).toMatchObject({ account: { commune: TAY_TRA } });
    const [veo] = village.teams as [VillageTeam];
    const shown = await asPhone(veo.phones[0] as Phone, "GET", `/api/photos/${veo.id}/${photo}`);
    expect(shown.statusCode).toBe(200);
  });

  test("the report of 2026 is Tây Trà's, and sums over the three teams", async () => {
    const documentsOf2026: number[] = [];
    for (const team of village.teams) {
      const [leader] = team.phones as [Phone];
      const actor: Actor = { ...leader.actor, commune: TAY_TRA };
      const body = { team: team.id, period: "2026", narrative: "Cả năm", difficulty: null };
      await village.tell(actor, "2026-12-16", "submitReport", body);
      const office: Actor = { ...village.office.actor, commune: TAY_TRA };
      await village.tell(office, "2026-12-16", "acceptReport", { report: reportId(team.id, "2026") });
      documentsOf2026.push(team.households.length);
    }
    const office: Actor = { ...village.office.actor, commune: TAY_TRA };
    await village.tell(office, "2026-12-17", "consolidateReports", { period: "2026" });
    const made = await communeDocument(server.parts.db, TAY_TRA, "2026");
    const text = JSON.stringify(made);
    expect(text).toMatch(/Ủy ban nhân dân tỉnh Quảng Ngãi/i);
    expect(text).toMatch(/Ủy ban nhân dân xã Tây Trà/i);
    expect(text).not.toMatch(/Trà Bồng|Trà Xinh/);
    // Whoever signed for Trà Xinh does not sign for Tây Trà.
    expect(text).not.toContain("Đinh Văn Ký");
    const { rows } = await server.pool.query(
      "select doc from records where commune_id = $1 and kind = 'communeReport' and doc ->> 'period' = '2026'",
      [TAY_TRA],
    );
    const visits = rows[0].doc.figures.find(({ indicator }: { indicator: string }) => indicator === "LUOT");
    expect(visits.done).toBe(5);
    expect(rows[0].doc.parts).toHaveLength(3);
  });

  test("and the reports of 2024 have not changed by it", async () => {
    expect(await documents(TAY_TRA)).toEqual(before.documents);
  });
});

describe("the organisation of Tây Trà", () => {
  test("is Trà Xinh's on a day of before, and tells the merger on its day", async () => {
    const on = async (day: string) => (await asOffice("GET", `/api/organisation?day=${day}`)).json();
    const [then, now] = [await on("2025-06-30"), await on("2025-07-01")];
    expect(then.commune).toMatchObject({ name: "xã Trà Xinh", district: "huyện Trà Bồng" });
    expect(now.commune).toMatchObject({ name: "xã Tây Trà", district: null, province: "tỉnh Quảng Ngãi" });
    for (const told of [then, now]) {
      expect(told.hamlets.map(({ name }: { name: string }) => name)).toEqual([
        "thôn Trà Kem",
        "thôn Trà Ôi",
        "thôn Trà Veo",
      ]);
      expect(told.households).toBe(72);
    }
    const { changes } = (await asOffice("GET", "/api/organisation/changes")).json();
    expect(changes[0]).toMatchObject({
      day: "2025-07-01",
      kind: "merged",
      who: ["xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi"],
      into: ["xã Tây Trà, tỉnh Quảng Ngãi"],
    });
  });
});

describe("the book of Trà Xinh", () => {
  test("is closed: whoever still writes into it is told where it went, and nothing is kept of it", async () => {
    const [veo] = village.teams as [VillageTeam];
    const stale: Actor = { ...(veo.phones[0] as Phone).actor };
    const here = await allOf(server, village.id);
    const visit = visitTo(veo.households[3] as string, "2026-11-17");
    const refusal = await server.parts.journal.ask(stale, visit);
    expect(refusal).toMatchObject({ code: "commune_gone", again: "retry" });
    expect(refusal?.sentence).toContain("xã Tây Trà");
    expect(await allOf(server, village.id)).toBe(here);
    // Sent again as one of Tây Trà, the same command is accepted.
    expect(await server.parts.journal.ask({ ...stale, commune: TAY_TRA }, visit)).toBeNull();
  });

  test("S10 takes no photo any more: the phone begins anew, and the new book gets it whole", async () => {
    const [veo] = village.teams as [VillageTeam];
    const [phone] = veo.phones as [Phone];
    const whole = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(madeUp())]);
    const hash = createHash("sha256").update(whole).digest("hex");
    const { db } = server.parts;
    const late = { commune: village.id, team: veo.id, hash, offset: 0, length: whole.length };
    expect(await appendPiece(db, { ...late, piece: whole, now: START })).toBe(0);
    const head = await server.app.inject({
      ...{ method: "HEAD", url: `/api/photos/${veo.id}/${hash}` },
      headers: { host: "toso.test", cookie: phone.cookie },
    });
    expect(head.headers["upload-offset"]).toBe("0");
    expect(await appendPiece(db, { ...late, commune: TAY_TRA, piece: whole, now: START })).toBe(whole.length);
    const { rows } = await server.pool.query("select commune_id from photos where hash = $1", [hash]);
    expect(rows).toEqual([{ commune_id: TAY_TRA }]);
  });

  test("is still read: its report of 2024 is the same", async () => {
    expect(await documents(village.id)).toEqual(before.documents);
  });
});

async function everything() {
  return {
    records: await recordsIn(server, village.id),
    totals: await totalsIn(server, village.id),
    documents: await documents(village.id),
  };
}

/** Commune reports of 2024 and a team's: as document models, and as the text of a DOCX, byte for byte. */
async function documents(commune: string) {
  const { db } = server.parts;
  const [team] = village.teams as [VillageTeam];
  const all = [
    await communeDocument(db, commune, "2024"),
    await communeDocument(db, commune, "2024-06"),
    await teamDocument(db, commune, reportId(team.id, "2024")),
  ];
  return Promise.all(
    all.map(async (each) => {
      const { "word/document.xml": text } = unzipSync(await toDocx(each as OfficialDocument));
      return {
        model: JSON.stringify(each),
        text: createHash("sha256")
          .update(text as Uint8Array)
          .digest("hex"),
      };
    }),
  );
}

/** The phone keeps what the server would tell it from the start, and nothing of the old commune's audience. */
async function holdsItsTeam({ store }: Phone, team: VillageTeam): Promise<void> {
  const told = [...(await recordsIn(server, TAY_TRA)).values()].filter(
    ({ audience }) => audience === team.id || audience === TAY_TRA,
  );
  expect([...store.records.keys()].sort()).toEqual(told.map(({ id }) => id).sort());
  for (const { id, doc } of told) expect(store.records.get(id)?.doc).toEqual(doc);
}

const asOffice = (method: "GET" | "POST", url: string, payload?: object) =>
  server.app.inject({
    ...{ method, url, headers: { host: "toso.test", cookie: village.office.cookie } },
    ...(payload && { payload }),
  });

const asPhone = ({ cookie }: Phone, method: "GET", url: string) =>
  server.app.inject({ method, url, headers: { host: "toso.test", cookie } });

/** An invitation for a member whose phone was lost, not opened yet. */
async function invited({ membership }: Phone): Promise<string> {
  const made = await asOffice("POST", "/api/invitations", { membership, lost: true });
  return made.json().link.split("/").at(-1);
}

async function sentPhoto({ id, phones }: VillageTeam): Promise<string> {
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(madeUp())]);
  const hash = createHash("sha256").update(picture).digest("hex");
  const { body, headers } = piece(picture);
  const sent = await server.app.inject({
    method: "PATCH",
    url: `/api/photos/${id}/${hash}`,
    headers: { host: "toso.test", cookie: (phones[0] as Phone).cookie, ...headers },
    payload: body,
  });
  expect(sent.statusCode).toBe(204);
  return hash;
}
