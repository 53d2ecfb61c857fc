const LONGEST = 2_000; // the most that the conversation hands over

/** What readers look for, so that a repetition of it starts as many of them as can be. */
const SEEDS = [
  "tomorrow ", "next next ", "every ", "every other monday and ", "1/2/", "12:", "5pm-", "in 3 days and ", "at at ", "#", "@", "!",
  "(", "((", '"', "'", " - ", ", ", "and ", "to ", "from 5 to ", "the 1st of the ", "of ", "before the end of ", "one hundred and ",
  "monday-", "2026-01-", "jan ", "january february ", "a", " ", "\t", "\n", "\n- ", "0", "9", "٣", "ſ", "é", "👩‍👩‍👧", "\u200b", "\u202e", "<@U1> ",
  "http://a.b/", "done #1 and ", "remind me to ", "please ", "in two hours or ", "quarter past ", "half ", "last ", "until ", "except ",
  "&amp;", "\\", "+", "p1 ", "christmas ", "noon ", "EST ", "UTC+", "w", "1.", "1,", "st ", "-1 ", "twenty-", "week of ", "no ", "not ",
]; // biome-ignore format: one list

/** Hostile messages, always the same ones: each seed to the brim, and mixtures of them. */
export function adverseTexts(count: number): readonly string[] {
  const next = pseudoRandom(20_261_122);
  const pick = (): string => SEEDS[Math.floor(next() * SEEDS.length)] ?? "";
  const repeated = SEEDS.map((seed) => fillUp(() => seed));
  const ended = SEEDS.map((seed) => `${fillUp(() => seed).slice(0, LONGEST - 1)}x`);
  const pairs = Array.from({ length: count }, () => {
    const pair = [pick(), pick()];
    return fillUp((at) => pair[at % 2] ?? "");
  });
  const mixed = Array.from({ length: count }, () => fillUp(pick));
  return [...repeated, ...ended, ...pairs, ...mixed].slice(0, count);
}

function fillUp(piece: (at: number) => string): string {
  let text = "";
  for (let at = 0; text.length < LONGEST; at++) text += piece(at) || " ";
  return text.slice(0, LONGEST);
}

/** Mulberry32: small, and the same on every machine. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
