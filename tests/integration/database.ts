import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../apps/server/platform/db/connect.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL on which the run's test servers make their databases. */
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run: DATABASE_URL's, or an embedded one that is gone afterwards. */
export default async function setup({ provide }: TestProject) {
  if (process.env.DATABASE_URL) return provide("databaseUrl", process.env.DATABASE_URL);
  const folder = mkdtempSync(join(tmpdir(), "toso-integration-"));
  const database = await openDatabase({ folder });
  provide("databaseUrl", urlOf(database.connection));
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const urlOf = ({ user, host, port, database }: ClientConfig) =>
  `postgres://${user}@${encodeURIComponent(host ?? "")}:${port}/${database}`;
