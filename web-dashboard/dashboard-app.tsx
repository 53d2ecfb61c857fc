import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { TaskError, type TaskErrorCode } from "#core/errors.ts";
import type { DashboardDeps, DashboardEnv } from "./dashboard-env.ts";
import { ERROR_WORDS } from "./errors.ts";
import { type PageStatus, respondWithPage } from "./page-response.tsx";
import { pageSecurity } from "./page-security.ts";
import { requireSession } from "./require-session.ts";
import { editTemplateRoute } from "./routes/edit-template.tsx";
import { importTemplateRoute } from "./routes/import-template.tsx";
import { listsRoute } from "./routes/lists.tsx";
import { quickAddRoute } from "./routes/quick-add.tsx";
import { runTemplateRoute } from "./routes/run-template.tsx";
import { runsRoute } from "./routes/runs.tsx";
import { searchRoute } from "./routes/search.tsx";
import { settingsRoute } from "./routes/settings.tsx";
import { signInRoute } from "./routes/sign-in.tsx";
import { tasksRoute } from "./routes/tasks.tsx";
import { templatesRoute } from "./routes/templates.tsx";
import { todayRoute } from "./routes/today.tsx";
import { Message } from "./views/message-page.tsx";

/** The whole HTML surface. It answers every path that is left, so mount it at "/" after everything else. */
export function createDashboard(deps: DashboardDeps): Hono<DashboardEnv> {
  const notFound = (c: Context<DashboardEnv>) =>
    explain(c, deps, 404, "There is nothing here", ERROR_WORDS["task-not-found"]);
  return new Hono<DashboardEnv>()
    .use(pageSecurity())
    .route("/", signInRoute(deps))
    .use(requireSession(deps))
    .route("/", todayRoute(deps))
    .route("/", listsRoute(deps))
    .route("/", tasksRoute(deps))
    .route("/", quickAddRoute(deps))
    .route("/", searchRoute(deps))
    .route("/", settingsRoute(deps))
    .route("/", templatesRoute(deps))
    .route("/", editTemplateRoute(deps))
    .route("/", importTemplateRoute(deps))
    .route("/", runTemplateRoute(deps))
    .route("/", runsRoute(deps))
    .all("*", notFound)
    .onError((error, c) => explainError(error, c, deps));
}

/** The one place here that catches: broken rules in plain words, all else reported and kindly explained. */
async function explainError(error: Error, c: Context<DashboardEnv>, deps: DashboardDeps): Promise<Response> {
  if (error instanceof TaskError) {
    const { status, title } = RULE_PAGES[error.code] ?? { status: 404, title: "There is nothing here" };
    return explain(c, deps, status, title, ERROR_WORDS[error.code]);
  }
  if (error instanceof HTTPException) {
    const say = "That form came from somewhere else, or was too old. Go back to the page and try again.";
    return explain(c, deps, 403, "I didn't do that", say);
  }
  const requestId = c.req.header("cf-ray") ?? crypto.randomUUID();
  deps.reportError(error, requestId);
  const say = "The fault is mine and has been noted. Nothing was changed. Try again in a minute.";
  const body = <Message title="I couldn't show that" say={say} requestId={requestId} />;
  return respondWithPage(c, deps, { title: "Something broke", viewer: null, status: 500, body: () => body });
}

const RULE_PAGES: Partial<Record<TaskErrorCode, { status: PageStatus; title: string }>> = {
  "not-permitted": { status: 403, title: "That isn't open to you" },
  unavailable: { status: 503, title: "I couldn't reach the database" },
};

async function explain(
  c: Context<DashboardEnv>,
  deps: DashboardDeps,
  status: PageStatus,
  title: string,
  say: string,
): Promise<Response> {
  const viewer = status === 404 && c.var.scope ? await deps.reads.viewer(c.var.scope).catch(() => null) : null;
  return respondWithPage(c, deps, { title, viewer, status, body: () => <Message title={title} say={say} /> });
}
