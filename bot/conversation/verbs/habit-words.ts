import type { Reader } from "#core/chat/date-view.ts";
import { clockWords, digestWords, noticeWords, quietWords, weekdayWords } from "#core/chat/setting-words.ts";
import { capitalised, plural } from "#core/chat/words.ts";
import type { HabitChange } from "#core/language/reading.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import { readerFor } from "../reader.ts";
import type { Turn } from "../turn.ts";

/** What holds from now on, in one sentence, with the facts as they are stored. */
export const habitWords = ({ loaded, ctx }: Turn, { key }: HabitChange, after: MemberSettings): string =>
  WORDS[key](after, readerFor(after, loaded.workspaceTimeZone, ctx.now));

const WORDS: Record<HabitChange["key"], (after: MemberSettings, reader: Reader) => string> = {
  "time-zone": ({ timeZone }, { now, timeZone: zone, hourCycle }) =>
    `Your times are in ${timeZone} now. It's ${clockWords(wallTime(now, zone).slice(11, 16), hourCycle)} there.`,
  "week-start": ({ weekStart }) => `Your week starts on ${capitalised(weekStart ?? "")} now.`,
  "hour-cycle": ({ hourCycle }) => `Times are shown as ${hourCycle === "h23" ? "16:00" : "4 pm"} now.`,
  "date-order": ({ dateOrder }) => (dateOrder === "dmy" ? "I read 3/4 as 3 April now." : "I read 3/4 as March 4 now."),
  "day-time": ({ dayTime }, { hourCycle }) =>
    `Tasks that are due on a day, without a time, are told at ${clockWords(dayTime ?? "", hourCycle)} now.`,
  "remind-before": ({ remindBefore }) =>
    remindBefore
      ? `I remind you ${noticeWords(remindBefore)} before tasks are due now, and when they are.`
      : "No reminders ahead now: I tell you when tasks are due.",
  "quiet-hours": ({ quietHours }, { hourCycle }) =>
    quietHours
      ? `Quiet from ${quietWords(quietHours, hourCycle)} now; a time that somebody named is kept all the same.`
      : "No quiet hours now: what is due is told at any hour.",
  "work-days": ({ workDays }) =>
    `You work ${weekdayWords(workDays ?? DEFAULT_WORK_DAYS)}; on other days, what can wait waits.`,
  "daily-budget": ({ dailyBudget }) =>
    dailyBudget
      ? `At most ${plural(dailyBudget, "message")} a day that nobody asked for; the rest waits for your digest.`
      : "Nothing any more that nobody asked for: it waits for your digest.",
  nudges: ({ nudges }) =>
    nudges
      ? "I nudge you about what is overdue again."
      : "No more nudges about what is overdue. Reminders come as before.",
  digest: ({ digest }, { hourCycle }) =>
    digest
      ? `You get a digest ${digestWords(digest, hourCycle)}. It stays away when there is nothing to say.`
      : "No more digests.",
};
