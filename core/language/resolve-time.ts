import { DAY_SECONDS, type Day, secondsOfWall, type Wall } from "./calendar.ts";
import type { Clock, Facets } from "./facets.ts";
import type { DayPart } from "./lexeme.ts";
import type { Scan } from "./scan.ts";

/** When a part of the day is, in seconds since midnight; workspaces may say otherwise. */
export const PART_SECONDS: Readonly<Record<DayPart, number>> = {
  morning: 9 * 3600,
  noon: 12 * 3600,
  lunch: 12 * 3600,
  afternoon: 15 * 3600,
  evening: 19 * 3600,
  tonight: 19 * 3600,
  night: 21 * 3600,
  midnight: 0,
  "day-end": 17 * 3600,
};

const HALF = 12 * 3600;
const LATE: ReadonlySet<DayPart> = new Set(["afternoon", "evening", "tonight", "lunch"]);
/** "tonight at 2": behind midnight, not in the afternoon. */
const SMALL_HOUR = 5;

const isSmall = (hour: number): boolean => hour % 12 < SMALL_HOUR;

/** Which half of the day a bare clock means next to "morning", "evening", "night". */
function inPart(seconds: number, part: DayPart): number {
  const hour = Math.floor(seconds / 3600);
  if (part === "tonight" && isSmall(hour)) return seconds % HALF;
  if (part === "morning") return hour === 12 ? seconds - HALF : seconds;
  if (LATE.has(part)) return hour < 12 && !(part === "lunch" && hour >= 11) ? seconds + HALF : seconds;
  if (part === "night") {
    if (hour === 12) return 0;
    return hour >= 5 ? seconds + HALF : seconds;
  }
  return seconds;
}

/** A bare hour: 1–6 is the afternoon, 12 noon, 7–11 whichever comes next today, else the morning. */
function bare(scan: Scan, seconds: number, day: Day | null): number {
  const hour = Math.floor(seconds / 3600);
  if (hour >= 1 && hour < 7) return seconds + HALF;
  const today = day === null || day === scan.today;
  if (hour < 12 && today && secondsOfWall(scan.now) >= seconds && secondsOfWall(scan.now) < seconds + HALF)
    return seconds + HALF;
  return seconds;
}

export function secondsOf(scan: Scan, clock: Clock, part: DayPart | undefined, day: Day | null): number {
  if (clock.fixed) return clock.seconds;
  return part ? inPart(clock.seconds, part) : bare(scan, clock.seconds, day);
}

/** The wall clock of a day with what was said about its time; a time alone that is past today is tomorrow's. */
export function atTime(scan: Scan, day: Day | null, f: Facets): Wall | null {
  const { clock, part } = f;
  if (!clock && !part) return null;
  const seconds = clock ? secondsOf(scan, clock, part, day) : partSeconds(scan, part ?? "morning", day);
  const base = (day ?? scan.today) * DAY_SECONDS + seconds;
  const late = isSmallHours(f, seconds) && base <= scan.now ? base + DAY_SECONDS : base;
  return day === null && late <= scan.now ? late + DAY_SECONDS : late;
}

/** "tonight at 2" is after midnight: of the next day, unless that hour of today is still to come. */
const isSmallHours = ({ part, clock }: Facets, seconds: number): boolean =>
  part === "tonight" && clock !== undefined && !clock.fixed && seconds < SMALL_HOUR * 3600;

/** What stands for another part goes along with it. */
const NAMED: Partial<Record<DayPart, DayPart>> = { tonight: "evening", lunch: "noon" };

/** When a part of the day is for this workspace. */
function meant({ dayParts }: Scan, part: DayPart): number {
  const [hours, minutes] = (dayParts[NAMED[part] ?? part] ?? "").split(":").map(Number);
  return hours === undefined || minutes === undefined ? PART_SECONDS[part] : hours * 3600 + minutes * 60;
}

function partSeconds(scan: Scan, part: DayPart, day: Day | null): number {
  const usual = meant(scan, part);
  const soon = day === scan.today && part === "tonight" && secondsOfWall(scan.now) >= usual;
  return soon ? meant(scan, "night") : usual;
}
