import { setTimeout as sleep } from "node:timers/promises";
import type { SqlRequest, SqlStatement } from "./sql-backend.ts";

/** What a test, a bench or a rehearsal can do to the database. */
export type Faults = {
  /** Every batch takes this much longer, in milliseconds. */
  setDelay(ms: number): void;
  /** Connections are cut without an answer until it is set back. */
  setDown(down: boolean): void;
  /** The first matching statement of each batch raises XX000 instead of running; null ends it. */
  setFailing(matches: ((query: string) => boolean) | null): void;
  /** The next batches run, and commit, but their answer is lost on the way. */
  loseAnswers(count: number): void;
};

export type FaultInjector = Faults & {
  isDown(): boolean;
  before(request: SqlRequest): Promise<SqlRequest>;
  losesAnswer(): boolean;
};

const FAILURE: SqlStatement = {
  query: "do $$ begin raise exception 'made to fail' using errcode = 'XX000'; end $$",
  params: [],
};

export function createFaults(): FaultInjector {
  let delayMs = 0;
  let down = false;
  let matches: ((query: string) => boolean) | null = null;
  let answersToLose = 0;

  return {
    setDelay: (ms) => {
      delayMs = ms;
    },
    setDown: (value) => {
      down = value;
    },
    setFailing: (value) => {
      matches = value;
    },
    loseAnswers: (count) => {
      answersToLose = count;
    },
    isDown: () => down,
    async before(request) {
      if (delayMs > 0) await sleep(delayMs);
      const at = matches ? request.statements.findIndex(({ query }) => matches?.(query)) : -1;
      return at < 0 ? request : { ...request, statements: request.statements.with(at, FAILURE) };
    },
    losesAnswer() {
      if (answersToLose === 0) return false;
      answersToLose -= 1;
      return true;
    },
  };
}
