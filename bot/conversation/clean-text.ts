export const TEXT_LIMIT = 2000;

/** Bidi controls and zero-width marks can make a text read other than it is; control characters have no business in one. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text as it will be read and stored: one kind of line end, nothing that can't be seen, no lone surrogates. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").replace(/\t/g, " ").toWellFormed().trim();
}
