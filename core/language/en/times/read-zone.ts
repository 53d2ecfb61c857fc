import { type Read, type Scan, token } from "../../scan.ts";

/** The zone a clock was said in; people say EST all year for the East's clock, so names follow the place. */
const ZONES: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  est: "America/New_York",
  edt: "America/New_York",
  et: "America/New_York",
  eastern: "America/New_York",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  central: "America/Chicago",
  mst: "America/Denver",
  mdt: "America/Denver",
  mountain: "America/Denver",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pt: "America/Los_Angeles",
  pacific: "America/Los_Angeles",
  bst: "Europe/London",
  cet: "Europe/Paris",
  cest: "Europe/Paris",
  jst: "Asia/Tokyo",
  ist: "Asia/Kolkata",
  sgt: "Asia/Singapore",
  aest: "Australia/Sydney",
  aedt: "Australia/Sydney",
};

const PLACES: ReadonlySet<string> = new Set(["eastern", "central", "mountain", "pacific"]);

/** "EST", "pacific time", "Eastern standard time" right after a clock. */
export function readZone(scan: Scan, at: number): Read<string> | null {
  if (token(scan, at).text === "(") {
    const inner = readZone(scan, at + 1);
    return inner && token(scan, inner.next).text === ")" ? { next: inner.next + 1, value: inner.value } : null;
  }
  const word = token(scan, at).text;
  const zone = ZONES[word];
  if (!zone || token(scan, at).kind !== "word") return null;
  let next = at + 1;
  const standard = token(scan, next).text;
  if (standard === "standard" || standard === "daylight") next += 1;
  const time = token(scan, next).text === "time";
  if (time) next += 1;
  return PLACES.has(word) && next === at + 1 ? null : { next, value: zone };
}
