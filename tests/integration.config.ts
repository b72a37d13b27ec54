import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests on a real database: the embedded one, or DATABASE_URL's. A file has its own process and cleans up. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    maxWorkers: 2,
    globalSetup: fileURLToPath(new URL("integration/database.ts", import.meta.url)),
    include: ["tests/integration/**/*.test.ts", "tests/faults/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
