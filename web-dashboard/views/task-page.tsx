import type { TaskPage } from "../page-models.ts";
import { AssignForm } from "./assign-form.tsx";
import { Comments } from "./comments.tsx";
import { Reminders } from "./reminders.tsx";
import { TaskCard } from "./task-card.tsx";
import { TaskGroup } from "./task-group.tsx";
import { Trail } from "./trail.tsx";

export function TaskInFull({ page, back }: { page: TaskPage; back: string }) {
  return (
    <div class="columns">
      <div class="column-main">
        <TaskCard page={page} back={back} />
        <TaskGroup id="steps" title="Steps" tasks={page.subtasks} place={{ back, within: "task" }} />
        <Comments task={page.task} comments={page.comments} back={back} />
      </div>
      <aside class="column-side" aria-label="People and history">
        <AssignForm page={page} back={back} />
        <Reminders entries={page.reminders} />
        <Trail entries={page.trail} />
      </aside>
    </div>
  );
}
