import { readFileSync, readdirSync } from "node:fs";
import { startNeighbours } from "./neighbours/start-neighbours.ts";
import { startProduct, startVariants, commandUrlOf } from "./throughput/variants.ts";
import { recordCommand } from "./throughput/record-command.ts";
import { SIGNING_SECRET, slackCommand, personAt } from "./throughput/slack-command.ts";
import { runLoad } from "./throughput/load.ts";
const n = await startNeighbours(process.env.TEST_POSTGRES_URL!);
const p = await startProduct(n);
const t = await recordCommand(n, commandUrlOf(p), "buy milk tomorrow 5pm");
const vs = await startVariants(n, p, t);
const stat = (pid: string) => { try { const s = readFileSync(`/proc/${pid}/stat`, "utf8"); const f = s.slice(s.lastIndexOf(")") + 2).split(" "); return { comm: s.slice(s.indexOf("(") + 1, s.lastIndexOf(")")), ppid: f[1], ms: (Number(f[11]) + Number(f[12])) * 10 }; } catch { return null; } };
const me = String(process.pid);
const pgpid = readFileSync(process.env.D + "/data/postmaster.pid", "utf8").split("\n")[0]!;
function snap() { const all = new Map(readdirSync("/proc").filter((d) => /^\d+$/.test(d)).map((d) => [d, stat(d)])); 
  let workerd = 0, neigh = 0, pg = 0; for (const [pid, s] of all) { if (!s) continue; if (s.ppid === me && s.comm.includes("workerd")) workerd += s.ms; else if (s.ppid === me) neigh += s.ms; if (s.ppid === pgpid) pg += s.ms; } const c = process.cpuUsage(); return { workerd, neigh, pg, load: (c.user + c.system) / 1000 }; }
const P = 300; let next = 0;
const prep = (c: number) => Promise.all(Array.from({ length: c }, () => slackCommand(personAt(next++ % P), "buy milk tomorrow 5pm", n.responseUrl)));
await runLoad({ url: commandUrlOf(p), requests: await prep(P), connections: 4, seconds: 60 });
for (let round = 0; round < 3; round++) for (const v of vs) {
  const reqs = await prep(600); const a = snap();
  const r = await runLoad({ url: v.commandUrl, requests: reqs, connections: 16, seconds: 10 }); const b = snap();
  const N = r.latencies.length; const d = Object.fromEntries(Object.entries(a).map(([k, x]) => [k, ((b as any)[k] - x) / N]));
  console.log(v.variant.padEnd(12), r.perSecond.toFixed(0).padStart(5), Object.entries(d).map(([k, x]) => `${k} ${(x as number).toFixed(2)}`).join("  "), "sum", Object.values(d).reduce((a: any, b: any) => a + b, 0 as any).toFixed(2));
}
for (const v of vs) await v.workerd.close(); await n.close();
