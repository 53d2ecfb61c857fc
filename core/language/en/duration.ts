import type { Amount } from "../amount.ts";

const CLOCK: Readonly<Record<string, number>> = { hour: 3600, minute: 60, second: 1 };
const DATE: Readonly<Record<string, readonly ["Y" | "M" | "W" | "D", number]>> = {
  year: ["Y", 1],
  quarter: ["M", 3],
  month: ["M", 1],
  week: ["W", 1],
  day: ["D", 1],
  "business-day": ["D", 1],
};

/** Seconds of the clock part; a half day counts here too. */
function clockSeconds({ count, unit }: Amount): number {
  const each = CLOCK[unit];
  if (each !== undefined) return count * each;
  return DATE[unit]?.[0] === "D" ? (count % 1) * 86_400 : 0;
}

function datePart({ count, unit }: Amount): string {
  const part = DATE[unit];
  const whole = part ? Math.trunc(count * part[1]) : 0;
  return part && whole > 0 ? `${whole}${part[0]}` : "";
}

/** ISO 8601: "PT1H30M", "P3W", "P2DT4H"; halves go to the next smaller unit. */
export function formatDuration(amounts: readonly Amount[]): string {
  const date = amounts.map(datePart).join("");
  const total = Math.round(amounts.reduce((sum, amount) => sum + clockSeconds(amount), 0));
  const parts: readonly (readonly [number, string])[] = [
    [Math.trunc(total / 3600), "H"],
    [Math.trunc((total % 3600) / 60), "M"],
    [total % 60, "S"],
  ];
  const time = parts.map(([n, letter]) => (n > 0 ? `${n}${letter}` : "")).join("");
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}
