import type { SettingAct } from "../dashboard-port.ts";
import type { SettingsPage } from "../page-models.ts";
import { type Checked, type Form, isDay, textOf } from "./form-values.ts";

/** The form of days away. */
export function readAbsence(
  form: Form,
  { today, people }: Pick<SettingsPage, "today" | "people">,
): Checked<Extract<SettingAct, { verb: "set-absence" }>> {
  const [fromDay, toDay, named] = [textOf(form, "fromDay"), textOf(form, "toDay"), textOf(form, "standIn")];
  const standIn = people.find(({ id }) => id === named) ?? null;
  const errors = {
    ...(isDay(fromDay) ? {} : { fromDay: "Choose the first day." }),
    ...lastDayError(fromDay, toDay, today),
    ...(named !== "" && !standIn ? { standIn: "Choose somebody of this workspace." } : {}),
  };
  return Object.keys(errors).length > 0 ? { errors } : { value: { verb: "set-absence", fromDay, toDay, standIn } };
}

function lastDayError(fromDay: string, toDay: string, today: string): { readonly toDay?: string } {
  if (!isDay(toDay)) return { toDay: "Choose the last day." };
  if (toDay < fromDay) return { toDay: "That is before the first day." };
  return toDay < today ? { toDay: "That is over already." } : {};
}
