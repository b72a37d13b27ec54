/** The server that `npm run dev` watches; it does not build the web app, which Vite serves meanwhile. */
import { serve } from "../apps/server/main.ts";
import { readEnvironment } from "../apps/server/platform/environment.ts";

await serve({ ...readEnvironment(), demo: process.argv.includes("--demo"), open: false });
