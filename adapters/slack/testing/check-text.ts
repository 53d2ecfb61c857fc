/** A part of Block Kit before it is known to be sound. */
export type Json = Readonly<Record<string, unknown>>;

/** Markup that we make ourselves: dates and links. All else in angle brackets would mention, or was not escaped. */
const OWN_MARKUP = /<(?:!date\^-?\d+\^[^<>|^]+\|[^<>|]+|https?:\/\/[^\s<>|]+(?:\|[^<>|]+)?)>/g;
const ENTITY = /&(?:amp|lt|gt);/g;

export function checkText(at: string, text: unknown, limit: number, type?: "plain_text"): string[] {
  const object = text as Json | undefined;
  if (object?.type !== "mrkdwn" && object?.type !== "plain_text") return [`${at}: not a text object`];
  const kind = type && object.type !== type ? [`${at}: must be ${type}`] : [];
  const keys = checkKeys(
    at,
    object,
    object.type === "mrkdwn" ? ["type", "text", "verbatim"] : ["type", "text", "emoji"],
  );
  const markup = object.type === "mrkdwn" ? checkMarkup(at, String(object.text)) : [];
  return [...kind, ...keys, ...checkLength(at, object.text, limit), ...markup];
}

function checkMarkup(at: string, text: string): string[] {
  const rest = text.replace(OWN_MARKUP, "").replace(ENTITY, "");
  return /[<>&]/.test(rest) ? [`${at}: unescaped ${JSON.stringify(/.{0,20}[<>&].{0,20}/su.exec(rest)?.[0])}`] : [];
}

/** 1 to `limit` UTF-16 units, no half characters. */
export function checkLength(at: string, text: unknown, limit: number): string[] {
  if (typeof text !== "string" || text.length === 0) return [`${at}: empty`];
  if (text.length > limit) return [`${at}: ${text.length} characters, limit ${limit}`];
  return text.isWellFormed() ? [] : [`${at}: half a character`];
}

export const checkId = (at: string, id: unknown, limit: number): string[] => checkLength(at, id, limit);

export function checkKeys(at: string, object: unknown, known: readonly string[]): string[] {
  return Object.keys(object as Json)
    .filter((key) => !known.includes(key))
    .map((key) => `${at}: unknown field ${key}`);
}
