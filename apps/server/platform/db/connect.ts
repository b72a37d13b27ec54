import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "./embedded/start.ts";
import { DatabaseRefusal } from "./refusal.ts";

export interface Database {
  pool: pg.Pool;
  /** how to reach it, for another process or a pool with other settings; holds the password if there is one */
  connection: pg.ClientConfig;
  /** for the terminal: where the data is, without a password */
  description: string;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** a PostgreSQL server to use instead of the embedded one */
  databaseUrl?: string | undefined;
  /** data folder of the embedded one */
  folder: string;
  /** drops what the folder holds first, once it is ours; a server at `databaseUrl` is left as it is */
  anew?: boolean;
  /** told when the embedded database is gone for good */
  onLost?: (reason: unknown) => void;
}

/**
 * Opens the one database of this process: the server at `databaseUrl`, or the embedded PostgreSQL on
 * `folder`. Both give the same pool. Refuses with a DatabaseRefusal.
 */
export async function openDatabase({
  databaseUrl,
  folder,
  anew,
  onLost,
}: DatabaseOptions): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbedded({ folder, anew, onLost });
  const connection: pg.ClientConfig = embedded
    ? { ...embedded.connection }
    : { connectionString: databaseUrl };
  const description = databaseUrl ? withoutPassword(databaseUrl) : folder;
  const pool = new pg.Pool({ ...connection, ...session });
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on("error", () => {});
  // nor may one that breaks while it is lent out: its queries fail, and say so to whoever asked
  pool.on("connect", (client) => client.on("error", () => {}));
  const stop = async () => {
    // a request that never gives its connection back must not hold up the end
    await Promise.race([pool.end(), sleep(5_000, undefined, { ref: false })]);
    await embedded?.stop();
  };
  try {
    await pool.query("select 1");
  } catch (error) {
    await stop();
    throw unreachable(description, error);
  }
  return { pool, connection, description, stop };
}

/** Dates of the calendar stay text (a JavaScript Date would move them by the time zone); counts are numbers. */
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, (value) => value],
  [pg.types.builtins.INT8, Number],
]);

const session: pg.PoolConfig = {
  max: 8,
  // Queries that do not wait for each other go out together: a flush of the journal costs two round trips.
  pipeline: true,
  application_name: "toso",
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
  options: "-c timezone=Asia/Ho_Chi_Minh",
  types: {
    getTypeParser: ((oid: number, format?: "text" | "binary") =>
      (format !== "binary" && parsers.get(oid)) ||
      pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
  },
};

function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.protocol}//${url.host}${url.pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

function unreachable(description: string, cause: unknown): DatabaseRefusal {
  const reason =
    cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
  return new DatabaseRefusal(
    "unreachable",
    `Không kết nối được cơ sở dữ liệu ${description}: ${reason}. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
    `The database ${description} cannot be reached: ${reason}. Check DATABASE_URL and the PostgreSQL server.`,
    cause,
  );
}
