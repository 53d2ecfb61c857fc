import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readDigitClock } from "../times/read-digit-clock.ts";
import type { Lead } from "./read-lead.ts";

const MOVERS: ReadonlySet<string> = new Set("move push prepone reschedule shift bump bring postpone delay".split(" "));
const MAKERS: ReadonlySet<string> = new Set("make change set say".split(" "));
const POINTERS: ReadonlySet<string> = new Set("it this that".split(" "));
const CLOSERS: ReadonlySet<string> = new Set("instead please pls then".split(" "));

/** "push the meeting to 3", "make it 9": a bare hour closes a request to move. */
function movedTo(scan: Scan, at: number): boolean {
  const { kind, lex } = token(scan, at);
  if ((kind !== "number" && (lex.cardinal < 1 || lex.cardinal > 12)) || !closesRequest(scan, at + 1)) return false;
  const to = isText(scan, at - 1, "to");
  const pointer = to ? at - 2 : at - 1;
  if (POINTERS.has(token(scan, pointer).text) && MAKERS.has(token(scan, pointer - 1).text)) return true;
  return to && at >= 3 && [0, 1, 2].some((from) => MOVERS.has(token(scan, from).text));
}

function closesRequest(scan: Scan, at: number): boolean {
  const after = token(scan, at);
  const last = CLOSERS.has(after.text) || after.kind === "symbol";
  return after.kind === "end" || after.line || (last && token(scan, at + 1).kind === "end");
}

/** "a 3pm" for "at 3pm", where nothing follows that it could describe. */
function closesWithClock(scan: Scan, at: number): boolean {
  const clock = readDigitClock(scan, at, false);
  const after = clock && token(scan, clock.next);
  return clock?.value.fixed === true && (after?.kind === "end" || after?.kind === "symbol");
}

/** A clock that needs no "at": "make it 9", "a 3pm" for "at 3pm". */
export function readImpliedAt(scan: Scan, at: number): Read<Lead> | null {
  if (isText(scan, at, "a") && closesWithClock(scan, at + 1)) return { next: at + 1, value: { word: "at", led: true } };
  return movedTo(scan, at) ? { next: at, value: { word: "at", led: true } } : null;
}
