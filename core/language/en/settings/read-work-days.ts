import type { HabitChange, WorkspaceChange } from "../../reading.ts";
import { DONT_TELL } from "./read-quiet.ts";
import { whole } from "./request.ts";
import { DAYS, daysIn } from "./weekday-words.ts";

const WORK = (who: string, whose: string): RegExp =>
  whole(
    `${who} (?:only |usually |always )?work (?:on |from |only )*${DAYS}(?: only)?`,
    `${whose} (?:normal |usual )?(?:working|work) ?(?:days|week)(?: (?:is|are|goes|runs|to))?[:=]?(?: from)? ${DAYS}`,
  );
const MINE = WORK("i", "(?:(?:set|change|make) )?my");
const OURS = WORK(
  "(?:we|everyone|everybody|the team)(?: all)?",
  "(?:(?:set|change|make) )?(?:our|the team's|the company's|the office's)",
);
const OFF = whole(
  `${DONT_TELL} (?:on|at|over|during) (?:the )?((?:weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?: (?:and|or|&) (?:mon|tues|wednes|thurs|fri|satur|sun)days)?)`,
  "i (?:don't|do not|dont|never) work (?:on |at )?(?:the )?(weekends?)",
  "i (?:don't|do not|dont|never) work (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days)",
  "i(?:'m| am) (?:always )?off on ((?:mon|tues|wednes|thurs|fri|satur|sun)days)",
);

const daysOf = (pattern: RegExp, request: string): string | null => {
  const said = pattern
    .exec(request)
    ?.slice(1)
    .find((group) => group !== undefined);
  return said ? daysIn(said) : null;
};

/** "I work monday to thursday", "my working days are tue-sat", "I don't work on fridays", "no reminders on weekends". */
export function readWorkDays(request: string): HabitChange | null {
  const off = daysOf(OFF, request);
  if (off) return { key: "work-days", value: `-${off}` };
  const mine = daysOf(MINE, request);
  return mine ? { key: "work-days", value: mine } : null;
}

/** "we work sunday to thursday": everybody here. */
export function readOurWorkDays(request: string): WorkspaceChange | null {
  const ours = daysOf(OURS, request);
  return ours ? { key: "workspace-days", value: ours } : null;
}
