import type { LeasedRow, OwedMessage } from "#core/reminders/outbox-store.ts";
import type { Settlement } from "#core/reminders/reminder-store.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { readerFor } from "../conversation/reader.ts";
import { type Group, groupReminders } from "./group-reminders.ts";
import type { JobDeps } from "./job-deps.ts";
import { isUnasked, type Judged } from "./judge-reminder.ts";
import { judgeTogether } from "./judge-together.ts";
import { markedRepeat } from "./perhaps-repeated.ts";
import { hasMessenger } from "./reminder-routes.ts";
import { type Line, pointerView, reminderView } from "./reminder-view.ts";
import { wordDigests } from "./word-digests.ts";

type Leased = { readonly rows: readonly LeasedRow[]; readonly lease: string; readonly now: Date };

/**
 * Decides, with what is true now, what becomes of the leased rows that alarms made: what is sent, as which message, what
 * waits, and what nobody needs to hear any more. Answers the messages that are to be sent.
 */
export async function wordReminders(deps: JobDeps, { rows, lease, now }: Leased): Promise<OwedMessage[]> {
  const due = rows.filter(({ isReminder }) => isReminder);
  if (due.length === 0) return [];
  const workspaces = [...new Set(due.map(({ workspaceId }) => workspaceId))];
  const owed = await deps.reminders.owed({ lease, workspaces, now });
  await deps.reached("read");
  const isOn = hasMessenger(deps.messengers);
  const judged = await wordDigests(deps.reminders, judgeTogether(owed, now, isOn), { lease, now });
  const groups = groupReminders(judged);
  const leased = new Map(due.map((row) => [row.id, row]));
  await deps.reminders.settle(
    { lease, now },
    groups.flatMap((group) => settlementsOf(group, now)),
  );
  await deps.reached("settled");
  return groups.flatMap((group) => messageOf(group, now, leased.get(group.carrier.owed.id)));
}

function settlementsOf(group: Group, now: Date): Settlement[] {
  const { carrier, lines, rest } = group;
  const sending = messageIn(group, now);
  const released = group.released.map((one): Settlement => ({ ...base(one), kind: "release" }));
  if (!sending) return [...[carrier, ...rest].flatMap(left), ...released];
  const { platform, workspaceKey, to, view } = sending;
  const unasked = lines.every(({ owed }) => isUnasked(owed));
  const { rearm } = carrier;
  return [
    { ...base(carrier), kind: "send", platform, workspaceKey, to, view, unasked, rearm },
    ...lines.filter((line) => line !== carrier).map((line) => merged(line, carrier)),
    ...rest.flatMap(left),
    ...released,
  ];
}

const base = ({ owed }: Judged) => ({ id: owed.id, workspaceId: owed.workspaceId, alarmId: owed.alarm.id });

const merged = (line: Judged, carrier: Judged): Settlement => ({
  ...base(line),
  kind: "merge",
  into: carrier.owed.id,
  rearm: line.rearm,
});

function left(one: Judged): Settlement[] {
  if (one.fate.kind === "hold") return [{ ...base(one), ...one.fate }];
  return one.fate.kind === "drop" ? [{ ...base(one), ...one.fate, rearm: one.rearm }] : [];
}

function messageOf(group: Group, now: Date, row: LeasedRow | undefined): OwedMessage[] {
  const sending = messageIn(group, now);
  if (!sending || !row) return [];
  const perhapsRepeated = row.perhapsRepeated || group.lines.some(({ owed }) => owed.perhapsRepeated);
  return [{ ...row, ...sending, view: perhapsRepeated ? markedRepeat(sending.view) : sending.view }];
}

/** null: none of its lines is to be told. */
function messageIn({ lines }: Group, now: Date): Pick<OwedMessage, "platform" | "workspaceKey" | "to" | "view"> | null {
  const [first] = lines;
  if (first?.fate.kind !== "send") return null;
  const { route, view: worded } = first.fate;
  const { platform, workspaceKey, to } = route;
  if (worded) return { platform, workspaceKey, to, view: worded };
  const reader = first.fate.decision.to ?? first.owed.author;
  const view = route.whole
    ? reminderView(
        lines.flatMap(toLine),
        readerFor(reader?.settings ?? NO_SETTINGS, first.owed.workspace.timeZone, now),
      )
    : pointerView;
  return { platform, workspaceKey, to, view };
}

function toLine({ owed, fate }: Judged): Line[] {
  if (!owed.task || fate.kind !== "send") return [];
  return [{ owed, task: owed.task, instead: fate.decision.instead ? (owed.to?.name ?? null) : null }];
}
