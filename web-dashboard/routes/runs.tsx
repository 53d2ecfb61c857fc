import { type Context, Hono } from "hono";
import { TemplateRunId } from "#core/templates/run.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import type { Form } from "../forms/form-values.ts";
import { goTo } from "../go-to.ts";
import { pathOf, respondWithPage } from "../page-response.tsx";
import type { RunPage } from "../template-models.ts";
import { RunInFull } from "../views/run-page.tsx";
import { actKey } from "./tasks.tsx";
import { nothingAt } from "./templates.tsx";

type Ctx = Context<DashboardEnv>;

const RUN = "/runs/:id{[0-9a-fA-F-]{36}}";

/** How a run stands, and moving it: first shown, then done. */
export function runsRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get(RUN, async (c) => show(c, deps, await pageOf(c, deps, null), crypto.randomUUID()))
    .get(`${RUN}/move`, async (c) => goTo(c, `/runs/${runIn(c)}`)) // a preview that was loaded again
    .post(`${RUN}/move`, async (c) => {
      const form: Form = await c.req.parseBody();
      const formKey = actKey(form.key);
      const page = await pageOf(c, deps, form);
      if (form.do !== "move" || !page.move) return show(c, deps, page, formKey);
      leaveFlash(c, await deps.acts.act(c.var.scope, formKey, { verb: "move-run", ready: page.move.ready }));
      return goTo(c, `/runs/${page.run.id}`);
    });
}

function runIn(c: Ctx): TemplateRunId {
  const id = TemplateRunId.safeParse(c.req.param("id")).data;
  if (!id) throw nothingAt(c);
  return id;
}

async function pageOf(c: Ctx, deps: DashboardDeps, move: Form | null): Promise<RunPage> {
  const page = await deps.templates.run(c.var.scope, runIn(c), move);
  if (!page) throw nothingAt(c);
  return page;
}

function show(c: Ctx, deps: DashboardDeps, page: RunPage, formKey: string): Promise<Response> {
  const back = pathOf(c).replace(/\/move$/, "");
  return respondWithPage(c, deps, {
    title: page.run.name,
    viewer: page.viewer,
    section: "templates",
    status: Object.keys(page.errors).length > 0 ? 422 : 200,
    body: () => <RunInFull page={page} back={back} formKey={formKey} />,
  });
}
