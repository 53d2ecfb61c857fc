import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandAutocompleteResponse,
  ApplicationCommandOptionType,
  InteractionResponseType,
} from "discord-api-types/v10";
import type { Conversation } from "#core/chat/chat-port.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { clipLine } from "./markdown.ts";
import { originOf } from "./origin.ts";

type Query = Parameters<Conversation["suggestTasks"]>[0];
type Suggestions = Awaited<ReturnType<Conversation["suggestTasks"]>>;

/** What somebody is typing into a field for a task. It presses no button, so it has no action id. */
export function autocompleteQuery(interaction: APIApplicationCommandAutocompleteInteraction): Query | null {
  const origin = originOf(interaction);
  const nothingPressed = { actionId: "", values: {}, mentions: [] } as const;
  const replyTo = { kind: "response", private: true } as const;
  return origin && { ...origin, ...nothingPressed, replyTo, typed: typedBy(interaction) };
}

/** Best match first; the value is the task's number. */
export function renderChoices(found: Suggestions): APIApplicationCommandAutocompleteResponse {
  const choices = found.slice(0, DISCORD_LIMITS.autocompleteChoices).map(toChoice);
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}

const toChoice = ({ number, summary }: Suggestions[number]) => ({
  name: clipLine(`#${number} ${summary}`, DISCORD_LIMITS.choiceName),
  value: String(number),
});

/** What stands in the field that has the cursor. */
function typedBy({ data }: APIApplicationCommandAutocompleteInteraction): string {
  const options = data.options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  );
  const focused = options.find((option) => "focused" in option && option.focused);
  return focused && "value" in focused ? String(focused.value) : "";
}
