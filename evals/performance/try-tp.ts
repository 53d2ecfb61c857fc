import { startNeighbours } from "/work/main/evals/performance/neighbours/start-neighbours.ts";
import { startProduct } from "/work/main/evals/performance/throughput/variants.ts";
import { measureThroughput, ratioTo, EVERY_OTHER } from "/work/main/evals/performance/throughput/measure-throughput.ts";
const n = await startNeighbours(process.env.TEST_POSTGRES_URL);
const p = await startProduct(n);
try {
const f = await measureThroughput(n, p, { rounds: 3, seconds: 2, requestsPerRound: 1500, connections: 16 });
for (const x of f) console.log(JSON.stringify(x));
for (const o of EVERY_OTHER) console.log(o, ratioTo(f, o));
} finally {
await p.close(); await n.close(); }
