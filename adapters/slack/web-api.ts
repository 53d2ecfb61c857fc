import { DeliveryError } from "#core/chat/chat-port.ts";

/** Slack's Web API, as much of it as we call. Throws DeliveryError. */
export type SlackApi = {
  call(method: SlackMethod, body: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Posts to a response_url, which needs no token. */
  respond(responseUrl: string, body: Readonly<Record<string, unknown>>): Promise<void>;
};

/** With the scope that each needs; manifest.test.ts holds manifest.json to it. */
export const METHOD_SCOPES = {
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "conversations.open": "im:write",
  "reactions.add": "reactions:write",
  "users.info": "users:read",
  "views.open": null, // any bot token
} as const;
export type SlackMethod = keyof typeof METHOD_SCOPES;

const TIMEOUT_MS = 10_000;

/** Slack's own trouble, which passes; whatever else it says no to stays a no (docs.slack.dev/reference/methods). */
const PASSING = new Set([
  "ratelimited",
  "rate_limited",
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

/** "It's possible some aspect of the operation succeeded before the error was raised." */
const HALF_DONE = new Set(["internal_error", "fatal_error"]);

/**
 * A lean client over fetch, in place of @slack/web-api's: no retry queue of its own (the outbox retries) and no work
 * at start.
 */
export function createSlackApi({ botToken, apiUrl }: { botToken: string; apiUrl: string }): SlackApi {
  const base = apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`;

  return {
    async call(method, body) {
      const posts = method.startsWith("chat.");
      const headers = { authorization: `Bearer ${botToken}` };
      const response = await post({ url: `${base}${method}`, body: encode(method, body), headers, posts });
      const answer: unknown = await response.json().catch(() => null);
      if (!isRecord(answer)) {
        throw new DeliveryError(`${method}: HTTP ${response.status}`, { permanent: false, perhapsArrived: posts });
      }
      if (answer.ok === true) return answer;
      const code = String(answer.error ?? "unknown");
      const perhapsArrived = posts && HALF_DONE.has(code);
      throw new DeliveryError(`${method}: ${code}`, { permanent: !PASSING.has(code), perhapsArrived, cause: code });
    },

    async respond(responseUrl, body) {
      const response = await post({ url: responseUrl, body: JSON.stringify(body), headers: {}, posts: true });
      const text = await response.text();
      if (!response.ok) throw new DeliveryError(`response_url: ${response.status} ${text}`, { permanent: true });
    },
  };
}

/** Methods that read take forms only. */
const encode = (method: SlackMethod, body: Readonly<Record<string, unknown>>): string | URLSearchParams =>
  method === "users.info"
    ? new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]))
    : JSON.stringify(body);

type Post = {
  readonly url: string;
  readonly body: string | URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly posts: boolean; // a message: lost without an answer it may stand there all the same
};

async function post({ url, body, headers, posts: perhapsArrived }: Post): Promise<Response> {
  const json = typeof body === "string" ? { "content-type": "application/json; charset=utf-8" } : {};
  const request = { method: "POST", body, headers: { ...json, ...headers }, signal: AbortSignal.timeout(TIMEOUT_MS) };
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw new DeliveryError("Slack can't be reached", { permanent: false, perhapsArrived, cause });
  });
  if (response.status === 429) {
    await response.body?.cancel();
    const seconds = Number(response.headers.get("retry-after"));
    throw new DeliveryError("Slack asks to wait", {
      permanent: false,
      retryAfter: seconds > 0 ? seconds : 1,
      pauses: "workspace", // limits are a method's in a workspace (docs.slack.dev/apis/web-api/rate-limits)
    });
  }
  if (response.status >= 500) {
    await response.body?.cancel();
    throw new DeliveryError(`Slack answers ${response.status}`, { permanent: false, perhapsArrived });
  }
  return response;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
