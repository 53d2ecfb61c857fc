import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod";
import { MemberId, WorkspaceId } from "#core/ids.ts";
import { accountOf } from "./chat-account.ts";

export const LINK_MINUTES = 10;

/** Whom the bot vouches for: it has seen their signed message. */
const Vouched = z.object({ memberId: MemberId, workspaceId: WorkspaceId });
export type Vouched = z.infer<typeof Vouched>;

/**
 * Sign-in for people whom a chat platform has already identified. The bot asks for a token and tells it in private;
 * whoever brings it back first, within ten minutes, gets the session. Only the token's hash is stored. Both endpoints
 * are for our own code: they have no address.
 */
export const chatSignIn = () =>
  ({
    id: "chat-sign-in",
    endpoints: {
      issueChatToken: createAuthEndpoint.serverOnly({ method: "POST", body: Vouched }, async (ctx) => {
        const token = randomToken();
        await ctx.context.internalAdapter.createVerificationValue({
          identifier: await identifierOf(token),
          value: JSON.stringify(ctx.body),
          expiresAt: new Date(Date.now() + LINK_MINUTES * 60_000),
        });
        return { token };
      }),
      redeemChatToken: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ token: z.string().max(200) }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const found = await internalAdapter.consumeVerificationValue(await identifierOf(ctx.body.token));
          if (!found) return { signedIn: false };

          const vouched = Vouched.parse(JSON.parse(found.value));
          const user = await accountOf(internalAdapter, vouched.memberId);
          const session = await internalAdapter.createSession(user.id, false, vouched);
          await setSessionCookie(ctx, { session, user });
          return { signedIn: true };
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

/** 256 bits: nothing to guess in ten minutes, or ever. */
function randomToken(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function identifierOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return `chat-sign-in:${base64Url(new Uint8Array(hash))}`;
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
