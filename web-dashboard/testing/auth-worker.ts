import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createDatabase } from "#db/client.ts";
import { authAccount, authSession, authUser, authVerification } from "#db/schema/auth.ts";
import { createAuth } from "../auth/create-auth.ts";
import { createDashboardAuth, createSignInLink } from "../auth/dashboard-auth.ts";
import { createDashboard } from "../dashboard-app.tsx";
import { createReads } from "../reads/create-reads.ts";
import { createTemplateReads } from "../reads/create-template-reads.ts";
import { NO_ASSETS } from "./demo-dashboard.ts";
import { ANA, BEN, NOW, WORKSPACE } from "./demo-tasks.ts";
import { createFakeActs } from "./fake-acts.ts";
import { createFakeDesk, createFakeStore } from "./fake-desk.ts";
import { createFakeTemplateStore, createFakeTemplates } from "./fake-templates.ts";

type Bindings = { readonly AUTH_URL: string; readonly ENDPOINT: string; readonly ORIGIN: string };

const desk = createFakeDesk();

/** The real sign-in over the auth role's database, before demo pages: what a test drives in workerd. */
// biome-ignore lint/style/noDefaultExport: a Worker's entry is its default export
export default {
  async fetch(request: Request, { AUTH_URL, ENDPOINT, ORIGIN }: Bindings): Promise<Response> {
    const schema = { user: authUser, session: authSession, account: authAccount, verification: authVerification };
    const database = drizzleAdapter(createDatabase(AUTH_URL, ENDPOINT), { provider: "pg", schema });
    const auth = createAuth({ database, baseUrl: ORIGIN, secret: "a secret of at least 32 characters" });
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/link") {
      const memberId = searchParams.get("for") === "ben" ? BEN : ANA;
      return new Response(await createSignInLink(auth, { memberId, workspaceId: WORKSPACE }));
    }
    const app = createDashboard({
      reads: createReads(createFakeStore(desk)),
      templates: createTemplateReads(createFakeTemplateStore(desk, createFakeTemplates())),
      fetchText: async () => ({ ok: false, problem: "Not here." }),
      acts: createFakeActs(desk),
      auth: createDashboardAuth(auth),
      assets: async () => NO_ASSETS,
      now: () => NOW,
      reportError: (error) => console.error(error),
    });
    return app.fetch(request);
  },
};
