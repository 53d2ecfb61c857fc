import { isText, type Scan, token } from "../../scan.ts";

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

const DEADLINES: ReadonlySet<string> = new Set(["by", "before", "due", "on"]);
const ITSELF: ReadonlySet<string> = new Set(["it", "this", "that", "which", "they", "these"]);
const BOUND: ReadonlySet<string> = new Set("has have needs need must should 's is are due ought will".split(" "));
const FINISHED: ReadonlySet<string> = new Set(
  "done finished ready sent in out completed submitted complete delivered paid over handed due filed signed".split(" "),
);

/** ", it has to be finished by …": another clause, and the task's own deadline. */
function saysDue(scan: Scan, from: number, to: number): boolean {
  const last = token(scan, to - 1).text;
  if (!FINISHED.has(last) && !isText(scan, to, "due")) return false;
  for (let at = to - 1; at >= from && at > to - 8; at -= 1)
    if (ITSELF.has(token(scan, at).text) && BOUND.has(token(scan, at + 1).text)) return true;
  return false;
}

/** True where another clause begins between two tokens: "buy candles on Saturday, the shop closes at 6". */
export function clauseBegins(scan: Scan, from: number, to: number): boolean {
  if (DEADLINES.has(token(scan, to).text) && saysDue(scan, from, to)) return false;
  for (let at = from; at < to; at += 1) {
    const { text } = token(scan, at);
    if (OPENERS.has(text)) return true;
    if ((text === "," || text === ";") && SUBJECTS.has(token(scan, at + 1).text) && at + 2 < to) return true;
  }
  return false;
}
