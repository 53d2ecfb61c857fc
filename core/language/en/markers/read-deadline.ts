import type { Reading } from "../../reading.ts";
import { resolvePoint, toTaskDate } from "../../resolve-when.ts";
import { isText, type Scan, token } from "../../scan.ts";
import { readLead } from "../when/read-lead.ts";
import { readRange } from "../when/read-range.ts";
import { mute } from "./protect.ts";
import type { Marker } from "./read-markers.ts";

/** "{in 3 days}": a hard deadline, and the scan in which its words mean nothing more. */
export type Deadline = { readonly scan: Scan; readonly marker: Marker; readonly deadline: Reading["deadline"] };

export function readDeadline(scan: Scan): Deadline | null {
  const open = scan.tokens.findIndex(({ text }) => text === "{");
  if (open < 0) return null;
  const close = scan.tokens.findIndex(({ text }, i) => i > open && text === "}");
  if (close < 0) return null;
  const lead = readLead(scan, open + 1);
  const read = readRange(scan, lead ? lead.next : open + 1, true);
  const when = read && isText(scan, read.next, "}") ? resolvePoint(scan, read.value.last ?? read.value.first) : null;
  if (!when) return null;
  const tokens = scan.tokens.map((each, i) => (i >= open && i <= close ? mute(each) : each));
  const marker: Marker = { start: token(scan, open).start, end: token(scan, close).end, field: "due", value: "" };
  return { scan: { ...scan, tokens }, marker, deadline: toTaskDate(when.to ?? when.from, scan.timeZone) };
}
