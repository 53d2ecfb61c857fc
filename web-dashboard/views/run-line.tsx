import { plural } from "#core/chat/words.ts";
import type { RunSummary } from "../template-models.ts";
import { ProgressBar, ProgressWords } from "./progress-bar.tsx";

/** One run at a glance: a bar, done of all, late, what waits and when it ends. */
export function RunLine({ run }: { run: RunSummary }) {
  return (
    <li class="list-line">
      <div class="list-head">
        <a class="list-name" href={`/runs/${run.id}`}>
          {run.label}
        </a>
        <ProgressWords {...run} />
      </div>
      <ProgressBar label={`${run.label}: done`} done={run.done} total={run.total} />
      <p class="facts">{runWords(run)}</p>
    </li>
  );
}

/** "70% · 2 tasks wait for others · until Fri 27 Nov" */
export function runWords({ percent, waiting, ends, ended }: RunSummary): string {
  if (ended) return `Ended ${ended.text}`;
  const wait = waiting > 0 && `${plural(waiting, "task")} ${waiting === 1 ? "waits" : "wait"} for others`;
  return [`${percent}%`, wait, ends && `until ${ends}`].filter(Boolean).join(" · ");
}

export const RunLines = ({ runs }: { runs: readonly RunSummary[] }) => (
  <ul class="list-lines">
    {runs.map((run) => (
      <RunLine run={run} />
    ))}
  </ul>
);
