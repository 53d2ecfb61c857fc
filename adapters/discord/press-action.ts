import {
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ComponentType,
  type ModalSubmitComponent,
} from "discord-api-types/v10";
import { parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import { isOnPrivateMessage, originOf, type PersonInteraction } from "./origin.ts";
import { NO_CHOICE } from "./render/form.ts";
import { parseScoped, type Scope } from "./scoped-action.ts";
import { mentionedPeople, writtenText } from "./written-text.ts";

/** `scope`: what the buttons of the answer must carry again. */
export type Pressed = { readonly action: ChatAction; readonly scope: Scope };

/** A pressed button, or what was chosen in a menu. null: not one of ours, or of an older version. */
export function pressAction(interaction: APIMessageComponentInteraction): Pressed | null {
  const { data } = interaction;
  const chosen = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? "") : data.custom_id;
  return toAction(interaction, chosen, {});
}

/** A submitted form: its id is the button's that opened it, its fields have the names of render/form.ts. */
export function submitAction(interaction: APIModalSubmitInteraction, botId: string): Pressed | null {
  const values: Record<string, string> = {};
  for (const component of interaction.data.components) {
    if (component.type === ComponentType.TextDisplay) continue;
    const fields = component.type === ComponentType.Label ? [component.component] : component.components;
    for (const field of fields) values[field.custom_id] = fieldValue(field, botId);
  }
  return toAction(interaction, interaction.data.custom_id, values);
}

function toAction(interaction: PersonInteraction, id: string, values: Record<string, string>): Pressed | null {
  const origin = originOf(interaction);
  const { actionId, scope } = parseScoped(id);
  if (!origin || !parseAction(actionId)) return null;
  if (scope && origin.channel.kind !== "direct") return null; // only our direct messages carry a scope
  const action: ChatAction = {
    ...origin,
    workspaceKey: scope ?? origin.workspaceKey,
    actionId,
    values,
    mentions: Object.values(values).flatMap((value) => mentionedPeople(value, {})),
    replyTo: { kind: "response", private: isOnPrivateMessage(interaction) },
  };
  return { action, scope };
}

/** A text input has a value, a menu the first of its values. */
function fieldValue(field: ModalSubmitComponent, botId: string): string {
  if ("values" in field) return field.values.find((value) => value !== NO_CHOICE) ?? "";
  return writtenText(String(field.value ?? ""), {}, botId);
}
