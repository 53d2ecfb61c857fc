import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { YAML_SIZE_LIMIT } from "#core/templates/yaml/yaml-source.ts";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import type { FieldErrors, Form } from "../forms/form-values.ts";
import { textOf } from "../forms/form-values.ts";
import { respondWithPage } from "../page-response.tsx";
import { ImportTemplate } from "../views/import-page.tsx";
import { show as showEditor, tooLarge } from "./edit-template.tsx";

type Ctx = Context<DashboardEnv>;
type Given = { readonly yaml: string } | { readonly errors: FieldErrors };

const BODY_LIMIT = 2 * YAML_SIZE_LIMIT;
const LARGE = "The file is larger than 256 KB, which is more than a template can have.";

/** A text from elsewhere is opened in the editor; nothing is saved here. */
export function importTemplateRoute(deps: DashboardDeps) {
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => tooLarge(c, deps) });
  return new Hono<DashboardEnv>()
    .get("/templates/import", async (c) => show(c, deps, {}, {}))
    .post("/templates/import", limited, async (c) => {
      const form = await c.req.parseBody();
      const given = await textGiven(form, deps);
      if ("errors" in given) return show(c, deps, form, given.errors);
      const draft = { yaml: given.yaml.replaceAll("\r\n", "\n"), day: "", starter: null };
      const page = await deps.templates.editor(c.var.scope, null, draft);
      if (!page) return show(c, deps, form, {});
      return showEditor(c, deps, page, { formKey: crypto.randomUUID() });
    });
}

/** The file, else what was pasted, else what stands at the address. */
async function textGiven(form: Form, { fetchText }: DashboardDeps): Promise<Given> {
  const { file, yaml } = form;
  if (file instanceof File && file.size > 0) {
    if (file.size > YAML_SIZE_LIMIT) return { errors: { file: LARGE } };
    return readFile(file);
  }
  if (typeof yaml === "string" && yaml.trim() !== "") return { yaml };
  const url = textOf(form, "url");
  if (url === "") return { errors: { url: "Paste a template, choose a file, or name an address." } };
  const fetched = await fetchText(url);
  return fetched.ok ? { yaml: fetched.text } : { errors: { url: fetched.problem } };
}

async function readFile(file: File): Promise<Given> {
  try {
    return { yaml: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { errors: { file: "That is no text file. Save it as UTF-8 and choose it again." } };
  }
}

async function show(c: Ctx, deps: DashboardDeps, fields: Form, errors: FieldErrors): Promise<Response> {
  return respondWithPage(c, deps, {
    title: "Import a template",
    viewer: await deps.templates.importer(c.var.scope),
    section: "templates",
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: () => <ImportTemplate fields={fields} errors={errors} />,
  });
}
