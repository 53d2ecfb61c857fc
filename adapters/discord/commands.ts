import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";

const TEXT_LIMIT = 2000; // what the conversation reads of one message

/** In guilds and in direct messages, installed by a guild or by a person for themselves. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const words = (name: string, description: string) =>
  ({ type: ApplicationCommandOptionType.String, name, description, max_length: TEXT_LIMIT }) as const;

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
    name: "ask",
    description: "Say anything to Companion: move it to friday, undo, what's left this week",
    options: [{ ...words("text", "In your own words"), required: true }],
  },
  { ...EVERYWHERE, type: ApplicationCommandType.Message, name: "Save as task" },
];
