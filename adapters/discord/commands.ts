import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { TEMPLATE_NAME_LIMIT } from "#core/templates/template.ts";

const TEXT_LIMIT = 2000; // what the conversation reads of one message

/** In guilds and in direct messages, installed by a guild or by a person for themselves. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const words = (name: string, description: string) =>
  ({ type: ApplicationCommandOptionType.String, name, description, max_length: TEXT_LIMIT }) as const;

/** A template is said by its name: those that there are come up while one types. */
const template = {
  ...words("name", "Its name"),
  max_length: TEMPLATE_NAME_LIMIT,
  required: true,
  autocomplete: true,
} as const;

const TEMPLATE_COMMANDS: readonly APIApplicationCommandSubcommandOption[] = [
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: "run",
    description: "Start a template: what isn't said here is asked",
    options: [
      template,
      words("date", "When it starts or ends: friday, from 7 December, by 18 December 5pm"),
      words("what", "What this one is called, or more in your own words: 2.4"),
      { ...words("role", "One of its roles, for the person"), autocomplete: true },
      {
        type: ApplicationCommandOptionType.User,
        name: "person",
        description: "Who takes that role; without a role, whom it is for",
      },
      { ...words("choice", "One of its choices"), autocomplete: true },
    ],
  },
  { type: ApplicationCommandOptionType.Subcommand, name: "list", description: "See which templates there are" },
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: "show",
    description: "See a template's tasks, dates and roles",
    options: [template],
  },
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: "save",
    description: "Save tasks as a template; their dates become offsets",
    options: [
      { ...words("name", "What to call it"), max_length: TEMPLATE_NAME_LIMIT, required: true },
      words("tasks", "Their numbers: 12 14 15; what you listed last if left out"),
    ],
  },
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: "edit",
    description: "Get the link to a template's page on the dashboard",
    options: [template],
  },
];

/** What `npm run discord:register` tells Discord; command-message.ts reads what comes of it. */
export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: "task",
    description: "Add, list and finish tasks",
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "add",
        description: "Add a task in your own words: people, dates, repeats, #labels",
        options: [{ ...words("text", "For example: send the Q3 report @ben friday 4pm #finance"), required: true }],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "list",
        description: "See what is open",
        options: [words("what", "overdue, today, this week, done, #label or a person; your own if left out")],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "done",
        description: "Mark a task as done",
        options: [{ ...words("task", "Its number, or some of its words"), required: true, autocomplete: true }],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "dashboard",
        description: "Get your private link to the dashboard",
      },
    ],
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: "template",
    description: "Run, list, show, save and edit templates",
    options: [...TEMPLATE_COMMANDS],
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    description: "Say anything to Companion: move it to friday, undo, what's left this week",
    options: [{ ...words("text", "In your own words"), required: true }],
  },
  { ...EVERYWHERE, type: ApplicationCommandType.Message, name: "Save as task" },
];
