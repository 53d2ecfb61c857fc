import type { types } from "@slack/bolt";
import type { EditForm } from "#core/chat/view.ts";
import { type FormOrigin, NO_CHOICE } from "../incoming/form-action.ts";
import { SLACK_LIMITS } from "../limits.ts";
import { cut, plainText } from "./mrkdwn.ts";

const SUMMARY_LIMIT = 500; // core/tasks/task.ts
const PRIORITIES = [
  { value: NO_CHOICE, label: "None" },
  { value: "urgent", label: "Urgent" },
  { value: "high", label: "High" },
  { value: "medium", label: "Medium" },
  { value: "low", label: "Low" },
] as const;

/** The edit form as a modal. Blocks and fields bear the names under which their values come back. */
export function renderEditForm(form: EditForm, origin: FormOrigin): types.ModalView {
  return {
    type: "modal",
    callback_id: form.actionId,
    private_metadata: JSON.stringify(origin),
    title: plainText(`Edit #${form.number}`, SLACK_LIMITS.modalTitle),
    submit: plainText("Save", SLACK_LIMITS.modalButton),
    close: plainText("Cancel", SLACK_LIMITS.modalButton),
    blocks: [
      textField({ name: "summary", label: "Title", value: form.summary, required: true }),
      textField({ name: "due", label: "Due", value: form.due, hint: "In your words: Friday 4pm, tomorrow, 12/1" }),
      textField({ name: "assignees", label: "People", value: form.assignees, hint: "Like @ben @cleo" }),
      priorityField(form.priority),
    ],
  };
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: true;
};

function textField({ name, label, value, hint, required }: Field): types.InputBlock {
  const initial = cut(value, SUMMARY_LIMIT);
  return {
    type: "input",
    block_id: name,
    label: plainText(label, SLACK_LIMITS.inputLabel),
    optional: !required,
    ...(hint ? { hint: plainText(hint, SLACK_LIMITS.inputHint) } : {}),
    element: {
      type: "plain_text_input",
      action_id: name,
      max_length: SUMMARY_LIMIT,
      ...(initial === "" ? {} : { initial_value: initial }),
    },
  };
}

function priorityField(present: EditForm["priority"]): types.InputBlock {
  const options = PRIORITIES.map(({ value, label }) => ({ value, text: plainText(label, SLACK_LIMITS.optionText) }));
  const initial = options.find(({ value }) => value === (present || NO_CHOICE));
  return {
    type: "input",
    block_id: "priority",
    label: plainText("Priority", SLACK_LIMITS.inputLabel),
    optional: true,
    element: { type: "static_select", action_id: "priority", options, ...(initial ? { initial_option: initial } : {}) },
  };
}
