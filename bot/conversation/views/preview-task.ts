import { dateView, type Reader } from "#core/chat/date-view.ts";
import type { TaskView } from "#core/chat/view.ts";
import type { Reading } from "#core/language/reading.ts";
import { repeatView } from "#core/recurrence/describe.ts";
import { tidySummary } from "#core/tasks/task.ts";

/** A task as it would be: no number and no key yet. */
export function previewTask(reading: Reading, reader: Reader): TaskView {
  const { start, due, rrule, exdates } = reading;
  return {
    id: null,
    number: null,
    summary: tidySummary(reading.summary ?? ""),
    description: reading.description,
    status: "needs-action",
    priority: (reading.priority ?? 0) as TaskView["priority"], // the parser gives 1–9 or null
    start: start && dateView(start, reader),
    due: due && dateView(due, reader),
    overdue: false,
    assignees: reading.assignees.map((name) => ({ id: null, name: name.replace(/^<@!?|>$/g, "") })),
    categories: reading.categories,
    list: reading.list,
    repeat: rrule ? repeatView({ rrule, due, exdates }, reader) : null,
    parentNumber: null,
    subtasks: null,
    waiting: null,
  };
}
