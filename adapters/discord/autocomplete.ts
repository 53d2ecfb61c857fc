import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandAutocompleteResponse,
  ApplicationCommandOptionType,
  InteractionResponseType,
} from "discord-api-types/v10";
import type { Conversation, TemplateSearch } from "#core/chat/chat-port.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { clipLine } from "./markdown.ts";
import { originOf } from "./origin.ts";

type Choice = { readonly name: string; readonly value: string };
type Interaction = APIApplicationCommandAutocompleteInteraction;
type Tasks = Awaited<ReturnType<Conversation["suggestTasks"]>>;

/** What fits what somebody is typing into a field, best match first. It presses no button, so it has no action id. */
export async function suggestionsFor(interaction: Interaction, conversation: Conversation): Promise<readonly Choice[]> {
  const origin = originOf(interaction);
  if (!origin) return [];
  const nothingPressed = { actionId: "", values: {}, mentions: [] } as const;
  const replyTo = { kind: "response", private: true } as const;
  const { field, typed, values } = fieldsOf(interaction);
  const query = { ...origin, ...nothingPressed, replyTo, typed };
  if (interaction.data.name !== "template") return (await conversation.suggestTasks(query)).map(taskChoice);
  const wanted = WANTED.find((one) => one === field);
  if (!wanted) return [];
  const found = await conversation.suggestTemplates({ ...query, wanted, template: values.name ?? "" });
  return found.filter((words) => words.length <= DISCORD_LIMITS.choiceValue).map(wordsChoice);
}

const WANTED: readonly TemplateSearch["wanted"][] = ["name", "role", "choice"];

export function renderChoices(found: readonly Choice[]): APIApplicationCommandAutocompleteResponse {
  const choices = found.slice(0, DISCORD_LIMITS.autocompleteChoices);
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}

/** The value is the task's number. */
const taskChoice = ({ number, summary }: Tasks[number]): Choice => ({
  name: clipLine(`#${number} ${summary}`, DISCORD_LIMITS.choiceName),
  value: String(number),
});

const wordsChoice = (words: string): Choice => ({ name: clipLine(words, DISCORD_LIMITS.choiceName), value: words });

/** The field that has the cursor and what stands in it; and what stands in the others, by name. */
function fieldsOf({ data }: Interaction) {
  const options = data.options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  );
  const values: Record<string, string> = {};
  for (const option of options) if ("value" in option) values[option.name] = String(option.value);
  const focused = options.find((option) => "focused" in option && option.focused);
  return { field: focused?.name ?? "", typed: values[focused?.name ?? ""] ?? "", values };
}
