import { type Period, periodByKey } from "@toso/domain/reports/calendar";
import { successorId } from "@toso/domain/units/reform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communeDocument } from "../../../apps/server/features/reports/documents.ts";
import { reportBoard } from "../../../apps/server/features/reports/reads.ts";
import { nationalList } from "../../../apps/server/features/units/national/lists.ts";
import type { CarryOver } from "../../../apps/server/features/units/reform/asked.ts";
import { carryOver } from "../../../apps/server/features/units/reform/carry-over.ts";
import { addHouseholds, deed } from "../deeds.ts";
import { madeUp, START, startServer, type TestServer } from "../server.ts";
import { allOf, recordsIn, totalsIn } from "./book.ts";
import { foundVillage, type Phone, type Village, type VillageTeam, visitTo } from "./tra-xinh.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const TAY_TRA = successorId("21154");
const by = { account: "test", name: "Cán bộ xã" };

const handOver = (
  village: Village,
  handover: CarryOver["handover"] = { into: null, teams: null },
  now = START,
) => carryOver(server.pool, { commune: village.id, handover, list: nationalList(), by, now });

async function village(name: string, hamlets: string[], code: string): Promise<Village> {
  const made = await foundVillage(server, { name, hamlets });
  await made.tell(made.office.actor, "2026-11-10", "matchCommune", { code });
  for (const team of made.teams)
    for (const household of team.households)
      await made.tell(
        (team.phones[0] as Phone).actor,
        "2026-11-10",
        "recordVisit",
        visitTo(household, "2026-11-10").body,
      );
  return made;
}

const teamOf = (made: Village, n: number) => made.teams[n] as VillageTeam;

describe("before anything is written", () => {
  test("a commune without a name, one that has no code, and a day before the reform are refused", async () => {
    const nobody = madeUp();
    await server.pool.query("insert into communes (commune_id) values ($1)", [nobody]);
    const unnamed = await handOver({ id: nobody } as Village);
    expect(unnamed).toMatchObject({ code: "commune_missing" });
    const made = await foundVillage(server, { name: "xã Trà Tân", hamlets: ["Trường"] });
    expect(await handOver(made)).toMatchObject({ code: "not_matched" });
    await made.tell(made.office.actor, "2025-06-29", "matchCommune", { code: "21136" });
    expect(await handOver(made, undefined, Date.parse("2025-06-30T23:59:00+07:00"))).toMatchObject({
      code: "too_early",
    });
  });
});

test("cut in the middle, nothing is half done; asked again, all of it is", async () => {
  const made = await village("xã Trà Lâm", ["Trà Hoa", "Trà Lạc"], "21133");
  const into = successorId("21124");
  const before = await allOf(server, made.id);
  // The last thing that is written fails.
  await server.pool.query(
    "alter table journal add constraint cut check (type <> 'receiveCommune') not valid",
  );
  await expect(handOver(made)).rejects.toThrow(/cut/);
  await server.pool.query("alter table journal drop constraint cut");
  expect(await allOf(server, made.id)).toBe(before);
  expect(await recordsIn(server, into)).toEqual(new Map());
  const { rowCount } = await server.pool.query("select from communes where commune_id = $1", [into]);
  expect(rowCount).toBe(0);
  expect(await handOver(made)).toMatchObject({ name: "xã Thanh Bồng", closed: true });
});

test("while phones are writing: each deed counts once, in whichever book it was decided", async () => {
  const made = await village("xã Trà Bùi", ["Một", "Hai", "Ba"], "21142");
  const into = successorId("21136");
  const phones = made.teams.flatMap((team) => team.phones.map((phone) => ({ team, phone })));
  const deeds = phones.map(({ team, phone }) => {
    const mine = Array.from({ length: 6 }, () => visitTo(team.households[0] as string, "2026-11-16"));
    for (const visit of mine) phone.store.add(visit);
    return mine;
  });
  const [done] = await Promise.all([handOver(made), ...phones.map(({ phone }) => phone.exchange())]);
  expect(done).toMatchObject({ closed: true });
  for (const { phone } of phones) server.parts.forgetAccount(phone.actor.account);
  for (const { phone } of phones) await phone.exchange();
  const there = await recordsIn(server, into);
  const told = deeds.flat().map(({ body }) => (body as { visit: string }).visit);
  expect(told.filter((id) => !there.has(id))).toEqual([]);
  for (const { phone } of phones)
    expect([await phone.store.waiting(9), phone.store.refused]).toEqual([[], []]);
  const { rows } = await server.pool.query(
    "select sum(n) as n from totals where commune_id = $1 and measure = 'visits' and day = '2026-11-16'",
    [into],
  );
  expect(Number(rows[0].n)).toBe(told.length);
});

describe("a commune of which a part goes here and another there", () => {
  // Nobody has said yet where the last team goes.
  let made: Village;
  const [thanhKhe, here] = [successorId("20209"), "20209"];
  let other: string;

  beforeAll(async () => {
    made = await village("phường Hòa Minh", ["Một", "Hai", "Ba"], "20200");
    const shown = await server.app.inject({
      ...{ method: "GET", url: "/api/units?q=hoa%20minh%20lien%20chieu&day=2025-06-30" },
      headers: { host: "toso.test", cookie: made.office.cookie },
    });
    const [unit] = shown.json().units;
    await made.tell(made.office.actor, "2026-11-10", "matchCommune", { code: unit.code });
    const own = nationalList().before.find(({ code }) => code === unit.code);
    other = own?.successors.find(({ code }) => code !== here)?.code as string;
  });

  test("which one must be said", async () => {
    expect(await handOver(made)).toMatchObject({ code: "successor_missing" });
    expect(await handOver(made, { into: here, teams: [] })).toMatchObject({ code: "team_none" });
  });

  test("one team goes; the others work on in the old book, and its people stay where they are", async () => {
    const [gone, stays] = [teamOf(made, 0), teamOf(made, 1)];
    const before = await totalsIn(server, made.id, [gone.id]);
    const done = await handOver(made, { into: here, teams: [gone.id] });
    expect(done).toMatchObject({ name: "phường Thanh Khê", closed: false });
    expect(await totalsIn(server, thanhKhe)).toEqual(before);
    const there = await recordsIn(server, thanhKhe);
    expect([...there.values()].filter(({ audience }) => audience === stays.id)).toEqual([]);
    expect(there.has(gone.hamlet)).toBe(true);
    expect(there.has(stays.hamlet)).toBe(false);
    expect(there.has(made.decision)).toBe(true);
    for (const team of [gone, stays])
      for (const phone of team.phones) server.parts.forgetAccount(phone.actor.account);
    const visit = visitTo(stays.households[0] as string, "2026-11-17");
    const [worker] = stays.phones as [Phone];
    worker.store.add(visit);
    await worker.exchange();
    expect((await recordsIn(server, made.id)).has((visit.body as { visit: string }).visit)).toBe(true);
    const [mover] = gone.phones as [Phone];
    mover.store.add(visitTo(gone.households[0] as string, "2026-11-17"));
    await mover.exchange();
    expect(mover.store.refused).toEqual([]);
    expect(
      [...(await recordsIn(server, thanhKhe)).values()].filter(({ kind }) => kind === "visit"),
    ).toHaveLength(3);
  });

  test("nobody adds to the team that has gone in the old book, not even its office", async () => {
    const [gone] = made.teams as [VillageTeam];
    const before = await allOf(server, made.id);
    const refusal = await server.parts.journal.ask(
      made.office.actor,
      deed("raiseDifficulty", { difficulty: madeUp(), team: gone.id, text: "Còn ai không" }),
    );
    expect(refusal).toMatchObject({ code: "team_gone", again: "retry" });
    expect(await allOf(server, made.id)).toBe(before);
  });

  test("in the old book it is a team of the past", async () => {
    const [gone] = made.teams as [VillageTeam];
    const team = (await recordsIn(server, made.id)).get(gone.id);
    expect(team?.doc).toMatchObject({ to: "2025-06-30" });
    const there = (await recordsIn(server, thanhKhe)).get(gone.id);
    expect(there?.doc).toMatchObject({ to: null });
  });

  test("asked again for the same team, nothing happens", async () => {
    const before = [await allOf(server, made.id), await allOf(server, thanhKhe)];
    const again = await handOver(made, { into: here, teams: [teamOf(made, 0).id] });
    expect(again).toEqual({ already: "phường Thanh Khê" });
    expect([await allOf(server, made.id), await allOf(server, thanhKhe)]).toEqual(before);
  });

  test("the last ones go elsewhere, the book closes, and both names are told", async () => {
    const done = await handOver(made, { into: other, teams: null });
    expect(done).toMatchObject({ closed: true });
    const refusal = await server.parts.journal.ask(
      made.office.actor,
      deed("matchCommune", { code: "20200" }),
    );
    expect(refusal?.sentence).toContain("phường Thanh Khê");
    expect(refusal?.sentence).toContain((done as { name: string }).name);
    const own = (await recordsIn(server, made.id)).get(made.id)?.doc;
    expect(own).toMatchObject({
      to: "2025-06-30",
      successors: [{ share: "part" }, { share: "part" }],
    });
    // Between them they have every record.
    const [a, b] = [await recordsIn(server, thanhKhe), await recordsIn(server, successorId(other))];
    const lost = [...(await recordsIn(server, made.id)).keys()].filter((id) => !a.has(id) && !b.has(id));
    expect(lost).toEqual([]);
  });
});

test("who is in two teams waits until both are decided; what he did meanwhile is not lost", async () => {
  const made = await village("xã Trà Thủy", ["Một", "Hai"], "21121");
  const into = successorId("21115");
  const [first, second] = [teamOf(made, 0), teamOf(made, 1)];
  const [both] = first.phones as [Phone];
  // The same person leads the other team too.
  await server.pool.query(
    "update records set doc = (doc::jsonb || jsonb_build_object('account', $3::text))::json where commune_id = $1 and id = $2",
    [made.id, (second.phones[0] as Phone).membership, both.actor.account],
  );
  await handOver(made, { into: "21115", teams: [first.id] });
  server.parts.forgetAccount(both.actor.account);
  const deeds = [first, second].map((team) => visitTo(team.households[1] as string, "2026-11-17"));
  // A household that is new, and a visit to it: refused for good in the old book, it would be lost.
  const newcomer = madeUp();
  const [added, visited] = [addHouseholds(first.id, [newcomer]), visitTo(newcomer, "2026-11-17")];
  for (const each of [...deeds, added, visited]) both.store.add(each);
  await both.exchange();
  const [waits, arrived] = deeds.map(({ body }) => (body as { visit: string }).visit) as [string, string];
  expect((await recordsIn(server, made.id)).has(arrived)).toBe(true);
  expect((await both.store.waiting(9)).map(({ id }) => id)).toEqual([deeds[0]?.id, added.id, visited.id]);
  expect(both.store.refused).toEqual([]);
  expect(await handOver(made, { into: "21115", teams: [second.id] })).toMatchObject({ closed: true });
  server.parts.forgetAccount(both.actor.account);
  await both.exchange();
  const there = await recordsIn(server, into);
  const visit = (visited.body as { visit: string }).visit;
  expect([waits, arrived, newcomer, visit].filter((id) => !there.has(id))).toEqual([]);
  expect(await both.store.waiting(9)).toEqual([]);
});

describe("several communes into one", () => {
  let phong: Village;
  let son: Village;
  beforeAll(async () => {
    phong = await village("xã Trà Phong", ["Trà Nga", "1"], "21154");
    son = await village("xã Sơn Trà", ["1", "Trà Bao"], "21148");
    await report(phong);
    await report(son);
    const book = { year: "2026", symbol: "QĐ-UBND", last: 12 };
    await phong.tell(phong.office.actor, "2026-11-12", "openRegister", book);
    expect(await handOver(phong)).toMatchObject({ name: "xã Tây Trà", closed: true });
    expect(await handOver(son)).toMatchObject({ name: "xã Tây Trà", closed: true });
  });

  async function report(made: Village): Promise<void> {
    const [team] = made.teams as [VillageTeam];
    const [leader] = team.phones as [Phone];
    const body = { team: team.id, period: "2024", narrative: `Năm của ${team.name}`, difficulty: null };
    await made.tell(leader.actor, "2024-12-16", "submitReport", body);
    const { rows } = await server.pool.query(
      "select id from records where commune_id = $1 and kind = 'report'",
      [made.id],
    );
    await made.tell(made.office.actor, "2024-12-16", "acceptReport", { report: rows[0].id });
    await made.tell(made.office.actor, "2024-12-17", "consolidateReports", { period: "2024" });
  }

  test("teams of one name bear the commune that they came from; the others keep theirs", async () => {
    const there = await recordsIn(server, TAY_TRA);
    const names = [...there.values()].filter(({ kind }) => kind === "team").map(({ doc }) => doc.name);
    expect(names.sort()).toEqual([
      "Tổ Công nghệ số thôn 1 (Sơn Trà)",
      "Tổ Công nghệ số thôn 1 (Trà Phong)",
      "Tổ Công nghệ số thôn Trà Bao",
      "Tổ Công nghệ số thôn Trà Nga",
    ]);
  });

  test("the register of an office that is no more is an archive: the new one counts its own numbers", async () => {
    const kept = [...(await recordsIn(server, TAY_TRA)).values()].filter(({ kind }) => /register/.test(kind));
    expect(kept).toMatchObject([{ kind: "archived:register", doc: { series: "QĐ", last: 12 } }]);
    server.parts.forgetAccount(phong.office.actor.account);
    const board = await server.app.inject({
      ...{ method: "GET", url: "/api/papers?year=2026" },
      headers: { host: "toso.test", cookie: phong.office.cookie },
    });
    expect(board.json()).toMatchObject({ registers: [], papers: [] });
  });

  test("each one's report of before can be read in its own name, with its own teams", async () => {
    const { db } = server.parts;
    const [first, second] = [phong, son].map(async ({ id }) =>
      JSON.stringify(await communeDocument(db, id, "2024")),
    );
    const both = [await first, await second];
    const read = await Promise.all(
      [phong, son].map(async ({ id }) => JSON.stringify(await communeDocument(db, TAY_TRA, "2024", id))),
    );
    expect(read).toEqual(both);
    const { past } = await reportBoard(db, TAY_TRA, periodByKey("2024") as Period, START);
    expect(past?.map(({ name }) => name).sort()).toEqual(["xã Sơn Trà", "xã Trà Phong"]);
    expect(read[1]).toContain("xã Sơn Trà");
    expect(read[1]).not.toContain("Trà Phong");
  });
});

test("a commune that was merged with nobody keeps its book, and loses only its district", async () => {
  const alone = nationalList().before.find(
    ({ name, province }) => name === "xã Ia O" && province === "tỉnh Gia Lai",
  );
  const made = await foundVillage(server, { name: "xã Ia O", hamlets: ["Mít Jép"] });
  await made.tell(made.office.actor, "2026-11-10", "matchCommune", { code: alone?.code });
  expect(await handOver(made)).toMatchObject({ into: made.id, closed: false, name: "xã Ia O" });
  const own = (await recordsIn(server, made.id)).get(made.id)?.doc;
  expect(own).toMatchObject({ district: null, province: "tỉnh Gia Lai", former: [{ until: "2025-06-30" }] });
  expect(await handOver(made)).toEqual({ already: "xã Ia O" });
});
