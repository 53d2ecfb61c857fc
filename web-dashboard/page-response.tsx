import type { Context } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { DashboardDeps, DashboardEnv } from "./dashboard-env.ts";
import { type Flash, takeFlash } from "./flash.ts";
import type { Viewer } from "./page-models.ts";
import { Layout, type Section } from "./views/layout.tsx";

export type PageContent = {
  readonly title: string;
  readonly viewer: Viewer | null; // null: nobody is signed in
  readonly section?: Section;
  readonly search?: string;
  readonly status?: PageStatus;
  readonly body: (flash: Flash | null) => Child;
};
export type PageStatus = 200 | 403 | 404 | 410 | 422 | 500 | 503;

/** One whole page; never kept by a cache, because it is one person's. */
export async function respondWithPage(
  c: Context<DashboardEnv>,
  deps: Pick<DashboardDeps, "assets">,
  { title, viewer, section, search, status = 200, body }: PageContent,
): Promise<Response> {
  const flash = viewer ? takeFlash(c) : null;
  const assets = await deps.assets();
  c.header("cache-control", "no-store");
  const frame = { title, viewer, flash, assets, section: section ?? null, search: search ?? "", back: pathOf(c) };
  return c.html(
    <>
      {raw("<!doctype html>")}
      <Layout {...frame}>{body(flash)}</Layout>
    </>,
    status,
  );
}

/** The page's own address without origin: where a form on it comes back to. */
export function pathOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** Only a path of ours: anything else would let a link send people elsewhere. */
export function safeBack(value: unknown): string {
  return typeof value === "string" && /^\/(?![/\\])[^\\\s]*$/.test(value) ? value : "/";
}
