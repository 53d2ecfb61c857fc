import type { RunBindings } from "#core/templates/run.ts";
import { dateWords } from "#core/templates/run-texts.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import type { Turn } from "../../turn.ts";
import { planSetting } from "./plan-setting.ts";

const LIMIT = 180;

/** "Release 2.4", "Onboarding for Dora", "Month end, 30 Nov 2026": told from the others that are open. */
export function runName(turn: Turn, content: TemplateContent, bindings: RunBindings): string {
  const name = `${content.name}${behind(turn, content, bindings)}`.slice(0, LIMIT);
  const taken = new Set(turn.loaded.templates.runs.filter(({ run }) => !run.ended).map(({ run }) => run.name));
  let [free, count] = [name, 1];
  while (taken.has(free)) {
    count += 1;
    free = `${name} (${count})`;
  }
  return free;
}

function behind(turn: Turn, { variables }: TemplateContent, bindings: RunBindings): string {
  const values = variables.flatMap(({ name }) => bindings.variables[name] ?? []);
  const text = values.find(({ type }) => type === "text" || type === "number");
  if (text?.type === "text") return ` ${text.text}`;
  if (text?.type === "number") return ` ${text.number}`;
  const person = values.find(({ type }) => type === "person");
  if (person?.type === "person") return ` for ${planSetting(turn).nameOf(person.memberId)}`;
  const date = bindings.start ?? bindings.end;
  return date
    ? `, ${dateWords({ value: "date", date: date.value === "date" ? date.date : date.local.slice(0, 10) })}`
    : "";
}
