import type { TaskDate } from "../../../tasks/task-date.ts";
import type { Reading, WorkspaceChange } from "../../reading.ts";
import { CLOCK, clockIn } from "./clock-words.ts";
import { whole } from "./request.ts";
import type { Said } from "./said.ts";

const COUNTRY = whole(
  "(?:set )?(?:our|the (?:workspace|company|team|office)'s|the workspace) country(?: (?:is|to))?[:=]? ([a-z][a-z .'-]{1,40})",
  "(?:we (?:have|follow|observe|get|use)|use|follow|observe) (?:the )?(?:public |bank |national )?holidays (?:of|in|for|from) ([a-z][a-z .'-]{1,40})",
);
const NO_COUNTRY = whole("we (?:have|follow|observe) no public holidays", "our country is none");

const PARTS: Readonly<Record<string, string>> = {
  noon: "noon",
  midday: "noon",
  "end of day": "day-end",
  "end of the day": "day-end",
  eod: "day-end",
};
const PART = whole(
  `(?:the |our |for (?:us|everyone|everybody|all)(?: here)?,? )?(morning|noon|midday|afternoon|evening|night|end of (?:the )?day|eod) (?:means|should mean|stands for|=|is always)(?: at)? ?${CLOCK}(?: for us| here)?`,
  `(?:the |our )?(morning|noon|midday|afternoon|evening|night|end of (?:the )?day|eod) (?:is|starts)(?: at)? ${CLOCK} (?:for us|here)`,
  `(?:when|if) we say "?(morning|noon|midday|afternoon|evening|night|end of (?:the )?day|eod)"?,? we mean ${CLOCK}`,
  `by "?(morning|noon|midday|afternoon|evening|night|end of (?:the )?day|eod)"?,? we mean ${CLOCK}`,
);
const HALF: Readonly<Record<string, "am" | "pm">> = { morning: "am" };

const WE =
  "(?:the (?:whole |entire )?office|the company|the shop|the team|our office|we|everyone|everybody|the workspace)";
const SHUT = new RegExp(
  `^(?:${WE} (?:is|are|'re|will be)(?: all)? (?:closed|shut|off)(?: on| from)? ¤+(?: ?(?:to|until|-|–) ?¤+)?|we're (?:closed|shut|off)(?: on| from)? ¤+|¤+ (?:is|are) (?:a )?(?:days? off|(?:company|office|team) holidays?)(?: for (?:us|everyone|everybody|all))?|(?:add|make|mark) ¤+(?: as)?(?: a)? (?:day off|days off|(?:company|office|team) holiday)(?: for (?:us|everyone|everybody|all))?)[ .!]*$`,
);
const OPEN = new RegExp(
  `^(?:${WE} (?:is|are|'re|will be) open(?: on)? ¤+(?: after all)?|¤+ is (?:a (?:normal |regular )?(?:working|work) ?day|no(?:t a)? day off)(?: after all)?|remove (?:the )?days? off (?:on )?¤+)[ .!]*$`,
);
const OUR_ZONE =
  /^(?:set )?the (?:workspace|company|team|office)(?:'s)? (?:time ?zone|tz)(?: (?:is|to))?[:=]? (.{2,60}?)[ .!]*$/;

/** Words of a zone that the workspace is said to be in; null: it isn't about that. */
export const zoneWords = (request: string): string | null => OUR_ZONE.exec(request)?.[1] ?? null;

/** "our country is Germany", "morning means 8:30". */
export function readWorkspace(request: string): WorkspaceChange | null {
  if (NO_COUNTRY.test(request)) return { key: "country", value: "" };
  const country = COUNTRY.exec(request)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (country) return { key: "country", value: country.replace(/^the /, "").trim() };
  const [part = "", clock = ""] = (PART.exec(request) ?? []).slice(1).filter((group) => group !== undefined);
  const time = clock && clockIn(clock, HALF[part] ?? (part === "noon" || part === "midday" ? null : "pm"));
  return time ? { key: "day-part", value: `${PARTS[part] ?? part}=${time}` } : null;
}

/** "the office is closed on 24 december" */
export const isDayOff = ({ masked }: Said): boolean => SHUT.test(masked) || OPEN.test(masked);

export function readDayOff({ masked }: Said, { start, due }: Reading): WorkspaceChange | null {
  const to = dayOf(due);
  const from = dayOf(start) ?? to;
  if (!from || !to) return null;
  return { key: OPEN.test(masked) ? "no-day-off" : "day-off", value: from === to ? from : `${from}..${to}` };
}

const dayOf = (date: TaskDate | null): string | null =>
  date && (date.value === "date" ? date.date : date.local.slice(0, 10));
