import * as z from "zod";
import { DISCORD_LIMITS as LIMITS } from "../limits.ts";

/** developers/docs/components/reference, strictly: a field that Discord doesn't document is a mistake of ours. */
const id = z.int().min(0).optional();
const customId = z.string().min(1).max(LIMITS.customId);
const shown = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => text.trim() !== "", "is blank");

const TextDisplay = z.strictObject({ type: z.literal(10), id, content: shown(LIMITS.messageText) });
const Separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});

const ActionButton = z.strictObject({
  type: z.literal(2),
  id,
  style: z.literal([1, 2, 3, 4]),
  label: shown(LIMITS.buttonLabel),
  custom_id: customId,
  disabled: z.boolean().optional(),
});
const LinkButton = z.strictObject({
  type: z.literal(2),
  id,
  style: z.literal(5),
  label: shown(LIMITS.buttonLabel),
  url: z.url({ protocol: /^(https?|discord)$/ }).max(LIMITS.buttonUrl),
});
export const Button = z.union([ActionButton, LinkButton]);

const Option = z.strictObject({
  label: shown(LIMITS.optionLabel),
  value: z.string().min(1).max(LIMITS.optionValue),
  description: shown(LIMITS.optionLabel).optional(),
  default: z.boolean().optional(),
});
export const StringSelect = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: customId,
  placeholder: z.string().max(LIMITS.selectPlaceholder).optional(),
  required: z.boolean().optional(), // in forms only
  min_values: z.int().min(0).max(LIMITS.selectOptions).optional(),
  max_values: z.int().min(1).max(LIMITS.selectOptions).optional(),
  options: z
    .array(Option)
    .min(1)
    .max(LIMITS.selectOptions)
    .refine((options) => new Set(options.map(({ value }) => value)).size === options.length, "values are not unique")
    .refine((options) => options.filter((option) => option.default).length <= 1, "more than one default"),
});

const ActionRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(Button).min(1).max(LIMITS.buttonsPerRow), z.array(StringSelect).length(1)]),
});
const Container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullable().optional(),
  spoiler: z.boolean().optional(),
  components: z.array(z.union([TextDisplay, Separator, ActionRow])).min(1),
});
export const MessageComponents = z.array(z.union([Container, TextDisplay, Separator, ActionRow])).min(1);

const TextInput = z.strictObject({
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  min_length: z.int().min(0).max(LIMITS.inputValue).optional(),
  max_length: z.int().min(1).max(LIMITS.inputValue).optional(),
  required: z.boolean().optional(),
  value: z.string().max(LIMITS.inputValue).optional(),
  placeholder: z.string().max(LIMITS.inputPlaceholder).optional(),
});
const Label = z.strictObject({
  type: z.literal(18),
  id,
  label: shown(LIMITS.inputLabel),
  description: shown(LIMITS.inputPlaceholder).optional(),
  component: z.union([
    TextInput.refine(
      ({ value = "", max_length: max = LIMITS.inputValue }) => value.length <= max,
      "value over max_length",
    ),
    StringSelect,
  ]),
});
export const Modal = z.strictObject({
  custom_id: customId,
  title: shown(LIMITS.modalTitle),
  components: z.array(Label).min(1).max(LIMITS.modalComponents),
});
