import { isEachMessages, KILL_POINTS } from "./kill-point.ts";
import type { Kill, Round } from "./play-round.ts";

const AWAY_SECONDS = [30, 61, 61, 90, 110, 180, 3 * 3600] as const;
const ON: readonly [Round["on"], ...Round["on"][]] = [["slack", "discord"], ["slack"], ["discord"]];

/** Rounds without end, each point in its turn; the same seed gives the same. Every fifth round is killed more than once. */
export function* planRounds(seed: number): Generator<Round> {
  const draw = mulberry32(seed);
  const among = <T>(choices: readonly [T, ...T[]]): T => choices[Math.floor(draw() * choices.length)] ?? choices[0];
  const killAt = (index: number): Kill => {
    const point = KILL_POINTS[index % KILL_POINTS.length] ?? "woken";
    const passing = isEachMessages(point) ? 1 + Math.floor(draw() * 3) : 1;
    return { point, passing, awayMs: among<number>(AWAY_SECONDS) * 1000 };
  };
  for (let index = 0; ; index += 1) {
    const more = index % 5 === 4 ? 1 + Math.floor(draw() * 2) : 0;
    const others = Array.from({ length: more }, () => killAt(Math.floor(draw() * KILL_POINTS.length)));
    yield { name: `s${seed}r${index}x`, on: among(ON), kills: [killAt(index), ...others] };
  }
}

/** A small generator of numbers from 0 to 1 (Tommy Ettinger's). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
