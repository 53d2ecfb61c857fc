import type { MiddlewareHandler } from "hono";

const HERE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * There is no sign-in in the playground, so it answers this machine only: not what comes through a tunnel that was opened
 * for Slack or Discord, nor a page of another site in the same browser.
 */
export const onlyFromHere: MiddlewareHandler = async (c, next) => {
  const host = URL.parse(`http://${c.req.header("host") ?? ""}`);
  if (!host || !HERE.has(host.hostname) || c.req.header("x-forwarded-for")) return c.notFound();
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== `http://${host.host}`) {
    return c.json({ error: "The playground answers its own page and scripts on this machine." }, 403);
  }
  return next();
};
