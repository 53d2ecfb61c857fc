import { iso } from "./wall-clock.ts";

/** One line of a message: what somebody was told of. */
export type Told = {
  readonly taskId: string;
  readonly memberId: string; // whose reminder it was
  readonly kind: string;
  readonly trigger: string;
  readonly forAt: number; // the time that it was for
};

/** A message that a platform has taken, and shows. */
export type Delivery = {
  readonly key: string;
  readonly to: string; // an account
  readonly at: number; // real time
  readonly begun: number; // the scheduler's time when it began to send
  readonly told: readonly Told[];
  readonly marked: boolean; // says that it may be a repeat
  readonly tick: number;
};

export type Journal = {
  readonly deliveries: Delivery[];
  readonly doubtful: Set<string>; // keys of messages of which nobody could know whether they arrived
  /** What happened, in a line each: printed with a failure. */
  note(at: number, what: string): void;
  lines(): readonly string[];
};

export function createJournal(): Journal {
  const lines: string[] = [];
  return {
    deliveries: [],
    doubtful: new Set(),
    note: (at, what) => void lines.push(`${iso(at)} ${what}`),
    lines: () => lines,
  };
}
