import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Journeys in a real browser against a real server: one after another, each on data of its own. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    fileParallelism: false,
    include: ["tests/journeys/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
