import type { TemplateSearch } from "#core/chat/chat-port.ts";
import type { Loaded } from "#core/chat/chat-store.ts";
import { STARTERS } from "#core/templates/starters/starters.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import type { ConversationDeps } from "./deps.ts";
import { newUuids } from "./new-uuids.ts";
import { findTemplate, plainWords } from "./verbs/templates/find-template.ts";

const MOST = 25;

/** For an autocomplete field: the workspace's templates and the starters, or the roles or choices of one of them. */
export async function suggestTemplates({ store, now }: ConversationDeps, query: TemplateSearch): Promise<string[]> {
  const words = query.wanted === "name" ? "" : plainWords(query.template);
  const loaded = await store.load({
    ...query,
    mentions: [],
    people: [],
    lists: [],
    pending: null,
    undo: null,
    take: 0,
    ids: newUuids(4, now()),
    tasks: null,
    templates: { words: words === "" ? null : words, all: query.wanted === "name", planning: false },
  });
  return matching(candidates(loaded, query), query.typed).slice(0, MOST);
}

function candidates(loaded: Loaded, { wanted, template }: TemplateSearch): readonly string[] {
  if (wanted === "name") return namesIn(loaded);
  const content = findTemplate({ loaded }, template)?.found.content;
  if (!content) return [];
  return wanted === "role" ? content.roles.map(({ name }) => name) : choicesOf(content);
}

/** The workspace's own first; a starter that it has taken is its own. */
function namesIn({ templates }: Loaded): readonly string[] {
  const own = templates.names.map(({ name }) => name);
  const taken = new Set(own.map(plainWords));
  return [...own, ...STARTERS.map(({ id }) => plainWords(id)).filter((name) => !taken.has(name))];
}

const choicesOf = ({ variables }: TemplateContent): readonly string[] =>
  variables.flatMap(({ name, type, choices }) =>
    type === "choice" ? choices.map((choice) => `${name}: ${choice}`) : [],
  );

/** What begins with the words stands before what has them in it; with nothing typed all, as they are. */
function matching(all: readonly string[], typed: string): string[] {
  const said = plainWords(typed);
  const found = all.filter((one) => plainWords(one).includes(said));
  const begins = (one: string): boolean => plainWords(one).startsWith(said);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
