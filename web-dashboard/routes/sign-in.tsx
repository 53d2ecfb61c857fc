import { Hono } from "hono";
import type { DashboardDeps, DashboardEnv } from "../dashboard-env.ts";
import { respondWithPage } from "../page-response.tsx";
import { SignIn, SignInConfirm, SignInExpired } from "../views/sign-in-page.tsx";

/** Open to anyone. Looking at a link changes nothing; pressing its button uses it up. */
export function signInRoute(deps: DashboardDeps) {
  return new Hono<DashboardEnv>()
    .get("/sign-in", (c) => respondWithPage(c, deps, { title: "Sign in", viewer: null, body: () => <SignIn /> }))
    .get("/sign-in/chat", (c) => {
      const body = () => <SignInConfirm token={c.req.query("token") ?? ""} />;
      return respondWithPage(c, deps, { title: "Sign in", viewer: null, body });
    })
    .post("/sign-in/chat", async (c) => {
      const { token } = await c.req.parseBody();
      const signedIn = typeof token === "string" ? await deps.auth.redeem(token, c.req.raw.headers) : null;
      if (!signedIn) {
        return respondWithPage(c, deps, { title: "Sign in", viewer: null, status: 410, body: () => <SignInExpired /> });
      }
      for (const cookie of signedIn.cookies) c.header("set-cookie", cookie, { append: true });
      return c.redirect("/", 303);
    })
    .post("/sign-out", async (c) => {
      const { cookies } = await deps.auth.signOut(c.req.raw.headers);
      for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
      return c.redirect("/sign-in", 303);
    });
}
