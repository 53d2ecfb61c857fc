import type { MemberSettings } from "#core/workspaces/member.ts";
import type { UsualSettings } from "../page-models.ts";
import { type Checked, daysOf, type Form, isOn, isTime, listOf, textOf, zoneOf } from "./form-values.ts";

const MOST_UNASKED = 100;
const NOTICE = /^(?:P\d{1,3}[DW]|PT\d{1,4}[MH](?:\d{1,2}M)?)$/;

/** The form of somebody's own settings. What is as usual and was never set stays unset, so that it follows the usual. */
export function readHabits(form: Form, own: MemberSettings, usual: UsualSettings): Checked<Partial<MemberSettings>> {
  const fields = { ...readClock(form), ...readAttention(form), ...readDigest(form) };
  const errors = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => ("error" in field ? [[field.at ?? name, field.error]] : [])),
  );
  if (Object.keys(errors).length > 0) return { errors };
  const values = Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => ("error" in field ? [] : [[name, field.value]])),
  ) as Partial<MemberSettings>; // each field above bears a setting's name and its kind of value
  return { value: { ...values, ...stillUnset(values, own, usual) } };
}

type Field<Value> = { readonly value: Value } | Wrong;
/** `at`: the field that it stands beside, where several make one setting. */
type Wrong = { readonly error: string; readonly at?: string };
const ok = <Value>(value: Value): Field<Value> => ({ value });
const wrong = (error: string, at?: string): Wrong => (at ? { error, at } : { error });

function oneOf<Value extends string>(form: Form, name: string, known: readonly Value[]): Field<Value | null> {
  const given = textOf(form, name);
  if (given === "") return ok(null);
  const found = known.find((each) => each === given);
  return found ? ok(found) : wrong("Choose one of these.");
}

function readClock(form: Form) {
  const said = textOf(form, "timeZone");
  const zone = said === "" ? null : zoneOf(said);
  return {
    timeZone: said !== "" && zone === null ? wrong("I don't know that time zone. Try “Europe/Paris”.") : ok(zone),
    hourCycle: oneOf(form, "hourCycle", ["h12", "h23"]),
    weekStart: oneOf(form, "weekStart", ["monday", "sunday", "saturday"]),
    dateOrder: oneOf(form, "dateOrder", ["mdy", "dmy"]),
  };
}

function readAttention(form: Form) {
  const time = textOf(form, "dayTime");
  const notices = listOf(form, "remindBefore");
  const days = daysOf(form, "workDays");
  const budget = textOf(form, "dailyBudget");
  const within = /^\d{1,3}$/.test(budget) && Number(budget) <= MOST_UNASKED;
  return {
    dayTime: isTime(time) ? ok(time) : wrong("Write it like 09:00."),
    remindBefore: notices.every((each) => NOTICE.test(each)) ? ok(notices.join(",")) : wrong("Choose among these."),
    quietHours: readQuiet(form),
    workDays: days === "" ? wrong("Choose at least one day.") : ok(days),
    dailyBudget: within ? ok(Number(budget)) : wrong(`Write a number from 0 to ${MOST_UNASKED}.`),
    nudges: ok(isOn(form, "nudges")),
  };
}

function readQuiet(form: Form): Field<string> {
  if (!isOn(form, "quiet")) return ok("");
  const [from, to] = [textOf(form, "quietFrom"), textOf(form, "quietTo")];
  if (!isTime(from) || !isTime(to)) return wrong("Write both times, like 20:00 and 08:00.", "quietFrom");
  return from === to
    ? wrong("These are the same time. Untick the box for no quiet hours.", "quietFrom")
    : ok(`${from}-${to}`);
}

function readDigest(form: Form): { digest: Field<string | null> } {
  if (!isOn(form, "digestOn")) return { digest: ok(null) };
  const [time, days] = [textOf(form, "digestTime"), daysOf(form, "digestDays")];
  if (!isTime(time)) return { digest: wrong("Write its time like 08:00.", "digestTime") };
  return { digest: days === "" ? wrong("Choose at least one day for it.", "digestDays") : ok(`${time} ${days}`) };
}

function stillUnset(
  values: Partial<MemberSettings>,
  own: MemberSettings,
  usual: UsualSettings,
): Partial<MemberSettings> {
  const asUsual: Partial<MemberSettings> = {
    dayTime: usual.dayTime,
    remindBefore: "",
    quietHours: usual.quietHours,
    workDays: usual.workDays,
    dailyBudget: usual.dailyBudget,
    nudges: true,
  };
  const names = Object.keys(asUsual) as (keyof MemberSettings)[];
  const unset = names.filter((name) => own[name] === null && values[name] === asUsual[name]);
  return Object.fromEntries(unset.map((name) => [name, null]));
}
