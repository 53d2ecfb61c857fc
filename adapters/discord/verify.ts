import { SIGNATURE_WINDOW_MS } from "./limits.ts";

const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;
const LONGEST_BODY = 1_000_000; // bytes; a stranger's gigabyte is not read to find that it isn't signed

/** The raw body of a request that Discord signed, else null. Never throws on what a stranger sends. */
export type RequestVerifier = (request: Request, now: Date) => Promise<string | null>;

/**
 * Ed25519 over timestamp and raw body (developers/docs/interactions/overview#setting-up-an-endpoint).
 * `publicKey` is the 64 hex digits of the application's page; it is imported once.
 */
export function createRequestVerifier(publicKey: string): RequestVerifier {
  let key: CryptoKey | null = null; // the key, not its promise: workerd keeps promises to the request that made them

  return async (request, now) => {
    const signature = request.headers.get("x-signature-ed25519") ?? "";
    const timestamp = request.headers.get("x-signature-timestamp") ?? "";
    if (!SIGNATURE.test(signature) || !isFresh(timestamp, now)) return null;
    if (Number(request.headers.get("content-length")) > LONGEST_BODY) return null;

    const body = new Uint8Array(await request.arrayBuffer());
    key ??= await crypto.subtle.importKey("raw", fromHex(publicKey), { name: "Ed25519" }, false, ["verify"]);
    const signed = concat(new TextEncoder().encode(timestamp), body);
    const valid = await crypto.subtle.verify({ name: "Ed25519" }, key, fromHex(signature), signed);
    return valid ? new TextDecoder().decode(body) : null;
  };
}

/** `timestamp` in Unix seconds, as Discord writes it. */
function isFresh(timestamp: string, now: Date): boolean {
  return TIMESTAMP.test(timestamp) && Math.abs(now.getTime() - Number(timestamp) * 1000) <= SIGNATURE_WINDOW_MS;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
