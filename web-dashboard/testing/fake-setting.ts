import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { Scope, SettingAct } from "../dashboard-port.ts";
import type { FakeDesk } from "./fake-desk.ts";

/** The settings page's acts, in memory. */
export function fakeSetting(desk: FakeDesk, act: SettingAct, { memberId }: Scope): View {
  switch (act.verb) {
    case "change-settings":
      desk.own = { ...desk.own, ...act.settings };
      break;
    case "set-absence": {
      const { fromDay, toDay, standIn } = act;
      desk.absences = [{ id: "away", memberId, fromDay, toDay, standInId: standIn?.id ?? null }];
      break;
    }
    case "end-absence":
      desk.absences = [];
      break;
    case "change-workspace":
      desk.workspace = { ...desk.workspace, ...act.settings };
      desk.daysOff = [...desk.daysOff, ...act.addDaysOff].filter(({ day }) => !act.removeDaysOff.includes(day));
  }
  return { ...PLAIN_VIEW, kind: "receipt", say: "Saved." };
}
