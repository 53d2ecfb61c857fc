import type { ChatMessage } from "#core/chat/chat-message.ts";
import type { ChatOutcome } from "#core/chat/chat-port.ts";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { TaskError } from "#core/errors.ts";
import { EMPTY_READING } from "#core/language/reading-parts.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import type { DashboardAct, DashboardActs, Scope, SettingAct } from "#web-dashboard/dashboard-port.ts";
import type { TemplateAct } from "#web-dashboard/template-port.ts";
import { createConversation } from "./conversation/conversation.ts";
import { daysOffAround } from "./conversation/days-off.ts";
import type { ConversationDeps } from "./conversation/deps.ts";
import { dueEdit } from "./conversation/form-fields.ts";
import { type Act, handle } from "./conversation/handle.ts";
import { previewMessage } from "./conversation/preview-message.ts";
import { type Plan, say, type Turn } from "./conversation/turn.ts";
import { actOn } from "./conversation/verbs/act-on-tasks.ts";
import { comment } from "./conversation/verbs/comment.ts";
import { message } from "./conversation/views/question.ts";
import { receipt } from "./conversation/views/receipt.ts";
import { isSettingAct, onSettings } from "./dashboard-settings.ts";
import { isTemplateAct, onTemplates } from "./dashboard-templates.ts";

/** The dashboard's acts are the conversation's: the same load, verbs, commit and words, with the session's member as the person. */
export function createDashboardActs(depsFor: () => ConversationDeps): DashboardActs {
  return {
    async act(scope, key, act) {
      const incoming = said(scope, key, "");
      if (act.verb === "press") {
        const { text: _none, addressed: _direct, ...rest } = incoming;
        return viewOf(await createConversation(depsFor()).act({ ...rest, actionId: act.actionId, values: {} }));
      }
      return viewOf(await handle(depsFor(), incoming, actOf(scope, act)));
    },
    quickAdd: async (scope, key, text) => viewOf(await createConversation(depsFor()).converse(said(scope, key, text))),
    preview: (scope, text) => previewMessage(depsFor(), said(scope, "preview", text)),
  };
}

function said({ workspaceId, memberId }: Scope, key: string, text: string): ChatMessage {
  return {
    platform: "dashboard",
    workspaceKey: workspaceId,
    actor: { externalId: memberId, name: null },
    channel: { externalId: `desk-${memberId}`, kind: "direct", name: null, thread: null },
    text,
    mentions: [],
    addressed: "direct",
    inboundKey: `dashboard:${memberId}:${key}`,
    replyTo: { kind: "response", private: true },
  };
}

function viewOf(outcome: ChatOutcome): View {
  return "view" in outcome
    ? outcome.view
    : { ...PLAIN_VIEW, kind: "error", say: "I couldn't save that. Nothing was changed. Try again in a minute." };
}

type TaskAct = Exclude<DashboardAct, { verb: "press" } | SettingAct | TemplateAct>;

function actOf({ now }: Scope, act: Exclude<DashboardAct, { verb: "press" }>): Act {
  if (isSettingAct(act)) return onSettings(act, now);
  return isTemplateAct(act) ? onTemplates(act) : onTask(act, now);
}

const SETTLING: ReadonlySet<TaskAct["verb"]> = new Set(["complete-task", "reopen-task", "cancel-task"]);

/** One task, one verb: loaded by its id, decided by the verb that chat uses. */
function onTask(act: TaskAct, now: Date): Act {
  const steps = SETTLING.has(act.verb); // a run's others may be waiting for it
  const tasks = { numbers: [], ids: [act.taskId], remembered: false, words: [], filter: null, runs: true, steps };
  const decide = (turn: Turn): Plan => {
    const task = turn.loaded.tasks.find(({ id }) => id === act.taskId);
    if (!task) throw new TaskError("task-not-found", `No task ${act.taskId}`);
    return planFor(turn, task, act);
  };
  return {
    text: "",
    mentions: [],
    needs: {
      people: [],
      lists: [],
      tasks,
      undo: null,
      pending: null,
      take: 0,
      daysOff: steps ? daysOffAround(now) : null,
    },
    decide,
  };
}

function planFor(turn: Turn, task: LoadedTask, act: TaskAct): Plan {
  const reading = {
    ...EMPTY_READING,
    intent: "update",
    verb: act.verb,
    references: [{ kind: "number", number: task.number }],
  } as const;
  switch (act.verb) {
    case "complete-task":
    case "reopen-task":
    case "cancel-task":
      return actOn({ ...turn, reading }, [task]);
    case "reschedule-task":
      return actOn({ ...turn, reading: { ...reading, edit: dueEdit(turn, act.due) } }, [task]);
    case "comment-on-task":
      return comment({ ...turn, reading: { ...reading, comment: act.text.trim() } });
    case "assign-task":
      return assign(turn, task, act.assigneeIds);
  }
}

function assign(turn: Turn, task: LoadedTask, assigneeIds: LoadedTask["assigneeIds"]): Plan {
  const change = editTasks(turn.ctx, { verb: "assign-task", tasks: [task], lists: [], edit: () => ({ assigneeIds }) });
  if (change.tasks.length === 0) return say(message(`#${task.number} is like that already.`));
  return { ...say(receipt(turn, change, "Shared.")), change, focus: [task.id] };
}
