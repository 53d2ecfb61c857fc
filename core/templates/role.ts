import * as z from "zod";
import { MemberId } from "../ids.ts";
import { NAME } from "./names.ts";

/** A part in a run that somebody takes: the captain of a release. Bound when the run starts. */
export const Role = z
  .object({
    name: z.string().regex(NAME),
    description: z.string().max(200).nullable(),
    binds: z.enum(["person", "rotation", "anyone"]), // rotation: the next of `members`; anyone: whoever claims the task
    members: z.array(MemberId).max(50).readonly(), // of a rotation: its order; of a person: who it is unless said otherwise
    whenUnbound: z.enum(["ask", "leave", "owner"]), // leave: the task has nobody yet
  })
  .readonly();
export type Role = z.infer<typeof Role>;

/** Who takes a role in one run, as somebody said when it was started. */
export const RoleBinding = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("people"), memberIds: z.array(MemberId).min(1).max(20).readonly() }).readonly(),
  z.object({ kind: z.literal("rotation"), memberIds: z.array(MemberId).min(1).max(50).readonly() }).readonly(),
  z.object({ kind: z.literal("anyone") }).readonly(),
  z.object({ kind: z.literal("nobody") }).readonly(),
]);
export type RoleBinding = z.infer<typeof RoleBinding>;
