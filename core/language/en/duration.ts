import type { Amount } from "./numbers/read-amount.ts";

const CLOCK: Readonly<Record<string, "H" | "M" | "S">> = { hour: "H", minute: "M", second: "S" };
const DATE: Readonly<Record<string, readonly ["Y" | "M" | "W" | "D", number]>> = {
  year: ["Y", 1],
  quarter: ["M", 3],
  month: ["M", 1],
  week: ["W", 1],
  day: ["D", 1],
  "business-day": ["D", 1],
};

/** ISO 8601: "PT1H30M", "P3W", "P2DT4H"; halves go to the next smaller unit. */
export function formatDuration(amounts: readonly Amount[]): string {
  let date = "";
  let minutes = 0;
  let seconds = 0;
  for (const { count, unit } of amounts) {
    const clock = CLOCK[unit];
    const part = DATE[unit];
    if (clock === "S") seconds += Math.round(count);
    else if (clock) minutes += clock === "H" ? count * 60 : count;
    else if (part) date += `${Math.trunc(count * part[1])}${part[0]}`;
    if (part && count % 1 !== 0 && part[0] === "D") minutes += (count % 1) * 24 * 60;
  }
  const hours = Math.trunc(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  const time = `${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}${seconds > 0 ? `${seconds}S` : ""}`;
  return `P${date}${time === "" ? "" : `T${time}`}`;
}
