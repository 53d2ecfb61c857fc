import type { OpenAI } from "openai/client";
import type { Asked, LanguageModel } from "#core/language/model/language-model.ts";
import type { ModelBudget } from "#core/language/model/model-budget.ts";
import { type Proposal, proposalSchema } from "#core/language/model/proposal.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { asData, INSTRUCTIONS } from "./instructions.ts";
import { type Fault, faultOf, readAnswer } from "./read-answer.ts";

/** What a person waits at most, the retry and all else included. */
const PATIENCE_MS = 8_000;
const RETRIES = 1;
const MOST_TOKENS = 2_000; // a proposal has about 150; a reasoning model thinks in the same budget
const BREAKER = { failures: 3, openMs: 120_000 };

export type OpenAiOptions = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly budget: ModelBudget;
  readonly now: () => number; // milliseconds
  readonly report?: (fault: Fault | "breaker-open" | "over-budget") => void;
  readonly patienceMs?: number; // for tests
};

/** The optional model behind core's port: one call of the Responses API with a strict schema, kept by nobody. */
export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  const { budget, now, report = () => undefined, patienceMs = PATIENCE_MS } = options;
  const breaker = createCircuitBreaker(now, BREAKER);
  const call = createCall(options);

  return {
    async propose(asked) {
      const signal = AbortSignal.timeout(patienceMs);
      if (!breaker.allows()) return noOpinion("breaker-open");
      if (!(await budget.spend(asked.account))) return noOpinion("over-budget");
      const answer = await answerTo(asked, signal);
      if (typeof answer !== "string" || answer === "refused") breaker.succeeded();
      else breaker.failed();
      return typeof answer === "string" ? noOpinion(answer) : answer;
    },
  };

  function noOpinion(why: Parameters<typeof report>[0]): null {
    report(why);
    return null;
  }

  async function answerTo(asked: Asked, signal: AbortSignal): Promise<Proposal | Fault> {
    try {
      return readAnswer(await Promise.race([call(asked, signal), aborted(signal)])); // a body that never ends is not the SDK's to see
    } catch (error) {
      return faultOf(error, signal);
    }
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

/** The SDK is evaluated with the first question, so that a Worker's start does not pay for it. */
function createCall({ apiKey, baseUrl, model }: OpenAiOptions) {
  let known: OpenAI | null = null; // not its promise: workerd ties a promise to the request that made it
  const client = async (): Promise<OpenAI> => {
    const sdk = await import("openai/client");
    known ??= new sdk.OpenAI({
      apiKey,
      baseURL: baseUrl,
      organization: null,
      project: null,
      maxRetries: RETRIES,
      logLevel: "off",
    });
    return known;
  };
  const schema = once(proposalSchema);

  return async (asked: Asked, signal: AbortSignal): Promise<unknown> =>
    (await client()).responses.create(
      {
        model,
        store: false,
        instructions: INSTRUCTIONS,
        input: asData(asked),
        max_output_tokens: MOST_TOKENS,
        text: { format: { type: "json_schema", name: "proposal", strict: true, schema: schema() } },
      },
      { signal },
    );
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
