import { memoryAdapter } from "better-auth/adapters/memory";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ANA, BEN, WORKSPACE } from "../testing/demo-tasks.ts";
import { createAuth } from "./create-auth.ts";
import { createDashboardAuth, createSignInLink } from "./dashboard-auth.ts";

type Rows = Record<"user" | "session" | "account" | "verification", Record<string, unknown>[]>;

function setUp() {
  const rows: Rows = { user: [], session: [], account: [], verification: [] };
  const baseUrl = "https://companion.example";
  const auth = createAuth({ database: memoryAdapter(rows), baseUrl, secret: "a secret of at least 32 characters" });
  const link = async (memberId = ANA) => new URL(await createSignInLink(auth, { memberId, workspaceId: WORKSPACE }));
  return { rows, auth, dashboard: createDashboardAuth(auth), link };
}

const tokenOf = (link: URL): string => link.searchParams.get("token") ?? "";
const NONE = new Headers();

function browser(cookies: readonly string[]): Headers {
  const pairs = cookies.filter((cookie) => !cookie.includes("Max-Age=0")).map((cookie) => cookie.split(";")[0]);
  return new Headers({ cookie: pairs.join("; ") });
}

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T09:00:00Z") }));
afterEach(() => vi.useRealTimers());

describe("a sign-in link from chat", () => {
  it("opens a page of ours and says nothing of whom it is for", async () => {
    const link = await setUp().link();
    expect(link.origin + link.pathname).toBe("https://companion.example/sign-in/chat");
    expect(link.search).not.toContain(ANA);
    expect(tokenOf(link)).toMatch(/^[\w-]{43}$/);
  });

  it("is stored as a hash only", async () => {
    const { rows, link } = setUp();
    const token = tokenOf(await link());
    expect(rows.verification).toHaveLength(1);
    expect(JSON.stringify(rows.verification)).not.toContain(token);
  });

  it("signs its member in, in its workspace, with a cookie that scripts and other sites can't use", async () => {
    const { dashboard, link } = setUp();
    const signedIn = await dashboard.redeem(tokenOf(await link()), NONE);
    const cookies = signedIn?.cookies ?? [];
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Secure-companion\./);
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Lax/);
    }
    const { member } = await dashboard.session(browser(cookies));
    expect(member).toEqual({ memberId: ANA, workspaceId: WORKSPACE });
  });

  it("works once", async () => {
    const { rows, dashboard, link } = setUp();
    const token = tokenOf(await link());
    expect(await dashboard.redeem(token, NONE)).not.toBeNull();
    expect(await dashboard.redeem(token, NONE)).toBeNull();
    expect(rows.session).toHaveLength(1);
  });

  it("works once when pressed four times together", async () => {
    const { rows, dashboard, link } = setUp();
    const token = tokenOf(await link());
    const answers = await Promise.all([1, 2, 3, 4].map(() => dashboard.redeem(token, NONE)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(rows.session).toHaveLength(1);
  });

  it.each([
    { after: 9 * 60_000 + 59_000, works: true },
    { after: 10 * 60_000 + 1_000, works: false },
  ])("after $after ms: works is $works", async ({ after, works }) => {
    const { dashboard, link } = setUp();
    const token = tokenOf(await link());
    vi.setSystemTime(Date.now() + after);
    expect((await dashboard.redeem(token, NONE)) !== null).toBe(works);
  });

  it.each(["", "x", "0".repeat(43), "%00", "' or 1=1 --"])(
    "refuses a token that was never given: %j",
    async (token) => {
      const { rows, dashboard, link } = setUp();
      await link();
      expect(await dashboard.redeem(token, NONE)).toBeNull();
      expect(rows.session).toHaveLength(0);
    },
  );

  it("finds the same user again, and another for another member", async () => {
    const { rows, dashboard, link } = setUp();
    for (const member of [ANA, ANA, BEN]) await dashboard.redeem(tokenOf(await link(member)), NONE);
    expect(rows.user).toHaveLength(2);
    expect(rows.account.map(({ accountId }) => accountId).sort()).toEqual([ANA, BEN].sort());
    for (const { email } of rows.user) expect(email).toMatch(/^[0-9a-f-]{36}@users\.invalid$/);
  });
});

describe("a session", () => {
  it("ends when one signs out", async () => {
    const { rows, dashboard, link } = setUp();
    const { cookies } = (await dashboard.redeem(tokenOf(await link()), NONE)) ?? { cookies: [] };
    const { cookies: left } = await dashboard.signOut(browser(cookies));
    expect(rows.session).toHaveLength(0);
    expect(left.every((cookie) => cookie.includes("Max-Age=0"))).toBe(true);
  });

  it("is nobody's without a cookie, or with one that was changed", async () => {
    const { dashboard, link } = setUp();
    const { cookies } = (await dashboard.redeem(tokenOf(await link()), NONE)) ?? { cookies: [] };
    const forged = new Headers({ cookie: (browser(cookies).get("cookie") ?? "").replaceAll(/=(.)/g, "=Z") });
    expect((await dashboard.session(NONE)).member).toBeNull();
    expect((await dashboard.session(forged)).member).toBeNull();
  });
});

describe("better-auth's own endpoints", () => {
  it("have no way to make a token or a password account from outside", async () => {
    const { auth, rows } = setUp();
    const body = JSON.stringify({
      memberId: ANA,
      workspaceId: WORKSPACE,
      email: "a@b.example",
      password: "12345678",
      name: "a",
    });
    for (const path of ["issue-chat-token", "chat-sign-in/issue", "sign-up/email"]) {
      const headers = { "content-type": "application/json", origin: "https://companion.example" };
      const request = new Request(`https://companion.example/api/auth/${path}`, { method: "POST", headers, body });
      expect((await auth.handler(request)).status).toBeGreaterThanOrEqual(400);
    }
    expect(rows).toEqual({ user: [], session: [], account: [], verification: [] });
  });
});
