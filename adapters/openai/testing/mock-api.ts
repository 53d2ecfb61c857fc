import type { ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { LLMock } from "@copilotkit/aimock";
import type { Proposal } from "#core/language/model/proposal.ts";

export type MockApi = {
  /** The base URL whose answers are set below. */
  readonly baseUrl: string;
  /** The base URL of an API that answers with whatever `respond` does; `bodies` of the requests are kept. */
  readonly rawUrl: string;
  respond: (response: ServerResponse) => void;
  readonly bodies: unknown[];
  /** What is said to every message: a proposal's JSON, or any text. */
  says(content: string, latencyMs?: number): void;
  fails(status: number): void;
  failsOnce(status: number): void;
  requests(): number;
  stop(): Promise<void>;
};

/** A local OpenAI API (aimock), and beside it one that breaks the API's rules. */
export async function startMockApi(): Promise<MockApi> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1" });
  const api: Omit<MockApi, "baseUrl" | "rawUrl"> = {
    respond: (response) => void response.end(),
    bodies: [],
    says: (content, latencyMs = 0) => void mock.clearFixtures().on({}, { content }, { chaos: { latencyMs } }),
    fails: (status) => void mock.clearFixtures().on({}, { error: { message: "no" }, status }),
    failsOnce: (status) => void mock.nextRequestError(status),
    requests: () => mock.getRequests().length,
    stop: () => mock.stop(),
  };
  mock.mount("/raw", {
    async handleRequest(request, response) {
      api.bodies.push(JSON.parse(await text(request)));
      api.respond(response);
      return true;
    },
  });
  await mock.start();
  return Object.assign(api, { baseUrl: `${mock.url}/v1`, rawUrl: `${mock.url}/raw/v1` });
}

export const NO_PROPOSAL: Proposal = {
  verb: null,
  summary: null,
  due: null,
  start: null,
  repeat: null,
  people: [],
  labels: [],
  list: null,
  priority: null,
  reference: null,
  confidence: 0.9,
};

export const proposing = (proposal: Partial<Proposal>): string => JSON.stringify({ ...NO_PROPOSAL, ...proposal });
