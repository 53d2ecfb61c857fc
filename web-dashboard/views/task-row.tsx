import type { Child } from "hono/jsx";
import type { TaskView } from "#core/chat/view.ts";
import { listWords, PRIORITY_WORDS, waitingWords } from "#core/chat/words.ts";
import type { MemberId } from "#core/ids.ts";
import { ActForm } from "./act-form.tsx";
import { RepeatIcon, TickIcon } from "./icons.tsx";
import { MoveMenu } from "./move-menu.tsx";
import { TaskDue } from "./task-due.tsx";

/** Where a row stands, and so what it need not say: its reader's own name, the list or the task it is under. */
export type RowPlace = {
  readonly back: string;
  readonly me?: MemberId;
  readonly within?: "list" | "task";
};

/** One task in a group; `data-row` is what the keyboard walks. */
export function TaskRow({ task, place }: { task: TaskView; place: RowPlace }) {
  const { back } = place;
  const closed = task.status === "completed" || task.status === "cancelled";
  return (
    <li class="row" id={`task-${task.number}`} data-row data-closed={closed ? "" : undefined}>
      <TickButton task={task} back={back} />
      <a class="row-title" href={`/tasks/${task.number}`} data-row-link>
        {task.summary}
      </a>
      {!closed && <TaskDue task={task} />}
      <p class="facts">
        <span>#{task.number}</span>
        {factsOf(task, place).map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      {!closed && <MoveMenu task={task} back={back} />}
    </li>
  );
}

export function TickButton({ task, back }: { task: TaskView; back: string }) {
  const closed = task.status === "completed" || task.status === "cancelled";
  const verb = closed ? "reopen-task" : "complete-task";
  return (
    <ActForm action={`/tasks/${task.id}/${verb}`} back={back} name="tick-form">
      <button
        type="submit"
        class="tick"
        data-key="d"
        data-checked={task.status === "completed" ? "" : undefined}
        aria-label={`${closed ? "Open again" : "Done"}: ${task.summary}`}
        title={closed ? "Open again" : "Done"}
      >
        <TickIcon />
      </button>
    </ActForm>
  );
}

/** Behind the number, in the order that every surface keeps: people, list, labels, priority, repeat, steps. */
function factsOf(task: TaskView, { me, within }: RowPlace): Child[] {
  const onlyMine = task.assignees.length === 1 && task.assignees[0]?.id === me;
  const facts: (Child | null)[] = [
    task.assignees.length > 0 && !onlyMine ? listWords(task.assignees.map(({ name }) => name)) : null,
    within === "list" ? null : task.list,
    task.categories.length > 0 ? task.categories.map((name) => `#${name}`).join(" ") : null,
    task.waiting && waitingWords(task.waiting),
    task.priority === 0 ? null : <PriorityWord priority={task.priority} />,
    task.repeat && <Repeat text={task.repeat.text} />,
    task.subtasks && `${task.subtasks.done} of ${task.subtasks.total} steps`,
    task.parentNumber === null || within === "task" ? null : `part of #${task.parentNumber}`,
  ];
  return facts.filter((fact) => fact !== null);
}

const PriorityWord = ({ priority }: Pick<TaskView, "priority">) => (
  <strong class="priority" data-priority={priority <= 1 ? "urgent" : undefined}>
    {PRIORITY_WORDS[priority]}
  </strong>
);

const Repeat = ({ text }: { text: string }) => (
  <>
    <RepeatIcon />
    <span class="sr-only">repeats </span>
    {text}
  </>
);
