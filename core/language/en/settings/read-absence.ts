import type { TaskDate } from "../../../tasks/task-date.ts";
import type { AbsenceChange, Reading } from "../../reading.ts";
import type { Said } from "./said.ts";

const I_AM = "(?:i'm|im|i am|i'll be|i will be|i'm going to be|i am going to be|i'm going|i go)";
const AWAY =
  "(?:away|out of (?:the )?office|out of town|ooo|o\\.o\\.o\\.?|out sick|off sick|sick|off work|off|out|absent|unavailable|not (?:here|in|working|available|around)|on (?:(?:my |annual |parental |maternity |paternity |sick |a )?(?:vacation|holidays?|leave|pto|break|sabbatical|business trip)))";
const WHEN =
  "(?:[ ,]+(?:¤+|from|until|till|til|through|thru|up to|to|on|for|starting|as of|between|and|all day|all week|including|inclusive))*";
const WHO = "((?:§+|[a-z][\\w.-]{0,39}))";
const TAKES =
  "(?:(?:takes? over|covers?|stands in|fills in|(?:is|'s) (?:covering|standing in|filling in)|(?:will|can) (?:cover|take over|stand in|fill in))(?: for me)?|(?:takes|has|will take|covers|gets) (?:all )?my tasks|is (?:my )?stand-?in|can help|is in charge)";
const STAND_IN = `(?:[,;.]*(?: and| but|[ ]*[-–])? (?:${WHO} ?${TAKES}|with ${WHO} (?:covering|standing in|taking over)(?: for me)?|(?:please )?(?:ask|contact) ${WHO}(?: meanwhile| instead)?|(?:hand(?:ing)?|pass(?:ing)?)(?: everything| my tasks| it| things)?(?: over)? to ${WHO}|${WHO} instead))?`;
const BACK = `(?:[,;.]*(?: and| but)? ?(?:i'm |i am |i'll be |i will be )?back (?:on )?(?:¤+|[a-z]+day|tomorrow))?`;
const END = "(?: (?:please|thanks))*[ .!]*$";

const GONE = new RegExp(
  `^(?:${I_AM} ${AWAY}|out of (?:the )?office|ooo|on (?:vacation|holiday|leave|pto))${WHEN}${BACK}${STAND_IN}${END}`,
);
const TAKING = new RegExp(`^(?:${I_AM} taking|i(?:'m)? take|i have|i've got) ¤+ off${STAND_IN}${END}`);
/** "ben covers for me on friday": that it is the sender's place is said, and when. */
const COVERED = new RegExp(`^(?=.*\\b(?:for me|my tasks|my stand-?in)\\b)(?=.*¤)${WHO} ${TAKES}${WHEN}${END}`);
const SET = new RegExp(`^(?:set|mark|put) (?:me|my status)(?: as| to| down as)? ${AWAY}${WHEN}${STAND_IN}${END}`);
const RETURN = new RegExp(`^${I_AM} back(?: (?:at work|in the office|here))? ?(?:on )?¤+${END}`);
const HERE = new RegExp(
  `^(?:(?:${I_AM} )?back from (?:(?:my |the )?(?:vacation|holidays?|leave|sick leave))|${I_AM} back(?: (?:now|early|again|already|at work|at my desk|in the office|online|here|from (?:(?:my |the )?(?:vacation|holidays?|leave|sick leave|trip|pto|break))))*|(?:${I_AM} back[^.!?]{0,50} )?(?:end|cancel|stop|turn off|clear|remove|delete) my (?:out[- ]of[- ]office|ooo|absence|time off)|(?:i'm|i am) (?:no longer|not) (?:away|out of office|on (?:vacation|holiday|leave))(?: any ?more)?)${END}`,
);
const PART_OF_DAY =
  /\b(?:morning|afternoon|evening|tonight|noon|lunch|hours?|minutes?|mins?|\d{1,2}(?::\d\d)? ?[ap]m|\d{1,2}:\d\d|at \d)/;

/** "I'm away from 1 to 5 december", "out of office next week, ben takes over", "ben covers for me on friday", "I'm back". A few hours are no absence. */
export function isAbsence({ words, masked }: Said): boolean {
  if (HERE.test(masked)) return true;
  return (
    [GONE, TAKING, SET, RETURN, COVERED].some((pattern) => pattern.test(masked)) &&
    !PART_OF_DAY.test(words) &&
    !isOffTo(masked)
  );
}

/** "I'm off", "I'm out", "I'm sick" by themselves are talk; they take a day to be an absence. */
const isOffTo = (masked: string): boolean =>
  new RegExp(`^${I_AM} (?:off|out|sick|not (?:here|in|available|around)|unavailable)\\b`).test(masked) &&
  !masked.includes("¤");

/** Its days, of the dates that were read, and who stands in. */
export function readAbsence(said: Said, { start, due, duration, assignees }: Reading): AbsenceChange {
  const { words, masked } = said;
  if (HERE.test(masked)) return { key: "absence-over", value: "" };
  const standIn = standInOf(said, assignees);
  const [from, to] = [dayOf(start), dayOf(due)];
  const days =
    /\bback\b/.test(masked) && !UNTIL.test(words)
      ? { from: from === to ? null : from, to: null, back: to }
      : { ...daysSaid(words, from, to), back: null };
  return { key: "absence", value: { ...days, lasts: to === null ? duration : null, standIn } };
}

const UNTIL = /\b(?:until|till?|through|thru|up to|to|for(?! me\b))\b/;

/** "until Friday" begins now; "from Monday" has no end yet; else a lone day is all of it. */
function daysSaid(words: string, from: string | null, to: string | null) {
  if (from !== null) return { from, to };
  if (UNTIL.test(words)) return { from: null, to };
  if (/\b(?:from|starting|as of)\b/.test(words)) return { from: to, to: null };
  return { from: to, to };
}

function standInOf({ written, masked }: Said, assignees: readonly string[]): string | null {
  const found =
    new RegExp(`${GONE.source}|${TAKING.source}|${SET.source}|${COVERED.source}`, "d").exec(masked)?.indices ?? [];
  const at = found.slice(1).find((place) => place !== undefined);
  const named = at && written.slice(at[0], at[1]);
  if (!named) return null;
  return /^[a-z]/i.test(named) ? named : (assignees[0] ?? named.replace(/^@/, ""));
}

const dayOf = (date: TaskDate | null): string | null =>
  date && (date.value === "date" ? date.date : date.local.slice(0, 10));
