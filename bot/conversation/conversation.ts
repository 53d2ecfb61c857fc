import { parseAction } from "#core/chat/action.ts";
import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { Conversation } from "#core/chat/chat-port.ts";
import { TaskId } from "#core/ids.ts";
import { cleanText, TEXT_LIMIT } from "./clean-text.ts";
import type { ConversationDeps } from "./deps.ts";
import { form } from "./form.ts";
import { type Act, handle } from "./handle.ts";
import { press, whatButtonLoads } from "./press.ts";
import { readMessage } from "./read-message.ts";
import { withSecondOpinion } from "./second-opinion.ts";
import { suggestTasks } from "./suggest-tasks.ts";
import { suggestTemplates } from "./suggest-templates.ts";
import { say } from "./turn.ts";
import { help } from "./verbs/help.ts";
import { importing, yamlIn } from "./verbs/templates/import-template.ts";
import { tooLong } from "./verbs/too-long.ts";
import { message as words } from "./views/question.ts";

/** core/chat's port: a message or a button in, a reply out. */
export function createConversation(deps: ConversationDeps): Conversation {
  return {
    converse: (message) => handle(deps, message, toAct(deps, message)),
    act: (action) => handle(deps, action, toButton(cleaned(action), deps.now())),
    form: (action) => form(deps, action),
    suggestTasks: (query) => suggestTasks(deps, query),
    suggestTemplates: (query) => suggestTemplates(deps, query),
  };
}

function toAct(deps: ConversationDeps, message: ChatMessage): Act {
  const text = cleanText(message.text);
  const nothing = { people: [], lists: [], tasks: null, undo: null, pending: null, take: 0 };
  const yaml = yamlIn(text);
  if (yaml !== null) return importing(yaml);
  if (text === "") return { text, needs: nothing, mentions: [], decide: help };
  if (text.length > TEXT_LIMIT) {
    return { text, needs: { ...nothing, take: 1 }, mentions: [], decide: (turn) => tooLong(turn) };
  }
  const readable = { ...message, text };
  return withSecondOpinion(deps, readable, readMessage(readable, deps.now()));
}

/** A form's fields are written by people too. */
const cleaned = (action: ChatAction): ChatAction => ({
  ...action,
  values: Object.fromEntries(Object.entries(action.values).map(([field, value]) => [field, cleanText(value)])),
});

/** Questions take their short numbers when they are asked, so buttons take none. */
function toButton(action: ChatAction, now: Date): Act {
  const id = parseAction(action.actionId);
  if (!id || !TaskId.safeParse(id.subject).success) {
    const needs = { people: [], lists: [], tasks: null, undo: null, pending: null, take: 0 };
    return {
      text: "",
      needs,
      mentions: [],
      decide: () => say(words("That button is from an older version. Ask me again, please.")),
    };
  }
  const needs = { ...whatButtonLoads(id, action, now), take: 0 };
  return { text: "", needs, mentions: action.mentions, decide: (turn) => press(turn, action, id) };
}
