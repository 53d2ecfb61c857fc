import type { TaskView } from "#core/chat/view.ts";
import { ActForm } from "./act-form.tsx";
import { MoveIcon } from "./icons.tsx";

const CHOICES: readonly (readonly [words: string, label: string])[] = [
  ["today", "Today"],
  ["tomorrow", "Tomorrow"],
  ["next monday", "Next Monday"],
  ["in 2 weeks", "In two weeks"],
];

/** Opens without a script; the field takes the same words as a message: "friday 5pm", "end of month". */
export function MoveMenu({ task, back }: { task: TaskView; back: string }) {
  const action = `/tasks/${task.id}/reschedule-task`;
  const fieldId = `move-${task.number}`;
  return (
    <details class="move">
      <summary data-key="m" aria-label={`Move: ${task.summary}`} title="Move">
        <MoveIcon />
      </summary>
      <div class="move-panel">
        <ActForm action={action} back={back} name="move-choices">
          {CHOICES.map(([words, label]) => (
            <button type="submit" name="due" value={words}>
              {label}
            </button>
          ))}
          {task.due && (
            <button type="submit" name="due" value="">
              No date
            </button>
          )}
        </ActForm>
        <ActForm action={action} back={back} name="move-words">
          <label for={fieldId} class="sr-only">
            Another day, in your own words
          </label>
          <input
            id={fieldId}
            class="input"
            type="text"
            name="due"
            placeholder="friday 5pm"
            required
            autocomplete="off"
          />
          <button type="submit" class="btn" data-size="sm">
            Move
          </button>
        </ActForm>
      </div>
    </details>
  );
}
