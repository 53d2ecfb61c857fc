import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerCall, type FakeAnswer, type FakeCall, type FakeState } from "./fake-routes.ts";

/** A strict Discord REST API on loopback: it refuses what Discord documents as refused, and keeps the rest. */
export type FakeDiscord = FakeState & {
  readonly apiUrl: string; // for DISCORD_API_URL
  readonly calls: FakeCall[]; // all of them, refused ones too
  /** The next call gets this answer instead of its own. */
  readonly answerNext: (answer: FakeAnswer) => void;
  readonly close: () => Promise<void>;
};

export type FakeDiscordSettings = {
  readonly applicationId?: string;
  readonly botToken?: string;
  readonly now?: () => Date; // what its memory of nonces goes by
};

export async function createFakeDiscord({
  applicationId = "1180000000000000001",
  botToken = "test-bot-token",
  now = () => new Date(),
}: FakeDiscordSettings = {}): Promise<FakeDiscord> {
  const state: FakeState = {
    applicationId,
    botToken,
    now,
    channels: new Set(),
    closedTo: new Set(),
    interactions: new Set(),
    commands: new Map(),
    messages: [],
  };
  const calls: FakeCall[] = [];
  const instead: FakeAnswer[] = [];
  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      calls.push(call);
      write(response, instead.shift() ?? answerCall(state, call));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake Discord has no port");
  return {
    ...state,
    calls,
    apiUrl: `http://127.0.0.1:${address.port}/api`,
    answerNext: (answer) => instead.push(answer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readCall(request: IncomingMessage): Promise<FakeCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array)); // http streams bytes
  const text = Buffer.concat(chunks).toString("utf8");
  const url = new URL(request.url ?? "/", "http://fake");
  return {
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname).replace(/^\/api/, ""),
    authorization: request.headers.authorization ?? null,
    body: text === "" ? null : JSON.parse(text),
  };
}

function write(response: ServerResponse, { status, body, headers = {} }: FakeAnswer): void {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...type, connection: "close", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
