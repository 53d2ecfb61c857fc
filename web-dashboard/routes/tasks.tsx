import { Hono } from "hono";
import { TaskError } from "#core/errors.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import { pathOf, respondWithPage, safeBack } from "../page-response.tsx";
import { readAct } from "../read-act.ts";
import { TaskInFull } from "../views/task-page.tsx";

export function tasksRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get("/tasks/:number{[0-9]{1,9}}", async (c) => {
      const page = await deps.reads.task(c.var.scope, Number(c.req.param("number")));
      if (!page) throw new TaskError("task-not-found", `Nothing at ${c.req.path}`);
      return respondWithPage(c, deps, {
        title: `#${page.task.number} ${page.task.summary}`,
        viewer: page.viewer,
        body: () => <TaskInFull page={page} back={pathOf(c)} />,
      });
    })
    .post("/tasks/:id/:verb", async (c) => {
      const form = await c.req.parseBody({ all: true });
      const act = readAct(c.req.param(), form);
      if (!act) throw new TaskError("task-not-found", `Nothing at ${c.req.path}`);
      leaveFlash(c, await deps.acts.act(c.var.scope, actKey(form.key), act));
      return c.redirect(safeBack(form.back), 303);
    })
    .post("/actions", async (c) => {
      const form = await c.req.parseBody();
      const act = { verb: "press", actionId: String(form.id ?? "") } as const;
      leaveFlash(c, await deps.acts.act(c.var.scope, actKey(form.key), act));
      return c.redirect(safeBack(form.back), 303);
    });
}

/** The form names its act, so that sending it twice has one effect; a page without one gets a name made for it. */
export function actKey(given: unknown): string {
  return typeof given === "string" && /^[0-9a-f-]{36}$/.test(given) ? given : crypto.randomUUID();
}
