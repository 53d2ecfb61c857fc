import { neon, neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepAssetsBuilt } from "#bot/local/assets.ts";
import { bundleWorker } from "#bot/local/bundle.ts";
import { type ServedWorker, serveWorker } from "#bot/local/serve-worker.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/test-database.ts";
import { BEN } from "../testing/demo-tasks.ts";

const ORIGIN = "https://companion.example";

describe("signing in, in workerd over the Neon endpoint", () => {
  let database: TestDatabase;
  let worker: ServedWorker;
  const logged: string[] = [];

  beforeAll(async () => {
    await keepAssetsBuilt();
    database = await createTestDatabase();
    neonConfig.fetchEndpoint = database.fetchEndpoint;
    const { code } = await bundleWorker("web-dashboard/testing/auth-worker.ts");
    const { hostname, port } = new URL(database.authUrl.replace("postgres", "http"));
    const bindings = { AUTH_URL: database.authUrl, ENDPOINT: database.fetchEndpoint(hostname, port), ORIGIN };
    worker = await serveWorker({ code, port: 0, bindings, log: (line) => logged.push(line) });
  });
  afterAll(async () => {
    await worker?.close();
    await database?.close();
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(`${worker.url}${path}`, { redirect: "manual", ...init });

  async function newToken(member = "ana"): Promise<string> {
    const link = new URL(await (await ask(`/link?for=${member}`)).text());
    return link.searchParams.get("token") ?? "";
  }

  const press = (token: string) =>
    ask("/sign-in/chat", { method: "POST", body: new URLSearchParams({ token }), headers: { origin: worker.url } });

  const cookiesOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");

  it("takes the link to a session, and signing out back to none", async () => {
    const token = await newToken();
    expect((await ask(`/sign-in/chat?token=${token}`)).status).toBe(200); // a chat's preview looks, and uses nothing up
    const signedIn = await press(token);
    expect([signedIn.status, signedIn.headers.get("location")], logged.join("\n")).toEqual([303, "/"]);

    const cookie = cookiesOf(signedIn);
    const page = await ask("/", { headers: { cookie } });
    expect(await page.text()).toContain("Ana in Harbour");

    const out = await ask("/sign-out", { method: "POST", headers: { cookie, origin: worker.url } });
    expect(out.headers.get("location")).toBe("/sign-in");
    const sessionOnly = cookie.split("; ").filter((pair) => pair.includes("session_token"));
    expect((await ask("/", { headers: { cookie: sessionOnly.join("; ") } })).status).toBe(303);
  });

  it("makes one session of a link that is pressed six times at once", async () => {
    const token = await newToken();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => press(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410, 410]);
  });

  it("makes one user of two first links that are pressed at once", async () => {
    const [one, two] = await Promise.all([newToken("ben"), newToken("ben")]);
    const answers = await Promise.all([press(one), press(two)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const accounts = neon(database.authUrl)`select count(*)::int as n from auth.account where account_id = ${BEN}`;
    expect(await accounts).toEqual([{ n: 1 }]);
    const users = neon(database.authUrl)`select count(*)::int as n from auth."user" u
      where not exists (select 1 from auth.account a where a.user_id = u.id)`;
    expect(await users).toEqual([{ n: 0 }]); // none is left without a way in
  });

  it("keeps tokens out of the database, and the tables out of the app's sight", async () => {
    const token = await newToken();
    const stored = await neon(database.authUrl)`select identifier, value from auth.verification`;
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(token);
    await expect(neon(database.appUrl)`select * from auth.session`).rejects.toMatchObject({ code: "42501" });
    await expect(neon(database.authUrl)`select * from public.task`).rejects.toMatchObject({ code: "42501" });
  });
});
