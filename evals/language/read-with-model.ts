import { DEFAULT_BASE_URL, DEFAULT_MODEL } from "#adapters/openai/defaults.ts";
import { createOpenAiModel } from "#adapters/openai/openai-model.ts";
import { consult, UNSURE_BELOW } from "#core/language/model/consult.ts";
import type { Sender, Understanding } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";

type Message = Sender & { readonly text: string };
type Environment = Readonly<Record<string, string | undefined>>;

export type ModelReader = {
  /** The grammar's reading, or where it is unsure the model's as far as policy lets it count. Throws once nobody answers. */
  read(message: Message): Promise<Understanding>;
  /** "asked 63, taken 41, no opinion 2 (too-slow)" */
  summary(): string;
};

/** The model port as the bot uses it, without a budget. Throws one line where no key is set. */
export function createModelReader(env: Environment, askBelow = UNSURE_BELOW): ModelReader {
  const apiKey = env.OPENAI_API_KEY;
  if (!apiKey) throw new Error("it needs OPENAI_API_KEY, and OPENAI_BASE_URL where the API is not OpenAI's own.");
  const faults: string[] = [];
  let asked = 0;
  let taken = 0;
  const model = createOpenAiModel({
    apiKey,
    baseUrl: env.OPENAI_BASE_URL || DEFAULT_BASE_URL,
    model: env.OPENAI_MODEL || DEFAULT_MODEL,
    budget: { spend: async () => true },
    now: Date.now,
    report: (fault) => void faults.push(fault),
  });

  return {
    async read({ text, ...sender }) {
      const grammar = understand(text, sender);
      if (grammar.confidence >= askBelow) return grammar;
      asked += 1;
      const reading = await consult(model, { text, sender, account: "eval" });
      if (faults.includes("breaker-open"))
        throw new Error(`the model does not answer: ${tally(faults.filter((fault) => fault !== "breaker-open"))}`);
      if (!reading) return grammar;
      taken += 1;
      return { ...reading, alternative: grammar };
    },
    summary: () => `asked ${asked}, taken ${taken}, no opinion ${faults.length}${tally(faults, " (", ")")}`,
  };
}

const tally = (faults: readonly string[], before = "", after = ""): string =>
  faults.length === 0 ? "" : `${before}${[...new Set(faults)].join(", ")}${after}`;
