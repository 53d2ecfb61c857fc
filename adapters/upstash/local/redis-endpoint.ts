import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { withLuaScripts } from "./lua-scripts.ts";
import { type Outcome, outcomeOf, type RedisBackend, RedisError } from "./redis-backend.ts";
import { NotUpstashRequest, parseBody, readCommand, readCommands, writeOutcome } from "./upstash-protocol.ts";

export type RedisEndpoint = {
  readonly url: string;
  readonly token: string;
  /** How many requests came since the start. */
  requests(): number;
  /** Connections are cut without an answer until it is set back. */
  setDown(down: boolean): void;
  /** Stops listening. The backend stays open: whoever made it closes it. */
  close(): Promise<void>;
};

type Answer = { readonly status: number; readonly body: unknown };

const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/; // a web page can reach us under another name, but can't forge Host

/** Upstash's REST endpoint over a Redis of our own, on 127.0.0.1. https://upstash.com/docs/redis/features/restapi */
export async function startRedisEndpoint(options: {
  backend: RedisBackend;
  token: string;
  port?: number;
}): Promise<RedisEndpoint> {
  const backend = withLuaScripts(options.backend);
  let down = false;
  let requests = 0;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (down) return void request.socket.destroy();
    requests += 1;
    const { status, body } = await answer(request, backend, options.token);
    response.statusCode = status;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => request.socket.destroy()); // the caller left before it had finished asking
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server that listens on a port, not on a pipe, always has one

  return {
    url: `http://127.0.0.1:${port}`,
    token: options.token,
    requests: () => requests,
    setDown: (value) => {
      down = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, backend: RedisBackend, token: string): Promise<Answer> {
  const body = await text(request);
  const { host = "", authorization } = request.headers;
  if (!LOOPBACK.test(host)) return { status: 403, body: { error: "Ask for 127.0.0.1 or localhost" } };
  if (authorization !== `Bearer ${token}`) return { status: 401, body: { error: "Unauthorized" } };
  const run = request.method === "POST" ? ROUTES.get(request.url ?? "") : undefined;
  if (!run) return { status: 404, body: { error: "Only POST /, /pipeline and /multi-exec are here" } };

  const base64 = request.headers["upstash-encoding"] === "base64";
  try {
    return { status: 200, body: await run(backend, parseBody(body), (outcome) => writeOutcome(outcome, base64)) };
  } catch (error) {
    return answerFailure(error);
  }
}

type Route = (backend: RedisBackend, json: unknown, write: (outcome: Outcome) => unknown) => Promise<unknown>;

const ROUTES = new Map<string, Route>([
  ["/", async (backend, json, write) => write({ result: await backend.run(readCommand(json)) })],
  [
    "/pipeline",
    async (backend, json, write) => {
      const outcomes = readCommands(json).map((command) => outcomeOf(backend.run(command)));
      return (await Promise.all(outcomes)).map(write);
    },
  ],
  ["/multi-exec", async (backend, json, write) => (await backend.transaction(readCommands(json))).map(write)],
]);

function answerFailure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  const refused = error instanceof RedisError || error instanceof NotUpstashRequest;
  return { status: refused ? 400 : 503, body: { error: message } };
}
