import { startsWithAction } from "../lexicon/action-words.ts";
import { requestStart } from "./politeness.ts";

/** How much of a request is looked at. */
const WINDOW = 240;

const STOP =
  "(?:[.!?…:;,]+|\\p{Extended_Pictographic}\\uFE0F?| [-–—])\\s+(?:(?:anyway|so|also|and|but|then|please|pls|ok|oh)[ ,]+)*";
const MAKES =
  "(?:remind|ping|nudge) (?:me|us)\\b.{0,20}? (?:to|about)\\b|(?:can|could|would|will) you (?:please |pls )?(?:remind|add (?![^¤]* to (?:#|it\\b|that\\b))|(?:make|create|set) (?:me |us )?(?:a|an) (?:task|reminder|to-?do))|(?:make|add|create|set) (?:me |us )?an? (?:task|reminder|to-?do)\\b|add ['\"][^'\"]+['\"] to (?:my|our|the) ";
/** What is asked for behind a remark: "lol ok. anyway remind me to …", "the printer is dead, can you make a task to …". */
const MAKING = new RegExp(`${STOP}(?=${MAKES})`, "u");
/** "the van is back, so you can close the van task", "we sorted it ourselves so pls remove #310". */
const CHANGING =
  /(?:[.!,;]| so| -) +(?:so +)?(?:(?:you|we) can(?: now)? |please |pls |just )+(?=undo\b|(?:close|tick|check|cross|mark|drop|delete|cancel|remove|scrap|bin|finish)\b[^.!?]*(?:#\d|\b(?:task|reminder|to-?do|one)\b))/;
const NO_REMARK = /^(?:don't|do not|never|if|when|once|after|before|until)\b/;

/** Where a request that stands behind a remark begins. `makes`: it wants something made. */
export type Later = { readonly at: number; readonly makes: boolean };

/** null: no request stands behind a remark, or what stands before it is a thing to do as well. */
export function laterStart(masked: string): Later | null {
  const from = requestStart(masked);
  const request = masked.slice(from, from + WINDOW);
  if (startsWithAction(request) || NO_REMARK.test(request)) return null;
  const making = MAKING.exec(request);
  const found = making ?? CHANGING.exec(request);
  if (!found || !/[a-z]/.test(request.slice(0, found.index))) return null; // "at 7 tomorrow, remind me …": no remark
  const at = from + found.index + found[0].length;
  return { at: at + requestStart(masked.slice(at)), makes: making !== null };
}
