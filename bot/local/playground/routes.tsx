import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import { toChatAction, toChatMessage } from "./chat-act.ts";
import type { SettableClock } from "./clock.ts";
import type { SentMessages } from "./inbox.ts";
import { onlyFromHere } from "./only-from-here.ts";
import { PlaygroundPage } from "./page/page.tsx";
import { toReply } from "./reply.ts";
import { ClockRequest, PressRequest, parseRequest, SayRequest, WhoRequest } from "./requests.ts";

export type PlaygroundDeps = {
  readonly conversation: Conversation;
  readonly sent: SentMessages;
  readonly clock: SettableClock;
  /** Waits for what the last acts left going on: their messages to others. */
  readonly settle: () => Promise<void>;
  /** Runs every scheduled job that is due at the clock's now. */
  readonly tick: () => Promise<void>;
  /** The page's own, built by the local run. */
  readonly script: string;
  readonly style: string;
};

const PATH = "/playground";

export const isPlayground = ({ url }: Request): boolean => /^\/playground(\/|$)/.test(new URL(url).pathname);

/** A chat page where one can be anybody, and the same as JSON for scripts. Local only: there is no sign-in here. */
export function createPlayground(deps: PlaygroundDeps): Hono {
  const { conversation, sent, clock } = deps;
  const app = new Hono().basePath(PATH);
  app.use(onlyFromHere, bodyLimit({ maxSize: 1_000_000 }));

  app.get("/", (c) => c.html(<PlaygroundPage script={deps.script} style={deps.style} />));

  app.post("/messages", async (c) => {
    const said = parseRequest(SayRequest, await readJson(c));
    if (!said.ok) return refuse(c, said.error);
    const outcome = await conversation.converse(toChatMessage(said.value));
    await deps.settle();
    return answer(c, outcome);
  });

  app.post("/actions", async (c) => {
    const pressed = parseRequest(PressRequest, await readJson(c));
    if (!pressed.ok) return refuse(c, pressed.error);
    const outcome = await conversation.act(toChatAction(pressed.value));
    await deps.settle();
    return answer(c, outcome);
  });

  app.post("/form", async (c) => {
    const pressed = parseRequest(PressRequest, await readJson(c));
    if (!pressed.ok) return refuse(c, pressed.error);
    return c.json({ form: await conversation.form(toChatAction(pressed.value)) });
  });

  app.get("/inbox", async (c) => {
    const who = parseRequest(WhoRequest, c.req.query());
    if (!who.ok) return refuse(c, who.error);
    const messages = await sent.unread(who.value.as);
    return c.json({ messages: messages.map(({ channel, view }) => ({ channel, ...toReply(view) })) });
  });

  app.get("/feed", async (c) => c.json({ messages: await sent.recent() }));

  app.get("/dashboard", async (c) => {
    const who = parseRequest(WhoRequest, c.req.query());
    if (!who.ok) return refuse(c, who.error);
    const asked = toChatMessage({ as: who.value.as, channel: "dm", text: "open the dashboard" });
    const outcome = await conversation.converse(asked);
    const path = "view" in outcome ? outcome.view.link?.path : undefined;
    return path ? c.redirect(path, 303) : c.text("The dashboard gave no link. Try again in a minute.", 503);
  });

  app.get("/clock", (c) => c.json(clockNow(clock)));
  app.post("/clock", async (c) => {
    const asked = parseRequest(ClockRequest, await readJson(c));
    if (!asked.ok) return refuse(c, asked.error);
    clock.set(asked.value.now === null ? null : new Date(asked.value.now));
    return c.json(clockNow(clock));
  });

  app.post("/tick", async (c) => {
    await deps.tick();
    return c.json({ now: clock.now().toISOString() });
  });

  return app;
}

/** Scripts often leave the content type out, so the body is read whatever it is called. */
async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

function refuse(c: Context, error: string) {
  return c.json({ error }, 400);
}

function answer(c: Context, outcome: ChatOutcome) {
  switch (outcome.kind) {
    case "answered":
    case "told":
      return c.json({ replies: [toReply(outcome.view)] });
    case "sent":
      return c.json({ replies: [] });
    case "could-not-tell":
      return c.json({ error: "Nothing was stored. Send it again." }, 503);
  }
}

const clockNow = (clock: SettableClock) => ({ now: clock.now().toISOString(), real: clock.isReal() });
