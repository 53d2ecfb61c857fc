/** The parts of a day that a workspace may name its own time for, in the day's order. */
export const DAY_PARTS = ["morning", "noon", "afternoon", "day-end", "evening", "night"] as const;
export type DayPartName = (typeof DAY_PARTS)[number];

/** What they mean where nothing else is said (core/language/resolve-time.ts). */
export const USUAL_DAY_PARTS: Readonly<Record<DayPartName, string>> = {
  morning: "09:00",
  noon: "12:00",
  afternoon: "15:00",
  "day-end": "17:00",
  evening: "19:00",
  night: "21:00",
};

/** "morning=08:30,evening=18:00"; what can't be read is passed over. */
export function dayPartsIn(text: string | null): Partial<Record<DayPartName, string>> {
  const pairs = (text ?? "").split(",").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.filter(([name = "", time = ""]) => isDayPart(name) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)),
  );
}

/** null: all of them are as usual. */
export function dayPartsText(parts: Partial<Record<DayPartName, string>>): string | null {
  const own = DAY_PARTS.filter((name) => parts[name] && parts[name] !== USUAL_DAY_PARTS[name]);
  return own.length > 0 ? own.map((name) => `${name}=${parts[name]}`).join(",") : null;
}

const isDayPart = (name: string): name is DayPartName => (DAY_PARTS as readonly string[]).includes(name);
