import { Hono } from "hono";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { leaveFlash } from "../flash.ts";
import { safeBack } from "../page-response.tsx";
import { QuickAddAnswer } from "../views/quick-add-preview.tsx";
import { actKey } from "./tasks.tsx";

const LIMIT = 2000; // what core can read of one message

export function quickAddRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get("/quick-add/preview", async (c) => {
      const text = oneNewline(c.req.query("text") ?? "").slice(0, LIMIT);
      c.header("cache-control", "no-store");
      if (text.trim() === "") return c.html(<QuickAddAnswer preview={null} />);
      return c.html(<QuickAddAnswer preview={await deps.acts.preview(c.var.scope, text)} />);
    })
    .post("/quick-add", async (c) => {
      const form = await c.req.parseBody();
      const text = typeof form.text === "string" ? oneNewline(form.text).trim() : "";
      if (text !== "") leaveFlash(c, await deps.acts.quickAdd(c.var.scope, actKey(form.key), text), text);
      return c.redirect(safeBack(form.back), 303);
    });
}

/** A form sends its line ends as CRLF; spans count what was typed. */
const oneNewline = (text: string): string => text.replaceAll("\r\n", "\n");
