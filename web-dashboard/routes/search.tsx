import { Hono } from "hono";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { pathOf, respondWithPage } from "../page-response.tsx";
import { Search } from "../views/search-page.tsx";

const LIMIT = 200;

export function searchRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>().get("/search", async (c) => {
    const text = (c.req.query("q") ?? "").trim().slice(0, LIMIT);
    const number = /^#?([0-9]{1,9})$/.exec(text)?.[1];
    if (number && (await deps.reads.task(c.var.scope, Number(number)))) return c.redirect(`/tasks/${number}`, 303);

    const page = await deps.reads.search(c.var.scope, text);
    return respondWithPage(c, deps, {
      title: "Search",
      viewer: page.viewer,
      search: text,
      body: () => <Search page={page} back={pathOf(c)} />,
    });
  });
}
