import { type Context, Hono } from "hono";
import { TaskError } from "#core/errors.ts";
import { TemplateId } from "#core/templates/template.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import { goTo } from "../go-to.ts";
import { pathOf, respondWithPage } from "../page-response.tsx";
import { TemplateInFull } from "../views/template-page.tsx";
import { Templates } from "../views/templates-page.tsx";
import { actKey } from "./tasks.tsx";

type Ctx = Context<DashboardEnv>;

/** The list, one template, its YAML, putting it away, and stopping what repeats of it. */
export function templatesRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get("/templates", async (c) => {
      const page = await deps.templates.templates(c.var.scope);
      return respondWithPage(c, deps, {
        title: "Templates",
        viewer: page.viewer,
        section: "templates",
        body: () => <Templates page={page} />,
      });
    })
    .get(TEMPLATE, async (c) => {
      const page = await deps.templates.template(c.var.scope, templateIn(c), versionIn(c));
      if (!page) throw nothingAt(c);
      return respondWithPage(c, deps, {
        title: page.template.name,
        viewer: page.viewer,
        section: "templates",
        body: () => <TemplateInFull page={page} back={pathOf(c)} />,
      });
    })
    .get(`${TEMPLATE}/export`, async (c) => {
      const found = await deps.templates.exported(c.var.scope, templateIn(c), versionIn(c));
      if (!found) throw nothingAt(c);
      c.header("content-type", "text/yaml; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${fileName(found.name)}.yaml"`);
      c.header("cache-control", "no-store");
      return c.body(found.yaml);
    })
    .post(`${TEMPLATE}/archive`, async (c) => {
      const form = await c.req.parseBody();
      const page = await deps.templates.template(c.var.scope, templateIn(c));
      if (!page) throw nothingAt(c);
      const act = { verb: "archive-template", template: page.template } as const;
      leaveFlash(c, await deps.acts.act(c.var.scope, actKey(form.key), act));
      return goTo(c, "/templates");
    })
    .post(`${TEMPLATE}/repeats/:schedule/stop`, async (c) => {
      const form = await c.req.parseBody();
      const page = await deps.templates.template(c.var.scope, templateIn(c));
      const found = page?.repeats.find(({ schedule }) => schedule.id === c.req.param("schedule"));
      if (!found) throw nothingAt(c);
      const act = { verb: "stop-schedule", schedule: found.schedule } as const;
      leaveFlash(c, await deps.acts.act(c.var.scope, actKey(form.key), act));
      return goTo(c, `/templates/${templateIn(c)}`);
    });
}

/** The path of one template: only a UUID is one. */
export const TEMPLATE = "/templates/:id{[0-9a-fA-F-]{36}}";

export function templateIn(c: Ctx): TemplateId {
  const id = TemplateId.safeParse(c.req.param("id")).data;
  if (!id) throw nothingAt(c);
  return id;
}

export const nothingAt = (c: Ctx): TaskError => new TaskError("task-not-found", `Nothing at ${c.req.path}`);

function versionIn(c: Ctx): number | undefined {
  const text = c.req.query("version");
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw nothingAt(c);
  return Number(text);
}

/** A name that every system can keep: "month-end". */
const fileName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60) || "template";
