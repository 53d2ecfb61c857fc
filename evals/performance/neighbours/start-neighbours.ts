import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Order, Ready } from "./orders.ts";
import type { RecordedBatch } from "./recording-backend.ts";

export type Neighbours = Ready & {
  /** The batches that the database ran while `act` was at work. */
  record(act: () => Promise<void>): Promise<readonly RecordedBatch[]>;
  script(sql: string): Promise<void>;
  close(): Promise<void>;
};

/** Database, Redis and Slack in a process of their own; over the Postgres of the connection string, over PGlite for null. */
export async function startNeighbours(postgresUrl: string | null): Promise<Neighbours> {
  const child = fork(join(import.meta.dirname, "neighbours.ts"), {
    env: { ...process.env, TEST_POSTGRES_URL: postgresUrl ?? "" },
  });
  const ask = (order: Order): Promise<Answer> => {
    const answered = nextAnswer(child);
    child.send(order);
    return answered;
  };
  const ready = await nextAnswer(child);
  if (ready.kind !== "ready") throw new Error("The neighbours did not start");
  return {
    ...ready,
    async record(act) {
      await ask({ kind: "record" });
      await act();
      const answer = await ask({ kind: "recorded" });
      return answer.kind === "recorded" ? answer.batches : [];
    },
    async script(sql) {
      await ask({ kind: "script", sql });
    },
    close: () => ended(child),
  };
}

function nextAnswer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`The neighbours ended with ${code}`));
    child.once("exit", gone);
    child.once("message", (answer) => {
      child.removeListener("exit", gone);
      resolve(answer as Answer); // neighbours.ts sends nothing else
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.disconnect();
  });
}
