import { dateView } from "#core/chat/date-view.ts";
import { capitalised, listWords, PRIORITY_WORDS } from "#core/chat/words.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { Names } from "#core/progress/desk-store.ts";
import type { TemplateInFull } from "#core/progress/desk-templates.ts";
import { occurrencesAfter } from "#core/recurrence/occurrences.ts";
import { standsAt } from "#core/recurrence/recurrence-id.ts";
import type { Priority } from "#core/tasks/task.ts";
import { dueDay } from "#core/tasks/task-date.ts";
import { formatCondition } from "#core/templates/condition.ts";
import { formatOffset } from "#core/templates/format-offset.ts";
import { OVERLAP_WORDS, repeatWords } from "#core/templates/repeat-words.ts";
import type { Role } from "#core/templates/role.ts";
import type { RunSchedule } from "#core/templates/run-schedule.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import type { Assignee, TemplateItem } from "#core/templates/template-item.ts";
import type { Variable } from "#core/templates/variable.ts";
import type { Moment } from "../page-models.ts";
import type { ItemView, NamedView, TemplatePage } from "../template-models.ts";
import { momentOf } from "./moment.ts";
import { runSummary } from "./run-summary.ts";
import { viewerOf } from "./viewer.ts";

export function templatePage(facts: TemplateInFull, reader: DeskReader): TemplatePage {
  const { content, number } = facts.shown;
  return {
    viewer: viewerOf(facts, reader),
    template: facts.template,
    version: number,
    description: content.description,
    items: content.items.map((item) => itemView(item, content, facts.people)),
    variables: content.variables.map(variableView),
    roles: content.roles.map((role) => roleView(role, facts.people)),
    versions: facts.versions.map(({ at, ...rest }) => ({ ...rest, at: momentOf(at, reader) })),
    runs: facts.runs.map((run) => runSummary(run, reader)),
    repeats: facts.schedules.map((schedule) => ({
      schedule,
      words: [capitalised(repeatWords(schedule.repeat, reader)), OVERLAP_WORDS[schedule.repeat.overlap]]
        .filter(Boolean)
        .join(". "),
      next: nextOf(schedule, reader),
    })),
  };
}

/** The next occurrence; of a place in the calendar, which moves with the days off, when it is looked at. */
function nextOf({ repeat, handled, at }: RunSchedule, reader: DeskReader): Moment | null {
  const { rrule, first, position } = repeat;
  if (position) return at && momentOf(at, reader);
  const last = standsAt({ due: first, recurrenceId: handled });
  const [next] = handled && last ? occurrencesAfter({ rrule, due: last, exdates: [] }, 1) : [first];
  return next ? { iso: dueDay(next, reader.timeZone), text: dateView(next, reader).text } : null;
}

function itemView(item: TemplateItem, { items, defaults }: TemplateContent, people: Names): ItemView {
  const summaries = new Map(items.map(({ key, summary }) => [key, summary]));
  const who = whoWords(item.assignee ?? defaults.assignee, people);
  const list = item.list ?? defaults.list;
  const priority = PRIORITY_WORDS[(item.priority ?? defaults.priority) as Priority]; // the schema admits 0 to 9
  return {
    key: item.key,
    summary: item.summary,
    description: item.description,
    due: item.due && formatOffset(item.due),
    who,
    after: item.after.map((key) => summaries.get(key) ?? key),
    when: item.when && formatCondition(item.when),
    facts: [list, ...[...defaults.labels, ...item.labels].map((label) => `#${label}`), priority].filter(
      (fact): fact is string => Boolean(fact),
    ),
    subtasks: item.subtasks.map(({ summary, assignee, due }) => ({
      summary,
      due: due && formatOffset(due),
      who: whoWords(assignee, people),
    })),
  };
}

/** "the captain", "Ben and Cleo", "whoever newhire is"; null: nobody yet. */
function whoWords(assignee: Assignee | null, people: Names): string | null {
  switch (assignee?.kind) {
    case "role":
      return assignee.role;
    case "variable":
      return `{${assignee.name}}`;
    case "people":
      return peopleWords(assignee.memberIds, people);
    case "owner":
      return "whoever owns the run";
    case "creator":
      return "whoever starts it";
    default:
      return null;
  }
}

const peopleWords = (ids: readonly string[], people: Names): string =>
  listWords(ids.map((id) => people.get(id) ?? "someone"));

function variableView({ name, type, choices, description, required, default: given }: Variable): NamedView {
  const kind = type === "choice" ? choices.join(", ") : type;
  const need = given || !required ? "" : ", asked for";
  return { name, about: [description, kind + need].filter(Boolean).join(" · ") };
}

const UNBOUND: Record<Role["whenUnbound"], string> = {
  ask: "asked for",
  leave: "may stay open",
  owner: "else whoever owns the run",
};

function roleView({ name, description, binds, members, whenUnbound }: Role, people: Names): NamedView {
  const who = members.length > 0 ? peopleWords(members, people) : null;
  const how = binds === "anyone" ? "anyone may take it" : binds === "rotation" ? `in turn: ${who ?? "…"}` : who;
  return { name, about: [description, how ?? UNBOUND[whenUnbound]].filter(Boolean).join(" · ") };
}
