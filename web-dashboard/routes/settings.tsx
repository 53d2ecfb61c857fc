import { type Context, Hono } from "hono";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import type { SettingAct } from "../dashboard-port.ts";
import { leaveFlash } from "../flash.ts";
import type { Refused } from "../forms/form-of.ts";
import type { Checked, Form } from "../forms/form-values.ts";
import { readAbsence } from "../forms/read-absence.ts";
import { readHabits } from "../forms/read-habits.ts";
import { readDayOffForm, readWorkspaceForm } from "../forms/read-workspace.ts";
import type { SettingsPage } from "../page-models.ts";
import { respondWithPage } from "../page-response.tsx";
import { Settings } from "../views/settings-page.tsx";
import { actKey } from "./tasks.tsx";

type Ctx = Context<DashboardEnv>;
type Reads = (form: Form, page: SettingsPage) => Checked<SettingAct>;

const UNCHANGED = { settings: {}, addDaysOff: [], removeDaysOff: [] } as const;

/** Each form becomes one act, or is shown again with what is wrong beside its fields and nothing changed. */
const FORMS: readonly { readonly path: string; readonly form: Refused["form"]; readonly read: Reads }[] = [
  {
    path: "/settings",
    form: "own",
    read: (form, { own, usual }) =>
      then(readHabits(form, own, usual), (settings) => ({ verb: "change-settings", settings })),
  },
  { path: "/settings/absence", form: "absence", read: readAbsence },
  { path: "/settings/absence/end", form: "absence", read: () => ({ value: { verb: "end-absence" } }) },
  {
    path: "/settings/workspace",
    form: "workspace",
    read: (form, { workspace }) =>
      then(readWorkspaceForm(form, workspace), (settings) => ({ ...UNCHANGED, verb: "change-workspace", settings })),
  },
  {
    path: "/settings/days-off",
    form: "day-off",
    read: (form) =>
      then(readDayOffForm(form), (day) => ({ ...UNCHANGED, verb: "change-workspace", addDaysOff: [day] })),
  },
  {
    path: "/settings/days-off/remove",
    form: "day-off",
    read: (form) =>
      then(readDayOffForm(form), ({ day }) => ({ ...UNCHANGED, verb: "change-workspace", removeDaysOff: [day] })),
  },
];

export function settingsRoute(deps: DashboardDeps) {
  const app = new Hono<DashboardEnv>().get("/settings", async (c) =>
    show(c, deps, await deps.reads.settings(c.var.scope), null),
  );
  for (const { path, form, read } of FORMS) {
    app.post(path, async (c) => {
      const page = await deps.reads.settings(c.var.scope);
      const fields = await c.req.parseBody({ all: true });
      const checked = read(fields, page);
      if ("errors" in checked) return show(c, deps, page, { form, fields, errors: checked.errors });
      leaveFlash(c, await deps.acts.act(c.var.scope, actKey(fields.key), checked.value));
      return c.redirect("/settings", 303);
    });
  }
  return app;
}

function show(c: Ctx, deps: DashboardDeps, page: SettingsPage, refused: Refused | null): Promise<Response> {
  return respondWithPage(c, deps, {
    title: "Settings",
    viewer: page.viewer,
    section: "settings",
    status: refused ? 422 : 200,
    body: () => <Settings page={page} refused={refused} />,
  });
}

const then = <Value,>(checked: Checked<Value>, act: (value: Value) => SettingAct): Checked<SettingAct> =>
  "errors" in checked ? checked : { value: act(checked.value) };
