import type { Reading, Sender } from "../reading.ts";
import { adoptProposal } from "./adopt-proposal.ts";
import type { LanguageModel } from "./language-model.ts";
import { maskMentions } from "./mask-mentions.ts";

/** Below this the grammar would rather hear a second opinion: on our cases it is wrong there more often than right. */
export const UNSURE_BELOW = 0.75;

export const isUnsure = ({ confidence }: Reading): boolean => confidence < UNSURE_BELOW;

type Consultation = { readonly text: string; readonly sender: Sender; readonly account: string };

/** What a model makes of a message, as far as policy lets it count. null: the grammar's reading stands. */
export async function consult(model: LanguageModel, { text, sender, account }: Consultation): Promise<Reading | null> {
  const masked = maskMentions(text);
  const proposal = await model.propose({ text: masked.text, addressed: sender.addressed, account });
  return proposal && adoptProposal(masked.unmask(proposal), text, sender);
}
