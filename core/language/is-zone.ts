const known = new Map<string, boolean>();
const MOST = 500;

/** True for an IANA zone that this runtime knows ("Europe/Madrid"). Asking is slow, so answers are kept. */
export function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const answer = ask(name);
  known.set(name, answer);
  return answer;
}

function ask(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
