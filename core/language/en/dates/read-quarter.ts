import { civil, dayOf } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readOrdinal, readYear } from "../numbers/read-number.ts";

/** "2017 Q1": the year said first. */
function readYearFirst(scan: Scan, at: number): Read<Facets> | null {
  const year = token(scan, at);
  const which = year.kind === "number" && year.end - year.start === 4 ? readWhich(scan, at + 1) : null;
  if (!which || which.value < 1 || which.value > 4 || year.value < 1900 || year.value > 2199) return null;
  const from = dayOf(year.value, which.value * 3 - 2, 1);
  return {
    next: which.next,
    value: { span: { from, to: dayOf(year.value, which.value * 3 + 1, 1) - 1, grain: "quarter" } },
  };
}

/** "Q3", "q3 2019", "third quarter of 2018", "the fourth quarter", "2017 Q1". */
export function readQuarter(scan: Scan, at: number): Read<Facets> | null {
  const yearFirst = readYearFirst(scan, at);
  if (yearFirst) return yearFirst;
  const which = readWhich(scan, at);
  if (!which || which.value < 1 || which.value > 4) return null;
  const of = isText(scan, which.next, "of") || isText(scan, which.next, ",") || isText(scan, which.next, "-") ? 1 : 0;
  const said = readYear(scan, which.next + of);
  const { year: now } = civil(scan.today);
  const year = said && said.value > 1900 ? said.value : now;
  const from = dayOf(year, which.value * 3 - 2, 1);
  const to = dayOf(year, which.value * 3 + 1, 1) - 1;
  const shift = said || to >= scan.today ? 0 : 1;
  const next = said ? said.next : which.next;
  if (shift === 0) return { next, value: { span: { from, to, grain: "quarter" } } };
  return {
    next,
    value: {
      span: {
        from: dayOf(year + 1, which.value * 3 - 2, 1),
        to: dayOf(year + 1, which.value * 3 + 1, 1) - 1,
        grain: "quarter",
      },
    },
  };
}

function readWhich(scan: Scan, at: number): Read<number> | null {
  if (isText(scan, at, "q")) {
    const digit = token(scan, at + 1);
    return digit.kind === "number" && !digit.gap ? { next: at + 2, value: digit.value } : null;
  }
  const from = isText(scan, at, "the") ? at + 1 : at;
  const ordinal = readOrdinal(scan, from);
  return ordinal && isText(scan, ordinal.next, "quarter") ? { next: ordinal.next + 1, value: ordinal.value } : null;
}
