import { clockWords, daysWords, digestWords, noticeWords, quietWords, weekdayWords } from "#core/chat/setting-words.ts";
import { type ExampleView, PLAIN_VIEW } from "#core/chat/view.ts";
import { capitalised } from "#core/chat/words.ts";
import { attentionOf } from "#core/reminders/attention.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { weekStartOf } from "#core/workspaces/habits.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import { type Plan, say, type Turn } from "../turn.ts";

/** What holds now, each with words that change it. */
export function showSettings(turn: Turn): Plan {
  return say({
    ...PLAIN_VIEW,
    kind: "help",
    say: "This is how I treat you. Each can be changed by words like those below it.",
    examples: [...absenceLine(turn), ...habitLines(turn)],
    link: { label: "All settings", path: "/settings" },
    private: true,
  });
}

function habitLines({ loaded, reader }: Turn): ExampleView[] {
  const { settings } = loaded.actor;
  const { timeZone, hourCycle } = reader;
  const workDays = settings.workDays ?? loaded.workspace.workDays ?? DEFAULT_WORK_DAYS;
  const now = attentionOf(settings, { timeZone: loaded.workspaceTimeZone, workDays, holidays: new Set() });
  const quiet = now.quiet ? quietWords(`${now.quiet.from}-${now.quiet.to}`, hourCycle) : "none";
  const before = now.remindBefore.length > 0 ? `${noticeWords(now.remindBefore.join())} before` : "none";
  return [
    line(`Time zone: ${timeZone}`, "my timezone is Europe/Paris"),
    line(
      `Clock: ${hourCycle === "h23" ? "24 hours" : "am and pm"}`,
      hourCycle === "h23" ? "use am/pm" : "use 24-hour times",
    ),
    line(`Week: starts on ${capitalised(weekStartOf(settings))}`, "we start the week on sunday"),
    line(`Tasks of a day: told at ${clockWords(now.dayTime, hourCycle)}`, "my day starts at 8"),
    line(`Reminders ahead: ${before}`, "always remind me 30 minutes before"),
    line(`Quiet hours: ${quiet}`, "quiet hours from 8pm to 7am"),
    line(`Working days: ${weekdayWords(workDays)}`, "I work monday to thursday"),
    line(
      `Nudges about what is overdue: ${now.nudges ? "on" : "off"}`,
      now.nudges ? "stop nudging me" : "nudge me again",
    ),
    line(`Unasked messages a day: at most ${now.dailyBudget}`, "at most 5 nudges a day"),
    settings.digest
      ? line(`Digest: ${digestWords(settings.digest, hourCycle)}`, "stop the digest")
      : line("Digest: none", "send me a digest every weekday at 8"),
  ];
}

function absenceLine({ loaded, reader }: Turn): ExampleView[] {
  const today = calendarDate(reader.now, reader.timeZone);
  const next = loaded.circumstances?.absences.find(({ toDay }) => toDay >= today);
  return next ? [line(`Away: ${daysWords(next.fromDay, next.toDay, today)}`, "I'm back")] : [];
}

const line = (title: string, how: string): ExampleView => ({ title, lines: [how] });
