const NOT_COMPARED = new Set(["BYHOUR", "BYMINUTE", "BYSECOND", "WKST"]); // the time is compared as `due`

/** Whether two RFC 5545 rules repeat alike, though written differently (`DAILY;BYDAY=MO,…` and `WEEKLY;BYDAY=MO,…`). */
export function sameRule(want: string | null, got: string | null): boolean {
  if (want === null || got === null) return want === got;
  const wanted = canonicalRule(want);
  const found = canonicalRule(got);
  if (text(wanted) === text(found)) return true;
  // A rule that names no day ("weekly") fits one that takes its day from the first occurrence.
  return !hasDays(wanted) && text(wanted) === text(withoutDays(found));
}

type Parts = ReadonlyMap<string, string>;
const text = (parts: Parts): string => [...parts].map((part) => part.join("=")).join(";");
const hasDays = (parts: Parts): boolean => [...parts.keys()].some((key) => key.startsWith("BY"));
const withoutDays = (parts: Parts): Parts => new Map([...parts].filter(([key]) => !key.startsWith("BY")));

function canonicalRule(rule: string): Parts {
  const parts = new Map(
    rule
      .replace(/^RRULE:/, "")
      .split(";")
      .filter(Boolean)
      .map(readPart),
  );
  for (const key of NOT_COMPARED) parts.delete(key);
  if (parts.get("INTERVAL") === "1") parts.delete("INTERVAL");
  if (parts.get("FREQ") === "DAILY" && parts.has("BYDAY") && !parts.has("INTERVAL")) parts.set("FREQ", "WEEKLY");
  foldYears(parts);
  foldPosition(parts);
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readPart(part: string): readonly [string, string] {
  const [key = "", value = ""] = part.split("=");
  if (key === "UNTIL") return [key, value.slice(0, 8)];
  if (!key.startsWith("BY")) return [key, value];
  const values = value.split(",").map((one) => one.replace(/^\+/, ""));
  return [key, values.sort().join(",")];
}

/** Every 12 months is every year. */
function foldYears(parts: Map<string, string>): void {
  const years = Number(parts.get("INTERVAL") ?? 1) / 12;
  if (parts.get("FREQ") !== "MONTHLY" || !Number.isInteger(years)) return;
  parts.set("FREQ", "YEARLY");
  if (years === 1) parts.delete("INTERVAL");
  else parts.set("INTERVAL", String(years));
}

/** `BYDAY=FR;BYSETPOS=-1` is `BYDAY=-1FR`. */
function foldPosition(parts: Map<string, string>): void {
  const day = parts.get("BYDAY");
  const position = parts.get("BYSETPOS");
  if (day === undefined || position === undefined || day.includes(",") || /\d/.test(day)) return;
  parts.set("BYDAY", `${position}${day}`);
  parts.delete("BYSETPOS");
}
