import type { Offset } from "../offset.ts";
import { parseOffset } from "../parse-offset.ts";
import { complain, type Place, type Reading, textOf } from "./yaml-fields.ts";

/** An offset's text; null (with a problem) where it can't be read, or where there is none. */
export function offsetOf(reading: Reading, place: Place | undefined): Offset | null {
  const text = textOf(reading, place);
  if (!place || text === null) return null;
  const read = parseOffset(text);
  if (read.ok) return read.value;
  complain(reading, place, read.problem);
  return null;
}
