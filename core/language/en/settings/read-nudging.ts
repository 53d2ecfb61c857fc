import type { HabitChange } from "../../reading.ts";
import { whole } from "./request.ts";

const THINGS = "(?:nudges|messages|reminders|notifications|pings|dms|interruptions)";
const A_DAY = "(?: (?:a|per|each|every|in a|in one) day| daily|/day)";
const MOST = "(?:at most|at the most|no more than|not more than|max(?:imum)?(?: of)?|up to|only)";
const BUDGETS = [
  whole(`(?:(?:send|give|write)(?: me)? |i want )?${MOST} (\\d{1,3}) (?:unasked |unsolicited )?${THINGS}${A_DAY}`),
  whole(`(?:(?:don't|do not|dont|never) send me|not) more than (\\d{1,3}) ${THINGS}${A_DAY}`),
  whole(`limit (?:my |the |your )?${THINGS}(?: to me)? to (\\d{1,3})${A_DAY}?`),
  whole(`limit (?:me|yourself|it) to (\\d{1,3}) ${THINGS}${A_DAY}`),
  whole(`my (?:daily )?(?:noise |message |nudge )?(?:budget|limit) (?:is|=) (\\d{1,3})(?: ${THINGS})?${A_DAY}?`),
];

const LATE =
  "(?: (?:about|of|with|for|over) (?:(?:the |my |any )?(?:overdue|late|past[- ]due)(?: (?:tasks|things|ones|stuff|items|work))?|(?:things|tasks|what)(?: that(?:'s| is| are)?| is| are)? (?:overdue|late)))";
const ANY_MORE = "(?: (?:any ?more|any longer|again|at all))*";
const QUIETEN = [
  whole(
    `(?:stop|quit|no more) (?:nudging|nagging|pestering|bugging|hassling|badgering|chasing)(?: me)?${LATE}?${ANY_MORE}`,
  ),
  whole(`(?:don't|do not|dont|never) (?:nudge|nag|pester|bug|hassle|badger|chase) me${LATE}?${ANY_MORE}`),
  whole(`(?:stop (?:reminding|telling|pinging) me|(?:don't|do not|dont) (?:remind|tell|ping) me)${LATE}${ANY_MORE}`),
  whole(
    "(?:no(?: more)?|stop|turn off|disable|switch off)(?: the| my| all| sending(?: me)?)* (?:nudges|nudging|nagging)",
  ),
  whole("(?:turn |switch )?(?:the |my )?nudges off"),
];
const AGAIN = [
  whole(`(?:start )?(?:nudg(?:e|ing)|nag(?:ging)?|chas(?:e|ing)) me(?: again${LATE}?|${LATE}(?: again)?)`),
  whole(
    "(?:turn on|enable|resume|switch on|start|bring back|restart)(?: the| my| sending(?: me)?)* (?:nudges|nudging|nagging)(?: again)?",
  ),
  whole("(?:turn |switch )?(?:the |my )?nudges(?: back)? on"),
  whole("you (?:can|may) nudge me(?: again)?"),
];

/** "at most 5 nudges a day", "stop nudging me", "nudge me again". */
export function readNudging(request: string): HabitChange | null {
  if (QUIETEN.some((pattern) => pattern.test(request))) return { key: "nudges", value: false };
  if (AGAIN.some((pattern) => pattern.test(request))) return { key: "nudges", value: true };
  const most = BUDGETS.map((pattern) => pattern.exec(request)?.[1]).find((number) => number !== undefined);
  return most === undefined ? null : { key: "daily-budget", value: Number(most) };
}
