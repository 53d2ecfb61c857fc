import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { flashOf, leaveFlash, takeFlash } from "./flash.ts";

const button = (id: string) => ({ id, label: id, style: "plain" as const, options: [] });

describe("what an act leaves for the next page", () => {
  it("fits into a cookie and comes back, however much is said in whatever script", async () => {
    const view: View = { ...PLAIN_VIEW, kind: "error", say: "承知しました。".repeat(200) };
    const app = new Hono()
      .get("/leave", (c) => {
        leaveFlash(c, view, "買い物".repeat(500));
        return c.text("");
      })
      .get("/take", (c) => c.json(takeFlash(c)));
    const cookie = (await app.request("/leave")).headers.getSetCookie()[0] ?? "";
    expect(cookie.length).toBeLessThanOrEqual(4096);
    const taken = await app.request("/take", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(await taken.json()).toMatchObject({ tone: "error", say: expect.stringMatching(/^承知しました。/) });
  });

  it.each(["", "x", "{}", "null", "%7B%22tone%22%3A%22done%22%7D"])(
    "is nothing where the cookie holds %j",
    async (value) => {
      const app = new Hono().get("/", (c) => c.json(takeFlash(c)));
      const answer = await app.request("/", { headers: { cookie: `companion_flash=${value}` } });
      expect(await answer.json()).toBeNull();
    },
  );

  it.each([
    { kind: "receipt" as const, tone: "done", shown: ["undo:a"] }, // the page has its own buttons
    { kind: "question" as const, tone: "question", shown: ["complete-task:a", "undo:a"] },
    { kind: "message" as const, tone: "note", shown: ["complete-task:a", "undo:a"] },
  ])("of a $kind is a $tone with the buttons $shown", ({ kind, tone, shown }) => {
    const actions = [button("complete-task:a"), button("undo:a")];
    const flash = flashOf({ ...PLAIN_VIEW, kind, actions });
    expect(flash.tone).toBe(tone);
    expect(flash.buttons.map(({ id }) => id)).toEqual(shown);
  });
});
