import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { EditForm } from "#core/chat/view.ts";
import { SUMMARY_LIMIT } from "#core/tasks/task.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { clip, clipLine } from "../markdown.ts";
import { formatScoped, type Scope } from "../scoped-action.ts";

const FIELD_LIMIT = 200; // dates and names as people write them

/** What stands for "" in the menu, where Discord takes no empty value. */
export const NO_PRIORITY = "none";

const PRIORITIES = [
  { label: "None", value: NO_PRIORITY },
  { label: "Urgent", value: "urgent" },
  { label: "High", value: "high" },
  { label: "Medium", value: "medium" },
  { label: "Low", value: "low" },
] as const;

/** The form of one task, filled with its present values; the submission carries the fields back by these names. */
export function renderEditForm(form: EditForm, scope: Scope = null): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formatScoped(form.actionId, scope),
    title: clipLine(`Edit #${form.number}`, DISCORD_LIMITS.modalTitle),
    components: [
      renderField("Title", { name: "summary", value: form.summary, required: true, limit: SUMMARY_LIMIT }),
      renderField("Due", { name: "due", value: form.due, example: "Friday 16:00" }),
      renderField("People", { name: "assignees", value: form.assignees, example: "@ben @cleo" }),
      renderPriority(form.priority),
    ],
  };
}

type Field = {
  readonly name: "summary" | "due" | "assignees";
  readonly value: string;
  readonly example?: string;
  readonly required?: boolean;
  readonly limit?: number;
};

function renderField(label: string, { name, value, example, required = false, limit = FIELD_LIMIT }: Field) {
  return {
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required,
      max_length: limit,
      ...(required && { min_length: 1 }),
      ...(value !== "" && { value: clip(value, limit) }),
      ...(example && { placeholder: example }),
    },
  } satisfies APILabelComponent;
}

function renderPriority(present: EditForm["priority"]) {
  return {
    type: ComponentType.Label,
    label: "Priority",
    component: {
      type: ComponentType.StringSelect,
      custom_id: "priority",
      required: false,
      options: PRIORITIES.map((option) => ({ ...option, default: option.value === (present || NO_PRIORITY) })),
    },
  } satisfies APILabelComponent;
}
