import type { Child } from "hono/jsx";
import { listWords, PRIORITY_WORDS, STATUS_WORDS } from "#core/chat/words.ts";
import type { TaskPage } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";
import { listPath } from "./list-summary.tsx";
import { MoveMenu } from "./move-menu.tsx";
import { TaskDue } from "./task-due.tsx";
import { TickButton } from "./task-row.tsx";

/** The card: title, state and everything that is set. */
export function TaskCard({ page, back }: { page: TaskPage; back: string }) {
  const { task, parent } = page;
  const open = task.status === "needs-action" || task.status === "in-process";
  return (
    <article class="task-card" data-row aria-labelledby="task-title">
      <p class="crumb">
        <span class="number">#{task.number}</span>
        {page.runId && <a href={`/runs/${page.runId}`}>part of a run</a>}
        {parent && (
          <a href={`/tasks/${parent.number}`}>
            part of #{parent.number} {parent.summary}
          </a>
        )}
        <span class="status" data-status={task.status}>
          {STATUS_WORDS[task.status]}
        </span>
      </p>
      <div class="task-head">
        <TickButton task={task} back={back} />
        <h1 id="task-title">{task.summary}</h1>
      </div>
      {task.description && <p class="description">{task.description}</p>}
      <dl class="fields">
        {fieldsOf(page).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {open && (
        <div class="task-actions">
          <MoveMenu task={task} back={back} />
          <ActForm action={`/tasks/${task.id}/cancel-task`} back={back}>
            <button type="submit" class="btn" data-variant="ghost" data-size="sm">
              Drop
            </button>
          </ActForm>
        </div>
      )}
    </article>
  );
}

function fieldsOf({ task, author, created, completed, listId }: TaskPage): [string, Child][] {
  const fields: [string, Child | null][] = [
    ["Due", task.due || task.start ? <TaskDue task={task} /> : <span class="quiet">No date</span>],
    ["Repeats", task.repeat && repeatWords(task.repeat)],
    ["People", task.assignees.length > 0 ? listWords(task.assignees.map(({ name }) => name)) : "Open to anyone"],
    ["List", listId && <a href={listPath({ id: listId })}>{task.list}</a>],
    ["Labels", task.categories.length > 0 ? task.categories.map((name) => `#${name}`).join(" ") : null],
    ["Priority", PRIORITY_WORDS[task.priority] || null],
    ["Steps", task.subtasks && `${task.subtasks.done} of ${task.subtasks.total} done`],
    ["Added", `${author.name}, ${created.text}`],
    ["Done", completed?.text ?? null],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value] satisfies [string, Child]]));
}

function repeatWords({ text, next }: { text: string; next: readonly string[] }): string {
  return next.length > 0 ? `${text} (next: ${next.join(", ")})` : text;
}
