import * as z from "zod";

const PERSON = /^\p{L}[\p{L}\p{N}_-]{0,39}$/u;
const CHANNEL = /^#?[\p{L}\p{N}_-]{1,80}$/u;

const as = z
  .string({ error: '"as" says who is writing: a name such as "ana".' })
  .trim()
  .regex(PERSON, { error: '"as" is a name of up to 40 letters and digits, such as "ana".' })
  .transform((name) => name.toLowerCase());

/** "dm", or a channel's name without "#". */
const channel = z
  .string({ error: '"channel" says where: "dm" or a channel such as "#general".' })
  .trim()
  .regex(CHANNEL, { error: '"channel" is "dm" or a channel such as "#general".' })
  .transform((name) => name.toLowerCase().replace(/^#/, ""));

/** For trying what happens when a platform delivers the same act twice; left out, each request is an act of its own. */
const key = z.string().max(200).optional();
const timeZone = z.string().max(60).optional();

export const SayRequest = z.object({
  as,
  channel,
  text: z
    .string({ error: '"text" is what is said.' })
    .max(40_000, { error: '"text" is longer than 40,000 characters, more than any chat platform sends.' }),
  key,
  timeZone,
});
export type SayRequest = z.infer<typeof SayRequest>;

export const PressRequest = z.object({
  as,
  channel,
  id: z.string({ error: '"id" is the id of a button from a reply.' }).min(1).max(200),
  values: z.record(z.string(), z.string().max(40_000)).default({}),
  key,
});
export type PressRequest = z.infer<typeof PressRequest>;

export const ClockRequest = z.object({
  now: z.iso
    .datetime({
      offset: true,
      error: '"now" is an instant such as "2026-03-08T09:00:00-05:00", or null for real time.',
    })
    .nullable(),
});

export const WhoRequest = z.object({ as });

const NOT_JSON = 'The body is not a JSON object such as {"as":"ana","channel":"dm","text":"buy milk tomorrow"}.';

/** The parsed request, or one sentence that says what is wrong with it. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export function parseRequest<S extends z.ZodType>(schema: S, given: unknown): Parsed<z.output<S>> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return { ok: false, error: NOT_JSON };
  const result = schema.safeParse(given);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const field = issue?.path.join(".");
  const sentence = issue?.message ?? "The request can't be read.";
  return { ok: false, error: !field || sentence.startsWith('"') ? sentence : `"${field}": ${sentence}` };
}
