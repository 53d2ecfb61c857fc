import type { Reader } from "#core/chat/date-view.ts";
import type { Names } from "#core/progress/desk-store.ts";
import type { LedgerEntry } from "#core/reminders/ledger.ts";
import type { ReminderEntry } from "../page-models.ts";
import { momentOf } from "./moment.ts";

/** A line of the ledger, by the reader's clock. */
export function reminderEntry(entry: LedgerEntry, people: Names, reader: Reader): ReminderEntry {
  const { memberId, channel, scheduled, at, ...rest } = entry;
  return {
    ...rest,
    to: memberId ? (people.get(memberId) ?? "someone") : `#${channel ?? "the channel"}`,
    scheduled: momentOf(scheduled, reader),
    at: at && momentOf(at, reader),
  };
}
