import type { types } from "@slack/bolt";
import type { ChatForm, FormField } from "#core/chat/form.ts";
import { type FormOrigin, NO_CHOICE } from "../incoming/form-action.ts";
import { SLACK_LIMITS } from "../limits.ts";
import { cut, plainText } from "./mrkdwn.ts";

/** A form as a modal. Blocks and fields bear the names under which their values come back. */
export function renderForm({ actionId, title, submit, fields }: ChatForm, origin: FormOrigin): types.ModalView {
  return {
    type: "modal",
    callback_id: actionId,
    private_metadata: JSON.stringify(origin),
    title: plainText(title, SLACK_LIMITS.modalTitle),
    submit: plainText(submit, SLACK_LIMITS.modalButton),
    close: plainText("Cancel", SLACK_LIMITS.modalButton),
    blocks: fields.map((field) => ({
      type: "input",
      block_id: field.name,
      label: plainText(field.label, SLACK_LIMITS.inputLabel),
      optional: !field.required,
      ...(field.hint ? { hint: plainText(`Like ${field.hint}`, SLACK_LIMITS.inputHint) } : {}),
      element: field.options.length > 0 ? menu(field) : words(field),
    })),
  };
}

function words({ name, value, limit }: FormField): types.PlainTextInput {
  const initial = cut(value, limit);
  return {
    type: "plain_text_input",
    action_id: name,
    max_length: limit,
    ...(initial === "" ? {} : { initial_value: initial }),
  };
}

function menu({ name, value, options }: FormField): types.StaticSelect {
  const shown = options.map((option) => ({
    value: option.value || NO_CHOICE,
    text: plainText(option.label, SLACK_LIMITS.optionText),
  }));
  const initial = shown.find((option) => option.value === (value || NO_CHOICE));
  return {
    type: "static_select",
    action_id: name,
    options: shown,
    ...(initial ? { initial_option: initial } : {}),
  };
}
