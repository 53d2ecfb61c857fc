import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runSeed } from "./run-seed.ts";
import { openWorldDatabase, type WorldDatabase } from "./world-database.ts";

const ONE = process.env.WORLD_SEED;
const [FIRST, COUNT] = [Number(process.env.WORLD_FIRST ?? 1), Number(process.env.WORLD_SEEDS ?? 12)];
const SEEDS = ONE ? [Number(ONE)] : Array.from({ length: COUNT }, (_, i) => FIRST + i);

describe("ninety days of a seeded world", () => {
  let db: WorldDatabase;
  beforeAll(async () => {
    db = await openWorldDatabase();
  });
  afterAll(() => db?.close());

  it.each(SEEDS)(
    "keep every promise: seed %i",
    async (seed) => {
      const started = performance.now();
      const { wrong, lines, figures } = await runSeed(db, seed);
      if (wrong.length > 0 || ONE) console.log(lines.join("\n"));
      console.log(JSON.stringify({ seed, ms: Math.round(performance.now() - started), ...figures }));
      expect(wrong, `replay with WORLD_SEED=${seed} npx vitest run evals/reliability/world`).toEqual([]);
    },
    60_000,
  );
});
