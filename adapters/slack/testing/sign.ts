import { importKey, signedBytes } from "../signature.ts";

export type SignedRequest = {
  readonly signingSecret: string;
  readonly body: string | Readonly<Record<string, unknown>> | URLSearchParams; // an object is sent as JSON
  readonly at?: Date; // when it was signed; now if left out
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const URL_OF_EVENTS = "https://companion.example/slack/events";

/** A request as Slack signs and sends it, for tests and benches. */
export async function signedRequest({ url = URL_OF_EVENTS, headers = {}, ...rest }: SignedRequest): Promise<Request> {
  const { body, headers: signed } = await signedParts(rest);
  return new Request(url, { method: "POST", body, headers: { ...signed, ...headers } });
}

/** The body and headers alone, for those who send them by other means. */
export async function signedParts({
  signingSecret,
  body,
  at = new Date(),
}: Pick<SignedRequest, "signingSecret" | "body" | "at">): Promise<{ body: string; headers: Record<string, string> }> {
  const text = typeof body === "string" || body instanceof URLSearchParams ? String(body) : JSON.stringify(body);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = signedBytes(timestamp, new TextEncoder().encode(text));
  const signature = await crypto.subtle.sign("HMAC", await importKey(signingSecret), bytes);
  const hex = [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    body: text,
    headers: {
      "content-type": text.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${hex}`,
    },
  };
}

/** An interactivity payload as Slack posts it: JSON in the form field `payload`. */
export const payloadForm = (payload: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams({ payload: JSON.stringify(payload) });
