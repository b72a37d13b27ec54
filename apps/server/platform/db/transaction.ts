import { isRefusal } from "@toso/domain/command/refusal";
import type { Pool, PoolClient } from "pg";

/**
 * Lends a connection to whoever begins and ends a transaction on it. What fails is rolled back; a connection on
 * which not even that is possible is not lent again.
 */
export async function lend<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** All that is done, or nothing: nothing also where the answer is a refusal. */
export const inTransaction = <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> =>
  lend(pool, async (client) => {
    await client.query("begin");
    const result = await work(client);
    await client.query(isRefusal(result) ? "rollback" : "commit");
    return result;
  });
