import { clockText } from "#core/chat/date-view.ts";
import type { SettingChange } from "#core/language/reading.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import { changeSettings } from "#core/workspaces/change-settings.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import { readerFor } from "../reader.ts";
import { type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { undoButton } from "../views/receipt.ts";
import { askZone } from "./move-zone.ts";

/** A habit said in words becomes the member's own setting. */
export function settings(turn: ReadingTurn): Plan {
  const { reading, loaded, ctx } = turn;
  if (!reading.setting) return say(message(HINT));
  const change = changeSettings(ctx, { settings: loaded.actor.settings, setting: reading.setting });
  const after = change.member?.after ?? loaded.actor.settings;
  const words = settingWords(turn, reading.setting, after);
  const asked = reading.setting.key === "time-zone" ? askZone(turn, words, reading.setting.value) : null;
  const { view, ...plan } = asked ?? say(message(words));
  return { ...plan, view: { ...view, actions: [...view.actions, undoButton(change.id)] }, change };
}

const HINT =
  'You can say "my timezone is Europe/Paris", "use 24-hour times", "we start the week on Sunday", or "dates are day first".';

function settingWords({ loaded, ctx }: Turn, setting: SettingChange, after: MemberSettings): string {
  switch (setting.key) {
    case "time-zone": {
      const reader = readerFor(after, loaded.workspaceTimeZone, ctx.now);
      return `Your times are in ${setting.value} now. It's ${nowWords(reader)} there.`;
    }
    case "week-start":
      return `Your week starts on ${setting.value.charAt(0).toUpperCase()}${setting.value.slice(1)} now.`;
    case "hour-cycle":
      return `Times are shown as ${setting.value === "h23" ? "16:00" : "4 pm"} now.`;
    case "date-order":
      return setting.value === "dmy" ? "I read 3/4 as 3 April now." : "I read 3/4 as March 4 now.";
  }
}

function nowWords({ now, timeZone, hourCycle }: ReturnType<typeof readerFor>): string {
  const [hour = 0, minute = 0] = wallTime(now, timeZone).slice(11, 16).split(":").map(Number);
  return clockText(hour, minute, hourCycle);
}
