import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,adapters,db,bot,web-dashboard,evals}/**/*.test.{ts,tsx}"],
    exclude: ["**/*.e2e.test.ts", "**/node_modules/**", "**/dist/**"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
