import { readPosition } from "./calendar-position.ts";
import { keyOf, NAME } from "./names.ts";
import { type Anchor, type Offset, SHIFT_LIMITS, type Shift, type ShiftUnit } from "./offset.ts";
import { type Read, readAs, unreadable } from "./read.ts";

const UNITS: readonly (readonly [ShiftUnit, RegExp])[] = [
  ["min", /^min(?:ute)?s?$/],
  ["h", /^(?:h|hrs?|hours?)$/],
  ["d", /^d(?:ays?)?$/],
  ["wd", /^(?:wds?|(?:work|business |working )days?)$/],
  ["w", /^w(?:(?:ee)?ks?)?$/],
  ["mo", /^mo(?:nth)?s?$/],
];
const AMOUNT = "(\\d{1,9}) ?([a-z]+(?: days?)?)";
const SHIFT = new RegExp(`^([+-]) ?${AMOUNT}$`);
const BESIDE = new RegExp(`^${AMOUNT} (after|before) (.+)$`);
const ROLL = /,? (?:or (?:the )?(next|previous) workday|roll (next|previous|none))$/;
const AT = /(?:^| )at (?:(\d{1,2})(?::(\d\d))? ?(am|pm)?|(noon))$/;
const HELP = "Write it like start + 2wd at 10:00, end - 1w, next friday, or last workday of the month.";

/**
 * Reads "start + 2wd at 10:00", "end - 1w", "cut-the-branch done + 2h", "last workday of the month - 1wd", "next
 * friday or next workday", "2 days before launch". Nothing about the names in it is checked here.
 */
export function parseOffset(written: string): Read<Offset> {
  const text = written.trim().toLowerCase().replaceAll("−", "-").replace(/\s+/g, " ");
  if (text.length > 200) return unreadable("A date of more than 200 characters can't be read.");
  const roll = ROLL.exec(text);
  const timed = roll ? text.slice(0, roll.index) : text;
  const at = AT.exec(timed);
  const time = at ? clockOf(at) : null;
  if (at && !time) return unreadable(`"${written.trim()}" has no time of day that a clock shows.`);
  const base = readBase(at ? timed.slice(0, at.index).trim() : timed);
  if (!base) return unreadable(`I can't read the date "${written.trim()}". ${HELP}`);
  const asRoll = (roll?.[1] ?? roll?.[2] ?? null) as Offset["roll"]; // ROLL has no other words
  return checked({ ...base, at: time, roll: asRoll });
}

type Base = Pick<Offset, "anchor" | "position" | "shift">;

function readBase(text: string): Base | null {
  if (text === "") return { anchor: { kind: "start" }, position: null, shift: null };
  const beside = BESIDE.exec(text);
  if (beside) return readBeside(beside);
  const placed = readPosition(text);
  if (!placed) return readAnchored(text, null);
  const from = /^ (?:from|after|of) (.+)$/.exec(placed.rest);
  return readAnchored(from?.[1] ?? `start${placed.rest}`, placed.position);
}

/** "2 days before launch" */
function readBeside([, count, unit, side, from = ""]: readonly (string | undefined)[]): Base | null {
  const shift = shiftOf(side === "before" ? "-" : "+", count, unit);
  const anchored = readAnchored(from, null);
  return shift && anchored && !anchored.shift ? { ...anchored, shift } : null;
}

function readAnchored(text: string, position: Offset["position"]): Base | null {
  const [anchor, rest] = splitAnchor(text);
  if (!anchor) return null;
  if (rest === "") return { anchor, position, shift: null };
  const [, sign, count, unit] = SHIFT.exec(rest) ?? [];
  const shift = shiftOf(sign, count, unit);
  return shift && { anchor, position, shift };
}

function splitAnchor(text: string): [Anchor | null, string] {
  if (/^[+-]/.test(text)) return [{ kind: "start" }, text];
  const item = /^(.+?) (?:is )?done(?![a-z0-9_])/.exec(text);
  if (item) return [{ kind: "item", key: keyOf(item[1] ?? "") }, text.slice(item[0].length).trim()];
  const [name = ""] = /^[a-z][a-z0-9_]*(?:-[a-z][a-z0-9_]*)*/.exec(text) ?? [];
  const rest = text.slice(name.length).trim();
  if (name === "start" || name === "end") return [{ kind: name }, rest];
  return [NAME.test(name) ? { kind: "variable", name } : null, rest];
}

function shiftOf(sign?: string, count?: string, unit = ""): Shift | null {
  const found = UNITS.find(([, words]) => words.test(unit));
  if (!found || count === undefined) return null;
  const amount = Number(count);
  return { count: sign === "-" && amount > 0 ? -amount : amount, unit: found[0] };
}

function checked(offset: Offset): Read<Offset> {
  const { anchor, shift } = offset;
  if (shift && Math.abs(shift.count) > SHIFT_LIMITS[shift.unit]) {
    return unreadable(
      `${Math.abs(shift.count)}${shift.unit} is too far away: at most ${SHIFT_LIMITS[shift.unit]}${shift.unit} can be counted.`,
    );
  }
  if (anchor.kind === "item" && shift && shift.count < 0) {
    return unreadable("A date that counts from a completion can't be before it.");
  }
  return readAs(offset);
}

function clockOf([, hours, minutes = "00", half, noon]: readonly (string | undefined)[]): string | null {
  if (noon) return "12:00";
  const hour = Number(hours);
  const most = half ? 12 : 23;
  if (hour > most || (half && hour === 0) || Number(minutes) > 59) return null;
  const full = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  return `${String(full).padStart(2, "0")}:${minutes}`;
}
