import { startsWithAction } from "../lexicon/action-words.ts";
import { closingStart } from "./closing.ts";
import { REF } from "./pattern.ts";
import { PATTERNS } from "./patterns.ts";
import { requestStart } from "./politeness.ts";

const WINDOW = 240;
/** Where what is asked for ends and what is said about it begins: ", client pulled out", "- duplicate", "because …". */
const REASON =
  /(?:[,;–—.!]| -|:) (?!(?:and )?#\d|and )|,? (?=\()|,? (?=(?:because|since|cause|cuz|coz|bc|now that|but|so that|given that) (?:the |my |our |a )?[a-z¤§]|as (?:it|they|we|i|he|she|you|the [a-z]+ (?:is|are|was|has))\b)|(?<=#\d{1,7}) (?=(?:it's|it is|they|they're|we|we're|we've|i|i'm|i've|he|she|client|duplicate|not worth|no longer)\b)/;
const DROPS = /^(?:drop|cancel|scrap|delete|remove|bin|ditch|skip|kill) (?:the|my|our|that) [a-z][^,;:]{1,50}$/;
const POINTS = new RegExp(`(?:^|[ ,])(?:${REF}|(?:the|that|my|our) .{1,50} (?:task|reminder|to-?do|one))(?:$|[ ,'.!])`);
const NUMBERED = /^(?:reopen|re-open|close|done|complete|closing)(?: out| with)? \d{1,6}$/;
const SAYS_WHY = /^(?:it|it's|its|they|they're|he|she|we|we're|i|i'm|the|there|no|not|already)\b/;
/** Another thing to do is no reason: "finish it, wash the car". */
const ANOTHER = /^(?:and |then |please )*[a-z]+ (?:the|a|an|my|our|it|that|this|them|him|her|me|up|#|§)/;
const KEPT: ReadonlySet<string> = new Set(["comment-on-task", "change-settings", "run-template", "show-progress"]);
const NAMING = /^(?:rename|retitle|re-title|reword|call|name|title|add|change|update|edit|modify)\b/;

/** Where the reason behind "scrap #77, client pulled out" begins, so that only what is before it is read; null: no reason. */
export function reasonStart(masked: string): number | null {
  const at = requestStart(masked);
  const request = masked.slice(at, at + WINDOW);
  const found = REASON.exec(request);
  if (!found || found.index < 3) return null;
  const open = request.slice(0, found.index);
  const head = open.slice(0, closingStart(open));
  const said = request.slice(found.index).replace(/^[ ,;:.!–—(-]+/, "");
  const points =
    POINTS.test(head) || (NUMBERED.test(head) && !/^#?\d/.test(said)) || (DROPS.test(head) && SAYS_WHY.test(said));
  if (!points || NAMING.test(head) || /^¤[ ¤]*$/.test(said)) return null;
  if (said === "" || (startsWithAction(said) && ANOTHER.test(said))) return null;
  const fits = PATTERNS.find(({ when, unless }) => when.test(head) && !unless?.test(head));
  return fits && !KEPT.has(fits.verb) ? at + found.index : null;
}
