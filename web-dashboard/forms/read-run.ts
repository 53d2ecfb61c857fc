import type { MemberId } from "#core/ids.ts";
import type { Names } from "#core/progress/desk-store.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import type { Role, RoleBinding } from "#core/templates/role.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import { readVariableValue, type Variable, type VariableValue } from "#core/templates/variable.ts";
import { type FieldErrors, type Form, isDay, isTime, textOf } from "./form-values.ts";

/** Whose form it is, and who can be chosen in it. */
export type RunFormSetting = {
  readonly me: MemberId;
  readonly people: Names;
  readonly timeZone: string;
  readonly seq: number;
};
export type RunFormRead = { readonly bindings: RunBindings; readonly errors: FieldErrors };

export const variableField = (name: string): string => `v-${name}`;
export const roleField = (name: string): string => `r-${name}`;

/** What a run's form says; `errors` stand beside their fields. What is left empty has what the template says. */
export function readRunForm(form: Form, content: TemplateContent, setting: RunFormSetting): RunFormRead {
  const day = readDay(textOf(form, "day"), textOf(form, "time"), setting.timeZone);
  const values = content.variables.map((variable) => readVariable(variable, form, setting));
  const roles = content.roles.flatMap(({ name }) => roleBinding(name, textOf(form, roleField(name)), setting));
  const owner = member(textOf(form, "owner"), setting) ?? setting.me;
  const atEnd = textOf(form, "anchor") === "end";
  return {
    bindings: {
      start: atEnd ? null : day.date,
      end: atEnd ? day.date : null,
      variables: Object.fromEntries(values.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
      roles: Object.fromEntries(roles),
      creatorId: setting.me,
      ownerId: owner,
      seq: setting.seq,
    },
    errors: {
      ...day.errors,
      ...Object.fromEntries(values.flatMap(({ name, problem }) => (problem ? [[variableField(name), problem]] : []))),
    },
  };
}

function readDay(day: string, time: string, timeZone: string): { date: TaskDate | null; errors: FieldErrors } {
  if (day === "") return { date: null, errors: { day: "Choose the day." } };
  if (!isDay(day)) return { date: null, errors: { day: "That is no day of the calendar." } };
  if (time === "") return { date: { value: "date", date: day }, errors: {} };
  if (!isTime(time)) return { date: null, errors: { time: "Write it like 09:00." } };
  return { date: { value: "date-time", local: `${day}T${time}:00`, timeZone }, errors: {} };
}

type ReadVariable = { readonly name: string; readonly value: VariableValue | null; readonly problem: string | null };

function readVariable(variable: Variable, form: Form, setting: RunFormSetting): ReadVariable {
  const { name, type } = variable;
  const text = textOf(form, variableField(name));
  if (text === "") return { name, value: null, problem: null }; // its default, or the plan says that it is missing
  if (type === "date") {
    const date = { value: "date", date: text } as const;
    return isDay(text)
      ? { name, value: { type, date }, problem: null }
      : { name, value: null, problem: "Choose the day." };
  }
  if (type === "person") {
    const memberId = member(text, setting);
    return memberId
      ? { name, value: { type, memberId }, problem: null }
      : { name, value: null, problem: "Choose somebody of this workspace." };
  }
  const read = readVariableValue(variable, text);
  return read.ok ? { name, value: read.value, problem: null } : { name, value: null, problem: read.problem };
}

/** Only members of the workspace: a form can be sent by hand. */
const member = (id: string, { people }: RunFormSetting): MemberId | null => (people.has(id) ? (id as MemberId) : null);

function roleBinding(name: Role["name"], text: string, setting: RunFormSetting): (readonly [string, RoleBinding])[] {
  if (text === "anyone" || text === "nobody") return [[name, { kind: text }]];
  const memberId = member(text, setting);
  return memberId ? [[name, { kind: "people", memberIds: [memberId] }]] : [];
}
