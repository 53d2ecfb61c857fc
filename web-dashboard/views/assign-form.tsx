import type { TaskPage } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";

/** Who has it: any number of people; nobody leaves it open to anyone. */
export function AssignForm({ page, back }: { page: TaskPage; back: string }) {
  const { task, people } = page;
  const assigned = new Set(task.assignees.map(({ id }) => id));
  return (
    <section class="assign" aria-labelledby="people-title">
      <h2 id="people-title">People</h2>
      <ActForm action={`/tasks/${task.id}/assign-task`} back={back} name="people-form">
        <fieldset>
          <legend class="sr-only">Who has this task</legend>
          {people.map(({ id, name }) => (
            <label class="person">
              <input type="checkbox" class="input" name="assignee" value={id ?? ""} checked={assigned.has(id)} />
              {name}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="btn" data-variant="outline" data-size="sm">
          Save people
        </button>
      </ActForm>
    </section>
  );
}
