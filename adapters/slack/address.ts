import * as z from "zod";

/** Where an answer goes: the `address` of core's ReplyAddress, which only this adapter reads. */

/** A message of a person's: answered beside it, in its thread. */
export type MessageAddress = {
  readonly channel: string;
  readonly ts: string; // the message itself, for reactions
  readonly user: string; // for answers that only they may see
  readonly thread_ts?: string;
  readonly in_thread?: "true"; // it was asked in a thread that exists: Slack shows private answers only in such
};

/** A command, button or form: answered through the URL that came with it (5 times within 30 minutes). */
export type ResponseAddress = {
  readonly response_url: string;
  readonly replace: "true" | "false"; // the card that was pressed gives way to the answer
  readonly private: "true" | "false"; // it was pressed where only one person sees it
  readonly thread_ts?: string;
};

const ReadMessageAddress = z.object({
  channel: z.string().min(1),
  ts: z.string().optional(),
  user: z.string().optional(),
  thread_ts: z.string().optional(),
  in_thread: z.literal("true").optional(),
});
const ReadResponseAddress = z.object({
  response_url: z.url(),
  replace: z.enum(["true", "false"]).default("false"),
  private: z.enum(["true", "false"]).default("true"),
  thread_ts: z.string().optional(),
});

/** Throws ZodError on an address that this adapter did not make. */
export const SlackAddress = z.union([ReadResponseAddress, ReadMessageAddress]);
export type SlackAddress = z.infer<typeof SlackAddress>;
