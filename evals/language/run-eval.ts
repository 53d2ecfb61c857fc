import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadEnvironment } from "#bot/local/settings.ts";
import type { Understanding } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { compareScores, readBaseline, writeBaseline } from "./baseline.ts";
import { judge } from "./judge.ts";
import { readCases, type SetCase } from "./read-cases.ts";
import { createModelReader, type ModelReader } from "./read-with-model.ts";
import { calibrationOf, percent, type Result, type Score, scoreOf } from "./score.ts";
import { renderScoreTable } from "./score-table.ts";

const CASES = `${import.meta.dirname}/cases`;
const BASELINE = `${import.meta.dirname}/baseline.json`;
const AT_ONCE = 4;

const { values } = parseArgs({
  options: {
    "write-baseline": { type: "boolean", default: false },
    failures: { type: "string" },
    model: { type: "boolean", default: false },
    "ask-below": { type: "string" },
  },
});

const results = values.model ? await runWithModel(readCases(CASES)) : readCases(CASES).map(run);
const score = scoreOf(results);
console.log(renderScoreTable(score));
console.log(renderCalibration(results));
if (values.failures) writeFailures(values.failures, results);
if (values["write-baseline"] && !values.model) writeBaseline(BASELINE, score);
process.exitCode = report(score);

function run(of: SetCase): Result {
  const got = read(of);
  return { of, got, wrong: judge(of, got) };
}

/** The same cases through the model port, a few at a time. The baseline is the grammar's alone, so this never writes it. */
async function runWithModel(cases: readonly SetCase[]): Promise<readonly Result[]> {
  const reader = modelReader();
  const waiting = cases.map((of, at) => ({ of, at }));
  const done: Result[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id, text, now, timeZone, locale, addressed } = next.of;
      const got = await reader
        .read({ text, now, timeZone, locale, addressed })
        .catch((error: unknown) => giveUp(id, error));
      done[next.at] = { of: next.of, got, wrong: judge(next.of, got) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`the model: ${reader.summary()}`);
  return done;
}

function modelReader(): ModelReader {
  try {
    return createModelReader(loadEnvironment(), Number(values["ask-below"]) || undefined);
  } catch (error) {
    return giveUp("--model", error);
  }
}

function giveUp(what: string, error: unknown): never {
  console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}

/** A parser that throws ends the run: no message may do that. */
function read({ id, text, now, timeZone, locale, addressed }: SetCase): Understanding {
  try {
    return understand(text, { now, timeZone, locale, addressed });
  } catch (cause) {
    throw new Error(`${id} threw: ${text}`, { cause });
  }
}

function renderCalibration(all: readonly Result[]): string {
  const { sure, right } = calibrationOf(all);
  return `confidence of 0.9 or more: ${percent(sure).toFixed(1)} % of readings; of those ${percent(right).toFixed(1)} % are right (${right.passed}/${right.of})`;
}

function writeFailures(file: string, all: readonly Result[]): void {
  const failed = all.filter(({ wrong }) => wrong.length > 0);
  const lines = failed.map(({ of, got, wrong }) => JSON.stringify({ ...of, wrong, got }));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

/** Prints what fell against the baseline and the closing line; answers the exit code. */
function report(now: Score): number {
  const verdicts = compareScores(now, readBaseline(BASELINE));
  const fallen = verdicts.filter(({ fell }) => fell !== null);
  for (const { row, fell } of fallen) console.log(`fell: ${row}: ${fell}`);
  console.log(`${verdicts.length - fallen.length} passed, ${fallen.length} failed`);
  return fallen.length === 0 ? 0 : 1;
}
