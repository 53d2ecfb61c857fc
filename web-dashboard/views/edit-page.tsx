import type { DraftCheck, EditPage } from "../template-models.ts";
import { InputField } from "./form-field.tsx";
import { KeyedForm } from "./keyed-form.tsx";
import { PlanTable, Warning } from "./plan-table.tsx";

/** No program is to mend what is typed. */
export const AS_TYPED: Readonly<Record<string, string>> = { spellcheck: "false", autocapitalize: "off", wrap: "off" };

/** The text on one side, what is wrong with it and what it would make on the other; the same with and without a script. */
export function EditTemplate({ page, formKey, note }: { page: EditPage; formKey: string; note: string }) {
  const { editing, yaml, day, check } = page;
  const action = editing ? `/templates/${editing.template.id}/edit` : "/templates/new";
  return (
    <>
      <p class="crumb">
        <a href="/templates">Templates</a>
        {editing && <a href={`/templates/${editing.template.id}`}>{editing.template.name}</a>}
      </p>
      <div class="page-head">
        <h1>{editing ? `Edit ${editing.template.name}` : "New template"}</h1>
        {editing && <span class="progress-words">Open runs stay as they are.</span>}
      </div>
      {note && (
        <p class="field-error" role="alert">
          {note}
        </p>
      )}
      <KeyedForm action={action} formKey={formKey} name="editor">
        <div class="editor-text">
          <label for="template-yaml">The template, as YAML</label>
          <textarea
            id="template-yaml"
            name="yaml"
            class="textarea"
            rows={Math.min(40, Math.max(16, yaml.split("\n").length + 1))}
            autocomplete="off"
            {...AS_TYPED}
            aria-describedby="draft-problems"
            hx-post={`/templates/check${editing ? `?of=${editing.template.id}` : ""}`}
            hx-include="closest form"
            hx-trigger="input changed delay:400ms, change from:#try-day"
            hx-target="#draft-check"
            hx-swap="innerHTML"
            hx-sync="this:replace"
          >
            {`\n${yaml}`}
          </textarea>
          <div class="page-actions">
            <button type="submit" class="btn" name="do" value="save">
              {editing ? "Save as a new version" : "Save"}
            </button>
            <button type="submit" class="btn" data-variant="outline" name="do" value="check">
              Check
            </button>
          </div>
        </div>
        <div class="editor-check">
          <InputField
            filled={{ id: "try", values: { day }, errors: {} }}
            name="day"
            label="Try it with a start on"
            type="date"
          />
          <div id="draft-check">
            <DraftAnswer check={check} />
          </div>
        </div>
      </KeyedForm>
      {check.problems.length > 0 && <NumberedLines yaml={yaml} />}
    </>
  );
}

/** Where the links of the problems lead without a script; with one they lead into the field. */
const NumberedLines = ({ yaml }: { yaml: string }) => (
  <noscript>
    <ol class="numbered">
      {yaml.split("\n").map((line, i) => (
        <li id={`line-${i + 1}`}>
          <code>{line}</code>
        </li>
      ))}
    </ol>
  </noscript>
);

/** The answer to each pause in typing. */
export function DraftAnswer({ check }: { check: DraftCheck }) {
  const { problems, preview, unplanned } = check;
  const errors = problems.filter(({ severity }) => severity === "error");
  return (
    <>
      <div id="draft-problems" role="status">
        {errors.length === 0 && <p class="quiet">It can be saved.</p>}
        {problems.length > 0 && (
          <ul class="problems">
            {problems.map(({ line, severity, sentence }) => (
              <li data-severity={severity}>
                {line !== null && (
                  <a href={`#line-${line}`} data-line={line}>
                    Line {line}
                  </a>
                )}{" "}
                {sentence}
              </li>
            ))}
          </ul>
        )}
        {unplanned.map((sentence) => (
          <Warning words={sentence} />
        ))}
      </div>
      {preview && <PlanTable plan={preview} title="What a run would make" />}
    </>
  );
}
