import { type Scan, token } from "../../scan.ts";

const STOPS: ReadonlySet<string> = new Set([".", "?", "!"]);
/** Words that open a clause of its own: what it says of time is not the task's. */
const OPENERS: ReadonlySet<string> = new Set(
  "because cause cuz coz since so but although though otherwise while whereas unless or then".split(" "),
);
/** Behind a comma they are the subject of what is said next: ", she presents at 4". */
const SUBJECTS: ReadonlySet<string> = new Set("i you he she it we they the my our his her their there that".split(" "));

/** True where a sentence ends between two tokens: a date beyond it is another's. */
export function sentenceEnds(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (STOPS.has(token(scan, at).text) && token(scan, at + 1).gap) return true;
  return false;
}

/** True where another clause begins between two tokens: "buy candles on Saturday, the shop closes at 6". */
export function clauseBegins(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { text } = token(scan, at);
    if (OPENERS.has(text)) return true;
    if ((text === "," || text === ";") && SUBJECTS.has(token(scan, at + 1).text) && at + 2 < to) return true;
  }
  return false;
}
