import { Document, isScalar, isSeq, visit } from "yaml";
import { formatCondition } from "../condition.ts";
import { formatOffset } from "../format-offset.ts";
import { keyOf } from "../names.ts";
import type { Role } from "../role.ts";
import { NO_DEFAULTS, type TemplateContent, type TemplateDefaults } from "../template.ts";
import type { Assignee, TemplateItem, TemplateSubtask } from "../template-item.ts";
import type { Variable, VariableDefault } from "../variable.ts";
import type { HandleOf } from "./handles.ts";
import { formatPriority } from "./priority-words.ts";

/** The template as YAML that readTemplateYaml reads back to the same, given the same handles. */
export function writeTemplateYaml(content: TemplateContent, handleOf: HandleOf): string {
  const document = new Document(
    compact({
      name: content.name,
      description: content.description,
      defaults: defaultsForm(content.defaults, handleOf),
      variables: mapping(content.variables, (variable) => variableForm(variable, handleOf)),
      roles: mapping(content.roles, (role) => roleForm(role, handleOf)),
      items: content.items.map((item) => itemForm(item, { items: content.items, handleOf })),
    }),
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Seq: (_, node) => {
      node.flow = node.items.length > 0 && node.items.every((item) => isScalar(item) && String(item.value).length < 30);
    },
  });
  spaceOut(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An empty line before each part and each item that takes more than one line. */
function spaceOut(document: Document): void {
  const items = document.get("items");
  if (!isSeq(items)) return;
  for (const item of items.items.slice(1)) {
    if (typeof item === "object" && item !== null && !isScalar(item)) Object.assign(item, { spaceBefore: true });
  }
}

type Form = Readonly<Record<string, unknown>>;

/** Without what says nothing. */
const compact = (form: Form): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== null && value !== undefined && !isBare(value)),
  );
const isBare = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

const mapping = <T extends { readonly name: string }>(all: readonly T[], form: (one: T) => unknown): Form =>
  Object.fromEntries(all.map((one) => [one.name, form(one)]));

function defaultsForm(defaults: TemplateDefaults, handleOf: HandleOf): Form {
  const { at, roll, labels, priority, list, assignee } = defaults;
  return compact({
    at,
    roll: roll === NO_DEFAULTS.roll ? null : roll,
    labels,
    priority: priority === 0 ? null : formatPriority(priority),
    list,
    ...assigneeForm(assignee, handleOf),
  });
}

function variableForm({ type, choices, required, description, default: given }: Variable, handleOf: HandleOf): unknown {
  const plain = description === null && given === null;
  if (plain && type === "choice" && required) return choices;
  if (plain && choices.length === 0) return required ? type : `optional ${type}`;
  const ask = description;
  return compact({
    type,
    choices,
    default: given && defaultForm(given, handleOf),
    required: required ? null : "no",
    ask,
  });
}

function defaultForm(given: VariableDefault, handleOf: HandleOf): string {
  switch (given.type) {
    case "text":
      return given.text;
    case "choice":
      return given.choice;
    case "number":
      return String(given.number);
    case "role":
      return given.role;
    case "date":
      return formatOffset(given.offset);
    case "person":
      return given.person === "owner" || given.person === "creator" ? given.person : handleOf(given.person);
  }
}

function roleForm({ description, binds, members, whenUnbound }: Role, handleOf: HandleOf): unknown {
  const who = members.map(handleOf);
  if (description === null && binds === "rotation" && who.length > 0 && whenUnbound === "ask") return who;
  if (description === null && who.length === 0) {
    if (binds === "person") return whenUnbound;
    if (binds === "anyone" && whenUnbound === "ask") return "anyone";
  }
  return { binds, ...compact({ who, unbound: whenUnbound === "ask" ? null : whenUnbound, about: description }) };
}

function itemForm(
  item: TemplateItem,
  { items, handleOf }: { items: readonly TemplateItem[]; handleOf: HandleOf },
): Form {
  const { summary, description, labels, priority, list, subtasks, assignee, due, after, when } = item;
  return compact({
    task: summary,
    key: isOwnWords(item, items) ? null : item.key,
    description,
    due: due && formatOffset(due),
    ...assigneeForm(assignee, handleOf),
    after,
    if: when && formatCondition(when),
    labels,
    priority: priority === null ? null : formatPriority(priority),
    list,
    subtasks: subtasks.map((subtask) => subtaskForm(subtask, handleOf)),
  });
}

/** A key that the words of its task give by themselves is not written. */
const isOwnWords = ({ key, summary }: TemplateItem, items: readonly TemplateItem[]): boolean =>
  key === keyOf(summary) && items.filter((other) => other.key === key || keyOf(other.summary) === key).length === 1;

function subtaskForm({ summary, assignee, due }: TemplateSubtask, handleOf: HandleOf): unknown {
  if (!assignee && !due) return summary;
  return compact({ task: summary, due: due && formatOffset(due), ...assigneeForm(assignee, handleOf) });
}

function assigneeForm(assignee: Assignee | null, handleOf: HandleOf): Form {
  if (assignee === null) return {};
  switch (assignee.kind) {
    case "role":
      return { role: assignee.role };
    case "variable":
      return { person: assignee.name };
    case "people":
      return { person: alone(assignee.memberIds.map(handleOf)) };
    default:
      return { person: assignee.kind };
  }
}

const alone = (handles: readonly string[]): string | readonly string[] =>
  handles.length === 1 ? (handles[0] ?? "") : handles;
