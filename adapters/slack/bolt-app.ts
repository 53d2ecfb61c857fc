import { App, type Logger, LogLevel, type ViewSubmitAction } from "@slack/bolt";
import { answerAction } from "./answering/action.ts";
import { answerCommand } from "./answering/command.ts";
import { answerEvent } from "./answering/event.ts";
import { answerForm } from "./answering/form.ts";
import type { AnsweringDeps } from "./answering/outcome.ts";
import { exchangeOf } from "./exchange.ts";
import type { FetchReceiver, Report } from "./receiver.ts";

/**
 * Bolt sorts what arrives and hands it to a listener; it makes no call of its own. `authorize` returns nothing: tokens
 * come with what the conversation loads. Our own and other bots' messages are dropped in translation, without a look-up.
 */
export function createBoltApp(receiver: FetchReceiver, deps: AnsweringDeps): App {
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({}),
    convoStore: false,
    ignoreSelf: false,
    logger: createLogger(deps.report),
  });

  app.command(/^\//, ({ body, ack, context }) => answerCommand(deps, { body, ack, exchange: exchangeOf(context) }));
  app.event(/^(?:app_mention|message)$/, ({ body, context }) =>
    answerEvent(deps, { body, exchange: exchangeOf(context) }),
  );
  app.action({ type: "block_actions" }, ({ body, context }) =>
    answerAction(deps, { body, exchange: exchangeOf(context) }),
  );
  app.view<ViewSubmitAction>({ type: "view_submission" }, ({ body, ack, context }) =>
    answerForm(deps, { body, ack, exchange: exchangeOf(context) }),
  );
  app.error((error) => Promise.reject(error)); // to the receiver, which answers for it
  return app;
}

/** Errors are reported; what Bolt says besides (an event that nobody listens to …) is no news. */
function createLogger(report: Report): Logger {
  return {
    debug() {},
    info() {},
    warn() {},
    error: (...messages) => report(messages[0]),
    setLevel() {},
    getLevel: () => LogLevel.ERROR,
    setName() {},
  };
}
