import type { Taken } from "../summary.ts";
import { REF } from "./pattern.ts";

const UNABLE = new RegExp(
  `^(?:(?:i|we)(?:'m| am|'re| are)? )?(?:can't|cannot|can not|won't|will not|couldn't|don't have (?:the )?time (?:to|for)|have no time (?:to|for)|won't be able to|not able to|unable to|don't think (?:i|we) can|won't have time (?:to|for)|won't manage(?: to)?|too busy (?:to|for)|swamped with|no time (?:to|for)|won't get (?:around )?to)(?: (?:really|actually|possibly|do|make|take|finish|handle|manage|get to|get done with|work on|deal with|get|complete))* (${REF})(?: (?:done|finished|myself|ourselves|in time|after all|right now|now|this time))*(?: ?¤+)?(?:[ ,.;!–-]+|$)(?:(?:so|and|please|pls|then|can you|could you|let's|better)[ ,]+)*`,
);

/** "I can't do #4, give it to Ben": how much of a request says so, and the words that point at the task. */
export function readUnable(masked: string): { readonly length: number; readonly task: Taken } | null {
  const found = UNABLE.exec(masked.slice(0, 160));
  const [said = "", task = ""] = found ?? [];
  if (!found || said.length >= masked.trimEnd().length) return null;
  const start = said.lastIndexOf(task);
  return { length: said.length, task: { start, end: start + task.length } };
}
