import type { Sender } from "../reading.ts";
import type { Proposal } from "./proposal.ts";

/** What a model is told of a message: its words, how they were addressed, and nothing of who wrote them. */
export type Asked = {
  readonly text: string; // platform mentions masked (mask-mentions.ts)
  readonly addressed: Sender["addressed"];
  readonly account: string; // whose daily budget pays; never sent
};

/** A second opinion on what a message means. It proposes: adopt-proposal.ts decides what of it may count. */
export type LanguageModel = {
  /** null: no opinion, for whatever reason. Never rejects, and answers within 8 seconds. */
  propose(asked: Asked): Promise<Proposal | null>;
};
