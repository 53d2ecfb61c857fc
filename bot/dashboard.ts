import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createDatabase } from "#db/client.ts";
import { authAccount, authSession, authUser, authVerification } from "#db/schema/auth.ts";
import { createDeskStore } from "#db/stores/desk-store.ts";
import { createDeskTemplates } from "#db/stores/desk-templates.ts";
import { type AssetFetcher, createAssetPaths } from "#web-dashboard/asset-paths.ts";
import { createAuth } from "#web-dashboard/auth/create-auth.ts";
import { createDashboardAuth, createSignInLink } from "#web-dashboard/auth/dashboard-auth.ts";
import { createDashboard } from "#web-dashboard/dashboard-app.tsx";
import { createReads } from "#web-dashboard/reads/create-reads.ts";
import { createTemplateReads } from "#web-dashboard/reads/create-template-reads.ts";
import type { ConversationDeps } from "./conversation/deps.ts";
import { createDashboardActs } from "./dashboard-acts.ts";
import type { Env } from "./env.ts";
import { createFetchText } from "./import/fetch-text.ts";
import { resolveHost } from "./import/resolve-host.ts";
import { errorFields, type Log } from "./log.ts";
import type { Services } from "./services.ts";

/** Sessions live in schema auth, which only the role companion_auth can read. */
export function createSessions(env: Env) {
  const database = drizzleAdapter(createDatabase(env.DATABASE_AUTH_URL, env.NEON_FETCH_ENDPOINT), {
    provider: "pg",
    schema: { user: authUser, session: authSession, account: authAccount, verification: authVerification },
  });
  const auth = createAuth({ database, baseUrl: env.APP_URL, secret: env.SESSION_SECRET });
  return {
    dashboardAuth: createDashboardAuth(auth),
    /** The path of a one-time link; which host it stands on is the messenger's to say. */
    async signInPath(who: Parameters<typeof createSignInLink>[1]): Promise<string> {
      const { pathname, search } = new URL(await createSignInLink(auth, who));
      return pathname + search;
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

type DashboardParts = {
  readonly services: Services;
  readonly sessions: Sessions;
  readonly assets: AssetFetcher;
  readonly now: () => Date;
  readonly depsFor: () => ConversationDeps;
  readonly logFor: (requestId: string) => Log;
};

/** The dashboard over the same stores and the same conversation as chat. */
export function mountDashboard({ services, sessions, assets, now, depsFor, logFor }: DashboardParts) {
  return createDashboard({
    reads: createReads(createDeskStore(services.app)),
    templates: createTemplateReads(createDeskTemplates(services.app)),
    fetchText: createFetchText({ fetch: (...request) => fetch(...request), resolve: resolveHost }),
    acts: createDashboardActs(depsFor),
    auth: sessions.dashboardAuth,
    assets: createAssetPaths(assets),
    now,
    reportError: (error, requestId) => logFor(requestId)("error", "dashboard-failed", errorFields(error)),
  });
}
