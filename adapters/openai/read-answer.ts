import * as z from "zod";
import { Proposal } from "#core/language/model/proposal.ts";

/** Why there is no opinion, for the log; never what anybody wrote. */
export type Fault =
  | "refused"
  | "no-answer"
  | "no-json"
  | "wrong-schema"
  | "too-slow"
  | "unreachable"
  | `http-${number}`;

const Part = z.object({ type: z.string(), text: z.string().optional() });
const Item = z.object({ type: z.string(), content: z.array(Part).optional() });
const Answer = z.object({ output: z.array(Item) });

/** A response of the Responses API, whatever was sent as one. https://platform.openai.com/docs/api-reference/responses/object */
export function readAnswer(response: unknown): Proposal | Fault {
  const answer = Answer.safeParse(response);
  if (!answer.success) return "no-answer";
  const parts = answer.data.output.flatMap(({ content = [] }) => content);
  if (parts.some(({ type }) => type === "refusal")) return "refused";
  const said = parts.filter(({ type }) => type === "output_text").map(({ text = "" }) => text);
  return said.length === 0 ? "no-answer" : readProposal(said.join(""));
}

function readProposal(text: string): Proposal | Fault {
  const proposal = Proposal.safeParse(jsonIn(text));
  if (proposal.success) return proposal.data;
  return jsonIn(text) === undefined ? "no-json" : "wrong-schema";
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a failed call says of the service. */
export function faultOf(error: unknown, signal: AbortSignal): Fault {
  if (signal.aborted) return "too-slow";
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" ? `http-${status}` : "unreachable";
}
