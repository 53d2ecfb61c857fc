import { civil, dayOf } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readYear } from "../numbers/read-number.ts";

/** First months of the meteorological seasons. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 };
const LEADS: ReadonlySet<string> = new Set(["in", "by", "until", "till", "before", "during", "over"]);

/** "fall 2017", "this summer", "next winter", "in the spring"; the word alone is no time. */
export function readSeason(scan: Scan, at: number): Read<Facets> | null {
  const the = isText(scan, at, "the") ? 1 : 0;
  const { mod } = token(scan, at + the).lex;
  const word = at + the + (mod === null ? 0 : 1);
  const text = token(scan, word).text;
  const month = Object.hasOwn(SEASONS, text) ? SEASONS[text] : undefined;
  if (month === undefined) return null;
  const of = isText(scan, word + 1, "of") ? 1 : 0;
  const said = readYear(scan, word + 1 + of);
  const year = said && token(scan, said.next - 1).value > 1000 ? said : null;
  if (!year && mod === null && !LEADS.has(token(scan, at - 1).text)) return null;
  const first = year?.value ?? startingYear(scan, month, mod ?? 0);
  const from = dayOf(first, month, 1);
  return {
    next: year ? year.next : word + 1,
    value: { span: { from, to: dayOf(first, month + 3, 1) - 1, grain: "quarter" } },
  };
}

/** The season that runs or comes next; "last" and "next" are a year away from it when it runs. */
function startingYear(scan: Scan, month: number, mod: -1 | 0 | 1): number {
  const { year } = civil(scan.today);
  const running =
    dayOf(year - 1, month + 3, 1) > scan.today ? year - 1 : dayOf(year, month + 3, 1) > scan.today ? year : year + 1;
  const begun = dayOf(running, month, 1) <= scan.today;
  if (mod === -1) return running - 1;
  return mod === 1 && begun ? running + 1 : running;
}
