import { listWords, plural } from "#core/chat/words.ts";
import type { PlanLine, PlanView } from "../template-models.ts";
import { LateIcon } from "./icons.tsx";

/** Every date, person and warning of a run that is not there yet. */
export function PlanTable({ plan, title }: { plan: PlanView; title: string }) {
  const { start, end, lines, skipped, warnings, samples } = plan;
  const warned = lines.filter((line) => line.warnings.length > 0).length + warnings.length;
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{title}</h2>
      <p class="facts">
        <span>{plural(lines.length, "task")}</span>
        <span>
          {start.text} to {end.text}
        </span>
        {warned > 0 && <span>{plural(warned, "warning")}</span>}
      </p>
      {samples.length > 0 && <p class="hint">Filled in for show: {listWords(samples)}.</p>}
      {warnings.map((warning) => (
        <Warning words={warning} />
      ))}
      <table class="plan-table">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">Due</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </tbody>
      </table>
      {skipped.length > 0 && (
        <>
          <h3>Left out</h3>
          <ul class="skipped">
            {skipped.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ line }: { line: PlanLine }) {
  return (
    <tr data-step={line.step ? "" : undefined}>
      <th scope="row">
        {line.summary}
        {line.waitsFor.length > 0 && <p class="facts">after {listWords(line.waitsFor)}</p>}
        {line.warnings.map((warning) => (
          <Warning words={warning} />
        ))}
      </th>
      <td>{line.due}</td>
      <td>{line.who}</td>
    </tr>
  );
}

/** Worth a look; nothing of it stops a run. */
export const Warning = ({ words }: { words: string }) => (
  <p class="warning">
    <LateIcon />
    <span class="sr-only">Warning: </span>
    {words}
  </p>
);
