import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type SlackCall = { readonly method: string; readonly body: Readonly<Record<string, unknown>> };
export type SlackTrouble = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Slack's Web API and its response_urls on loopback, as far as the product calls them. */
export type FakeSlack = {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly calls: SlackCall[]; // those that Slack took
  /** Every call is answered with this until it is set back to null; "away" cuts the connection. */
  setTrouble(trouble: SlackTrouble | "away" | null): void;
  close(): Promise<void>;
};

const PERSON = { ok: true, user: { id: "U1", tz: "Europe/Paris", locale: "en-GB", profile: { display_name: "Ana" } } };

export async function createFakeSlack(): Promise<FakeSlack> {
  const calls: SlackCall[] = [];
  let trouble: SlackTrouble | "away" | null = null;

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    if (trouble === "away") return void request.socket.destroy();
    if (trouble === null) calls.push(call);
    const answer = trouble ?? { status: 200, body: call.method === "users.info" ? PERSON : { ok: true, ts: "1.2" } };
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(JSON.stringify(answer.body ?? { ok: false, error: "internal_error" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server that listens on a port, not on a pipe, always has one

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/response`,
    calls,
    setTrouble(next) {
      trouble = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readCall(request: IncomingMessage): Promise<SlackCall> {
  const body = await text(request);
  const parsed = body.startsWith("{") ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
  return { method: (request.url ?? "").split("/").at(-1) ?? "", body: parsed as SlackCall["body"] }; // JSON objects and forms only
}
