import { startNeighbours } from "./neighbours/start-neighbours.ts";
import { startProduct, commandUrlOf } from "./throughput/variants.ts";
import { slackCommand } from "./throughput/slack-command.ts";
const n = await startNeighbours(process.env.TEST_POSTGRES_URL);
const p = await startProduct(n);
const r = await slackCommand({team:"T1",user:"U1"}, "buy milk tomorrow 5pm", n.responseUrl);
const res = await fetch(commandUrlOf(p), {method:"POST", ...r});
console.log(res.status, await res.text());
const b = await n.record(async () => { const r = await slackCommand({team:"T1",user:"U1"}, "buy milk tomorrow 5pm", n.responseUrl); const res = await fetch(commandUrlOf(p), {method:"POST", ...r}); console.log(res.status)});
for (const x of b) { console.log("BATCH", x.role); for (const s of x.statements) console.log("  ", s.query.replace(/\s+/g," "), JSON.stringify(s.params)); console.log(JSON.stringify(x.rows)) }
await p.close(); await n.close();
