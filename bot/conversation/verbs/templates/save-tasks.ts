import type { LoadedTask } from "#core/chat/chat-store.ts";
import { EMPTY_READING } from "#core/language/reading-parts.ts";
import type { TemplateRequest } from "#core/language/template-request.ts";
import { saveAsTemplate } from "#core/templates/save-as-template.ts";
import { newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import { TEMPLATE_NAME_LIMIT, type TemplateId } from "#core/templates/template.ts";
import { resolve } from "../../resolve.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { plainWords } from "./find-template.ts";
import { planSetting } from "./plan-setting.ts";
import { savedView } from "./saved-view.ts";

/** "Save these as a template called Launch": tasks shown, or named, with their subtasks; dates become offsets, and are shown. */
export function saveTasks(turn: Turn, { name, references }: TemplateRequest): Plan {
  if (name === "") return say(message('What shall it be called? Say "save these as a template called Launch".'));
  if (name.length > TEMPLATE_NAME_LIMIT)
    return say(message(`A name has at most ${TEMPLATE_NAME_LIMIT} characters. Nothing was saved.`));
  if (taken(turn, name))
    return say(message(`There is a template called ${name} already. Say another name; nothing was saved.`));
  const tasks = tasksMeant(turn, references);
  if (tasks.length === 0)
    return say(message("I don't know which tasks you mean. List them first, or say their numbers."));
  const setting = planSetting(turn);
  const listNames = new Map(tasks.flatMap(({ listId, listName }) => (listId && listName ? [[listId, listName]] : [])));
  const names = new Map(
    tasks.flatMap(({ assigneeIds, assigneeNames }) => assigneeIds.map((id, i) => [id, assigneeNames[i]])),
  );
  const { content } = saveAsTemplate(
    {
      name,
      tasks,
      people: "roles",
      nameOf: (memberId) => names.get(memberId) ?? setting.nameOf(memberId),
      listName: (listId) => listNames.get(listId) ?? null,
    },
    setting,
  );
  const id = turn.newId() as TemplateId; // a fresh UUID is one
  const change = saveTemplate(turn.ctx, newTemplate(turn.ctx, id, content));
  return { ...say(savedView(turn, content, `Saved ${content.name}`)), change };
}

const taken = ({ loaded }: Turn, name: string): boolean =>
  loaded.templates.named.some(
    ({ template }) => template.archived === null && plainWords(template.name) === plainWords(name),
  );

/** The tasks, with the steps of each behind it. */
function tasksMeant({ loaded }: Turn, references: TemplateRequest["references"]): readonly LoadedTask[] {
  const found = resolve(loaded, { ...EMPTY_READING, verb: "show-task", references });
  if (found.outcome !== "found") return [];
  const meant = new Set(found.tasks.map(({ id }) => id));
  return found.tasks.flatMap((task) => [
    task,
    ...loaded.tasks.filter(
      ({ id, parentId, status }) => parentId === task.id && !meant.has(id) && status !== "cancelled",
    ),
  ]);
}
