import { type Context, Hono } from "hono";
import { TemplateRunId } from "#core/templates/run.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import type { Form } from "../forms/form-values.ts";
import { goTo } from "../go-to.ts";
import { respondWithPage } from "../page-response.tsx";
import type { RunFormPage } from "../template-models.ts";
import { RunForm } from "../views/run-form-page.tsx";
import { actKey } from "./tasks.tsx";
import { nothingAt, TEMPLATE, templateIn } from "./templates.tsx";

type Ctx = Context<DashboardEnv>;
type Shown = { readonly formKey: string; readonly note?: string };

const CHANGED = "That changes the plan. Here it is as it would be now: start it if it is right.";

/** The form, its preview, and the start: only what was on the screen is started, once. */
export function runTemplateRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get(`${TEMPLATE}/run`, async (c) => show(c, deps, await pageOf(c, deps, null), { formKey: crypto.randomUUID() }))
    .post(`${TEMPLATE}/run`, async (c) => {
      const form: Form = await c.req.parseBody();
      const formKey = actKey(form.key);
      const page = await pageOf(c, deps, form);
      const { ready, template } = page;
      if (form.do !== "start" || !ready) return show(c, deps, page, { formKey });
      if (form.seen !== (await nameOfPlan(page))) return show(c, deps, page, { formKey, note: CHANGED });
      const runId = TemplateRunId.parse(formKey);
      const view = await deps.acts.act(c.var.scope, formKey, { verb: "start-run", runId, template, ready });
      if (view.kind !== "receipt") return show(c, deps, page, { formKey: crypto.randomUUID(), note: view.say });
      leaveFlash(c, view);
      return goTo(c, `/runs/${runId}`);
    });
}

async function pageOf(c: Ctx, deps: DashboardDeps, form: Form | null): Promise<RunFormPage> {
  const page = await deps.templates.runForm(c.var.scope, templateIn(c), form);
  if (!page) throw nothingAt(c);
  return page;
}

async function show(c: Ctx, deps: DashboardDeps, page: RunFormPage, { formKey, note = "" }: Shown): Promise<Response> {
  const seen = await nameOfPlan(page);
  const refused = Object.keys(page.errors).length > 0 || page.problems.length > 0 || note !== "";
  return respondWithPage(c, deps, {
    title: `Run ${page.template.name}`,
    viewer: page.viewer,
    section: "templates",
    status: refused ? 422 : 200,
    body: () => <RunForm page={page} formKey={formKey} seen={seen} note={note} />,
  });
}

/** Tells one plan from another: all that it would make, whatever the form was. "": there is none. */
async function nameOfPlan({ ready }: RunFormPage): Promise<string> {
  if (!ready) return "";
  const { name, plan } = ready;
  const { tasks, start, end, roles } = plan;
  const bytes = new TextEncoder().encode(JSON.stringify([name, tasks, start, end, roles]));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
