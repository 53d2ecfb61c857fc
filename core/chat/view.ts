import type { MemberId, TaskId } from "../ids.ts";
import type { Priority, TaskStatus } from "../tasks/task.ts";
import type { TaskDate } from "../tasks/task-date.ts";

/**
 * What every surface shows: facts and plain sentences; no markup, no emoji, no platform type.
 * A renderer shows, in this order: say, tasks (as one card or as lines), more, progress, examples, code, smallPrint, actions.
 * All text from people in it is unescaped: the renderer escapes.
 */
export type View = {
  readonly kind: "receipt" | "task" | "task-list" | "question" | "preview" | "notice" | "help" | "message" | "error";
  readonly say: string; // one or two plain sentences; may be empty when the card says it all
  readonly tasks: readonly TaskView[];
  readonly layout: "card" | "lines"; // card: the first task whole, with its details; lines: one line a task
  readonly more: number; // how many tasks are not shown; the rest is on the dashboard
  readonly progress: ProgressView | null;
  readonly examples: readonly ExampleView[]; // help: things that work when copied
  readonly code?: string; // kept to the letter: what was exported
  readonly smallPrint: string | null;
  readonly link: LinkView | null;
  readonly actions: readonly ActionView[];
  readonly reaction: "done" | null; // a ✓ on the message is the whole answer, where the surface can react
  readonly private: boolean; // for the asker's eyes only, where the surface can do that
};

export type TaskView = {
  readonly id: TaskId | null; // null: a preview, nothing is stored yet
  readonly number: number | null;
  readonly summary: string;
  readonly description: string | null; // cards only
  readonly status: TaskStatus;
  readonly priority: Priority;
  readonly start: DateView | null; // "from 2 to 4": start and due
  readonly due: DateView | null;
  readonly overdue: boolean;
  readonly assignees: readonly PersonView[];
  readonly categories: readonly string[];
  readonly list: string | null;
  readonly repeat: RepeatView | null;
  readonly parentNumber: number | null;
  readonly subtasks: { readonly done: number; readonly total: number } | null;
  readonly waiting: readonly number[] | null; // the numbers of the tasks that it waits for; null: it can be begun
};

/** A date for a reader. `text` names weekday, day and month ("Fri 27 Nov 16:00") in the reader's zone and habit. */
export type DateView = {
  readonly date: TaskDate;
  readonly epochSeconds: number | null; // null for a DATE, which has no instant
  readonly text: string;
  readonly relative: string | null; // "today", "tomorrow", "this Friday"; within a week only
};

export type PersonView = { readonly id: MemberId | null; readonly name: string };
export type RepeatView = { readonly text: string; readonly next: readonly string[] }; // "every other Friday", ["11 Dec", "25 Dec"]
export type ProgressView = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly late: number;
};
export type ExampleView = { readonly title: string; readonly lines: readonly string[] };
export type LinkView = { readonly label: string; readonly path: string }; // a page of the dashboard, from "/"

/** A button, or with options a menu whose options are buttons. */
export type ActionView = {
  readonly id: string; // core/chat/action.ts; a menu's own id is its first option's
  readonly label: string; // at most 75 characters
  readonly style: "primary" | "danger" | "plain";
  readonly options: readonly { readonly id: string; readonly label: string }[]; // empty: a plain button
};

export const PLAIN_VIEW: View = {
  kind: "message",
  say: "",
  tasks: [],
  layout: "lines",
  more: 0,
  progress: null,
  examples: [],
  smallPrint: null,
  link: null,
  actions: [],
  reaction: null,
  private: false,
};
