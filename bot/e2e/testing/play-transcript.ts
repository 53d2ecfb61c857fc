import { startCompanion } from "#bot/local/companion.ts";
import type { Reply } from "#bot/local/playground/reply.ts";
import { readSettings } from "#bot/local/settings.ts";

type Inbox = readonly { readonly channel: string; readonly text: string; readonly actions: Reply["actions"] }[];
type Actions = Reply["actions"];

/**
 * Plays a transcript through the playground of what `npm start` starts, and throws at the first line that does not hold.
 *
 * `== 2026-10-12T09:00+02:00 …` sets the clock there and ticks; with the word "silent" it does not tick (nobody's clock ran).
 * `ana: …` says it, privately; `ana in #general: …` in a channel; a line in it begins behind \n. `ana presses Done` presses a button of what ana saw last.
 * `bot: …` what the answer has in it. `to ana: …` what is in the one message in ana's inbox; `to ana: nothing`.
 * `in #general: …` what is in the one message that the bot posted there.
 */
export async function playTranscript(transcript: string): Promise<void> {
  const companion = await startCompanion(readSettings({ PORT: "0", DATA_DIR: "memory", TZ: "UTC" }), () => undefined);
  const stage = createStage(companion.url);
  try {
    for (const [index, line] of transcript.split("\n").entries()) {
      if (line.trim() === "" || line.trim().startsWith("//")) continue;
      await playLine(stage, line.trim()).catch((cause: unknown) => {
        throw new Error(`line ${index + 1}: ${line.trim()}\n${cause instanceof Error ? cause.message : cause}`, {
          cause,
        });
      });
    }
  } finally {
    await companion.close();
  }
}

type Stage = ReturnType<typeof createStage>;

type Parts = Readonly<Record<string, string>>;

/** What a line can be: the first that fits is played. */
const LINES: readonly (readonly [RegExp, (stage: Stage, parts: Parts) => Promise<void>])[] = [
  [/^== (?<at>\S+)(?<silent>.*\bsilent\b)?/, (stage, { at = "", silent }) => stage.go(at, silent === undefined)],
  [/^(?<as>\w+) presses (?<label>.+)$/, (stage, { as = "", label = "" }) => stage.press(as, label)],
  [/^to (?<as>\w+): (?<told>.+)$/, async (stage, { as = "", told = "" }) => expectIn(await stage.inbox(as), told)],
  [
    /^in #(?<channel>\w+): (?<told>.+)$/,
    async (stage, { channel = "", told = "" }) => expectIn(await stage.posts(channel), told),
  ],
  [/^bot: (?<told>.+)$/, async (stage, { told = "" }) => expectIn([stage.lastReply()], told)],
  [
    /^(?<as>\w+)(?: in #(?<channel>\w+))?: (?<words>.+)$/,
    (stage, { as = "", channel = "dm", words = "" }) => stage.say(as, channel, words),
  ],
];

async function playLine(stage: Stage, line: string): Promise<void> {
  for (const [form, play] of LINES) {
    const found = form.exec(line);
    if (found) return play(stage, found.groups ?? {});
  }
  throw new Error("not a line that can be played");
}

/** Parts between "…" stand in the one message, in this order. */
function expectIn(messages: readonly string[], wanted: string): void {
  if (wanted === "nothing") {
    if (messages.length > 0) throw new Error(`there was something:\n${messages.join("\n--\n")}`);
    return;
  }
  const [message = "", ...more] = messages;
  if (more.length > 0) throw new Error(`there were ${messages.length} messages:\n${messages.join("\n--\n")}`);
  let from = 0;
  for (const part of wanted.split("…").map((one) => one.trim())) {
    const found = message.indexOf(part, from);
    if (found < 0) throw new Error(`"${part}" is not in:\n${message || "(nothing)"}`);
    from = found + part.length;
  }
}

function createStage(url: string) {
  const seen = new Map<string, Actions>(); // what each person can press
  let reply = "";
  const unread = new Map<string, string[]>();
  const posted = new Map<string, string[]>();

  async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${url}/playground/${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T; // DESIGN.md
  }
  async function act(path: string, as: string, body: object): Promise<void> {
    const { replies } = await post<{ replies: readonly Reply[] }>(path, { as, ...body });
    const [first] = replies;
    reply = first?.text ?? "";
    if (first) seen.set(as, first.actions);
  }
  /** The playground shows what was posted in channels to everybody who looks: each is kept once. */
  async function look(as: string): Promise<void> {
    const response = await fetch(`${url}/playground/inbox?as=${as}`);
    const { messages } = (await response.json()) as { messages: Inbox };
    for (const { channel, text, actions } of messages) {
      if (channel === "dm") {
        unread.set(as, [...(unread.get(as) ?? []), text]);
        seen.set(as, actions);
      } else if (as === "witness") posted.set(channel, [...(posted.get(channel) ?? []), text]);
    }
  }
  return {
    async go(at: string, ticks: boolean): Promise<void> {
      await post("clock", { now: new Date(at).toISOString() });
      if (ticks) await post("tick", {});
    },
    say: (as: string, channel: string, text: string) =>
      act("messages", as, { channel, text: text.replaceAll("\\n", "\n") }),
    async press(as: string, label: string): Promise<void> {
      const action = seen.get(as)?.find((one) => one.label === label);
      if (!action)
        throw new Error(
          `${as} sees no such button: ${seen
            .get(as)
            ?.map((one) => one.label)
            .join(", ")}`,
        );
      await act("actions", as, { channel: "dm", id: action.id });
    },
    async inbox(as: string): Promise<string[]> {
      await look(as);
      const messages = unread.get(as) ?? [];
      unread.delete(as);
      return messages;
    },
    async posts(channel: string): Promise<string[]> {
      await look("witness");
      const messages = posted.get(`#${channel}`) ?? [];
      posted.delete(`#${channel}`);
      return messages;
    },
    lastReply: () => reply,
  };
}
