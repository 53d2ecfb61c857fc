import type { DashboardActs, DashboardReads, Scope } from "./dashboard-port.ts";
import type { FetchText, TemplateReads } from "./template-port.ts";

/** What bot hands to the dashboard. */
export type DashboardDeps = {
  readonly reads: DashboardReads;
  readonly templates: TemplateReads;
  readonly fetchText: FetchText;
  readonly acts: DashboardActs;
  readonly auth: DashboardAuth;
  readonly assets: () => Promise<AssetPaths>;
  readonly now: () => Date;
  readonly reportError: (error: unknown, requestId: string) => void;
};

/** Who is signed in, and how that begins and ends. Implemented over better-auth in auth/; cookies go to the browser as they are. */
export type DashboardAuth = {
  session(headers: Headers): Promise<{ readonly member: SignedIn | null; readonly cookies: readonly string[] }>;
  /** Uses up a one-time link. null: unknown, used or expired. */
  redeem(token: string, headers: Headers): Promise<{ readonly cookies: readonly string[] } | null>;
  signOut(headers: Headers): Promise<{ readonly cookies: readonly string[] }>;
};
export type SignedIn = Pick<Scope, "workspaceId" | "memberId">;

/** Addresses of the built style sheet and script, with their content's hash in the name. */
export type AssetPaths = { readonly css: string; readonly js: string };

export type DashboardEnv = { Variables: { scope: Scope } };
