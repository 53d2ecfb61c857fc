import { Hono } from "hono";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { pathOf, respondWithPage } from "../page-response.tsx";
import { Today } from "../views/today-page.tsx";

export function todayRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>().get("/", async (c) => {
    const whose = c.req.query("whose") === "everyone" ? "everyone" : "mine";
    const page = await deps.reads.today(c.var.scope, whose, c.req.query("next") === "all");
    return respondWithPage(c, deps, {
      title: "Today",
      viewer: page.viewer,
      section: "today",
      body: (flash) => <Today page={page} whose={whose} back={pathOf(c)} typed={flash?.typed ?? ""} />,
    });
  });
}
