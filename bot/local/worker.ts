import { waitUntil } from "cloudflare:workers";
import { type App, createApp } from "../app.ts";
import { assetsIn, type Bindings, parseEnv } from "../env.ts";
import { drainsIn } from "../jobs/drains.ts";
import { createSettableClock } from "./playground/clock.ts";
import { playgroundMessenger } from "./playground/messenger.ts";
import { createPlayground, isPlayground } from "./playground/routes.tsx";
import { createSentMessages } from "./playground/sent-messages.ts";
import { createSettledWork } from "./playground/settled-work.ts";

type LocalApp = { readonly app: App; readonly playground: ReturnType<typeof createPlayground> };

let local: LocalApp | null = null;

/** The same app as the deployed Worker's, with the playground beside it and a clock that can be set. */
function localApp(bindings: Bindings): LocalApp {
  if (local) return local;
  const clock = createSettableClock();
  const work = createSettledWork(waitUntil);
  const app = createApp(parseEnv(bindings), {
    now: clock.now,
    messengers: { playground: playgroundMessenger },
    waitUntil: work.waitUntil,
    assets: assetsIn(bindings),
  });
  const playground = createPlayground({
    conversation: app.conversation,
    sent: createSentMessages({ ...app.services, now: clock.now }),
    settle: work.settle,
    clock,
    tick: () => app.tick(),
    script: String(bindings.PLAYGROUND_SCRIPT ?? ""),
    style: String(bindings.PLAYGROUND_STYLE ?? ""),
  });
  local = { app, playground };
  return local;
}

export default {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response> {
    const { app, playground } = localApp(bindings);
    return isPlayground(request) ? playground.fetch(request) : app.fetch(request);
  },
  scheduled: (_event: unknown, bindings: Bindings) => localApp(bindings).app.tick(drainsIn(bindings)),
  queue: (_batch: unknown, bindings: Bindings) => localApp(bindings).app.drain(),
};
