import type { Judged } from "./judge-reminder.ts";

/** What goes out as one message: the row that carries it, its lines, and those of its rows that turned out not to go. */
export type Group = {
  readonly carrier: Judged;
  readonly lines: readonly Judged[];
  readonly rest: readonly Judged[];
};

/**
 * What is due to one person or channel at the same time is one message. A message that was on its way before keeps its
 * rows: sent again it is the same, and a platform that remembers it knows it.
 */
export function groupReminders(judged: readonly Judged[]): Group[] {
  const byMessage = Map.groupBy(judged, (one) => messageKey(one));
  return [...byMessage.values()].map((members) => {
    const inOrder = members.toSorted((a, b) => place(a) - place(b) || numberOf(a) - numberOf(b));
    const lines = inOrder.filter(({ fate }) => fate.kind === "send");
    const carrier = inOrder.find(({ owed }) => owed.begun && owed.mergedInto === null) ?? lines[0] ?? inOrder[0];
    if (!carrier) throw new Error("a group has members");
    return { carrier, lines, rest: inOrder.filter((one) => one.fate.kind !== "send" && one !== carrier) };
  });
}

const numberOf = ({ owed }: Judged): number => owed.task?.number ?? 0;
const place = ({ owed }: Judged): number => owed.scheduledFor.getTime();

function messageKey({ owed, fate }: Judged): string {
  if (owed.mergedInto) return owed.mergedInto;
  if (owed.begun || fate.kind !== "send") return owed.id;
  const { platform, workspaceKey, to, whole } = fate.route;
  return JSON.stringify([owed.workspaceId, platform, workspaceKey, to, whole, owed.task === null ? owed.id : ""]);
}
