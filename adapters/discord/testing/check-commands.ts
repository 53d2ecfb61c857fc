import * as z from "zod";
import { DISCORD_LIMITS as LIMITS } from "../limits.ts";
import { problems } from "./check-message.ts";

/** developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const inputName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), "is not lower case");
const description = z.string().min(1).max(LIMITS.commandDescription);

const StringOption = z.strictObject({
  type: z.literal(3),
  name: inputName,
  description,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
});
const UserOption = z.strictObject({
  type: z.literal(6),
  name: inputName,
  description,
  required: z.boolean().optional(),
});
const options = z
  .array(z.discriminatedUnion("type", [StringOption, UserOption]))
  .max(25)
  .refine(
    (all) => !all.some(({ required }, i) => required && all.slice(0, i).some((o) => !o.required)),
    "required after optional",
  )
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "names are not unique");
const Subcommand = z.strictObject({ type: z.literal(1), name: inputName, description, options: options.optional() });

const everywhere = {
  integration_types: z.array(z.literal([0, 1])).min(1),
  contexts: z.array(z.literal([0, 1, 2])).min(1),
};
const Command = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal(1),
    name: inputName,
    description,
    options: z.union([options, z.array(Subcommand).max(25)]).optional(),
    ...everywhere,
  }),
  z.strictObject({ type: z.literal([2, 3]), name: z.string().min(1).max(LIMITS.commandName), ...everywhere }),
]);
const Commands = z
  .array(Command)
  .refine((all) => new Set(all.map(({ type, name }) => `${type} ${name}`)).size === all.length, "names are not unique")
  .refine((all) => all.filter(({ type }) => type === 1).length <= 100, "more than 100 commands")
  .refine((all) => all.filter(({ type }) => type === 3).length <= 5, "more than 5 message commands")
  .refine((all) => all.every((command) => textOf(command) <= LIMITS.commandText), "more text than a command holds");

/** What Discord would refuse in a bulk overwrite of commands; empty when it would take it. */
export const checkCommands = (commands: unknown): string[] => problems(Commands, commands);

const textOf = (command: z.infer<typeof Command>): number =>
  [...JSON.stringify(command).matchAll(/"(?:name|description)":"([^"]*)"/g)].reduce(
    (sum, [, text = ""]) => sum + text.length,
    0,
  );
