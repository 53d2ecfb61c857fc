import { EMPTY_READING } from "#core/language/reading-parts.ts";
import { settingsChange } from "#core/workspaces/change-settings.ts";
import { changeWorkspace, isAdmin } from "#core/workspaces/change-workspace.ts";
import type { DashboardAct, SettingAct } from "#web-dashboard/dashboard-port.ts";
import { daysOffAround } from "./conversation/days-off.ts";
import type { Act } from "./conversation/handle.ts";
import { type Plan, say, type Turn } from "./conversation/turn.ts";
import { comeBack, goAway } from "./conversation/verbs/absence.ts";
import { askZone } from "./conversation/verbs/move-zone.ts";
import { askWords } from "./conversation/verbs/workspace-settings.ts";
import { message } from "./conversation/views/question.ts";
import { receipt, undoButton } from "./conversation/views/receipt.ts";
import { filterFor } from "./conversation/what-to-load.ts";

const VERBS: ReadonlySet<DashboardAct["verb"]> = new Set<SettingAct["verb"]>([
  "change-settings",
  "set-absence",
  "end-absence",
  "change-workspace",
]);

export const isSettingAct = (act: DashboardAct): act is SettingAct => VERBS.has(act.verb);

/** A form of the settings page, decided by the verbs that chat uses. */
export function onSettings(act: SettingAct, now: Date): Act {
  const zone = act.verb === "change-settings" ? act.settings.timeZone : null;
  return {
    text: "",
    mentions: [],
    needs: {
      people: [],
      lists: [],
      tasks: zone ? repeatsOfMine(zone) : null,
      undo: null,
      pending: null,
      take: 0,
      circumstances: true,
      daysOff: act.verb === "set-absence" ? daysOffAround(now) : null,
    },
    decide: (turn) => planFor(turn, act),
  };
}

/** Whoever moves may take their repeats along, as in chat. */
function repeatsOfMine(timeZone: string): Act["needs"]["tasks"] {
  const filter = filterFor({ ...EMPTY_READING, setting: { key: "time-zone", value: timeZone } });
  return { numbers: [], ids: [], remembered: false, words: [], filter };
}

function planFor(turn: Turn, act: SettingAct): Plan {
  switch (act.verb) {
    case "change-settings":
      return changeOwn(turn, act);
    case "set-absence":
      return goAway(turn, act);
    case "end-absence":
      return comeBack(turn);
    case "change-workspace":
      return changeOurs(turn, act);
  }
}

const SAME = "That is how it was already. Nothing was changed.";

function changeOwn(turn: Turn, { settings }: Extract<SettingAct, { verb: "change-settings" }>): Plan {
  const before = turn.loaded.actor.settings;
  const change = settingsChange(turn.ctx, before, { ...before, ...settings });
  if (JSON.stringify(change.member?.after) === JSON.stringify(before)) return say(message(SAME));
  const { timeZone } = settings;
  const asked = timeZone && timeZone !== turn.ctx.timeZone ? askZone(turn, "Saved.", timeZone) : null;
  if (!asked) return { ...say(receipt(turn, change, "Saved.")), change };
  return { ...asked, view: { ...asked.view, actions: [...asked.view.actions, undoButton(change.id)] }, change };
}

function changeOurs(turn: Turn, act: Extract<SettingAct, { verb: "change-workspace" }>): Plan {
  const { actor, workspace: present, circumstances } = turn.loaded;
  if (!isAdmin(actor)) return say({ ...message(askWords(circumstances?.admins ?? [])), kind: "error" });
  const wanted = { settings: act.settings, add: act.addDaysOff, remove: act.removeDaysOff };
  const daysOff = circumstances?.daysOff ?? [];
  const change = changeWorkspace(turn.ctx, { member: actor, present, daysOff, wanted });
  const made = change.workspace;
  const same =
    !made ||
    (JSON.stringify(made.after) === JSON.stringify(present) &&
      made.addedDaysOff.length + made.removedDaysOff.length === 0);
  return same ? say(message(SAME)) : { ...say(receipt(turn, change, "Saved, for everyone here.")), change };
}
