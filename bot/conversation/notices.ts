import type { OutboxRow } from "#core/chat/chat-store.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { capitalised } from "#core/chat/words.ts";
import type { Change, Notice } from "#core/tasks/change.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Member } from "#core/workspaces/member.ts";
import { readerFor } from "./reader.ts";
import { privateRows } from "./recipients.ts";
import { freedNotice, runNotice } from "./run-notices.ts";
import { namesOf, type Turn } from "./turn.ts";
import { doneButton, notMineButton, snoozeMenu } from "./views/receipt.ts";

/** A private message for each notice, in its reader's zone and habits. People without an account here can't be told. */
export function noticeRows(turn: Turn, change: Change): OutboxRow[] {
  return change.notices.flatMap((notice) => {
    if (notice.kind === "run") return runNotice(turn, change, notice);
    if (notice.kind === "freed") return freedNotice(turn, change, notice);
    const task = change.tasks.find(({ after }) => after.id === notice.taskId)?.after;
    if (!task) return [];
    return privateRows(turn, notice.to, (to) => ({
      key: `${notice.kind}:${change.id}:${task.id}:${to.id}`,
      view: noticeView(turn, change, { notice, to, task }),
    }));
  });
}

type Told = {
  readonly notice: Extract<Notice, { kind: "assigned" | "declined" }>;
  readonly to: Member;
  readonly task: Task;
};

function noticeView(turn: Turn, change: Change, { notice, to, task }: Told): View {
  const reader = readerFor(to.settings, turn.loaded.workspaceTimeZone, turn.ctx.now);
  const asker = capitalised(turn.loaded.actor.name);
  const assigned = notice.kind === "assigned";
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: assigned ? `${asker} asked you:` : `${asker} says this isn't theirs:`,
    tasks: [taskView(task, namesOf(turn, change), reader)],
    layout: "card",
    actions: assigned ? [doneButton(task), snoozeMenu(task), notMineButton(task)] : [],
    private: true,
  };
}
