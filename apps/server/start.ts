import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import { openDatabase } from "./platform/db/connect.ts";
import { migrate } from "./platform/db/migrate.ts";
import { serveWeb } from "./platform/http/web.ts";
import type { Parts } from "./platform/parts.ts";

export interface StartOptions {
  host: string;
  port: number;
  /** Data folder. */
  folder: string;
  databaseUrl?: string | undefined;
  /** For links, when people reach it by another address: behind a proxy, say. */
  publicAddress?: string | undefined;
  /** Begins with nothing: what was in the folder is gone. */
  anew?: boolean;
  log?: boolean;
  /** Further routes, before it listens. */
  extend?: (app: FastifyInstance, parts: Parts) => void | Promise<void>;
}

export interface Running {
  /** "http://127.0.0.1:8080", with the port that was really taken. */
  address: string;
  parts: Parts;
  /** Takes no more requests, lets those under way end, then closes the database. */
  stop(): Promise<void>;
}

/** Opens the database, brings it to the newest shape, and listens. Throws a DatabaseRefusal where it cannot. */
export async function start({
  host,
  port,
  folder,
  databaseUrl,
  publicAddress,
  anew = false,
  log = true,
  extend,
}: StartOptions): Promise<Running> {
  let lost = () => {};
  const database = await openDatabase({ databaseUrl, folder, anew, onLost: () => lost() });
  try {
    await migrate(database.pool);
    let address = `http://${host}:${port}`;
    const { app, parts } = await buildApp({
      pool: database.pool,
      clock: Date.now,
      address: (asked) => publicAddress ?? (asked ? `${asked.protocol}://${asked.host}` : address),
      log,
    });
    await extend?.(app, parts);
    app.get("/health", { config: { open: true } }, async () => {
      await parts.pool.query("select 1");
      return { ready: true };
    });
    await serveWeb(app, join(import.meta.dirname, "../web/dist"));
    address = await app.listen({ host, port });
    // Without its database the server can promise nothing: better to end, and be started anew.
    lost = () => {
      app.log.error("the database is gone");
      process.exitCode = 1;
      void app.close().finally(() => process.exit(1));
    };
    return {
      address,
      parts,
      stop: async () => {
        lost = () => {};
        await app.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
