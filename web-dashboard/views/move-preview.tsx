import { plural } from "#core/chat/words.ts";
import { textOf } from "../forms/form-values.ts";
import type { MoveView, RunPage } from "../template-models.ts";
import { KeyedForm } from "./keyed-form.tsx";
import { Warning } from "./plan-table.tsx";

/** What goes where when a run moves, and what stays; nothing is moved before it is confirmed. */
export function MovePreview({ page, move, formKey }: { page: RunPage; move: MoveView; formKey: string }) {
  const { moves, stays, warnings } = move;
  const day = textOf(page.fields, "day");
  return (
    <section class="plan" aria-labelledby="move-title">
      <h2 id="move-title">
        Move to {move.start.text} to {move.end.text}?
      </h2>
      {warnings.map((words) => (
        <Warning words={words} />
      ))}
      {moves.length === 0 ? (
        <p class="quiet">No task would move.</p>
      ) : (
        <table class="plan-table">
          <thead>
            <tr>
              <th scope="col">Task</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ summary, from, to }) => (
              <tr>
                <th scope="row">{summary}</th>
                <td>{from}</td>
                <td>{to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stays.length > 0 && (
        <details class="folded">
          <summary>{stays.length === 1 ? "One task stays as it is" : `${stays.length} tasks stay as they are`}</summary>
          <ul class="skipped">
            {stays.map(({ summary, why }) => (
              <li>
                {summary} <span class="quiet">· {why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="page-actions">
        {moves.length > 0 && (
          <KeyedForm action={`/runs/${page.run.id}/move`} formKey={formKey}>
            <input type="hidden" name="day" value={day} />
            <button type="submit" class="btn" name="do" value="move">
              Move {plural(moves.length, "task")}
            </button>
          </KeyedForm>
        )}
        <a class="btn" data-variant="outline" href={`/runs/${page.run.id}`}>
          Keep
        </a>
      </div>
    </section>
  );
}
