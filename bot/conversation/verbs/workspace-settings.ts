import { clockWords, daysWords, weekdayWords } from "#core/chat/setting-words.ts";
import { listWords } from "#core/chat/words.ts";
import type { WorkspaceChange } from "#core/language/reading.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { changeWorkspace, isAdmin, wantedOf } from "#core/workspaces/change-workspace.ts";
import { countryName } from "#core/workspaces/countries.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import type { WorkspaceRecord } from "#core/workspaces/workspace.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

/** What holds for everyone: an admin says it, others hear who can. */
export function workspaceSettings(turn: Turn, setting: WorkspaceChange): Plan {
  const { actor, workspace, circumstances } = turn.loaded;
  if (!isAdmin(actor)) return say(message(askWords(circumstances?.admins ?? [])));
  const wanted = wantedOf(setting, workspace);
  if (!wanted) return say(message(UNKNOWN[setting.key === "country" ? "country" : "days"]));
  const daysOff = circumstances?.daysOff ?? [];
  const change = changeWorkspace(turn.ctx, { member: actor, present: workspace, daysOff, wanted });
  if (!change.workspace || isSame(change.workspace)) return say(message("That is so already. Nothing was changed."));
  return { ...say(receipt(turn, change, wordsFor(turn, setting, change.workspace))), change };
}

const UNKNOWN = {
  country: 'I don\'t know that country\'s holidays. Name it in full, like "Germany", or by its code, like "DE-BY".',
  days: "That is more than a month of days. Say fewer at a time.",
};

export function askWords(admins: readonly string[]): string {
  const who =
    admins.length > 0 ? `ask ${listWords(admins.slice(0, 3)).replace(/ and (?=[^,]*$)/, " or ")}` : "ask an admin";
  return `That holds for everyone here, so it is for an admin to change: ${who}.`;
}

const isSame = ({ before, after, addedDaysOff, removedDaysOff }: WorkspaceRecord): boolean =>
  addedDaysOff.length + removedDaysOff.length === 0 && JSON.stringify(before) === JSON.stringify(after);

const PART_NAMES: Readonly<Record<string, string>> = { "day-end": "end of day" };

function wordsFor(
  { reader }: Turn,
  { key, value }: WorkspaceChange,
  { after, addedDaysOff, removedDaysOff }: WorkspaceRecord,
): string {
  const today = calendarDate(reader.now, reader.timeZone);
  const span = (days: WorkspaceRecord["addedDaysOff"]) =>
    daysWords(days[0]?.day ?? today, days.at(-1)?.day ?? today, today);
  switch (key) {
    case "workspace-zone":
      return `Times here are in ${after.timeZone} now, for all who have set no zone of their own.`;
    case "workspace-days":
      return `Everyone here works ${weekdayWords(after.workDays ?? DEFAULT_WORK_DAYS)} now, but for those who have said otherwise.`;
    case "country":
      return after.country
        ? `The public holidays of ${countryName(after.country)} are days off here now.`
        : "No country's public holidays are days off here now.";
    case "day-part": {
      const [part = "", time = ""] = value.split("=");
      return `Here, "${PART_NAMES[part] ?? part}" means ${clockWords(time, reader.hourCycle)} now.`;
    }
    case "day-off":
      return `${span(addedDaysOff)} ${addedDaysOff.length === 1 ? "is a day" : "are days"} off for everyone here.`;
    case "no-day-off":
      return `${span(removedDaysOff)} ${removedDaysOff.length === 1 ? "is a working day" : "are working days"} again.`;
  }
}
