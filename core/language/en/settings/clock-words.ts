/** A time of the clock inside a larger pattern: "9", "8:30", "7 pm", "noon". One group. */
export const CLOCK = "((?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?|h|o'?clock)?)|noon|midday|midnight)";

const PARTS = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])?/;

/** "08:30", of the half of the day that fits where nothing says which; null: there is no such time. */
export function clockIn(words: string, half: "am" | "pm" | null): string | null {
  if (words === "noon" || words === "midday") return "12:00";
  if (words === "midnight") return "00:00";
  const [, hours = "", minutes = "00", said] = PARTS.exec(words) ?? [];
  const hour = Number(hours);
  if (hours === "" || hour > 24 || Number(minutes) > 59 || (said && (hour === 0 || hour > 12))) return null;
  const whole = /^0|[:.]\d\d$/.test(words) && hour >= 10 ? null : half; // "22:00" and "10:30" say it all
  return `${pad(inHalf(hour, said ? `${said}m` : hours.startsWith("0") ? "am" : whole))}:${minutes}`;
}

function inHalf(hour: number, half: string | null): number {
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  return half === "am" && hour === 12 ? 0 : hour % 24;
}

const pad = (hour: number): string => String(hour).padStart(2, "0");

/** "8", "8:30" of a working day's beginning: the morning, but for 1 to 4. */
export const dayClock = (words: string): string | null => clockIn(words, /^[1-4](?!\d)/.test(words) ? "pm" : null);
