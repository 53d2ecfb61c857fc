import { type Asked, other } from "./asked.ts";
import { PUT_ON_LIST } from "./create-leads.ts";
import { REF } from "./pattern.ts";

const PLAIN_LISTS: ReadonlySet<string> = new Set([
  "",
  "to do",
  "todo",
  "to-do",
  "task",
  "things",
  "reminder",
  "reminders",
  "whole",
  "own",
  "main",
]);

/** "add milk to my shopping list": the thing is the task, the list's own name its list. */
export function readPutOnList(request: string, at: number): Asked | null {
  const found = PUT_ON_LIST.exec(request);
  const [whole = "", thing = "", name = "", rest = ""] = found ?? [];
  if (!found || QUERYING.test(rest) || THIS_ONLY.test(thing)) return null;
  const body = at + whole.indexOf(thing);
  const named = name.trim();
  const start = at + whole.indexOf(name, thing.length + (body - at));
  const list = PLAIN_LISTS.has(named) ? null : { start, end: start + named.length };
  return { ...other("create-task", 0.93, at), body, bodyEnd: body + thing.length, list };
}

const QUERYING = /^(?:read|say|contain)/;
/** "put it on the shopping list" moves a task. */
const THIS_ONLY = new RegExp(`^(?:to|me)\\b|^${REF}$`);
