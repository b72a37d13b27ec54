import { newId } from "@toso/domain/command/new-id";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import { inject } from "vitest";
import { buildApp } from "../../apps/server/app.ts";
import { firstCode } from "../../apps/server/features/accounts/first-code.ts";
import { openDatabase } from "../../apps/server/platform/db/connect.ts";
import { migrate } from "../../apps/server/platform/db/migrate.ts";
import type { Parts } from "../../apps/server/platform/parts.ts";

/** One person's browser: it keeps its cookie, and sends what a browser sends. */
export interface Browser {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  cookie(): string;
}

export interface TestServer {
  app: FastifyInstance;
  parts: Parts;
  pool: pg.Pool;
  /** The server's clock stands still at 9:00 of Tuesday 17 November 2026 until a test moves it. */
  clock: { now: number };
  /** A browser in which nobody is signed in. */
  browser(): Browser;
  /** The office's browser. The first call makes the first account, by the routes. */
  asOffice(): Promise<Browser>;
  /** A member's phone: invited by the office, accepted by the routes. `membership` is a record's id. */
  asMember(membership: string): Promise<Browser>;
  stop(): Promise<void>;
}

export const OFFICE = { name: "Đinh Văn Nay", username: "ubnd.traxinh", password: "mật khẩu rất dài" };

export const START = Date.parse("2026-11-17T09:00:00+07:00");

/** A random UUID of version 7, for ids that a test makes up. */
export const madeUp = (): string => newId(START, crypto.getRandomValues(new Uint8Array(10)));

type Extend = (app: FastifyInstance, parts: Parts) => void | Promise<void>;

/** A whole server without a port, `extend`ed with further routes if need be, on a database of its own in the run's PostgreSQL. */
export async function startServer({ extend }: { extend?: Extend } = {}): Promise<TestServer> {
  const { url, drop } = await makeDatabase();
  const { pool, stop: close } = await openDatabase({ databaseUrl: url, folder: "" });
  await migrate(pool);
  const clock = { now: START };
  const address = () => "http://toso.test";
  const { app, parts } = await buildApp({ pool, clock: () => clock.now, address, log: true });
  await extend?.(app, parts);
  await app.ready();
  const browser = () => openBrowser(app);
  let office: Promise<Browser> | undefined;
  const asOffice = () => {
    office ??= makeOffice(parts, browser());
    return office;
  };
  return {
    app,
    parts,
    pool,
    clock,
    browser,
    asOffice,
    asMember: async (membership) => join(await asOffice(), browser(), membership),
    stop: async () => {
      await app.close();
      await close();
      await drop();
    },
  };
}

async function makeOffice(parts: Parts, browser: Browser): Promise<Browser> {
  const code = await firstCode(parts);
  await done(browser.post("/api/first-account", { code, ...OFFICE }));
  return browser;
}

async function join(office: Browser, phone: Browser, membership: string): Promise<Browser> {
  const { link } = (await done(office.post("/api/invitations", { membership }))).json();
  const token = link.split("/").at(-1);
  await done(phone.post(`/api/invitations/${token}/accept`, { key: madeUp() }));
  return phone;
}

async function done(asked: Promise<LightMyRequestResponse>): Promise<LightMyRequestResponse> {
  const answer = await asked;
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer;
}

function openBrowser(app: FastifyInstance): Browser {
  let cookie = "";
  const send = async (options: InjectOptions) => {
    const headers = { host: "toso.test", cookie, ...options.headers };
    const answer = await app.inject({ ...options, headers });
    const set = answer.headers["set-cookie"];
    if (typeof set === "string") cookie = set.split(";")[0] as string;
    return answer;
  };
  return {
    get: (url, headers = {}) => send({ method: "GET", url, headers }),
    post: (url, body, headers) =>
      send({
        method: "POST",
        url,
        ...(body && { payload: body }),
        headers: { origin: "http://toso.test", ...headers },
      }),
    cookie: () => cookie,
  };
}

/** A database of its own in the run's PostgreSQL. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const whole = inject("databaseUrl");
  const name = `toso_test_${madeUp().replaceAll("-", "")}`;
  await run(whole, `create database ${name}`);
  return {
    url: whole.replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
    drop: () => run(whole, `drop database ${name} with (force)`),
  };
}

async function run(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
