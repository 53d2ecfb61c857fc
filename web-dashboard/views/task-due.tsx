import type { DateView, TaskView } from "#core/chat/view.ts";
import { LateIcon } from "./icons.tsx";

/** The date as it is stored, the relative word beside it; a late one says so in words, not only in colour. */
export function TaskDue({ task }: { task: Pick<TaskView, "due" | "overdue" | "start"> }) {
  const { due, start, overdue } = task;
  if (!due && !start) return null;
  const shown = due ?? start;
  if (!shown) return null;
  return (
    <p class="due" data-late={overdue ? "" : undefined}>
      {overdue && (
        <>
          <LateIcon />
          <span class="sr-only">Overdue: </span>
        </>
      )}
      <time datetime={machineDate(shown)}>{dueText(start, due)}</time>
      {shown.relative && <span class="relative"> {shown.relative}</span>}
    </p>
  );
}

export function dueText(start: DateView | null, due: DateView | null): string {
  if (start && due) return `${start.text} – ${due.text}`;
  return (due ?? start)?.text ?? "";
}

function machineDate({ date, epochSeconds }: DateView): string {
  if (date.value === "date") return date.date;
  return epochSeconds === null ? date.local : new Date(epochSeconds * 1000).toISOString();
}
