import type { Role } from "#core/templates/role.ts";
import type { Variable } from "#core/templates/variable.ts";
import { textOf } from "../forms/form-values.ts";
import { roleField, variableField } from "../forms/read-run.ts";
import type { RunFormPage } from "../template-models.ts";
import { type Filled, InputField, SelectField, Together } from "./form-field.tsx";
import { KeyedForm } from "./keyed-form.tsx";
import { PlanTable } from "./plan-table.tsx";

type Options = readonly (readonly [value: string, words: string])[];

/** Asks for a day, for blanks and for roles; shows the plan; starts it. `seen` names the plan that is on the screen. */
export function RunForm({
  page,
  formKey,
  seen,
  note,
}: {
  page: RunFormPage;
  formKey: string;
  seen: string;
  note: string;
}) {
  const { template, content, fields, errors, problems, preview } = page;
  const filled: Filled = { id: "run", values: fields, errors };
  const people: Options = page.people.map(({ id, name }) => [id, name]);
  const refused = Object.keys(errors).length > 0 || problems.length > 0;
  return (
    <div class="run-form">
      <p class="crumb">
        <a href="/templates">Templates</a>
        <a href={`/templates/${template.id}`}>{template.name}</a>
      </p>
      <div class="page-head">
        <h1>Run {template.name}</h1>
      </div>
      {refused && (
        <p class="field-error" role="alert">
          Nothing was started yet: {problems[0] ?? "see what is marked below."}
        </p>
      )}
      {note && (
        <p class="field-error" role="alert">
          {note}
        </p>
      )}
      <KeyedForm action={`/templates/${template.id}/run`} formKey={formKey} name="settings-form">
        <input type="hidden" name="seen" value={seen} />
        <Together>
          <AnchorChoice anchor={textOf(fields, "anchor") === "end" ? "end" : "start"} />
          <div class="pair">
            <InputField filled={filled} name="day" label="Day" type="date" />
            <InputField filled={filled} name="time" label="Time, if it matters" type="time" />
          </div>
          <InputField filled={filled} name="name" label="What this run is called" hint="Left empty, I find a name." />
        </Together>
        {content.variables.length > 0 && (
          <fieldset class="together">
            <legend>Blanks</legend>
            {content.variables.map((variable) => (
              <VariableField variable={variable} filled={filled} people={people} roles={content.roles} />
            ))}
          </fieldset>
        )}
        <fieldset class="together">
          <legend>People</legend>
          <SelectField filled={filled} name="owner" label="Who owns the run" options={people} />
          {content.roles.map(({ name, description }) => (
            <SelectField
              filled={filled}
              name={roleField(name)}
              label={capital(name)}
              {...(description ? { hint: description } : {})}
              options={roleOptions(page.roleHints.get(name), people)}
            />
          ))}
        </fieldset>
        {preview && <PlanTable plan={preview} title="What it makes" />}
        <div class="page-actions">
          {preview && (
            <button type="submit" class="btn" name="do" value="start">
              Start
            </button>
          )}
          <button type="submit" class="btn" name="do" value="preview" data-variant={preview ? "outline" : undefined}>
            {preview ? "Preview again" : "Preview"}
          </button>
        </div>
      </KeyedForm>
    </div>
  );
}

function AnchorChoice({ anchor }: { anchor: "start" | "end" }) {
  return (
    <fieldset class="field">
      <legend>When</legend>
      <div class="boxes-row">
        {(["start", "end"] as const).map((value) => (
          <label class="check">
            <input type="radio" name="anchor" value={value} checked={anchor === value} />
            {value === "start" ? "It starts on" : "It ends on, and is planned backwards"}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[-_]/g, " ");

function roleOptions(hint: string | undefined, people: Options): Options {
  return [["", hint ?? "Choose…"], ["anyone", "Anyone may take it"], ["nobody", "Nobody yet"], ...people];
}

type VariableProps = { variable: Variable; filled: Filled; people: Options; roles: readonly Role[] };

function VariableField({ variable, filled, people, roles }: VariableProps) {
  const { name, type, description, choices } = variable;
  const shared = { filled, name: variableField(name), label: description ?? capital(name) };
  const usual = usualWords(variable);
  const empty = [["", usual ?? (variable.required ? "Choose…" : "Leave it out")]] as const;
  switch (type) {
    case "choice":
      return <SelectField {...shared} options={[...empty, ...choices.map((one) => [one, one] as const)]} />;
    case "person":
      return <SelectField {...shared} options={[...empty, ...people]} />;
    case "role":
      return <SelectField {...shared} options={[...empty, ...roles.map((role) => [role.name, role.name] as const)]} />;
    default:
      return <InputField {...shared} type={type === "date" ? "date" : "text"} {...(usual ? { hint: usual } : {})} />;
  }
}

/** What holds where nothing is filled in. */
function usualWords({ default: given, required }: Variable): string | null {
  switch (given?.type) {
    case "text":
      return `Else ${given.text}`;
    case "choice":
      return `Else ${given.choice}`;
    case "number":
      return `Else ${given.number}`;
    case "role":
      return `Else ${given.role}`;
    case "person":
      return given.person === "creator" ? "Else whoever starts it" : "Else as the template says";
    case "date":
      return "Else the template reckons it";
    default:
      return required ? null : "May stay empty";
  }
}
