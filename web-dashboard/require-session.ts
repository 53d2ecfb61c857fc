import type { MiddlewareHandler } from "hono";
import type { DashboardDeps, DashboardEnv } from "./dashboard-env.ts";

/** Everything behind this is one member's in one workspace. Others are sent to the sign-in page. */
export function requireSession({ auth, now }: Pick<DashboardDeps, "auth" | "now">): MiddlewareHandler<DashboardEnv> {
  return async (c, next) => {
    const { member, cookies } = await auth.session(c.req.raw.headers);
    for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
    if (!member) {
      if (!c.req.header("hx-request")) return c.redirect("/sign-in", 303);
      c.header("hx-redirect", "/sign-in"); // a script can't follow a redirect out of its own target
      return c.body(null, 401);
    }
    c.set("scope", { ...member, now: now() });
    return next();
  };
}
