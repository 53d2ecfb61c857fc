import type { LoadRequest, TaskFilter, TaskQuery } from "#core/chat/chat-store.ts";
import type { TaskId } from "#core/ids.ts";
import type { Edit, ListScope, Reading, Reference, Understanding, Verb } from "#core/language/reading.ts";
import type { TemplateQuery } from "#core/templates/loaded-templates.ts";
import { tellingWords } from "./match-words.ts";
import { plainWords } from "./verbs/templates/find-template.ts";

type Needs = Pick<LoadRequest, "people" | "lists" | "tasks" | "undo" | "circumstances" | "templates"> & {
  readonly creates: boolean;
};

/** What a reading has to know; asked of the runner-up too, so that either can be acted on. */
export function whatToLoad(understanding: Understanding, text: string): Needs {
  const readings = [understanding, ...(understanding.alternative ? [understanding.alternative] : [])];
  return {
    people: unique([...readings.flatMap(peopleOf), ...templatePeople(understanding)]),
    lists: unique(readings.flatMap(listsOf)),
    templates: templatesFor(understanding),
    tasks: tasksFor(readings, text),
    undo: readings.some(({ verb }) => verb === "undo") ? "last" : null,
    circumstances: readings.some(({ verb }) => verb === "change-settings"),
    creates: readings.some(({ verb }) => verb === "create-task"),
  };
}

const templatePeople = ({ template }: Understanding): readonly string[] =>
  template
    ? [...template.people, ...template.roles.flatMap(({ people }) => people)].filter((name) => name !== "me")
    : [];

const FOLLOWED: ReadonlySet<string> = new Set(["progress", "move"]);
const PLANNED: ReadonlySet<string> = new Set(["run", "preview", "schedule", "move", "save"]);

function templatesFor({ template }: Understanding): TemplateQuery | null {
  if (!template) return null;
  const words = plainWords(template.name);
  return {
    words: words === "" ? null : words,
    all: template.act === "list",
    planning: PLANNED.has(template.act),
    follows: FOLLOWED.has(template.act),
    starts: template.act === "run",
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

export function peopleOf({ assignees, edit, scope }: Reading): string[] {
  const asked = scope && typeof scope.who === "object" ? [scope.who.person] : [];
  return [...assignees, ...editedPeople(edit), ...asked].filter((name) => name !== "me");
}

/** What a question keeps, so that its answer finds everybody and everything in one batch. */
export function needsOf(readings: readonly Reading[], tasks: readonly { readonly id: TaskId }[]) {
  const taskIds = tasks.map(({ id }) => id);
  return { people: unique(readings.flatMap(peopleOf)), lists: unique(readings.flatMap(listsOf)), taskIds };
}

const editedPeople = (edit: Edit | null): readonly string[] => [
  ...(edit?.addAssignees ?? []),
  ...(edit?.removeAssignees ?? []),
  ...(edit?.setAssignees ?? []),
];

const listsOf = ({ list, edit, scope }: Reading): string[] =>
  [list, edit?.list, scope?.list].filter((name): name is string => typeof name === "string");

/** What takes subtasks along, and may set free what waits in a run. */
const SETTLING: ReadonlySet<Verb> = new Set<Verb>(["complete-task", "skip-task", "cancel-task", "reopen-task"]);

/** What a run's card tells of its tasks may change with these. */
const TELLING: ReadonlySet<Verb> = new Set<Verb>(["edit-task", "reschedule-task", "assign-task"]);

type Asking = Reading & Pick<Understanding, "template">;

function tasksFor(readings: readonly Asking[], text: string): TaskQuery | null {
  const references = readings.flatMap((reading) => [
    ...reading.references,
    ...(reading.template?.references ?? []),
    ...(reading.parent ? [reading.parent] : []),
  ]);
  const numbers = references
    .flatMap((ref) => (ref.kind === "number" ? [ref.number, Math.floor(ref.number / 10)] : []))
    .filter((number) => number <= MOST_NUMBER);
  const words = references.flatMap((ref) => (ref.kind === "words" ? tellingWords(ref.text) : []));
  const remembered =
    references.some(({ kind }) => POINTS_BACK.has(kind)) || readings.some(refersBack) || looksLikeAnswer(text);
  const filter = readings.map(filterFor).find((one) => one !== null) ?? null;
  const empty = numbers.length === 0 && words.length === 0 && !remembered && filter === null;
  const steps = readings.some(({ verb }) => verb !== null && SETTLING.has(verb));
  const runs = steps || readings.some(({ verb }) => verb !== null && TELLING.has(verb));
  const subtasks = readings.some(({ template }) => template?.act === "save");
  return empty ? null : { numbers, ids: [], remembered, words: words.slice(0, 12), filter, runs, steps, subtasks };
}

const MOST_NUMBER = 2_147_483_647; // Postgres's integer: no task has a larger number

const POINTS_BACK = new Set<Reference["kind"]>(["pronoun", "ordinal", "shown", "rest"]);

/** Something said before is meant; an act on tasks that names none means what was spoken of. */
function refersBack({ references, parent, intent }: Reading): boolean {
  if ([...references, ...(parent ? [parent] : [])].some(({ kind }) => POINTS_BACK.has(kind))) return true;
  return references.length === 0 && ["update", "complete", "delete"].includes(intent);
}

/** "yes", "2", "the board one": perhaps the answer to a question that stands open. */
export const looksLikeAnswer = (text: string): boolean =>
  /^\S+(?:\s+\S+){0,2}$/.test(text) || /\bone[.!]?$/i.test(text);

/** "done": where nothing was spoken of before, it may be any task of theirs. */
const meansIt = ({ intent, references }: Reading): boolean =>
  ["update", "complete", "delete"].includes(intent) && references.every(({ kind }) => kind === "pronoun");

/** For questions the tasks that the scope allows; for "everything" all that are the actor's. */
export function filterFor(reading: Reading): TaskFilter | null {
  const { verb, scope, references, setting } = reading;
  if (setting?.key === "time-zone") return { ...NO_FILTER, who: "me" }; // whoever moves may take their repeats along
  if (scope && verb === "show-progress") return { ...scopeFilter(scope), status: "any" };
  if (scope) return scopeFilter(scope);
  const all = references.some(({ kind }) => kind === "everything");
  if (all) return { ...NO_FILTER, who: "involved" };
  return meansIt(reading) ? { ...NO_FILTER, who: "me" } : null;
}

const NO_FILTER: TaskFilter = {
  who: "anyone",
  status: "open",
  from: null,
  to: null,
  list: null,
  categories: [],
  here: false,
  words: [],
};

/** A question that names no list, label, channel or person is about what its asker has a part in. */
function scopeFilter(scope: ListScope): TaskFilter {
  const narrowed = scope.list !== null || scope.categories.length > 0 || scope.here || scope.words !== null;
  return {
    who: scope.who === "anyone" && !narrowed ? "involved" : scope.who,
    status: scope.state === "done" ? "done" : "open",
    from: showsOverdue(scope) || isWeek(scope) ? null : scope.from,
    to: isWeek(scope) ? null : scope.to,
    list: scope.list,
    categories: scope.categories,
    here: scope.here,
    words: scope.words ? tellingWords(scope.words) : [],
  };
}

/** Which days a week has depends on its reader: verbs/list.ts decides with their settings. */
export const isWeek = ({ window }: ListScope): boolean => window === "this-week" || window === "next-week";

/** What is late belongs to today and to this week. */
export const showsOverdue = ({ window, state }: ListScope): boolean =>
  state !== "done" && (window === "today" || window === "this-week" || state === "overdue");
