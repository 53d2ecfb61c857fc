import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MockApi, proposing, startMockApi } from "#adapters/openai/testing/mock-api.ts";
import { createModelReader } from "./read-with-model.ts";

let api: MockApi;
beforeAll(async () => {
  api = await startMockApi();
});
afterAll(() => api.stop());

const SENDER = { now: "2026-11-22T09:00:00", timeZone: "UTC", locale: "en-US", addressed: "direct" } as const;
const SURE = { ...SENDER, text: "buy milk tomorrow at 5pm" };
const UNSURE = { ...SENDER, text: "we should fix the boiler friday I guess?" };
const envOf = (url: string) => ({ OPENAI_API_KEY: "k", OPENAI_BASE_URL: url });

describe("the cases through the model port", () => {
  it("are asked about only where the grammar is unsure, and the answer is checked as the bot checks it", async () => {
    const reader = createModelReader(envOf(api.baseUrl));
    api.says(proposing({ verb: "create-task", summary: "fix the boiler", due: "friday" }));
    expect(await reader.read(SURE)).toMatchObject({ summary: "buy milk" });
    expect(await reader.read(UNSURE)).toMatchObject({ verb: "create-task", due: { date: "2026-11-27" } });
    api.says(proposing({ verb: "create-task", summary: "fix the boiler", due: "saturday" }));
    expect(await reader.read(UNSURE)).toMatchObject({ verb: null });
    expect(reader.summary()).toBe("asked 2, taken 1, no opinion 0");
  });

  it("can all be asked about", async () => {
    const reader = createModelReader(envOf(api.baseUrl), 1);
    api.says("nonsense");
    expect(await reader.read(SURE)).toMatchObject({ summary: "buy milk" });
    expect(reader.summary()).toBe("asked 1, taken 0, no opinion 1 (no-json)");
  });

  it("need a key", () => {
    expect(() => createModelReader({})).toThrow("OPENAI_API_KEY");
  });

  it("are given up when nobody answers, rather than scored as the grammar's", async () => {
    const reader = createModelReader(envOf("http://127.0.0.1:9/v1"));
    const read = async () => {
      for (let time = 0; time < 4; time += 1) await reader.read(UNSURE);
    };
    await expect(read()).rejects.toThrow("the model does not answer: unreachable");
  });
});
