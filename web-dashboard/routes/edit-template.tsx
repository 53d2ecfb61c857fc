import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { TemplateId } from "#core/templates/template.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import type { Form } from "../forms/form-values.ts";
import { goTo } from "../go-to.ts";
import { respondWithPage } from "../page-response.tsx";
import type { Draft } from "../reads/edit-page.ts";
import type { EditPage } from "../template-models.ts";
import { DraftAnswer, EditTemplate } from "../views/edit-page.tsx";
import { TooLarge } from "../views/too-large.tsx";
import { actKey } from "./tasks.tsx";
import { nothingAt, TEMPLATE, templateIn } from "./templates.tsx";

type Ctx = Context<DashboardEnv>;
type Shown = { readonly formKey: string; readonly note?: string; readonly status?: 422 };

const BODY_LIMIT = 2 * 1024 * 1024; // 256 KB of YAML, as a form writes it

/** The editor of new and old templates; it checks while one types, and saves what can be run. */
export function editTemplateRoute(deps: DashboardDeps) {
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => tooLarge(c, deps) });
  return new Hono<DashboardEnv>()
    .get("/templates/new", async (c) => {
      const draft = { yaml: null, day: "", starter: c.req.query("starter") ?? null };
      return show(c, deps, await pageOf(c, deps, null, draft), { formKey: crypto.randomUUID() });
    })
    .get(`${TEMPLATE}/edit`, async (c) => {
      const draft = { yaml: null, day: "", starter: null };
      return show(c, deps, await pageOf(c, deps, templateIn(c), draft), { formKey: crypto.randomUUID() });
    })
    .post("/templates/check", limited, async (c) => {
      const of = TemplateId.safeParse(c.req.query("of")).data ?? null;
      const { check } = await pageOf(c, deps, of, draftIn(await c.req.parseBody()));
      c.header("cache-control", "no-store");
      return c.html(<DraftAnswer check={check} />);
    })
    .post("/templates/new", limited, (c) => save(c, deps, null))
    .post(`${TEMPLATE}/edit`, limited, (c) => save(c, deps, templateIn(c)));
}

async function save(c: Ctx, deps: DashboardDeps, id: TemplateId | null): Promise<Response> {
  const form: Form = await c.req.parseBody();
  const formKey = actKey(form.key);
  const page = await pageOf(c, deps, id, draftIn(form));
  const { content, problems } = page.check;
  const wrong = content === null || problems.some(({ severity }) => severity === "error");
  if (form.do !== "save") return show(c, deps, page, { formKey });
  if (wrong)
    return show(c, deps, page, { formKey, note: "It isn't saved yet: see what is wrong, by line.", status: 422 });
  const templateId = id ?? TemplateId.parse(formKey);
  const act = { verb: "save-template", templateId, editing: page.editing, content } as const;
  const view = await deps.acts.act(c.var.scope, formKey, act);
  if (view.kind !== "receipt") {
    return show(c, deps, page, { formKey: crypto.randomUUID(), note: view.say, status: 422 });
  }
  leaveFlash(c, view);
  return goTo(c, `/templates/${templateId}`);
}

/** A form sends its line ends as CRLF. */
function draftIn(form: Form): Draft {
  const { yaml, day } = form;
  return {
    yaml: typeof yaml === "string" ? yaml.replaceAll("\r\n", "\n") : "",
    day: typeof day === "string" ? day : "",
    starter: null,
  };
}

async function pageOf(c: Ctx, deps: DashboardDeps, id: TemplateId | null, draft: Draft): Promise<EditPage> {
  const page = await deps.templates.editor(c.var.scope, id, draft);
  if (!page) throw nothingAt(c);
  return page;
}

/** Also what an import opens. */
export function show(
  c: Ctx,
  deps: DashboardDeps,
  page: EditPage,
  { formKey, note = "", status }: Shown,
): Promise<Response> {
  return respondWithPage(c, deps, {
    title: page.editing ? `Edit ${page.editing.template.name}` : "New template",
    viewer: page.viewer,
    section: "templates",
    ...(status ? { status } : {}),
    body: () => <EditTemplate page={page} formKey={formKey} note={note} />,
  });
}

export async function tooLarge(c: Ctx, deps: DashboardDeps): Promise<Response> {
  const viewer = await deps.reads.viewer(c.var.scope);
  return respondWithPage(c, deps, {
    title: "Too large",
    viewer,
    section: "templates",
    status: 422,
    body: () => <TooLarge />,
  });
}
