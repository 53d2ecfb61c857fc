import { KILL_POINTS, type KillPoint } from "./kill-point.ts";
import type { Played } from "./play-round.ts";

type Row = {
  kills: number;
  lost: number;
  "doubled on Slack": number;
  "doubled on Discord": number;
  "marked repeats": number;
};

/** What all rounds came to, by the point where the process was lost first. */
export type Tally = {
  add(played: Played): void;
  readonly violations: readonly string[];
  table(): Readonly<Record<string, Row>>;
  neverFired(): readonly KillPoint[];
};

export function createTally(): Tally {
  const rows = new Map(KILL_POINTS.map((point) => [point, emptyRow()]));
  const violations: string[] = [];
  return {
    violations,
    add({ round, killed, ...found }) {
      for (const { point } of killed) add(rows.get(point), { ...emptyRow(), kills: 1 });
      const first = killed[0] ? rows.get(killed[0].point) : undefined;
      add(first, {
        kills: 0,
        lost: found.lost,
        "doubled on Slack": found.doubledOnSlack,
        "doubled on Discord": found.doubledOnDiscord,
        "marked repeats": found.marked,
      });
      violations.push(...found.violations.map((what) => `${what} (${JSON.stringify(round)})`));
    },
    table() {
      const all = emptyRow();
      for (const row of rows.values()) add(all, row);
      return { ...Object.fromEntries(rows), all };
    },
    neverFired: () => KILL_POINTS.filter((point) => rows.get(point)?.kills === 0),
  };
}

const emptyRow = (): Row => ({
  kills: 0,
  lost: 0,
  "doubled on Slack": 0,
  "doubled on Discord": 0,
  "marked repeats": 0,
});

function add(row: Row | undefined, more: Row): void {
  if (!row) return;
  for (const key of Object.keys(more) as (keyof Row)[]) row[key] += more[key]; // Row's own keys
}
