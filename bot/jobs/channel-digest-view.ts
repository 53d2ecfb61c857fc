import type { Reader } from "#core/chat/date-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { capitalised, countWord } from "#core/chat/words.ts";
import type { ChannelDigest, PersonCount } from "#core/reminders/channel-digest.ts";
import { MOST_LINES } from "./digest-view.ts";
import { taskLine } from "./task-line.ts";

const MOST_PEOPLE = 6;

/** The week in a channel: what slipped first, then what is still to come, and how much was done, by whom. */
export function channelDigestView(digest: ChannelDigest, reader: Reader): View {
  const { done, total, slipped, left, next, week } = digest;
  const open = [...slipped, ...left, ...next];
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: sentence(digest),
    tasks: open.slice(0, MOST_LINES).map((task) => taskLine(task, reader)),
    more: Math.max(0, open.length - MOST_LINES),
    progress: total > 0 ? { label: `${capitalised(week)} week`, done, total, late: slipped.length } : null,
    smallPrint: smallPrint(digest),
    link: { label: "Open the dashboard", path: "/" },
  };
}

function sentence({ week, done, slipped, left, next }: ChannelDigest): string {
  const [here, after] = week === "this" ? ["this", "next"] : ["last", "this"];
  const counts = [
    `${countWord(done).toLowerCase()} done`,
    slipped.length > 0 ? `${countWord(slipped.length).toLowerCase()} overdue` : "",
    left.length > 0 ? `${countWord(left.length).toLowerCase()} still due` : "",
    next.length > 0 ? `${countWord(next.length).toLowerCase()} due ${after} week` : "",
  ].filter((part) => part !== "");
  return `In this channel ${here} week: ${counts.join(", ")}.`;
}

function smallPrint({ doneBy, openWith }: ChannelDigest): string | null {
  const parts = [
    doneBy.length > 0 ? `Done: ${people(doneBy)}.` : "",
    openWith.length > 0 ? `Overdue: ${people(openWith)}.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ") || null;
}

/** "Ana 3, Ben 2" */
function people(counts: readonly PersonCount[]): string {
  const shown = counts.slice(0, MOST_PEOPLE).map(({ name, count }) => `${capitalised(name)} ${count}`);
  const others = counts.length - shown.length;
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(", ");
}
