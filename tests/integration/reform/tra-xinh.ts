import type { Actor, Id } from "@toso/domain/command/command";
import { reportId } from "@toso/domain/reports/report";
import { exchange } from "@toso/sync/exchange";
import { MemoryStore } from "@toso/sync/memory-store";
import type { Network } from "@toso/sync/ports";
import { dice } from "../../../apps/server/demo/dice.ts";
import { openSession } from "../../../apps/server/features/accounts/better-auth.ts";
import { writeAccount } from "../../../apps/server/features/accounts/writes.ts";
import { deed } from "../deeds.ts";
import { madeUp, type TestServer } from "../server.ts";

/** A member with a phone that keeps its records and its outbox. */
export interface Phone {
  actor: Actor;
  membership: Id;
  store: MemoryStore;
  cookie: string;
  /** One exchange; "lost": the server does its part, and its answer never arrives. */
  exchange(how?: "lost"): Promise<unknown>;
}

export interface VillageTeam {
  id: Id;
  hamlet: Id;
  name: string;
  households: Id[];
  phones: Phone[];
}

export interface Village {
  id: Id;
  decision: Id;
  office: { actor: Actor; cookie: string };
  teams: VillageTeam[];
  /** Does something at that moment; throws where it is refused. */
  tell(actor: Actor, day: string, type: string, body: unknown): Promise<void>;
}

interface Place {
  name: string;
  hamlets: string[];
  /** Households a team. */
  households?: number;
}

const TRA_XINH: Place = { name: "xã Trà Xinh", hamlets: ["Trà Veo", "Trà Ôi", "Trà Kem"], households: 24 };
const POSTS = ["Bí thư Chi bộ, Trưởng thôn", "Công an viên xã", "Bí thư chi đoàn"];
const MEMBERS = ["Hồ Văn", "Hồ Thị", "Đinh Văn"];

const at = (day: string) => Date.parse(`${day}T09:00:00+07:00`);
const pad = (n: number) => String(n).padStart(2, "0");

/** Founds a commune of huyện Trà Bồng by its decision of 2022: teams and hamlets as there, people invented. */
export async function foundVillage(server: TestServer, place: Place = TRA_XINH): Promise<Village> {
  const id = madeUp();
  await server.pool.query("insert into communes (commune_id) values ($1)", [id]);
  const tell: Village["tell"] = async (actor, day, type, body) => {
    const now = server.clock.now;
    server.clock.now = at(day);
    const refusal = await server.parts.journal.ask(actor, { ...deed(type, body), made: at(day) });
    server.clock.now = now;
    if (refusal) throw new Error(`${type} on ${day}: ${refusal.sentence}`);
  };
  const office = await signIn(server, { commune: id, name: "Cán bộ xã", office: true, teams: [] });
  const teams = place.hamlets.map((hamlet) => ({
    id: madeUp(),
    name: `Tổ Công nghệ số thôn ${hamlet}`,
    level: "hamlet",
    hamlet: { id: madeUp(), name: hamlet, type: "thôn" },
    members: MEMBERS.map((name, n) => ({
      id: madeUp(),
      name: `${name} ${hamlet}`,
      gender: "male",
      positions: POSTS[n]?.split(", "),
      role: n === 0 ? "leader" : "member",
      phone: null,
    })),
  }));
  const decision = madeUp();
  await tell(office.actor, "2022-08-09", "confirmDecision", {
    decision,
    commune: { name: place.name, district: "huyện Trà Bồng", province: "tỉnh Quảng Ngãi" },
    text: "QUYẾT ĐỊNH",
    read: {
      kind: "establish",
      number: null,
      symbol: "QĐ-UBND",
      date: "2022-08-09",
      agency: `Ủy ban nhân dân ${place.name}`,
      signer: "Đinh Văn Ký",
      signerPosition: "Chủ tịch",
    },
    teams,
  });
  const made: VillageTeam[] = [];
  for (const team of teams) {
    const phones: Phone[] = [];
    for (const { id: membership, name } of team.members) {
      const phone = await openPhone(
        server,
        { commune: id, name, office: false, teams: [team.id] },
        membership,
      );
      await tell(phone.actor, "2022-08-10", "joinTeam", { membership });
      phones.push(phone);
    }
    const households = Array.from({ length: place.households ?? 2 }, () => madeUp());
    await tell(office.actor, "2023-12-18", "addHouseholds", {
      team: team.id,
      households: households.map((household, n) => ({
        id: household,
        head: `Hồ Văn ${team.hamlet.name} ${n + 1}`,
        place: n % 2 ? "Xóm trên" : null,
        phone: null,
        people: (n % 6) + 1,
        poverty: "none",
      })),
    });
    made.push({ id: team.id, hamlet: team.hamlet.id, name: team.name, households, phones });
  }
  return { id, decision, office, teams: made, tell };
}

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);

/** The year 2024: targets, visits, difficulties with and without an answer, twelve reports and the year's. */
export async function liveThrough2024({ teams, office, tell }: Village): Promise<void> {
  const roll = dice(21_163);
  const span = { from: "2023-12-15", to: "2024-12-14" };
  await tell(office.actor, "2024-01-05", "assignTargets", {
    targets: teams.flatMap((team) =>
      ["HO-VNEID", "HO-DVC", "LUOT"].map((indicator, n) => ({
        ...{ id: madeUp(), team: team.id, indicator, value: 10 + n * 20 },
        ...span,
      })),
    ),
  });
  for (const month of MONTHS) {
    for (const team of teams) {
      for (let n = 0; n < 4; n++) {
        const day = `2024-${pad(month)}-${pad(1 + roll.below(13))}`;
        await tell(roll.pick(team.phones).actor, day, "recordVisit", {
          visit: madeUp(),
          household: roll.pick(team.households),
          day,
          platform: roll.pick(["vneid", "dvc", "payment"]),
          outcome: roll.pick(["uses", "uses", "again", "no_device", "declined"]),
          helped: ["Chủ hộ"],
          byRelative: n === 0,
          note: n === 1 ? "Hộ ở xa, đi bộ một giờ" : null,
          photos: [],
          next: null,
        });
      }
      await report(team, `2024-${pad(month)}`, `2024-${pad(month)}-16`);
    }
    await tell(office.actor, `2024-${pad(month)}-17`, "consolidateReports", { period: `2024-${pad(month)}` });
  }
  for (const team of teams) await report(team, "2024", "2024-12-16");
  await tell(office.actor, "2024-12-17", "consolidateReports", { period: "2024" });

  async function report(team: VillageTeam, period: string, day: string): Promise<void> {
    const [leader] = team.phones as [Phone];
    await tell(leader.actor, day, "submitReport", {
      team: team.id,
      period,
      narrative: `${team.name} đã đến từng hộ trong kỳ ${period}.`,
      difficulty: period === "2024-06" ? "Sóng yếu ở đầu thôn" : null,
    });
    await tell(office.actor, day, "acceptReport", { report: reportId(team.id, period) });
  }
}

/** A member's phone, signed in today. */
async function openPhone(
  server: TestServer,
  who: Pick<Actor, "commune" | "name" | "office" | "teams">,
  membership: Id,
): Promise<Phone> {
  const { actor, cookie } = await signIn(server, who);
  const store = new MemoryStore(madeUp());
  const network = (how?: "lost"): Network => ({
    async exchange(body) {
      const answer = await server.app.inject({
        method: "POST",
        url: "/api/sync",
        headers: { host: "toso.test", cookie },
        payload: body,
      });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      return how ? { failed: "network" } : answer.json();
    },
  });
  return {
    ...{ actor, membership, store, cookie },
    async exchange(how) {
      let outcome = await exchange(store, network(how));
      while ("more" in outcome && outcome.more) outcome = await exchange(store, network(how));
      return outcome;
    },
  };
}

async function signIn(server: TestServer, who: Pick<Actor, "commune" | "name" | "office" | "teams">) {
  const account = madeUp();
  const { commune, name, office } = who;
  const duty = office ? ({ kind: "work", from: "2022-01-01", to: null } as const) : null;
  await writeAccount(server.pool, { id: account, commune, name, duty });
  const device = { address: "127.0.0.1", agent: "test", secure: false };
  const cookie = (await openSession(server.parts, { id: account, office }, device)).split(";")[0] as string;
  return { actor: { account, ...who } satisfies Actor, cookie };
}

export const visitTo = (household: Id, day: string) =>
  deed("recordVisit", {
    ...{ visit: madeUp(), household, day, platform: "health", outcome: "uses", helped: ["Chủ hộ"] },
    ...{ byRelative: false, note: null, photos: [], next: null },
  });
