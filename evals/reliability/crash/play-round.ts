import type { ChatPlatform } from "#core/chat/chat-message.ts";
import { type Findings, judgeRound } from "./judge-round.ts";
import { needsRefusal } from "./kill-point.ts";
import { DUE_IN_MS, oweRound } from "./owe-round.ts";
import type { Stage } from "./stage.ts";
import type { Sentence } from "./trap.ts";

/** The product at work, which can be lost. */
export type MortalProcess = {
  readonly sentence: (sentence: Sentence) => void;
  readonly refuse: (count: number) => void;
  /** Runs what is due at the stage's clock. */
  tick(): Promise<"ended" | "killed">;
  close(): Promise<void>;
};

/** Starts it anew where it was lost. */
export type Lives = { alive(): Promise<MortalProcess>; close(): Promise<void> };

/** A kill, and how long nobody notices. */
export type Kill = Sentence & { readonly awayMs: number };
export type Round = {
  readonly name: string; // its own
  readonly on: readonly ChatPlatform[]; // where those are who are told
  readonly kills: readonly Kill[];
};
export type Played = Findings & { readonly round: Round; readonly killed: readonly Kill[] };

const MINUTE_MS = 60_000;
const TICKS_TO_DIE = 4;
const TICKS_TO_END = 12;

/** Things become due, the process is lost as often as planned, and goes on until nothing is owed any more. */
export async function playRound(stage: Stage, lives: Lives, round: Round): Promise<Played> {
  const items = await oweRound(stage, round.name, round.on);
  stage.pass(DUE_IN_MS);
  const killed: Kill[] = [];
  for (const kill of round.kills) {
    if (await dies(stage, await lives.alive(), kill)) killed.push(kill);
    stage.pass(kill.awayMs);
  }
  await finish(stage, lives);
  return { ...(await judgeRound(stage, items, killed.length)), round, killed };
}

async function dies(stage: Stage, process: MortalProcess, kill: Kill): Promise<boolean> {
  process.sentence(kill);
  process.refuse(needsRefusal(kill.point) ? kill.passing : 0);
  for (let ticks = 0; ticks < TICKS_TO_DIE; ticks += 1) {
    if ((await process.tick()) === "killed") return true;
    stage.pass(MINUTE_MS);
  }
  return false;
}

async function finish(stage: Stage, lives: Lives): Promise<void> {
  for (let ticks = 0; ticks < TICKS_TO_END; ticks += 1) {
    if ((await (await lives.alive()).tick()) === "killed") throw new Error("A process died without being told to");
    if (await isQuiet(stage)) return;
    stage.pass(MINUTE_MS);
  }
}

async function isQuiet({ owner, clock }: Stage): Promise<boolean> {
  const query = `select exists (select 1 from unarmed) or exists (select 1 from firing where at <= $1::timestamptz)
    or exists (select 1 from outbox where sent_at is null and failed_at is null and dropped_at is null) as busy`;
  return (await owner.batch({ query, params: [clock.now.toISOString()] }))[0]?.busy === false;
}
