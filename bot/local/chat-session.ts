/** The playground's JSON, as far as the terminal needs it. */
export type PlaygroundCall = (path: string, body: unknown) => Promise<unknown>;

type Shown = { readonly text: string; readonly actions: readonly { readonly id: string; readonly label: string }[] };
type Answer = { readonly replies?: readonly Shown[]; readonly error?: string };
type Inbox = { readonly messages?: readonly (Shown & { readonly channel: string })[] };

export type ChatSession = {
  prompt(): string;
  /** What to print after this line; null: the person wants to go. */
  line(text: string): Promise<string | null>;
};

const HELP = [
  "Write as you would in a chat. A number presses the button with that number.",
  "/as ben        be somebody else",
  "/in #general   write in a channel; /in dm for a direct message",
  "/quit          leave",
].join("\n");

/** The conversation in a terminal: who writes where, and what the numbers stand for. */
export function createChatSession(call: PlaygroundCall, start: { as: string; channel: string }): ChatSession {
  let { as, channel } = start;
  let buttons: Shown["actions"] = [];

  async function line(text: string): Promise<string | null> {
    const [command = "", argument = ""] = text.split(/\s+/, 2);
    switch (command) {
      case "/quit":
        return null;
      case "/as":
        return argument === "" ? HELP : become(argument.replace(/^@/, "").toLowerCase());
      case "/in":
        return argument === "" ? HELP : move(argument);
      case "/help":
      case "":
        return HELP;
      default:
        return speak(text);
    }
  }

  function speak(text: string): Promise<string> {
    const pressed = /^\d{1,3}$/.test(text) ? buttons[Number(text) - 1] : undefined;
    return pressed ? ask("actions", { id: pressed.id }) : ask("messages", { text });
  }

  async function become(name: string): Promise<string> {
    as = name;
    buttons = [];
    return (await news()).join("\n\n");
  }

  function move(place: string): string {
    channel = place === "dm" ? place : `#${place.replace(/^#/, "")}`;
    buttons = [];
    return "";
  }

  async function ask(path: string, what: object): Promise<string> {
    const { replies = [], error } = (await call(path, { as, channel, ...what })) as Answer; // the playground's own shape
    if (error) return error;
    const shown = replies.map((reply) => reply.text);
    buttons = replies.flatMap(({ actions }) => actions);
    return [...shown, ...numbered(), ...(await news())].filter((part) => part !== "").join("\n");
  }

  const numbered = (): string[] => {
    const labels = buttons.map(({ label }, index) => `[${index + 1}] ${label}`);
    return labels.length > 0 ? [labels.join("  ")] : [];
  };

  /** What the bot has sent this person by itself. The last one's buttons take the numbers where the answer had none. */
  async function news(): Promise<string[]> {
    const { messages = [] } = (await call(`inbox?as=${encodeURIComponent(as)}`, undefined)) as Inbox; // likewise
    const hadNone = buttons.length === 0;
    if (hadNone) buttons = messages.at(-1)?.actions ?? [];
    const lines = messages.map(({ channel: where, text }) => `(${where === "dm" ? `to ${as}` : where}) ${text}`);
    return hadNone ? [...lines, ...numbered()] : lines;
  }

  return { prompt: () => `${as}${channel === "dm" ? "" : ` in ${channel}`}> `, line };
}
