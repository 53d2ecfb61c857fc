/** An application's key pair: what Discord would sign with, and what its page shows. */
export type InteractionSigner = {
  readonly publicKey: string; // 64 hex digits, for DISCORD_PUBLIC_KEY
  readonly sign: (body: string, timestamp: string) => Promise<string>; // 128 hex digits
};

export async function createInteractionSigner(): Promise<InteractionSigner> {
  const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
  const { privateKey, publicKey } = pair as CryptoKeyPair; // Ed25519 always makes a pair
  return {
    publicKey: toHex(await crypto.subtle.exportKey("raw", publicKey)),
    sign: async (body, timestamp) =>
      toHex(await crypto.subtle.sign({ name: "Ed25519" }, privateKey, new TextEncoder().encode(timestamp + body))),
  };
}

export type SignedParts = { readonly headers: Record<string, string>; readonly body: string };

/** Headers and body as Discord posts them at `now`. */
export async function signInteraction(signer: InteractionSigner, payload: unknown, now: Date): Promise<SignedParts> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-ed25519": await signer.sign(body, timestamp),
      "x-signature-timestamp": timestamp,
    },
  };
}

export type SigningOptions = { readonly now: Date; readonly url?: string };

/** The request that Discord would send for `payload`. */
export async function signedInteraction(
  signer: InteractionSigner,
  payload: unknown,
  { now, url = "https://companion.test/discord/interactions" }: SigningOptions,
): Promise<Request> {
  return new Request(url, { method: "POST", ...(await signInteraction(signer, payload, now)) });
}

const toHex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
