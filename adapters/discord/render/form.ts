import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { ChatForm, FormField } from "#core/chat/form.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { clip, clipLine } from "../markdown.ts";
import { formatScoped, type Scope } from "../scoped-action.ts";

/** What stands for "" in a menu, where Discord takes no empty value. */
export const NO_CHOICE = "none";

/** A form as a modal, with what it shows at first; the submission carries the fields back by their names. */
export function renderForm(
  { actionId, title, fields }: ChatForm,
  scope: Scope = null,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formatScoped(actionId, scope),
    title: clipLine(title, DISCORD_LIMITS.modalTitle),
    components: fields.slice(0, DISCORD_LIMITS.modalComponents).map((field) => ({
      type: ComponentType.Label,
      label: clipLine(field.label, DISCORD_LIMITS.inputLabel),
      component: field.options.length > 0 ? menu(field) : words(field),
    })),
  };
}

function words({ name, value, hint, required, limit }: FormField): APILabelComponent["component"] {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Short,
    required,
    max_length: limit,
    ...(required && { min_length: 1 }),
    ...(value !== "" && { value: clip(value, limit) }),
    ...(hint && { placeholder: clipLine(hint, DISCORD_LIMITS.inputPlaceholder) }),
  };
}

function menu({ name, value, required, options }: FormField): APILabelComponent["component"] {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    options: options.slice(0, DISCORD_LIMITS.selectOptions).map((option) => ({
      label: clipLine(option.label, DISCORD_LIMITS.optionLabel),
      value: option.value || NO_CHOICE,
      default: option.value === value,
    })),
  };
}
