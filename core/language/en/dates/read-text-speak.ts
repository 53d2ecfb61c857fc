import type { DaySpan, Facets } from "../../facets.ts";
import { type Read, type Scan, token } from "../../scan.ts";

const TOMORROW: ReadonlySet<string> = new Set("morrow moro morow moz mro mrw marrow morro morra".split(" "));
const TONIGHT: ReadonlySet<string> = new Set(["nite", "night"]);

const day = (at: number): DaySpan => ({ from: at, to: at, grain: "day" });

/** "2morrow", "2day", "2nite": a 2 for "to", glued to the rest of the word. */
export function readTextSpeak(scan: Scan, at: number): Read<Facets> | null {
  const rest = token(scan, at + 1);
  if (token(scan, at).text !== "2" || rest.gap || rest.kind !== "word") return null;
  const next = at + 2;
  if (TOMORROW.has(rest.text)) return { next, value: { span: day(scan.today + 1) } };
  if (TONIGHT.has(rest.text)) return { next, value: { part: "tonight", span: day(scan.today) } };
  const after = token(scan, next);
  const noun = after.kind === "word" && !after.line && !after.lex.cue && !FOLLOWERS.has(after.text);
  return rest.text === "day" && !noun ? { next, value: { span: day(scan.today) } } : null;
}

/** What may follow a date; a noun there makes "2day" a length ("2day trip"). */
const FOLLOWERS: ReadonlySet<string> = new Set("at to for with and please by in on from before after".split(" "));
