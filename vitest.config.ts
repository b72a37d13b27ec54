import { defineConfig } from "vitest/config";

/** Unit tests stand beside their code; integration tests (a real database) and journeys live in tests/. */
export default defineConfig({
  test: {
    pool: "threads",
    isolate: false,
    include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "scripts/**/*.test.ts"],
  },
});
