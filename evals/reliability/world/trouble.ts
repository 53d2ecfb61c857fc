import type { Draws } from "./draws.ts";

/** What goes wrong during one tick, as its seed has it. */
export const TROUBLES = [
  "none",
  "messenger", // 429, 5xx, timeouts before and after the message was taken
  "database", // calls that fail before they are made, or whose answer is lost
  "killed", // the process is lost at one of its steps
  "late-holder", // it stands still for two minutes while sending, and goes on
  "overlapping", // another one begins in the middle of it
  "doubled", // two begin at once
] as const;
export type Trouble = (typeof TROUBLES)[number];

const WEIGHTS: Readonly<Record<Trouble, number>> = {
  none: 60,
  messenger: 13,
  database: 9,
  killed: 6,
  "late-holder": 4,
  overlapping: 4,
  doubled: 4,
};

export const drawTrouble = (draws: Draws): Trouble => draws.weighted(WEIGHTS);
