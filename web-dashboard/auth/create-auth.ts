import type { BetterAuthOptions } from "better-auth";
import { betterAuth } from "better-auth/minimal";
import { chatSignIn } from "./chat-sign-in.ts";

const DAY = 86_400;

export type AuthSettings = {
  readonly database: BetterAuthOptions["database"]; // bot's Drizzle adapter over db/schema/auth.ts
  readonly baseUrl: string; // APP_URL
  readonly secret: string; // SESSION_SECRET, at least 32 characters
};

/**
 * better-auth as the dashboard uses it: sessions and cookies. Its own HTTP handler is not mounted, so none of its
 * endpoints can be reached from outside; people sign in by a link from chat (chat-sign-in.ts).
 */
export function createAuth({ database, baseUrl, secret }: AuthSettings) {
  return betterAuth({
    database,
    baseURL: baseUrl,
    secret,
    appName: "Companion",
    plugins: [chatSignIn()],
    session: {
      expiresIn: 30 * DAY,
      updateAge: DAY,
      cookieCache: { enabled: true, maxAge: 300 }, // signed; spares a round trip on most pages
      additionalFields: {
        memberId: { type: "string", required: true, input: false },
        workspaceId: { type: "string", required: true, input: false },
      },
    },
    advanced: {
      cookiePrefix: "companion",
      useSecureCookies: baseUrl.startsWith("https:"),
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would print statements with their parameters, tokens among them; the edge logs
  });
}

export type Auth = ReturnType<typeof createAuth>;
