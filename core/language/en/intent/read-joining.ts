import { isGivenName } from "../lexicon/given-names.ts";
import { type Asked, other } from "./asked.ts";

const JOINING =
  /^(?:add|include|loop in|invite|cc|put) ([a-z][a-z'-]*(?:(?:, | and |, and )[a-z][a-z'-]*)*)(?: too| as well)?[ .!]*$/;

/** "add ana", "loop in ben and dora": people for the task at hand, where every word is a given name. */
export function readJoining(request: string, at: number): Asked | null {
  const names = JOINING.exec(request)?.[1]?.split(/,? and |, /) ?? [];
  if (names.length === 0 || !names.every(isGivenName)) return null;
  const end = at + request.length;
  return { ...other("assign-task", 0.88, at), object: { start: end, end } };
}
