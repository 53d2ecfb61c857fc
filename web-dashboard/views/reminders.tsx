import type { AlarmKind } from "#core/reminders/alarm.ts";
import type { ReminderEntry } from "../page-models.ts";

const KIND: Record<AlarmKind, string> = {
  due: "When due",
  before: "Ahead of time",
  at: "As asked",
  again: "After a snooze",
  nudge: "Still open",
  digest: "Digest",
  "channel-digest": "Weekly summary",
};

/** Why a reminder waits or was not needed, as core/reminders/decide.ts says it. */
const WHY: Readonly<Record<string, string>> = {
  quiet: "quiet hours",
  "day-off": "a day off",
  "just-reminded": "told a short while ago",
  budget: "enough for one day",
  closed: "it was done or dropped",
  moved: "its date was moved",
  muted: "muted",
  "not-theirs": "given to somebody else",
  answered: "somebody answered",
  snoozed: "snoozed",
  overtaken: "its time had come",
  folded: "told in the digest",
  told: "told already",
};

/** What goes out about the task, and what became of it. */
export function Reminders({ entries }: { entries: readonly ReminderEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class="trail" aria-labelledby="reminders-title">
      <h2 id="reminders-title">Reminders</h2>
      <ol>
        {entries.map((entry) => (
          <li>
            <p>
              {KIND[entry.kind]}, to <strong>{entry.to}</strong>
            </p>
            <p class="change">{fate(entry)}</p>
            <time datetime={entry.scheduled.iso}>{entry.scheduled.text}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function fate({ state, at, why, fallbacks, perhapsRepeated }: ReminderEntry): string {
  const reason = why ? WHY[why] : undefined;
  switch (state) {
    case "scheduled":
      return "Scheduled";
    case "claimed":
      return "On its way";
    case "waiting":
      return `Waits until ${at?.text ?? "later"}${reason ? `: ${reason}` : ""}`;
    case "sent":
      return [`Sent ${at?.text ?? ""}`, fallbacks > 0 ? "by another way" : "", perhapsRepeated ? "perhaps twice" : ""]
        .filter(Boolean)
        .join(", ");
    case "dropped":
      return `Not needed${reason ? `: ${reason}` : ""}`;
    case "failed":
      return "⚠ Couldn't be delivered";
  }
}
