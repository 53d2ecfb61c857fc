const TOLERANCE_SECONDS = 5 * 60;
const BODY_LIMIT = 1_000_000; // Slack's largest payloads stay far below
const SIGNATURE = /^v0=([0-9a-f]{64})$/;

/** The raw body of a request that Slack signed within five minutes of `now`; null for any other. */
export type VerifiedBody = (request: Request, now: Date) => Promise<string | null>;

/**
 * HMAC-SHA256 over `v0:timestamp:raw body` (docs.slack.dev/authentication/verifying-requests-from-slack).
 * WebCrypto's verify compares in constant time. The imported key is kept, not its promise: in workerd a promise belongs
 * to the request that made it.
 */
export function createVerifier(signingSecret: string): VerifiedBody {
  if (signingSecret === "") throw new Error("The Slack signing secret is empty");
  let key: CryptoKey | null = null;

  return async (request, now) => {
    const timestamp = freshTimestamp(request.headers, now);
    const signature = SIGNATURE.exec(request.headers.get("x-slack-signature") ?? "")?.[1];
    if (!timestamp || !signature || declaredLength(request.headers) > BODY_LIMIT) return null;

    const body = new Uint8Array(await request.arrayBuffer());
    if (body.length > BODY_LIMIT) return null;
    key ??= await importKey(signingSecret);
    const genuine = await crypto.subtle.verify("HMAC", key, fromHex(signature), signedBytes(timestamp, body));
    return genuine ? new TextDecoder().decode(body) : null;
  };
}

/** What Slack signs: also what testing/sign.ts signs. */
export function signedBytes(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`v0:${timestamp}:`);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return bytes;
}

export const importKey = (signingSecret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(signingSecret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

function freshTimestamp(headers: Headers, now: Date): string | null {
  const timestamp = headers.get("x-slack-request-timestamp") ?? "";
  if (!/^\d{1,12}$/.test(timestamp)) return null;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS ? timestamp : null;
}

const declaredLength = (headers: Headers): number => Number(headers.get("content-length") ?? 0);

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
