import { parseArgs } from "node:util";
import { introduceCast } from "./cast.ts";
import { inWorkerd } from "./in-workerd.ts";
import { planRounds } from "./plan-rounds.ts";
import { playRound } from "./play-round.ts";
import { startStage } from "./stage.ts";
import { createTally } from "./tally.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "320" }, seed: { type: "string", default: String(Date.now() % 1e6) } },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
const ROUNDS_A_LINE = 25;
const MOST_ROUNDS = 3 * kills; // not every sentence finds its point

process.env.TEST_POSTGRES_URL ||= process.env.POSTGRES_URL ?? "";
const over = process.env.TEST_POSTGRES_URL ? "Postgres" : "PGlite";
console.log(`${kills} SIGKILLs over ${over}; again with: npm run test:faults -- --seed ${seed} --kills ${kills}`);

const began = performance.now();
const stage = await startStage();
await introduceCast(stage);
const lives = await inWorkerd(stage);
const tally = createTally();
let rounds = 0;
try {
  for (const round of planRounds(seed)) {
    tally.add(await playRound(stage, lives, round));
    rounds += 1;
    if (rounds % ROUNDS_A_LINE === 0)
      console.log(`${lives.sigkills()} SIGKILLs, ${tally.violations.length} violations`);
    if (lives.sigkills() >= kills || rounds >= MOST_ROUNDS) break;
  }
} finally {
  await lives.close();
  await stage.close();
}

console.table(tally.table());
const wrong = [
  ...tally.violations,
  ...tally.neverFired().map((point) => `no process was ever lost at ${point}`),
  ...(lives.sigkills() < kills ? [`only ${lives.sigkills()} SIGKILLs in ${rounds} rounds`] : []),
];
for (const one of wrong) console.error(one);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${lives.sigkills()} SIGKILLs in ${rounds} rounds and ${minutes} minutes: ${wrong.length} violations`);
process.exitCode = wrong.length === 0 ? 0 : 1;
