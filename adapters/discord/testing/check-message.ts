import * as z from "zod";
import { DISCORD_LIMITS as LIMITS } from "../limits.ts";
import { MessageComponents, Modal } from "./check-components.ts";

const COMPONENTS_V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

const ClosedMentions = z.strictObject({ parse: z.tuple([]), users: z.array(z.string()).optional() });

/** A message of ours: Components V2, so without content, and with mentions closed. */
const Message = z
  .strictObject({
    flags: z.literal([COMPONENTS_V2, COMPONENTS_V2 | EPHEMERAL]),
    components: MessageComponents,
    allowed_mentions: ClosedMentions,
    nonce: z.string().min(1).max(LIMITS.nonce).optional(),
    enforce_nonce: z.literal(true).optional(),
  })
  .superRefine(({ components }, context) => {
    for (const message of problemsOfWhole(components)) context.addIssue({ code: "custom", message });
  });

const Choice = z.strictObject({
  name: z.string().min(1).max(LIMITS.choiceName),
  value: z.string().min(1).max(LIMITS.choiceValue),
});

/** developers/docs/interactions/receiving-and-responding#interaction-response-object */
const InteractionResponse = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal(1) }),
  z.strictObject({ type: z.literal([4, 7]), data: Message }),
  z.strictObject({ type: z.literal(5), data: z.strictObject({ flags: z.literal(EPHEMERAL) }).optional() }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({
    type: z.literal(8),
    data: z.strictObject({ choices: z.array(Choice).max(LIMITS.autocompleteChoices) }),
  }),
  z.strictObject({ type: z.literal(9), data: Modal }),
]);

/** What Discord would refuse in a message; empty when it would take it. */
export const checkMessage = (message: unknown): string[] => problems(Message, message);
export const checkModal = (modal: unknown): string[] => problems(Modal, modal);
export const checkInteractionResponse = (response: unknown): string[] => problems(InteractionResponse, response);

export function problems(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".") || "it"}: ${message}`);
}

/** Everything in a message, whatever it is nested in. */
function* every(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* every(item);
  else if (typeof value === "object" && value !== null) {
    yield value as Record<string, unknown>; // an object, as JSON has them
    yield* every(Object.values(value));
  }
}

/** Limits that concern the message as a whole. */
function problemsOfWhole(components: unknown): string[] {
  const all = [...every(components)].filter(({ type }) => typeof type === "number");
  const ids = all.flatMap(({ custom_id }) => (typeof custom_id === "string" ? [custom_id] : []));
  const text = all.reduce((sum, { content }) => sum + (typeof content === "string" ? content.length : 0), 0);
  return [
    ...(all.length > LIMITS.componentsPerMessage ? [`${all.length} components`] : []),
    ...(text > LIMITS.messageText ? [`${text} characters of text`] : []),
    ...(new Set(ids).size < ids.length ? ["a custom_id stands twice"] : []),
  ];
}
