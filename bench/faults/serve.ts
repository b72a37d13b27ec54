/** A whole Tổ Số in a process of its own, to be killed: node serve.ts FOLDER. Speaks over the channel to its parent. */
import { setTimeout as sleep } from "node:timers/promises";
import { start } from "../../apps/server/start.ts";
import { makeTeam, type ScratchTeam } from "../scratch.ts";

const [, , folder = ""] = process.argv;
const running = await start({
  host: "127.0.0.1",
  port: 0,
  folder,
  databaseUrl: process.env.DATABASE_URL,
  log: false,
});
const { connectionString, host, port, user, database } = running.parts.pool.options;

process.on("message", async (asked) => process.send?.({ asked, team: await patiently() }));
process.once("disconnect", () => void running.stop().then(() => process.exit(0)));
process.send?.({
  address: running.address,
  connection: connectionString ? { connectionString } : { host, port, user, database },
});

/** A team, also while the database is coming back after it was killed. */
async function patiently(): Promise<ScratchTeam> {
  for (let tries = 0; tries < 200; tries += 1) {
    const team = await makeTeam(running).catch(() => null);
    if (team) return team;
    await sleep(50);
  }
  return makeTeam(running);
}
