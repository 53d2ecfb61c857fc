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

/** Where the quotation that opens here closes, else 0; `hopeless` remembers marks that have no closing one left. */
function quotationEnd(tokens: readonly Token[], at: number, hopeless: Set<string>): number {
  const here = tokens[at];
  if (!here || CLOSING[here.text] === undefined || hopeless.has(here.text)) return 0;
  const close = closingAt(tokens, at);
  if (close === 0 && here.text !== "'" && here.gap) hopeless.add(here.text);
  return close;
}

/** Quoted and backslash-escaped words mean nothing to the readers of time and marks. */
export function protect(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  const muteAt = (at: number): void => {
    const inner = out[at];
    if (inner) out[at] = mute(inner);
  };
  const hopeless = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.text === "\\" && tokens[at + 1]?.gap === false) {
      at += 1;
      muteAt(at);
      continue;
    }
    const close = quotationEnd(tokens, at, hopeless);
    for (let i = at + 1; i < close; i += 1) muteAt(i);
    at = Math.max(at, close);
  }
  return out;
}
