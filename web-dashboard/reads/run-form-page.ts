import { clip } from "#core/chat/clip.ts";
import { dateView } from "#core/chat/date-view.ts";
import { deskPlanning } from "#core/progress/desk-planning.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { TemplateInFull } from "#core/progress/desk-templates.ts";
import { planRun } from "#core/templates/plan-run.ts";
import type { Role } from "#core/templates/role.ts";
import { nextInRotation } from "#core/templates/rotation.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { Missing, RunPlan } from "#core/templates/run-plan.ts";
import type { FieldErrors, Form } from "../forms/form-values.ts";
import { textOf } from "../forms/form-values.ts";
import { readRunForm, roleField, variableField } from "../forms/read-run.ts";
import type { ReadyRun, RunFormPage } from "../template-models.ts";
import { planView } from "./plan-view.ts";
import { viewerOf } from "./viewer.ts";

const NAME_LIMIT = 180; // what core allows, and room to tell it from another

/** The form as it was sent, with its plan; null: it is looked at for the first time. */
export function runFormPage(facts: TemplateInFull, reader: DeskReader, form: Form | null): RunFormPage {
  const { template, newest, member, people } = facts;
  const page = {
    viewer: viewerOf(facts, reader),
    template,
    content: newest.content,
    people: [...people].map(([id, name]) => ({ id, name })),
    roleHints: roleHints(newest.content.roles, facts),
    fields: form ?? { anchor: "start", owner: member.id },
  };
  if (!form) return { ...page, errors: {}, problems: [], preview: null, ready: null };
  const setting = { me: member.id, people, timeZone: reader.timeZone, seq: template.runs + 1 };
  const { bindings, errors } = readRunForm(form, newest.content, setting);
  const plan = planRun({ content: newest.content, bindings, setting: deskPlanning(facts, reader.now) });
  if (plan.outcome === "incomplete") {
    const said = saidBesideFields(plan, form);
    return { ...page, errors: { ...said.errors, ...errors }, problems: said.problems, preview: null, ready: null };
  }
  const found = { ...page, errors, problems: [] };
  if (Object.keys(errors).length > 0) return { ...found, preview: null, ready: null };
  const ready: ReadyRun = {
    name: runName(textOf(form, "name"), { facts, bindings, reader, plan }),
    bindings,
    plan,
    people: namesOf(plan, facts),
  };
  return { ...found, preview: planView(plan, { reader, people }), ready };
}

/** "next in turn: Ben", for the roles that nobody need be chosen for. */
function roleHints(roles: readonly Role[], { people, lastRoles }: TemplateInFull): ReadonlyMap<string, string> {
  const nameOf = (id: string | undefined | null) => (id && people.get(id)) || "someone";
  return new Map(
    roles.flatMap(({ name, binds, members, whenUnbound }): [string, string][] => {
      if (binds === "anyone") return [[name, "Anyone may take it"]];
      if (binds === "rotation" && members.length > 0) {
        const next = nextInRotation(members, lastRoles.get(name) ?? null, new Set());
        return [[name, `Next in turn: ${nameOf(next)}`]];
      }
      if (members.length > 0) return [[name, members.map(nameOf).join(", ")]];
      if (whenUnbound === "owner") return [[name, "Whoever owns the run"]];
      return whenUnbound === "leave" ? [[name, "Nobody yet"]] : [];
    }),
  );
}

type Said = { readonly errors: FieldErrors; readonly problems: readonly string[] };

/** What is missing or can't be taken, beside its field where it has one. */
function saidBesideFields({ missing, refused }: Extract<RunPlan, { outcome: "incomplete" }>, form: Form): Said {
  const fieldFor = (name: string): string | null =>
    name === "start" || name === "end"
      ? "day"
      : ([variableField(name), roleField(name)].find((field) => field in form) ?? null);
  const errors = new Map(missing.map(missingError));
  const problems: string[] = [];
  for (const { name, problem } of refused) {
    const field = fieldFor(name);
    if (field) errors.set(field, problem);
    else problems.push(problem);
  }
  return { errors: Object.fromEntries(errors), problems };
}

function missingError(missing: Missing): [string, string] {
  switch (missing.kind) {
    case "anchor":
      return ["day", "Choose the day."];
    case "variable":
      return [variableField(missing.variable.name), "This is needed."];
    case "role":
      return [roleField(missing.role.name), "Choose who takes it."];
  }
}

type Naming = {
  readonly facts: TemplateInFull;
  readonly bindings: RunBindings;
  readonly reader: DeskReader;
  readonly plan: Extract<RunPlan, { outcome: "planned" }>;
};

/** What somebody called it; else "Release 2.4", "Onboarding for Dora", "Month end, Mon 30 Nov", told from the open ones. */
function runName(given: string, naming: Naming): string {
  const { template, runs } = naming.facts;
  const wanted = clip(given || `${template.name}${behind(naming)}`, NAME_LIMIT);
  const taken = new Set(runs.filter(({ ended }) => ended === null).map(({ name }) => name));
  let [name, count] = [wanted, 1];
  while (taken.has(name)) {
    count += 1;
    name = `${wanted} (${count})`;
  }
  return name;
}

function behind({ facts, bindings, reader, plan }: Naming): string {
  const values = facts.newest.content.variables.flatMap(({ name }) => bindings.variables[name] ?? []);
  const text = values.find(({ type }) => type === "text" || type === "number");
  if (text?.type === "text") return ` ${text.text}`;
  if (text?.type === "number") return ` ${text.number}`;
  const person = values.find(({ type }) => type === "person");
  if (person?.type === "person") return ` for ${facts.people.get(person.memberId) ?? "someone"}`;
  return `, ${dateView(bindings.start ?? bindings.end ?? plan.start, reader).text}`;
}

function namesOf({ tasks }: Naming["plan"], { people }: TemplateInFull): readonly string[] {
  const ids = tasks.flatMap(({ assignment, subtasks }) => [assignment, ...subtasks.map((one) => one.assignment)]);
  return [...new Set(ids.flatMap(({ assigneeIds }) => assigneeIds))].flatMap((id) => people.get(id) ?? []);
}
