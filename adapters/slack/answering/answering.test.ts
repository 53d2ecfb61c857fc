import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChatOutcome } from "#core/chat/chat-port.ts";
import { EDIT_FORM } from "#core/chat/testing/edit-form.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import mention from "../fixtures/app-mention.json" with { type: "json" };
import button from "../fixtures/block-actions-button.json" with { type: "json" };
import direct from "../fixtures/message-im.json" with { type: "json" };
import command from "../fixtures/slash-command.json" with { type: "json" };
import submission from "../fixtures/view-submission.json" with { type: "json" };
import { checkModal } from "../testing/check-blocks.ts";
import { payloadForm } from "../testing/sign.ts";
import { API, surfaceWith } from "../testing/surface-with.ts";

const sent: { to: string; body: Record<string, unknown> }[] = [];
let slackAnswers: Record<string, unknown> = { ok: true };
const keep = async ({ request }: { request: Request }) => {
  sent.push({ to: request.url.replace(API, ""), body: (await request.json()) as Record<string, unknown> });
  return HttpResponse.json(slackAnswers);
};
const server = setupServer(http.post(`${API}*`, keep), http.post("https://hooks.slack.test/*", keep));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  sent.length = 0;
  slackAnswers = { ok: true };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => vi.useRealTimers());

const VIEW = { ...PLAIN_VIEW, say: "You have it for tomorrow." };
const REFUSAL = { ...PLAIN_VIEW, kind: "error", say: "I couldn't save that.", private: true } as const;
const answered = { kind: "answered", view: VIEW } as const;
const told = { kind: "told", view: REFUSAL } as const;
const untold = { kind: "could-not-tell" } as const;
const crash = () => Promise.reject(new Error("bug"));
const later = (ms: number, outcome: ChatOutcome) => () =>
  new Promise<ChatOutcome>((resolve) => setTimeout(() => resolve(outcome), ms));

const COMMAND = new URLSearchParams(command);
const EDIT = payloadForm({
  ...button,
  actions: [{ ...button.actions[0], action_id: "edit-task:018f2f3a-0000-7000-8000-000000000042" }],
});

/** The answer, and how long it took on the clock; then all that went on after it. */
async function timed(answering: Promise<Response>): Promise<{ status: number; body: unknown; ms: number }> {
  let response: Response | null = null;
  const done = answering.then((answer) => {
    response = answer;
  });
  while (!response && vi.getTimerCount() === 0) await new Promise(setImmediate); // until the work has begun
  let ms = 0;
  for (; !response && ms < 10_000; ms += 50) await vi.advanceTimersByTimeAsync(50);
  await done;
  const text = await answering.then((answer) => answer.text());
  return { status: (await answering).status, body: text === "" ? "" : JSON.parse(text), ms };
}

describe("a command", () => {
  it.each([
    { outcome: told, say: REFUSAL.say },
    { outcome: untold, say: "I couldn't save that. Nothing was changed. Try again in a minute." },
    { outcome: crash, say: expect.stringMatching(/^Something went wrong on my side/) },
  ])("that failed is answered 200 with kind words: $say", async ({ outcome, say }) => {
    const { post } = surfaceWith({ outcome });
    expect(await timed(post(COMMAND))).toMatchObject({ status: 200, body: { response_type: "ephemeral", text: say } });
  });

  it("that threw is reported", async () => {
    const { post, reported } = surfaceWith({ outcome: crash });
    await timed(post(COMMAND));
    expect(reported).toEqual([new Error("bug")]);
  });

  it("with nothing to say is answered with nothing", async () => {
    expect(await timed(surfaceWith().post(COMMAND))).toMatchObject({ status: 200, body: "" });
  });

  it("that takes 1.5 s is answered in the response", async () => {
    const { post } = surfaceWith({ outcome: later(1_500, answered) });
    const { body, ms } = await timed(post(COMMAND));
    expect(body).toMatchObject({ text: VIEW.say });
    expect(ms).toBeLessThanOrEqual(1_600);
    expect(sent).toEqual([]);
  });

  it("that takes longer is announced in time, and answered through its response_url", async () => {
    const { post, execution } = surfaceWith({ outcome: later(2_600, answered) });
    const { body, ms } = await timed(post(COMMAND));
    expect(body).toEqual({ response_type: "ephemeral", text: "Working on it…" });
    expect(ms).toBeLessThan(2_500);
    await vi.advanceTimersByTimeAsync(2_600);
    await execution.settled();
    expect(sent).toMatchObject([
      { to: command.response_url, body: { response_type: "ephemeral", replace_original: false, text: VIEW.say } },
    ]);
  });
});

describe("an event", () => {
  it("whose answer was left to us is answered in its thread", async () => {
    const { post } = surfaceWith({ outcome: answered });
    expect(await timed(post(mention))).toMatchObject({ status: 200, body: "" });
    expect(sent).toMatchObject([{ to: "chat.postMessage", body: { thread_ts: mention.event.ts, text: VIEW.say } }]);
  });

  it("is asked for again where that answer could not be sent", async () => {
    slackAnswers = { ok: false, error: "internal_error" };
    const { post, reported } = surfaceWith({ outcome: answered });
    expect(await timed(post(mention))).toMatchObject({ status: 503 });
    expect(reported).toHaveLength(1);
  });

  it.each([
    { what: "could not be told", outcome: untold, reports: 0 },
    { what: "threw", outcome: crash, reports: 1 },
  ])("whose work $what is asked for again", async ({ outcome, reports }) => {
    const { post, reported } = surfaceWith({ outcome });
    expect(await timed(post(mention))).toMatchObject({ status: 503, body: "" });
    expect([sent.length, reported.length]).toEqual([0, reports]);
  });

  it("that failed and was told is not told again, nor asked for again", async () => {
    const { post } = surfaceWith({ outcome: told });
    expect(await timed(post(mention))).toMatchObject({ status: 200 });
    expect(sent).toEqual([]);
  });

  it("that takes 2.6 s is answered in time, and its work goes on", async () => {
    const { post, execution, reported } = surfaceWith({ outcome: later(2_600, { kind: "sent" }) });
    const { status, ms } = await timed(post(direct));
    expect(status).toBe(200);
    expect(ms).toBeLessThanOrEqual(2_550);
    await vi.advanceTimersByTimeAsync(2_600);
    await execution.settled();
    expect([sent, reported]).toEqual([[], []]);
  });

  it("that failed after it was answered is told, since nobody asks again", async () => {
    const { post, execution } = surfaceWith({ outcome: later(2_600, untold) });
    expect(await timed(post(direct))).toMatchObject({ status: 200 });
    await vi.advanceTimersByTimeAsync(2_600);
    await execution.settled();
    expect(sent).toMatchObject([{ to: "chat.postMessage", body: { channel: "D024BE91L" } }]);
  });
});

describe("a pressed button", () => {
  it("is acted on, and answered with nothing when the reply is sent", async () => {
    const { post, heard } = surfaceWith();
    expect(await timed(post(payloadForm(button)))).toMatchObject({ status: 200, body: "" });
    expect(heard.actions).toMatchObject([{ actionId: "complete-task:018f2f3a-0000-7000-8000-000000000042" }]);
  });

  it.each([
    { outcome: untold, say: expect.stringMatching(/^I couldn't save that/) },
    { outcome: crash, say: expect.stringMatching(/^Something went wrong/) },
  ])("that failed leaves the card and says so to the one who pressed: $say", async ({ outcome, say }) => {
    const { post } = surfaceWith({ outcome });
    expect(await timed(post(payloadForm(button)))).toMatchObject({ status: 200 });
    expect(sent).toMatchObject([
      { to: button.response_url, body: { replace_original: false, response_type: "ephemeral", text: say } },
    ]);
  });

  it("opens the edit form, which remembers the card", async () => {
    const { post } = surfaceWith({ form: EDIT_FORM });
    expect(await timed(post(EDIT))).toMatchObject({ status: 200, body: "" });
    expect(sent).toMatchObject([{ to: "views.open", body: { trigger_id: button.trigger_id } }]);
    const { view } = sent[0]?.body ?? {};
    expect(checkModal(view)).toEqual([]);
    expect(JSON.parse((view as { private_metadata: string }).private_metadata)).toMatchObject({
      channel: { externalId: "CBR2V3XEX" },
      address: { response_url: button.response_url, replace: "true" },
    });
  });

  it("says so where there is no such task to edit", async () => {
    const { post } = surfaceWith({ form: null });
    await timed(post(EDIT));
    expect(sent).toMatchObject([{ to: button.response_url, body: { text: expect.stringContaining("can't find") } }]);
  });

  it("says so where Slack no longer lets the form be opened", async () => {
    slackAnswers = { ok: false, error: "expired_trigger_id" };
    const { post, reported } = surfaceWith({ form: EDIT_FORM });
    await timed(post(EDIT));
    expect(sent.map(({ to }) => to)).toEqual(["views.open", button.response_url]);
    expect(reported).toHaveLength(1);
  });
});

describe("a submitted form", () => {
  it("closes when it is saved", async () => {
    const { post, heard } = surfaceWith();
    expect(await timed(post(payloadForm(submission)))).toMatchObject({ status: 200, body: "" });
    expect(heard.actions).toMatchObject([{ values: { summary: "Send the Q4 report" } }]);
  });

  it.each([
    { outcome: told, say: REFUSAL.say },
    { outcome: untold, say: expect.stringMatching(/^I couldn't save that/) },
    { outcome: crash, say: expect.stringMatching(/^Something went wrong/) },
  ])("stays open with what was typed when it could not be saved: $say", async ({ outcome, say }) => {
    const { post } = surfaceWith({ outcome });
    expect(await timed(post(payloadForm(submission)))).toMatchObject({
      status: 200,
      body: { response_action: "errors", errors: { summary: say } },
    });
  });

  it("closes in time when it takes long, and what came of it is sent to its card", async () => {
    const { post, execution } = surfaceWith({ outcome: later(2_600, untold) });
    const { body, ms } = await timed(post(payloadForm(submission)));
    expect(body).toBe("");
    expect(ms).toBeLessThan(2_500);
    await vi.advanceTimersByTimeAsync(2_600);
    await execution.settled();
    expect(sent).toMatchObject([
      { to: button.response_url, body: { replace_original: false, response_type: "ephemeral" } },
    ]);
  });
});
