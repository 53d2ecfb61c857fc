import type { HabitChange } from "../../reading.ts";
import { CLOCK, dayClock } from "./clock-words.ts";
import { heard, whole } from "./request.ts";

const DAY_TASKS =
  "(?:(?:all[- ]?day|whole[- ]day|day|date[- ]only|dated|timeless|untimed) (?:tasks|things|ones|reminders)|(?:tasks|things|what(?:ever)?|everything)(?: that(?:'s| is| are| have| has)?| is| are| has| have)? (?:without (?:a )?time|due on a day|with no time|no time))";
const DAY_TIME = whole(
  `(?:remind|tell|notify|ping) me (?:of |about )?(?:my |the )?${DAY_TASKS} at ${CLOCK}`,
  `(?:my (?:work(?:ing)? ?)?day (?:starts?|begins?)|i start (?:my (?:work(?:ing)? ?)?day|work(?:ing)?)|start my day) at ${CLOCK}`,
);

const COUNT = "(?:an?|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|half an|\\d{1,3})";
const DURATION = `${COUNT} ?(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)`;
const DURATIONS = `(${DURATION}(?:(?: before)?(?:,? and(?: again)? |, ?)${DURATION}){0,3})`;
const TELL = "(?:remind|notify|tell|warn|alert|ping) me";
const AHEAD = "(?:before(?:hand)?|in advance|ahead|earlier|early|prior)(?: of time)?";
const EACH =
  "(?:(?: (?:of|to|for|about))? ?(?:each|every|any|all|a)? ?(?:of )?(?:my )?(?:tasks?|everything|deadlines?|due (?:times?|dates?)|things?)(?: (?:is|are) due)?)";
const USUALLY = "(?: (?:by default|always|every time|each time|as a rule|in general|per default))";
const BEFORE = whole(
  `(?:always|by default,?|in general,?|as a rule,?|from now on,?) (?:always )?${TELL} ${DURATIONS} ${AHEAD}${EACH}?`,
  `${TELL} ${DURATIONS} ${AHEAD}${EACH}?${USUALLY}`,
  `${TELL} (?:always|by default) ${DURATIONS} ${AHEAD}${EACH}?`,
  `${TELL} ${DURATIONS} ${AHEAD} (?:(?:each|every|any|all) (?:of )?(?:my )?(?:tasks?|deadlines?)|everything)`,
  `(?:my )?default reminders?(?: (?:is|are|to))?[:=]? ${DURATIONS} ${AHEAD}${EACH}?`,
);
const NEVER = whole(
  "(?:no|stop|turn off|disable|switch off|drop|remove)(?: the| my| any| all| more| sending(?: me)?)* (?:advance|early|default) (?:reminders?|notice|warnings?)",
  `no(?: more)? reminders ${AHEAD}(?: (?:by default|please))?`,
  `(?:stop (?:reminding|notifying|warning) me|(?:don't|do not|dont|never) (?:remind|notify|warn) me) ${AHEAD}`,
  `(?:only )?remind me only (?:when (?:it's|it is|things are|tasks are) due|at the due time)`,
);

/** "remind me of day tasks at 8:30", "always remind me 30 minutes before", "no advance reminders". */
export function readReminding(request: string): HabitChange | null {
  if (NEVER.test(request)) return { key: "remind-before", value: "" };
  const before = BEFORE.exec(request);
  if (before) return { key: "remind-before", value: durationsIn(heard(before)) };
  const at = DAY_TIME.exec(request);
  const value = at && dayClock(heard(at));
  return value ? { key: "day-time", value } : null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const ONE = /(half an|[a-z]+|\d+) ?(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)\b/g;

/** "an hour and 10 minutes" is one notice; "a day and 30 minutes" are two. */
const TOGETHER = /^PT(\d+)H,PT(\d+)M$/;

/** "P1D,PT30M" of "a day and 30 minutes", in the order in which they were said. */
function durationsIn(words: string): string {
  const plain = words.replace(/ before\b|,? and(?: again)? |, ?/g, " ");
  const all = [...plain.matchAll(ONE)].map(([, count = "", unit = ""]) => iso(count, unit)).join(",");
  return all.replace(TOGETHER, "PT$1H$2M");
}

function iso(count: string, unit: string): string {
  if (count === "half an") return "PT30M";
  const many = NUMBERS[count] ?? Number(count);
  const letter = unit.charAt(0).toUpperCase();
  return letter === "D" || letter === "W" ? `P${many}${letter}` : `PT${many}${letter}`;
}
