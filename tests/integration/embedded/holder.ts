/** A Tổ Số reduced to its database, as a process that tests can kill: node holder.ts FOLDER */
import { startEmbedded } from "../../../apps/server/platform/db/embedded/start.ts";

const stay = setInterval(() => {}, 60_000);
try {
  const database = await startEmbedded({ folder: process.argv[2] as string });
  process.on("SIGTERM", async () => {
    await database.stop();
    clearInterval(stay);
  });
  console.log(JSON.stringify(database.connection));
} catch (error) {
  clearInterval(stay);
  const { code, message } = error as { code?: string; message: string };
  console.log(JSON.stringify({ refused: code ?? "defect", message }));
}
