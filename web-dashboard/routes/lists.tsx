import { Hono } from "hono";
import { TaskError } from "#core/errors.ts";
import { ListId } from "#core/ids.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { pathOf, respondWithPage } from "../page-response.tsx";
import { ListOfTasks } from "../views/list-page.tsx";
import { Lists } from "../views/lists-page.tsx";

export function listsRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get("/lists", async (c) => {
      const page = await deps.reads.lists(c.var.scope);
      return respondWithPage(c, deps, {
        title: "Lists",
        viewer: page.viewer,
        section: "lists",
        body: () => <Lists page={page} />,
      });
    })
    .get("/lists/:id", async (c) => {
      const named = c.req.param("id");
      const id = named === "none" ? null : ListId.safeParse(named).data;
      const page = id === undefined ? null : await deps.reads.list(c.var.scope, id);
      if (!page) throw new TaskError("task-not-found", `Nothing at ${c.req.path}`);
      return respondWithPage(c, deps, {
        title: page.list.name,
        viewer: page.viewer,
        section: "lists",
        body: () => <ListOfTasks page={page} back={pathOf(c)} />,
      });
    });
}
