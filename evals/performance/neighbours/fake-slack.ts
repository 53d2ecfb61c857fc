import { listenOnLoopback, readBody } from "#db/local/loopback-server.ts";

export type FakeSlack = { readonly apiUrl: string; readonly responseUrl: string; close(): Promise<void> };

const PERSON = { ok: true, user: { name: "bench", real_name: "Bench", tz: "Europe/Berlin", locale: "en-GB" } };

/** Says yes to everything, and who anybody is: Slack's side is not what is measured. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const { url, close } = await listenOnLoopback(async (request, response) => {
    await readBody(request);
    const body = request.url?.startsWith("/api/users.info") ? PERSON : { ok: true, ts: "1.1", channel: "D1" };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  }, 0);
  return { apiUrl: `${url}/api/`, responseUrl: `${url}/response`, close };
}
