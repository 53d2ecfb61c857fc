import type { IncomingMessage, ServerResponse } from "node:http";
import { createFaults, type FaultInjector, type Faults } from "./faults.ts";
import { isLoopbackHost, listenOnLoopback, readBody } from "./loopback-server.ts";
import { NotNeonRequest, readNeonRequest, writeNeonError, writeNeonResponse } from "./neon-protocol.ts";
import type { SqlBackend } from "./sql-backend.ts";
import { readSqlError, SqlUnavailable } from "./sql-error.ts";

export type NeonEndpoint = Faults & {
  /** For `neonConfig.fetchEndpoint`: http://127.0.0.1:<port>/sql */
  readonly url: string;
  readonly port: number;
  /** How many batches were asked for since the start. */
  roundTrips(): number;
  /** Stops listening. The backend stays open: whoever made it closes it. */
  close(): Promise<void>;
};

type Answer = { readonly status: number; readonly body: string };

/** Neon's HTTP endpoint over a Postgres of our own, so that the serverless driver is the only database layer there is. */
export async function startNeonEndpoint(options: {
  backend: SqlBackend;
  port?: number;
  host?: "127.0.0.1";
}): Promise<NeonEndpoint> {
  const faults = createFaults();
  let trips = 0;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (faults.isDown()) return void request.socket.destroy();
    trips += 1;
    const { status, body } = await answer(request, options.backend, faults);
    if (faults.isDown() || faults.losesAnswer()) return void request.socket.destroy();
    response.statusCode = status;
    response.setHeader("content-type", status === 200 || status === 400 ? "application/json" : "text/plain");
    response.end(body);
  }

  const { url, port, close } = await listenOnLoopback((request, response) => {
    respond(request, response).catch(() => request.socket.destroy()); // the caller left before it had finished asking
  }, options.port ?? 0);

  const { setDelay, setDown, setFailing, loseAnswers } = faults;
  return { url: `${url}/sql`, port, roundTrips: () => trips, close, setDelay, setDown, setFailing, loseAnswers };
}

async function answer(request: IncomingMessage, backend: SqlBackend, faults: FaultInjector): Promise<Answer> {
  const body = await readBody(request);
  if (!isLoopbackHost(request)) return { status: 403, body: "Ask for 127.0.0.1 or localhost" };
  if (request.method !== "POST" || request.url !== "/sql") return { status: 404, body: "Only POST /sql is here" };
  if (body === null) return { status: 413, body: "The batch is too large" };

  try {
    const asked = readNeonRequest(request.headers, body);
    const results = await backend.run(await faults.before(asked));
    return { status: 200, body: writeNeonResponse(asked, results) };
  } catch (error) {
    return answerFailure(error);
  }
}

function answerFailure(error: unknown): Answer {
  const refused = readSqlError(error);
  if (refused) return { status: 400, body: writeNeonError(refused) };
  if (error instanceof NotNeonRequest) return { status: 422, body: error.message };
  if (error instanceof SqlUnavailable) return { status: 503, body: error.message };
  return { status: 500, body: error instanceof Error ? error.message : String(error) };
}
