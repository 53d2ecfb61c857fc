import type { SqlStatement } from "#db/local/sql-backend.ts";

/** Texts of a parameter, alternating with the names of what stands between them: literal, slot, literal … null stays null. */
type ParamTemplate = readonly string[] | null;

export type BatchTemplate = readonly { readonly query: string; readonly params: readonly ParamTemplate[] }[];

/** What a request puts in the slots. */
export type Slots = Readonly<Record<string, string | number>>;

/** Ids that the product would make for itself. More in one command than there are names is an error. */
export const FRESH = Array.from({ length: 16 }, (_, at) => `fresh${at}`);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MARK = "\u0001"; // no parameter has one

/** Recorded batches with the recorded command's own values taken out. `known` maps each value to its slot's name. */
export function templatesOf(
  batches: readonly (readonly SqlStatement[])[],
  known: ReadonlyMap<string, string>,
): readonly BatchTemplate[] {
  const slotOf = slotNamer(known);
  return batches.map((batch) =>
    batch.map(({ query, params }) => ({ query, params: params.map((param) => templateOf(param, known, slotOf)) })),
  );
}

/** The statements of one request. Throws when the slots lack a name. */
export function fillBatch(template: BatchTemplate, slots: Slots): SqlStatement[] {
  return template.map(({ query, params }) => ({ query, params: params.map((param) => fill(param, slots)) }));
}

function templateOf(param: string | null, known: ReadonlyMap<string, string>, slotOf: (id: string) => string) {
  if (param === null) return null;
  let text = param.replace(UUID, (id) => `${MARK}${slotOf(id)}${MARK}`);
  for (const [value, slot] of known) text = text.replaceAll(value, `${MARK}${slot}${MARK}`);
  return text.split(MARK);
}

/** Ids that the database answered have names already; the product made the others. */
function slotNamer(known: ReadonlyMap<string, string>): (id: string) => string {
  const made = new Map<string, string>();
  return (id) => {
    const slot = known.get(id) ?? made.get(id) ?? FRESH[made.size];
    if (slot === undefined) throw new Error(`The command makes more than ${FRESH.length} ids`);
    if (!known.has(id)) made.set(id, slot);
    return slot;
  };
}

function fill(param: ParamTemplate, slots: Slots): string | null {
  if (param === null) return null;
  let text = param[0] ?? "";
  for (let at = 1; at < param.length; at += 2) {
    const value = slots[param[at] ?? ""];
    if (value === undefined) throw new Error(`Nothing fills the slot ${param[at]}`);
    text += value + (param[at + 1] ?? "");
  }
  return text;
}
