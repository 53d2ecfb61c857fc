import type { Child } from "hono/jsx";
import { type FieldErrors, type Form, isOn, listOf, textOf } from "../forms/form-values.ts";

/** What a form's fields show: what holds or was typed, and what is wrong with it. `id` tells fields of two forms apart. */
export type Filled = { readonly id: string; readonly values: Form; readonly errors: FieldErrors };

type Named = { filled: Filled; name: string; label: string; hint?: string };

const idOf = ({ id }: Filled, name: string): string => `${id}-${name}`;

/** Names what explains a field, for screen readers. */
function explained({ filled, name, hint }: Pick<Named, "filled" | "name" | "hint">) {
  const error = filled.errors[name];
  const by = [...(error ? [`${idOf(filled, name)}-error`] : []), ...(hint ? [`${idOf(filled, name)}-hint`] : [])];
  return { "aria-describedby": by.join(" ") || undefined, "aria-invalid": error ? ("true" as const) : undefined };
}

function Beside({ filled, name, hint }: Pick<Named, "filled" | "name" | "hint">) {
  const error = filled.errors[name];
  return (
    <>
      {hint && (
        <p class="hint" id={`${idOf(filled, name)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${idOf(filled, name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

export function InputField(props: Named & { type?: "text" | "time" | "date" | "number"; list?: string; max?: number }) {
  const { filled, name, label, type = "text", list, max } = props;
  return (
    <div class="field" data-type={type}>
      <label for={idOf(filled, name)}>{label}</label>
      <input
        id={idOf(filled, name)}
        class="input"
        type={type}
        name={name}
        value={textOf(filled.values, name)}
        list={list}
        min={type === "number" ? 0 : undefined}
        max={max}
        autocomplete="off"
        {...explained(props)}
      />
      <Beside {...props} />
    </div>
  );
}

export function SelectField(props: Named & { options: readonly (readonly [value: string, words: string])[] }) {
  const { filled, name, label, options } = props;
  const chosen = textOf(filled.values, name);
  return (
    <div class="field">
      <label for={idOf(filled, name)}>{label}</label>
      <select id={idOf(filled, name)} class="input" name={name} {...explained(props)}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
      <Beside {...props} />
    </div>
  );
}

export function CheckField(props: Named) {
  const { filled, name, label } = props;
  return (
    <div class="field">
      <label class="check">
        <input
          id={idOf(filled, name)}
          type="checkbox"
          class="input"
          name={name}
          checked={isOn(filled.values, name)}
          {...explained(props)}
        />
        {label}
      </label>
      <Beside {...props} />
    </div>
  );
}

/** Several boxes under one name. */
export function Boxes(props: Named & { options: readonly (readonly [value: string, words: string])[] }) {
  const { filled, name, label, options } = props;
  const ticked = new Set(listOf(filled.values, name));
  return (
    <fieldset class="field boxes" {...explained(props)}>
      <legend>{label}</legend>
      <div class="boxes-row">
        {options.map(([value, words]) => (
          <label class="check">
            <input type="checkbox" class="input" name={name} value={value} checked={ticked.has(value)} />
            {words}
          </label>
        ))}
      </div>
      <Beside {...props} />
    </fieldset>
  );
}

export const WEEKDAYS: readonly (readonly [string, string])[] = [
  ["MO", "Mon"],
  ["TU", "Tue"],
  ["WE", "Wed"],
  ["TH", "Thu"],
  ["FR", "Fri"],
  ["SA", "Sat"],
  ["SU", "Sun"],
];

/** Fields that belong together, under a heading of their own. */
export const Together = ({ children }: { children?: Child }) => <div class="together">{children}</div>;
