import { defineConfig } from "vitest/config";

/** The stores and what stands on them, over the servers that TEST_POSTGRES_URL and TEST_REDIS_URL name. */
export default defineConfig({
  test: {
    include: ["{db,adapters/upstash,bot}/**/*.test.{ts,tsx}"],
    exclude: ["**/*.e2e.test.ts", "**/node_modules/**", "**/dist/**"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
