import type { demoDashboard } from "./demo-dashboard.ts";

export const TASK_42 = "019ab000-0003-7000-8000-000000000042";
const ORIGIN = "https://companion.example";
export const SIGNED_IN = { cookie: "session=ana" };
type App = ReturnType<typeof demoDashboard>["app"];

export const get = (app: App, path: string, headers: Record<string, string> = SIGNED_IN) =>
  app.request(`${ORIGIN}${path}`, { headers });

export function post(
  app: App,
  path: string,
  fields: Record<string, string | string[]>,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  return app.request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: { ...SIGNED_IN, origin: ORIGIN, ...headers },
  });
}

export const textOf = async (response: Response | Promise<Response>): Promise<string> => (await response).text();

/** The cookies of an answer as the browser would send them back. */
export function sentBack(response: Response): string {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return [SIGNED_IN.cookie, ...cookies].join("; ");
}
