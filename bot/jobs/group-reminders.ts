import type { Judged } from "./judge-reminder.ts";

/**
 * What goes out as one message: the row that carries it, its lines, those of its rows that turned out not to go, and
 * those that were its lines once and go another way now.
 */
export type Group = {
  readonly carrier: Judged;
  readonly lines: readonly Judged[];
  readonly rest: readonly Judged[];
  readonly released: readonly Judged[];
};

/**
 * What is due to one person or channel at the same time is one message. A message that was on its way before keeps its
 * rows: sent again it is the same, and a platform that remembers it knows it. Where its carrier is not to go any more,
 * the others go without it.
 */
export function groupReminders(judged: readonly Judged[]): Group[] {
  const byMessage = Map.groupBy(judged, (one) => messageKey(one));
  return [...byMessage.values()].map((members) => {
    const inOrder = members.toSorted((a, b) => place(a) - place(b) || numberOf(a) - numberOf(b));
    const sent = inOrder.filter(({ fate }) => fate.kind === "send");
    const carrier = inOrder.find(({ owed }) => owed.begun && owed.mergedInto === null) ?? sent[0] ?? inOrder[0];
    if (!carrier) throw new Error("a group has members");
    const way = wayOf(carrier);
    const lines = sent.filter((one) => wayOf(one) === way);
    const released = sent.filter((one) => wayOf(one) !== way);
    return { carrier, lines, released, rest: inOrder.filter((one) => one.fate.kind !== "send" && one !== carrier) };
  });
}

const numberOf = ({ owed }: Judged): number => owed.task?.number ?? 0;
const place = ({ owed }: Judged): number => owed.scheduledFor.getTime();

function messageKey(one: Judged): string {
  const { owed, fate } = one;
  if (owed.mergedInto) return owed.mergedInto;
  if (owed.begun || fate.kind !== "send") return owed.id;
  return JSON.stringify([owed.workspaceId, wayOf(one), owed.perhapsRepeated, owed.task === null ? owed.id : ""]);
}

/** null: it doesn't go. */
function wayOf({ fate }: Judged): string | null {
  if (fate.kind !== "send") return null;
  const { platform, workspaceKey, to, whole } = fate.route;
  return JSON.stringify([platform, workspaceKey, to, whole]);
}
