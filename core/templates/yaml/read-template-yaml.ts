import { isMap } from "yaml";
import { lintTemplate } from "../lint-template.ts";
import { parseOffset } from "../parse-offset.ts";
import { NO_DEFAULTS, TemplateContent, type TemplateDefaults } from "../template.ts";
import type { Variable } from "../variable.ts";
import { inOrder, limitProblem, lineAt } from "./problem-lines.ts";
import { priorityIn, readItems } from "./read-items.ts";
import { assigneeOf, type Directory, type PeopleKnown } from "./read-people.ts";
import { readRoles } from "./read-roles.ts";
import { readVariables } from "./read-variables.ts";
import {
  complain,
  type Fields,
  fieldsOf,
  mark,
  type Place,
  type Reading,
  textOf,
  textsOf,
  wordOf,
} from "./yaml-fields.ts";
import { readYamlSource, type YamlProblem, type YamlSource } from "./yaml-source.ts";

/** A template, with warnings at most; or everything that keeps the text from being one, by line. */
export type TemplateYaml =
  | { readonly ok: true; readonly content: TemplateContent; readonly warnings: readonly YamlProblem[] }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

const KEYS = ["name", "description", "defaults", "variables", "roles", "items"];
const DEFAULT_KEYS = ["at", "roll", "labels", "priority", "list", "role", "person"];

/** Reads and checks a template in YAML. `directory`: the members by handle, for `person: ben`. Never throws. */
export function readTemplateYaml(text: string, directory: Directory = new Map()): TemplateYaml {
  const read = readYamlSource(text);
  if (!read.ok) return read;
  const { lineOf, root } = read.source;
  const reading: Reading = { lineOf, problems: [], lines: new Map() };
  const content = readContent(reading, { root, directory });
  if (reading.problems.length > 0) return { ok: false, problems: inOrder(reading.problems) };
  const parsed = TemplateContent.safeParse(content);
  if (parsed.error) {
    return { ok: false, problems: inOrder(parsed.error.issues.map((issue) => limitProblem(reading, issue))) };
  }
  const found = lintTemplate(parsed.data).map(({ path, ...one }) => ({ ...one, line: lineAt(reading, path) }));
  const problems = inOrder(found);
  const failed = problems.some(({ severity }) => severity === "error");
  return failed ? { ok: false, problems } : { ok: true, content: parsed.data, warnings: problems };
}

type Root = { readonly root: YamlSource["root"]; readonly directory: Directory };

function readContent(reading: Reading, { root, directory }: Root): TemplateContent {
  const fields = fieldsOf(reading, { node: root, what: "a template" }, KEYS);
  for (const [name, { node }] of fields) mark(reading, [name], node);
  const name = textOf(reading, fields.get("name"));
  const isTemplate = isMap(root); // else that has been said
  if (isTemplate && name === null)
    complain(reading, { node: root }, 'The template has no name: begin with "name: Release".');
  if (isTemplate && !fields.has("items"))
    complain(reading, { node: root }, 'The template has no items: write "items:" and "- task: …" below it.');
  const nobody: PeopleKnown = { directory, personVariables: new Set() };
  const variables = readVariables(reading, fields.get("variables"), nobody);
  const known = { directory, personVariables: peopleAmong(variables) };
  return {
    name: name ?? "Template",
    description: textOf(reading, fields.get("description")),
    defaults: readDefaults(reading, fields.get("defaults"), known),
    variables,
    roles: readRoles(reading, fields.get("roles"), known),
    items: readItems(reading, fields.get("items"), known),
  };
}

const peopleAmong = (variables: readonly Variable[]): ReadonlySet<string> =>
  new Set(variables.filter(({ type }) => type === "person").map(({ name }) => name));

function readDefaults(reading: Reading, place: Place | undefined, known: PeopleKnown): TemplateDefaults {
  if (!place) return NO_DEFAULTS;
  const fields = fieldsOf(reading, { ...place, what: "defaults" }, DEFAULT_KEYS);
  return {
    at: timeIn(reading, fields),
    roll: wordOf(reading, fields.get("roll"), ["none", "next", "previous"]) ?? "none",
    labels: textsOf(reading, fields.get("labels")),
    priority: priorityIn(reading, fields.get("priority")) ?? 0,
    list: textOf(reading, fields.get("list")),
    assignee: assigneeOf(reading, fields, known),
  };
}

function timeIn(reading: Reading, fields: Fields): string | null {
  const place = fields.get("at");
  const text = textOf(reading, place);
  if (!place || text === null) return null;
  const read = parseOffset(`at ${text}`);
  if (read.ok && read.value.at) return read.value.at;
  complain(reading, place, `"${text.slice(0, 40)}" is no time of day: write it like 17:00.`);
  return null;
}
