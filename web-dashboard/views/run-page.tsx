import { textOf } from "../forms/form-values.ts";
import type { RunPage } from "../template-models.ts";
import { InputField } from "./form-field.tsx";
import { KeyedForm } from "./keyed-form.tsx";
import { MovePreview } from "./move-preview.tsx";
import { ProgressBar, ProgressWords } from "./progress-bar.tsx";
import { runWords } from "./run-line.tsx";
import { TaskGroup } from "./task-group.tsx";

/** How a run stands, and its tasks. `formKey`: of the form that moves it. */
export function RunInFull({ page, back, formKey }: { page: RunPage; back: string; formKey: string }) {
  const { run, summary, open, waiting, done } = page;
  const late = open.filter(({ overdue }) => overdue);
  const place = { back, within: "list" } as const;
  return (
    <div class="columns">
      <div class="column-main">
        <p class="crumb">
          <a href="/templates">Templates</a>
          <a href={`/templates/${run.templateId}`}>{page.templateName}</a>
        </p>
        <div class="page-head">
          <h1>{run.name}</h1>
          <ProgressWords {...summary} />
        </div>
        <ProgressBar label={`${run.name}: done`} done={summary.done} total={summary.total} />
        <p class="run-words">{runWords(summary)}</p>
        {page.move && <MovePreview page={page} move={page.move} formKey={formKey} />}
        <TaskGroup id="late" title="Overdue" tasks={late} place={place} late />
        <TaskGroup
          id="open"
          title="To do"
          tasks={open.filter(({ overdue }) => !overdue)}
          place={place}
          empty={late.length + waiting.length > 0 ? undefined : "Nothing is left to do: this run has ended."}
        />
        <TaskGroup id="waiting" title="Waiting for others" tasks={waiting} place={place} />
        <TaskGroup id="done" title="Done" tasks={done} place={place} />
      </div>
      <aside class="column-side" aria-label="About this run">
        <section>
          <h2>When</h2>
          <p>
            {page.start.text} to {page.end.text}
          </p>
          {!run.ended && <MoveForm page={page} formKey={formKey} />}
        </section>
        {page.roles.length > 0 && (
          <section>
            <h2>Roles</h2>
            <ul class="list-lines">
              {page.roles.map((role) => (
                <li class="list-line">
                  <div class="list-head">
                    <span>
                      {role.label}: {role.people}
                    </span>
                    <ProgressWords {...role} />
                  </div>
                  <ProgressBar label={`${role.label}: done`} done={role.done} total={role.total} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  );
}

function MoveForm({ page, formKey }: { page: RunPage; formKey: string }) {
  const { anchor, fields, errors, run } = page;
  const present = anchor === "end" ? page.end : page.start;
  const date = present.date.value === "date" ? present.date.date : present.date.local.slice(0, 10);
  const filled = { id: "move", values: { day: textOf(fields, "day") || date }, errors };
  return (
    <details class="folded move-run" open={Object.keys(errors).length > 0}>
      <summary>Move the run</summary>
      <KeyedForm action={`/runs/${run.id}/move`} formKey={formKey} name="settings-form">
        <InputField
          filled={filled}
          name="day"
          label={anchor === "end" ? "It ends on" : "It starts on"}
          type="date"
          hint="Open tasks that nobody has changed go along. You see them first."
        />
        <button type="submit" class="btn" data-variant="outline" name="do" value="preview">
          Preview
        </button>
      </KeyedForm>
    </details>
  );
}
