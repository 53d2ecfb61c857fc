import * as chrono from "chrono-node";
import { understand } from "#core/language/understand.ts";
import { type CaseSet, readCases, type SetCase } from "../../language/read-cases.ts";
import { median, quantile, round } from "../statistics.ts";
import { adverseTexts } from "./adverse-texts.ts";

export type ParsingFigures = {
  readonly messages: number;
  readonly medianMicros: number;
  readonly p99Micros: number;
  readonly maxMicros: number;
};

const CASES = new URL("../../language/cases", import.meta.url).pathname;
const SETS: readonly CaseSet[] = ["blind", "by-hand", "own"];

type Read = (of: SetCase) => unknown;

const READERS: Readonly<Record<"ours" | "chrono", Read>> = {
  ours: ({ text, now, timeZone, locale, addressed }) => understand(text, { now, timeZone, locale, addressed }),
  chrono: ({ text, now }) => chrono.parse(text, new Date(`${now}Z`)),
};

/** Time to read one message, by us and by chrono-node alone on the same texts, taken in turns after a warm-up. */
export function measureParsing(passes: number): Readonly<Record<"ours" | "chrono", ParsingFigures>> {
  const cases = readCases(CASES).filter(({ set }) => SETS.includes(set));
  for (const read of Object.values(READERS)) timesOf(cases, read);
  const times: Record<"ours" | "chrono", number[][]> = { ours: [], chrono: [] };
  for (let pass = 0; pass < passes; pass++) {
    times.ours.push(timesOf(cases, READERS.ours));
    times.chrono.push(timesOf(cases, READERS.chrono));
  }
  return { ours: figuresOf(times.ours), chrono: figuresOf(times.chrono) };
}

/** The slowest of many hostile texts of up to 2,000 characters, each at its best of three: a pause of the machine is not ours. */
export function measureWorst(texts: number): {
  readonly texts: number;
  readonly worstMicros: number;
  readonly worstText: string;
} {
  const [first] = readCases(CASES);
  if (!first) throw new Error("No cases");
  let worst = { micros: 0, text: "" };
  const adverse = adverseTexts(texts);
  for (const text of adverse) READERS.ours({ ...first, text }); // warms up
  for (const text of adverse) {
    const micros = Math.min(...[1, 2, 3].map(() => timeOf({ ...first, text }, READERS.ours)));
    if (micros > worst.micros) worst = { micros, text };
  }
  return { texts, worstMicros: round(worst.micros, 0), worstText: worst.text.slice(0, 80) };
}

const timesOf = (cases: readonly SetCase[], read: Read): number[] => cases.map((one) => timeOf(one, read));

function timeOf(of: SetCase, read: Read): number {
  const started = process.hrtime.bigint();
  read(of);
  return Number(process.hrtime.bigint() - started) / 1000;
}

/** Each message at its best of all passes: what the machine did besides is not the reader's. */
function figuresOf(passes: readonly (readonly number[])[]): ParsingFigures {
  const best = (passes[0] ?? []).map((_, at) =>
    Math.min(...passes.map((times) => times[at] ?? Number.POSITIVE_INFINITY)),
  );
  return {
    messages: best.length,
    medianMicros: round(median(best), 1),
    p99Micros: round(quantile(best, 0.99), 1),
    maxMicros: round(quantile(best, 1), 1),
  };
}
