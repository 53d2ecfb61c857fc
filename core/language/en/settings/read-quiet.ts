import type { HabitChange } from "../../reading.ts";
import { CLOCK, clockIn } from "./clock-words.ts";
import { whole } from "./request.ts";

const SPAN = `(?:from |between )?${CLOCK} ?(?:to|until|till|-|–|and) ?${CLOCK}(?: (?:daily|every (?:day|night)|each (?:day|night)))?`;
export const DONT_TELL =
  "(?:(?:don't|do not|dont|never) (?:ever )?(?:message|ping|notify|disturb|bother|remind|nudge|write(?: to)?|dm|text|contact)(?: me)?(?: anything| of anything| about anything)?|no (?:more )?(?:messages|pings|notifications|reminders|nudges|dms)|(?:don't|do not|dont|never) send me (?:anything|messages|notifications|reminders))";

const HOURS = whole(
  `(?:(?:set|make|change|my|the|put|use) )*quiet (?:hours?|times?)(?: (?:to|are|is|run|be))?[:=]? ?${SPAN}`,
);
const NONE = whole(
  "(?:no|without|turn off|switch off|disable|stop|remove|clear|drop|delete|i (?:don't|do not) (?:want|need)(?: any)?)(?: the| my| more| any)* quiet (?:hours?|times?)(?: at all)?",
  "(?:turn |switch )?(?:my )?quiet hours off",
  "quiet hours: ?(?:none|off)",
);
const BETWEEN = whole(`${DONT_TELL} ${SPAN}`);
const BEFORE = whole(
  `${DONT_TELL} before ${CLOCK}(?: in the morning)?(?:(?: or|,| and)(?: (?:after|past) ${CLOCK})(?: at night| in the evening)?)?`,
);
const AFTER = whole(
  `${DONT_TELL} (?:after|past) ${CLOCK}(?: at night| in the evening)?(?:(?: or|,| and) before ${CLOCK}(?: in the morning)?)?`,
);

/** "quiet hours from 8pm to 7am", "no quiet hours", "don't message me before 9". */
export function readQuiet(request: string): HabitChange | null {
  if (NONE.test(request)) return quiet("");
  const [, from, to] = HOURS.exec(request) ?? BETWEEN.exec(request) ?? [];
  if (from && to) return span(from, to);
  const [, ends, starts] = BEFORE.exec(request) ?? [];
  if (ends) return span(starts ?? "", ends);
  const [, begins, stops] = AFTER.exec(request) ?? [];
  return begins ? span(begins, stops ?? "") : null;
}

function span(from: string, to: string): HabitChange | null {
  const starts = from === "" ? "" : clockIn(from, "pm");
  const ends = to === "" ? "" : clockIn(to, "am");
  return starts === null || ends === null ? null : quiet(`${starts}-${ends}`);
}

const quiet = (value: string): HabitChange => ({ key: "quiet-hours", value });
