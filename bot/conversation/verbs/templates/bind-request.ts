import type { MemberId } from "#core/ids.ts";
import type { TemplateRequest } from "#core/language/template-request.ts";
import { nearest } from "#core/templates/names.ts";
import type { RoleBinding } from "#core/templates/role.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import { readVariableValue, type Variable, type VariableValue } from "#core/templates/variable.ts";
import { findPeople } from "../../people.ts";
import type { Turn } from "../../turn.ts";
import type { FoundByName } from "./find-template.ts";

/** What a request says of a run; `problem`: one sentence about what can't be taken. */
export type Bound = { readonly bindings: RunBindings; readonly problem: string | null };

type Said = Pick<TemplateRequest, "people" | "roles" | "date" | "side" | "said">;

/** The bindings that a request gives, over those that are there already. */
export function bindRequest(turn: Turn, { found, rest }: FoundByName, said: Said, had: RunBindings | null): Bound {
  const { content } = found;
  const bindings = had ?? freshBindings(turn, (found.own?.template.runs ?? 0) + 1);
  const named = { ...rolesSaid(turn, content, said) };
  const words = [rest, said.said].filter(Boolean).join(" ");
  const people = peopleSaid(turn, content, said, bindings);
  const variables = { ...bindings.variables, ...variablesSaid(content, words, rest), ...people.variables };
  return {
    bindings: {
      ...bindings,
      ...datesSaid(content, said),
      variables,
      roles: { ...bindings.roles, ...people.roles, ...named.roles },
    },
    problem: named.problem ?? people.problem,
  };
}

export const freshBindings = ({ ctx }: Turn, seq: number): RunBindings => ({
  start: null,
  end: null,
  variables: {},
  roles: {},
  creatorId: ctx.actor.memberId,
  ownerId: ctx.actor.memberId,
  seq,
});

/** A date that says neither "from" nor "by" is what most of the template's dates count from. */
function datesSaid(content: TemplateContent, { date, side }: Said): Partial<Pick<RunBindings, "start" | "end">> {
  if (!date) return {};
  return (side ?? mainAnchor(content)) === "end" ? { end: date, start: null } : { start: date, end: null };
}

export function mainAnchor({ items }: TemplateContent): "start" | "end" {
  const anchors = items.flatMap(({ due }) => (due ? [due.anchor.kind] : []));
  const ends = anchors.filter((kind) => kind === "end").length;
  return ends > anchors.filter((kind) => kind === "start").length ? "end" : "start";
}

type Roles = { readonly roles: Readonly<Record<string, RoleBinding>>; readonly problem: string | null };

function rolesSaid(turn: Turn, content: TemplateContent, { roles: said }: Said): Roles {
  const names = content.roles.map(({ name }) => name);
  const roles: Record<string, RoleBinding> = {};
  for (const { role, people } of said) {
    const name = names.includes(role) ? role : nearest(role, names);
    if (!name)
      return { roles, problem: `There is no role ${role} in ${content.name}. It has ${names.join(", ") || "none"}.` };
    const { ids, unknown } = findPeople(turn.loaded, people);
    if (unknown.length > 0) return { roles, problem: unknownWords(unknown) };
    roles[name] = { kind: "people", memberIds: ids };
  }
  return { roles, problem: null };
}

const unknownWords = (names: readonly string[]): string =>
  `I don't know ${names.join(" or ")} here yet. Mention them with @, so that I know who you mean.`;

/** "for @newhire": the first person that it asks for; else the first role that nobody has. */
function peopleSaid(turn: Turn, content: TemplateContent, { people }: Said, bindings: RunBindings) {
  const { ids, unknown } = findPeople(turn.loaded, people);
  const none = { variables: {}, roles: {} };
  const named = textNamed(content, unknown, bindings);
  if (named) return { ...none, variables: named, problem: null };
  if (unknown.length > 0) return { ...none, problem: unknownWords(unknown) };
  const [first] = ids;
  if (!first) return { ...none, problem: null };
  const variable = content.variables.find(({ type, name }) => type === "person" && !bindings.variables[name]);
  if (variable) return { roles: {}, variables: { [variable.name]: personValue(first) }, problem: null };
  const role = content.roles.find(({ name }) => !bindings.roles[name]);
  const taken: Record<string, RoleBinding> = role ? { [role.name]: { kind: "people", memberIds: ids } } : {};
  return { variables: {}, roles: taken, problem: role ? null : `${content.name} asks for nobody.` };
}

/** "start visit for Acme": where it asks for nobody, whom it is for is its text. */
function textNamed(content: TemplateContent, names: readonly string[], bindings: RunBindings) {
  const asksForPeople = content.roles.length > 0 || content.variables.some(({ type }) => type === "person");
  const variable = content.variables.find(({ type, name }) => type === "text" && !bindings.variables[name]);
  if (names.length === 0 || asksForPeople || !variable) return null;
  const read = readVariableValue(variable, names.join(" "));
  return read.ok ? { [variable.name]: read.value } : null;
}

const personValue = (memberId: MemberId): VariableValue => ({ type: "person", memberId });

/** "version 2.4", "region: EU"; what stands right behind the name is the first text, number or choice. */
function variablesSaid(content: TemplateContent, words: string, rest: string): Readonly<Record<string, VariableValue>> {
  const values: Record<string, VariableValue> = {};
  const plain = content.variables.filter(({ type }) => type === "text" || type === "number" || type === "choice");
  for (const variable of plain) {
    const value = namedValue(variable, words) ?? choiceSaid(variable, words);
    if (value) values[variable.name] = value;
  }
  const [first] = plain.filter(({ type }) => type !== "choice");
  const left = rest.replace(/^(?:of|in|called|named) /i, "").trim();
  if (first && !values[first.name] && left !== "") {
    const read = readVariableValue(first, left);
    if (read.ok) values[first.name] = read.value;
  }
  return values;
}

function namedValue(variable: Variable, words: string): VariableValue | null {
  const name = variable.name.replace(/[-_]/g, "[-_ ]");
  const written = new RegExp(`\\b${name}(?: is|:| =|=)? +("[^"]*"|[^\\s,;]+)`, "i").exec(words)?.[1];
  if (!written) return null;
  const read = readVariableValue(variable, written.replace(/^"|"$/g, ""));
  return read.ok ? read.value : null;
}

/** A choice that is said by itself: "a major release". */
function choiceSaid({ type, choices }: Variable, words: string): VariableValue | null {
  if (type !== "choice") return null;
  const said = new Set(words.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
  const choice = choices.find((one) => one.length > 2 && said.has(one.toLowerCase()));
  return choice === undefined ? null : { type: "choice", choice };
}
