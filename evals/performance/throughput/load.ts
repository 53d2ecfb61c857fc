import { Agent, request } from "node:http";
import type { PreparedRequest } from "./slack-command.ts";

export type Load = {
  readonly url: string;
  readonly requests: readonly PreparedRequest[]; // each is sent at most once
  readonly connections: number;
  readonly seconds: number;
};

export type LoadResult = {
  readonly perSecond: number;
  readonly latencies: readonly number[]; // milliseconds, unsorted
  readonly refused: number; // answers that were not 200 with the text that was sent
};

/** Keeps so many connections busy until the time or the requests run out, whichever is first. */
export async function runLoad({ url, requests, connections, seconds }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = requests[Symbol.iterator]();
  const latencies: number[] = [];
  let refused = 0;
  const started = performance.now();
  const until = started + seconds * 1000;

  async function worker(): Promise<void> {
    while (performance.now() < until) {
      const { value, done } = waiting.next();
      if (done) return;
      const sent = performance.now();
      if (!(await send(agent, url, value))) refused += 1;
      latencies.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: latencies.length / elapsed, latencies, refused };
}

/** Every Worker's answer repeats the task's words, the product's with a capital. */
function send(agent: Agent, url: string, { body, headers }: PreparedRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const sent = request(
      url,
      { method: "POST", agent, headers: { ...headers, "content-length": length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("end", () => resolve(response.statusCode === 200 && Buffer.concat(chunks).includes("uy milk")));
        response.once("error", reject);
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
