import { CASE_SETS } from "./read-cases.ts";
import { percent, type Score, type Tally } from "./score.ts";

/** A row a kind, a column a set: percent right, and of how many. */
export function renderScoreTable(score: Score): string {
  const kinds = new Set(Object.keys(score).flatMap((row) => row.split("/")[1] ?? []));
  const header = ["kind".padEnd(16), ...CASE_SETS.map((set) => set.padStart(20))].join("");
  const rows = [...kinds].sort().map((kind) =>
    renderRow(
      kind,
      CASE_SETS.map((set) => score[`${set}/${kind}`]),
    ),
  );
  const all = renderRow(
    "all",
    CASE_SETS.map((set) => score[set]),
  );
  return [header, ...rows, all, `${"total".padEnd(16)}${cell(score.total)}`].join("\n");
}

const renderRow = (name: string, tallies: readonly (Tally | undefined)[]): string =>
  [name.padEnd(16), ...tallies.map(cell)].join("").trimEnd();

function cell(tally: Tally | undefined): string {
  if (!tally) return "".padStart(20);
  return `${percent(tally).toFixed(1)} %  ${`${tally.passed}/${tally.of}`.padStart(9)}`.padStart(20);
}
