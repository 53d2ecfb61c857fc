import { NO_MEANING } from "../../lexeme.ts";
import type { Token } from "../../tokens.ts";

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "`": "`", "«": "»", "‘": "’", "'": "'" };

export const mute = (token: Token): Token => ({ ...token, kind: "opaque", lex: NO_MEANING, text: `\0${token.text}` });

/** Where a quotation that opens at a token closes; 0 when it does not. Single quotes must stand free. */
function closingAt(tokens: readonly Token[], at: number): number {
  const open = tokens[at];
  const close = open && CLOSING[open.text];
  if (!open || !close || !(open.gap || at === 0 || tokens[at - 1]?.text === "+" || tokens[at - 1]?.kind === "symbol"))
    return 0;
  for (let i = at + 1; i < tokens.length; i += 1) {
    if (tokens[i]?.text === close && !(close === "'" && tokens[i + 1]?.gap === false)) return i;
  }
  return 0;
}

/** Quoted and backslash-escaped words mean nothing to the readers of time and markers. Linear: each quote's search is done once a kind. */
export function protect(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  const hopeless = new Set<string>();
  for (let at = 0; at < out.length; at += 1) {
    const here = out[at];
    const after = out[at + 1];
    if (here?.text === "\\" && after && !after.gap) {
      out[at + 1] = mute(after);
      continue;
    }
    if (!here || CLOSING[here.text] === undefined || hopeless.has(here.text)) continue;
    const close = closingAt(tokens, at);
    if (close === 0) {
      if (here.text !== "'" && here.gap) hopeless.add(here.text);
      continue;
    }
    for (let i = at + 1; i < close; i += 1) {
      const inner = out[i];
      if (inner) out[i] = mute(inner);
    }
    at = close;
  }
  return out;
}
