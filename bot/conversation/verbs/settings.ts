import type { HabitChange, SettingChange } from "#core/language/reading.ts";
import { changeSettings } from "#core/workspaces/change-settings.ts";
import { type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { undoButton } from "../views/receipt.ts";
import { absence } from "./absence.ts";
import { channelDigest } from "./channel-digest.ts";
import { habitWords } from "./habit-words.ts";
import { askZone } from "./move-zone.ts";
import { showSettings } from "./show-settings.ts";
import { workspaceSettings } from "./workspace-settings.ts";

/** What was said of settings; where nothing was said, what holds now. */
export function settings(turn: ReadingTurn): Plan {
  const { setting } = turn.reading;
  return setting ? set(turn, setting) : showSettings(turn);
}

function set(turn: Turn, setting: SettingChange): Plan {
  switch (setting.key) {
    case "absence":
    case "absence-over":
      return absence(turn, setting);
    case "channel-digest":
      return channelDigest(turn, setting.value);
    case "workspace-zone":
    case "workspace-days":
    case "country":
    case "day-part":
    case "day-off":
    case "no-day-off":
      return workspaceSettings(turn, setting);
    default:
      return habit(turn, setting);
  }
}

/** A habit said in words becomes the member's own setting. */
function habit(turn: Turn, setting: HabitChange): Plan {
  const { actor, workspace } = turn.loaded;
  const { workDays } = workspace;
  const change = changeSettings(turn.ctx, { settings: actor.settings, setting, workDays });
  const words = habitWords(turn, setting, change.member?.after ?? actor.settings);
  const asked = setting.key === "time-zone" ? askZone(turn, words, setting.value) : null;
  const { view, ...plan } = asked ?? say(message(words));
  return { ...plan, view: { ...view, actions: [...view.actions, undoButton(change.id)] }, change };
}
