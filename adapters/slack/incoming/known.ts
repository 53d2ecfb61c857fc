import * as z from "zod";
import type { SlackBody } from "../request-body.ts";

const Known = z.union([
  z.object({ event: z.object({ type: z.enum(["app_mention", "message"]) }), team_id: z.string() }),
  z.object({ command: z.string() }),
  z.object({
    type: z.literal("block_actions"),
    user: z.object({ id: z.string() }),
    actions: z.array(z.object({})).min(1),
  }),
  z.object({ type: z.literal("view_submission"), user: z.object({ id: z.string() }), view: z.object({}) }),
]);

/** What has a listener, in a shape that Bolt can sort: it throws on others, and a throw would have Slack send them again. */
export const isKnown = (body: SlackBody): boolean => Known.safeParse(body).success;
