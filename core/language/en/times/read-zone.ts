import { isZone } from "../../is-zone.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { ABBREVIATED_ZONES, ZONE_PLACES, ZONE_REGIONS } from "../lexicon/zone-names.ts";

const ABBREVIATED = new Map(Object.entries(ABBREVIATED_ZONES));
const REGIONS = new Map(Object.entries(ZONE_REGIONS));
const PLACES = new Map(Object.entries(ZONE_PLACES));

/** "EST", "UTC time" */
function readAbbreviation(scan: Scan, at: number): Read<string> | null {
  const zone = ABBREVIATED.get(token(scan, at).text);
  if (!zone) return null;
  return { next: isText(scan, at + 1, "time") ? at + 2 : at + 1, value: zone };
}

/** "Eastern", "pacific time", "Eastern standard time"; "3pm central station" names no zone. */
function readRegion(scan: Scan, at: number): Read<string> | null {
  const zone = REGIONS.get(token(scan, at).text);
  if (!zone) return null;
  const standard = isText(scan, at + 1, "standard") || isText(scan, at + 1, "daylight") ? at + 2 : at + 1;
  if (isText(scan, standard, "time")) return { next: standard + 1, value: zone };
  const after = token(scan, at + 1);
  const closes = after.kind !== "word" || after.line || after.lex.cue || FOLLOWERS.has(after.text);
  return closes ? { next: at + 1, value: zone } : null;
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  "to for with on at and or in every please about by until till".split(" "),
);

/** "Berlin time", "New York time" */
function readPlace(scan: Scan, at: number): Read<string> | null {
  let name = "";
  for (let next = at; next < at + 3; next += 1) {
    name = next === at ? token(scan, next).text : `${name} ${token(scan, next).text}`;
    const zone = isText(scan, next + 1, "time") ? PLACES.get(name) : undefined;
    if (zone) return { next: next + 2, value: zone };
  }
  return null;
}

const IANA = /[A-Za-z]+(?:\/[A-Za-z_-]+){1,2}/y;

/** "Europe/Madrid", "America/New_York" */
function readIana(scan: Scan, at: number): Read<string> | null {
  if (!isText(scan, at + 1, "/") || token(scan, at + 1).gap) return null;
  IANA.lastIndex = token(scan, at).start;
  const name = IANA.exec(scan.text)?.[0];
  if (!name || !isZone(name)) return null;
  const end = token(scan, at).start + name.length;
  let next = at + 1;
  while (token(scan, next).kind !== "end" && token(scan, next).start < end) next += 1;
  return { next: isText(scan, next, "time") ? next + 1 : next, value: name };
}

/** The zone a clock was said in, right behind it. */
export function readZone(scan: Scan, at: number): Read<string> | null {
  if (isText(scan, at, "(")) {
    const inner = readNamed(scan, at + 1);
    return inner && isText(scan, inner.next, ")") ? { next: inner.next + 1, value: inner.value } : null;
  }
  return readNamed(scan, at);
}

function readNamed(scan: Scan, at: number): Read<string> | null {
  if (token(scan, at).kind !== "word") return null;
  return readIana(scan, at) ?? readAbbreviation(scan, at) ?? readRegion(scan, at) ?? readPlace(scan, at);
}
