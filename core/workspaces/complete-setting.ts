import { DEFAULT_QUIET_HOURS } from "../reminders/attention.ts";
import { DEFAULT_WORK_DAYS, WEEKDAY_CODES, weekdaysIn } from "./work-calendar.ts";

/** "-09:00" keeps when the present quiet hours begin; "18:00-" when they end. "": none. */
export function completeQuiet(said: string, present: string | null): string {
  if (said === "") return "";
  const [from, to] = said.split("-");
  const [nowFrom, nowTo] = (present || DEFAULT_QUIET_HOURS).split("-");
  return `${from || nowFrom}-${to || nowTo}`;
}

/** "-FR" takes days away from the present ones; the last one stays. */
export function completeDays(said: string, present: string | null): string {
  if (!said.startsWith("-")) return said;
  const off = weekdaysIn(said.slice(1));
  const now = weekdaysIn(present ?? DEFAULT_WORK_DAYS);
  const left = WEEKDAY_CODES.filter((_, i) => now.has(i + 1) && !off.has(i + 1));
  return left.length > 0 ? left.join(",") : (present ?? DEFAULT_WORK_DAYS);
}

/** "08:00 MO", "08:00", "MO" or "on": what is not said is as before, else as usual. "": no digest, null. */
export function completeDigest(
  said: string,
  present: string | null,
  usual: { readonly time: string; readonly days: string | null },
): string | null {
  if (said === "") return null;
  const [nowTime, nowDays] = present?.split(" ") ?? [];
  const parts = said.split(" ");
  const time = parts.find((part) => /^\d/.test(part)) ?? nowTime ?? usual.time;
  const days = parts.find((part) => /^[A-Z]/.test(part)) ?? nowDays ?? usual.days ?? DEFAULT_WORK_DAYS;
  return `${time} ${days}`;
}
