import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord-api-types/v10";
import type { ChatMessage } from "#core/chat/chat-message.ts";
import { isGuildInstall, originOf } from "./origin.ts";
import { type TemplateWords, templateWords } from "./template-words.ts";
import { textToSave } from "./text-to-save.ts";
import { mentionedPeople, type Named, writtenText } from "./written-text.ts";

/** What was asked, in words the conversation reads, and whether the answer is for the asker's eyes only. */
type Asked = { readonly text: string; readonly private: boolean; readonly named: Named };

/** null: not a command of ours, or a message to be saved that has no text. */
export function commandMessage(interaction: APIApplicationCommandInteraction, botId: string): ChatMessage | null {
  const origin = originOf(interaction);
  const asked = askedBy(interaction, botId);
  if (!origin || !asked) return null;
  return {
    ...origin,
    text: asked.text,
    mentions: mentionedPeople(asked.text, asked.named),
    addressed: "direct",
    replyTo: {
      kind: "response",
      private: asked.private || (interaction.guild_id !== undefined && !isGuildInstall(interaction)),
    },
  };
}

function askedBy(interaction: APIApplicationCommandInteraction, botId: string): Asked | null {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput:
      return askedInWords(interaction as APIChatInputApplicationCommandInteraction, botId); // its data says so
    case ApplicationCommandType.Message:
      return askedOfMessage(interaction as APIMessageApplicationCommandInteraction, botId); // its data says so
    default:
      return null;
  }
}

/** `/task add text:`, `/task list what:`, `/task done task:`, `/task dashboard`, `/template …`, `/ask text:` as one would write them. */
function askedInWords({ data }: APIChatInputApplicationCommandInteraction, botId: string): Asked | null {
  const { subcommand, values } = optionsOf(data);
  const named: Named = data.resolved ?? {};
  const say = (text: string, isPrivate: boolean): Asked => ({
    text: writtenText(text, named, botId),
    private: isPrivate,
    named,
  });
  const sayOfTemplates = (said: TemplateWords | null): Asked | null => said && say(said.text, said.private);
  switch (`${data.name} ${subcommand}`.trim()) {
    case "ask":
      return say(values.text ?? "", false);
    case "task add":
      return say(values.text ?? "", false);
    case "task list":
      return say(`list ${values.what ?? ""}`, true);
    case "task done":
      return say(doneText(values.task ?? ""), false);
    case "task dashboard":
      return say("open the dashboard", true);
    default:
      return data.name === "template" ? sayOfTemplates(templateWords(subcommand, values)) : null;
  }
}

/** A suggestion was chosen, so its number stands there; or words were typed, and they say which task. */
const doneText = (task: string): string =>
  /^#?\d+$/.test(task.trim()) ? `done #${task.trim().replace("#", "")}` : `done with ${task}`;

function askedOfMessage({ data }: APIMessageApplicationCommandInteraction, botId: string): Asked | null {
  const message = data.resolved.messages[data.target_id];
  if (!message) return null;
  const named: Named = { users: Object.fromEntries(message.mentions.map((user) => [user.id, user])) };
  const text = textToSave(writtenText(message.content, named, botId));
  return text === "" ? null : { text, private: true, named };
}

/** The options of a command, or of its one subcommand, by name. */
function optionsOf(data: APIChatInputApplicationCommandInteraction["data"]) {
  const [first] = data.options ?? [];
  const isSub = first?.type === ApplicationCommandOptionType.Subcommand;
  const options = (isSub ? first.options : data.options) ?? [];
  const values: Record<string, string> = {};
  for (const option of options) if ("value" in option) values[option.name] = String(option.value);
  return { subcommand: isSub ? first.name : "", values };
}
