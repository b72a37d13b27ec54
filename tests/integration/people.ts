import { answersTo, CONTRACT, type SyncAnswer, type SyncRequest } from "@toso/contract/sync/exchange";
import type { Actor, Command, Id } from "@toso/domain/command/command";
import type { HTTPMethods, LightMyRequestResponse } from "fastify";
import { openSession } from "../../apps/server/features/accounts/better-auth.ts";
import { type GivenDuty, writeAccount } from "../../apps/server/features/accounts/writes.ts";
import { deed } from "./deeds.ts";
import { madeUp, type TestServer } from "./server.ts";

/** Somebody who is signed in. */
export interface Person {
  actor: Actor;
  cookie: string;
  ask(method: HTTPMethods, url: string, asked?: Asked): Promise<LightMyRequestResponse>;
  /** One exchange; throws where the answer is not 200. */
  sync(commands: Command[], asked?: Partial<SyncRequest>): Promise<SyncAnswer>;
}

export interface Asked {
  body?: object | string | Buffer;
  headers?: Record<string, string>;
}

export interface MadeTeam {
  id: Id;
  hamlet: Id;
  memberships: Id[];
  /** The first member, on a phone. */
  member: Person;
}

export interface MadeCommune {
  id: Id;
  decision: Id;
  office: Person;
  /** Of the office too, and only looks; `duty`: the id of that duty. */
  viewer: Person & { duty: Id };
  /** Trà Veo and Trà Kem, two members each. */
  teams: [MadeTeam, MadeTeam];
}

/** One more commune on the server, with an office and two teams: what a country's server holds thousands of. */
export async function makeCommune(server: TestServer): Promise<MadeCommune> {
  const id = madeUp();
  await server.pool.query("insert into communes (commune_id) values ($1)", [id]);
  const working = { id: madeUp(), kind: "work", from: "2022-08-09", to: null } as const;
  const office = await signIn(server, { commune: id, name: "Cán bộ xã", duty: working });
  const looking = { id: madeUp(), kind: "view", from: "2022-08-09", to: null } as const;
  const viewer = await signIn(server, { commune: id, name: "Chủ tịch xã", duty: looking });
  const decision = madeUp();
  const teams = ["Trà Veo", "Trà Kem"].map(teamOf);
  await accepted(server, office.actor, deed("confirmDecision", decisionOf(decision, teams)));
  const [veo, kem] = await Promise.all(
    teams.map(async (team): Promise<MadeTeam> => {
      const name = team.members[0]?.name as string;
      const member = await signIn(server, { commune: id, name, duty: null, teams: [team.id] });
      const memberships = team.members.map((each) => each.id);
      await accepted(server, member.actor, deed("joinTeam", { membership: memberships[0] }));
      return { id: team.id, hamlet: team.hamlet.id, memberships, member };
    }),
  );
  return {
    id,
    decision,
    office,
    viewer: { ...viewer, duty: looking.id },
    teams: [veo as MadeTeam, kem as MadeTeam],
  };
}

/** Somebody without an account. */
export const stranger = (server: TestServer): Pick<Person, "ask"> => ({ ask: askAs(server, "") });

async function signIn(
  server: TestServer,
  { commune, name, duty, teams = [] }: { commune: Id; name: string; duty: GivenDuty | null; teams?: Id[] },
): Promise<Person> {
  const account = madeUp();
  const office = duty !== null;
  const login = office ? { login: { username: `office-${account}`.slice(0, 40) } } : {};
  await writeAccount(server.pool, { id: account, commune, name, duty, ...login });
  const device = { address: "127.0.0.1", agent: "test", secure: false };
  const cookie = (await openSession(server.parts, { id: account, office }, device)).split(";")[0] as string;
  const ask = askAs(server, cookie);
  return {
    actor: { account, name, commune, office, teams, ...(duty && { duty: duty.kind }) },
    cookie,
    ask,
    async sync(commands, asked = {}) {
      const body = { contract: CONTRACT, device: account, commands, since: {}, ...asked };
      const answer = await ask("POST", "/api/sync", { body });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      const told: SyncAnswer = answer.json();
      return { ...told, answers: answersTo(commands, told) ?? [] };
    },
  };
}

const askAs =
  ({ app }: TestServer, cookie: string): Person["ask"] =>
  (method, url, { body, headers } = {}) =>
    app.inject({
      method: method as "GET",
      url,
      headers: { host: "toso.test", cookie, ...headers },
      ...(body !== undefined && { payload: body }),
    });

async function accepted({ parts }: TestServer, actor: Actor, command: Command): Promise<void> {
  const refusal = await parts.journal.ask(actor, command);
  if (refusal) throw new Error(`${command.type}: ${refusal.sentence}`);
}

function teamOf(hamlet: string) {
  const member = (n: number) => ({
    id: madeUp(),
    name: `Hồ Thị ${hamlet} ${n}`,
    gender: "female",
    positions: ["Trưởng thôn"],
    role: "member",
    phone: null,
  });
  return {
    id: madeUp(),
    name: `Tổ Công nghệ số thôn ${hamlet}`,
    level: "hamlet",
    hamlet: { id: madeUp(), name: hamlet, type: "thôn" },
    members: [member(1), member(2)],
  };
}

const decisionOf = (decision: Id, teams: ReturnType<typeof teamOf>[]) => ({
  decision,
  commune: { name: "xã Trà Xinh", district: null, province: "tỉnh Quảng Ngãi" },
  text: "QUYẾT ĐỊNH",
  read: {
    kind: "establish",
    number: null,
    symbol: "QĐ-UBND",
    date: "2022-08-09",
    agency: "Ủy ban nhân dân xã Trà Xinh",
    signer: "Đinh Văn Nay",
    signerPosition: "Chủ tịch",
  },
  teams,
});
