import { createOpenAiModel } from "#adapters/openai/openai-model.ts";
import { createModelBudget } from "#adapters/upstash/model-budget.ts";
import type { LanguageModel } from "#core/language/model/language-model.ts";
import { type Env, openAiSettings } from "./env.ts";
import type { Log } from "./log.ts";
import type { Services } from "./services.ts";

type ModelParts = { readonly redis: Services["redis"]; readonly now: () => Date; readonly log: Log };

/** The optional second reader; null: no key is set. Why it had no opinion is logged, never what it was asked. */
export function createModel(env: Env, { redis, now, log }: ModelParts): LanguageModel | null {
  const settings = openAiSettings(env);
  if (!settings) return null;
  return createOpenAiModel({
    ...settings,
    budget: createModelBudget(redis, now),
    now: () => now().getTime(),
    report: (fault) => log("warn", "no-opinion", { fault }),
  });
}
