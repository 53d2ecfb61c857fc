import { defineConfig } from "vitest/config";

/** The whole in a real workerd, with Slack, Discord and the browser around it. One file at a time: each starts servers. */
export default defineConfig({
  test: {
    include: ["{core,adapters,db,bot,web-dashboard,evals}/**/*.e2e.test.{ts,tsx}"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
