import type { Surface } from "#core/context.ts";
import type { Verb } from "#core/language/reading.ts";
import type { TrailChange, TrailEntry, TrailField } from "../page-models.ts";

const DID: Partial<Record<Verb, string>> = {
  "create-task": "added it",
  "complete-task": "completed it",
  "reopen-task": "opened it again",
  "edit-task": "changed it",
  "reschedule-task": "moved it",
  "snooze-task": "asked to be told later",
  "mute-task": "muted it",
  "unmute-task": "unmuted it",
  "assign-task": "changed its people",
  "skip-task": "skipped one occurrence",
  "cancel-task": "dropped it",
  "comment-on-task": "commented",
  undo: "took a change back",
};

const FROM: Record<Surface, string> = {
  slack: "in Slack",
  discord: "in Discord",
  playground: "in the playground",
  dashboard: "here",
  api: "by the API",
  scheduler: "on schedule",
};

const FIELD: Record<TrailField, string> = {
  summary: "Title",
  description: "Description",
  status: "State",
  due: "Due",
  start: "Start",
  priority: "Priority",
  assignees: "People",
  labels: "Labels",
  list: "List",
  repeat: "Repeats",
  parent: "Part of",
};

/** Who changed what from where, newest first. */
export function Trail({ entries }: { entries: readonly TrailEntry[] }) {
  return (
    <section class="trail" aria-labelledby="trail-title">
      <h2 id="trail-title">History</h2>
      <ol>
        {entries.map(({ verb, who, via, at, changes }) => (
          <li>
            <p>
              <strong>{who.name}</strong> {DID[verb] ?? "changed it"} {FROM[via]}
            </p>
            {changes.map((change) => (
              <ChangeLine change={change} />
            ))}
            <time datetime={at.iso}>{at.text}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ChangeLine({ change: { field, before, after } }: { change: TrailChange }) {
  return (
    <p class="change">
      {FIELD[field]}: {before !== null && <del>{before}</del>} {before !== null && <span class="sr-only">became</span>}{" "}
      <ins>{after ?? "none"}</ins>
    </p>
  );
}
