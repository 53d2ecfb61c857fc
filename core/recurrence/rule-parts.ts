/** The parts of an RRULE by name, in the order that they were written: "FREQ" → "WEEKLY". */
export type RuleParts = ReadonlyMap<string, string>;

export function ruleParts(rrule: string): RuleParts {
  const pairs = rrule
    .replace(/^RRULE:/i, "")
    .split(";")
    .map((part) => part.split("=", 2));
  return new Map(pairs.map(([name = "", value = ""]) => [name.trim().toUpperCase(), value.trim().toUpperCase()]));
}

export const formatParts = (parts: RuleParts): string =>
  [...parts].map(([name, value]) => `${name}=${value}`).join(";");

/** The same rule with these parts set; null takes a part away. */
export function withParts(parts: RuleParts, changes: Readonly<Record<string, string | null>>): RuleParts {
  const changed = new Map(parts);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

export const partList = (parts: RuleParts, name: string): readonly string[] =>
  (parts.get(name) ?? "").split(",").filter((value) => value !== "");

export const partNumbers = (parts: RuleParts, name: string): readonly number[] => partList(parts, name).map(Number);

export const intervalOf = (parts: RuleParts): number => Math.max(1, Number(parts.get("INTERVAL") ?? 1) || 1);

const CLOCK_FREQUENCIES: ReadonlySet<string> = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);
export const CLOCK_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"] as const;

/** True when a rule may have several occurrences on one day. */
export const stepsByClock = (parts: RuleParts): boolean =>
  CLOCK_FREQUENCIES.has(parts.get("FREQ") ?? "") || CLOCK_PARTS.some((name) => parts.has(name));
