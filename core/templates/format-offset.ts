import { formatPosition } from "./calendar-position.ts";
import type { Anchor, Offset } from "./offset.ts";

/** The text that parseOffset reads back: "last workday of the month from end - 2wd at 16:00 or next workday". */
export function formatOffset({ anchor, position, shift, at, roll }: Offset): string {
  const from = formatAnchor(anchor);
  const base = position ? formatPosition(position) + (anchor.kind === "start" ? "" : ` from ${from}`) : from;
  const sign = shift && shift.count < 0 ? "-" : "+";
  const shifted = shift ? ` ${sign} ${Math.abs(shift.count)}${shift.unit}` : "";
  return `${base}${shifted}${at ? ` at ${at}` : ""}${formatRoll(roll)}`;
}

function formatAnchor(anchor: Anchor): string {
  switch (anchor.kind) {
    case "variable":
      return anchor.name;
    case "item":
      return `${anchor.key} done`;
    default:
      return anchor.kind;
  }
}

function formatRoll(roll: Offset["roll"]): string {
  if (roll === null) return "";
  return roll === "none" ? " roll none" : ` or ${roll} workday`;
}
