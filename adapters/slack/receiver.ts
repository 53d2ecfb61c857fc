import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import { AskAgain } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { ANSWER_WITHIN_MS } from "./limits.ts";
import type { SlackBody } from "./request-body.ts";

export type Report = (error: unknown) => void;
export type Execution = { waitUntil(work: Promise<unknown>): void };
export type FetchReceiver = Receiver & {
  answer(body: SlackBody, exchange: Exchange, execution: Execution): Promise<Response>;
};

/**
 * Bolt's receiver for fetch. Commands and forms are answered with what their listener acks. Events, which Bolt acks
 * before the listener has worked, and buttons are answered once the listener is done: 200, or 503 when it threw.
 * After 2.5 s all are answered 200, and the work goes on under waitUntil.
 */
export function createReceiver(report: Report): FetchReceiver {
  let app: App | null = null;

  return {
    init(bolt) {
      app = bolt;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    answer(body, exchange, execution) {
      return new Promise((resolve) => {
        const answer = (response: Response): void => {
          clearTimeout(timer);
          exchange.answered = true;
          resolve(response);
        };
        const timer = setTimeout(() => answer(empty(200)), ANSWER_WITHIN_MS.event);
        const ack: ReceiverEvent["ack"] = async (acked) => {
          if (!("event" in body)) answer(ackResponse(acked));
        };
        const work = Promise.resolve(app?.processEvent({ body, ack, customProperties: { exchange } })).then(
          () => answer(empty(200)),
          (error: unknown) => {
            if (!isAskAgain(error)) report(error);
            answer(empty(503));
          },
        );
        execution.waitUntil(work);
      });
    },
  };
}

const empty = (status: number): Response => new Response(null, { status });

function ackResponse(acked: unknown): Response {
  return acked === undefined || acked === "" ? empty(200) : Response.json(acked);
}

/** Bolt wraps errors without a code of its own kind; the thrown one is its `original`. */
const isAskAgain = (error: unknown): boolean =>
  error instanceof AskAgain || (error instanceof Error && "original" in error && error.original instanceof AskAgain);
