import type { Context } from "hono";

/** Sends the reader to another page of ours, with or without the script: a script can't follow a redirect to a new address. */
export function goTo(c: Context, path: string): Response {
  if (!c.req.header("hx-request")) return c.redirect(path, 303);
  c.header("hx-redirect", path);
  return c.body(null, 204);
}
