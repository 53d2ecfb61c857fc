import type { Child } from "hono/jsx";
import type { TaskView } from "#core/chat/view.ts";
import { type RowPlace, TaskRow } from "./task-row.tsx";

/** A named group of rows; with none, what `empty` says, or nothing at all. */
export function TaskGroup(props: {
  id: string;
  title: string;
  tasks: readonly TaskView[];
  place: RowPlace;
  late?: boolean;
  more?: Child;
  empty?: Child;
}) {
  const { id, title, tasks, place, late, more, empty } = props;
  if (tasks.length === 0 && !empty) return null;
  return (
    <section class="group" id={id} aria-labelledby={`${id}-title`} data-late={late ? "" : undefined}>
      <h2 id={`${id}-title`}>
        {title} {tasks.length > 0 && <span class="count">{tasks.length}</span>}
      </h2>
      {tasks.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul class="rows">
          {tasks.map((task) => (
            <TaskRow task={task} place={place} />
          ))}
        </ul>
      )}
      {more && <p class="quiet">{more}</p>}
    </section>
  );
}
