import { type Scan, token } from "../../scan.ts";

/** Verbs that a particle belongs to: "get someone in", "turn the oven on", "drop by", "have it looked at". */
const VERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  in: new Set(
    "check log sign drop turn hand fill bring get put come call plug pop stop clock book send take move let give key type chip settle phone write dial squeeze pay cash step let pencil have fit buy kick jump hop tuck".split(
      " ",
    ),
  ),
  on: new Set("turn switch put leave keep try log go move get pass hang".split(" ")),
  at: new Set("look looked looking".split(" ")),
  by: new Set("drop come stop swing pass pop go comes drops run".split(" ")),
};
/** What needs no preposition of its own, or brings it along. */
const OPENS: ReadonlySet<string> = new Set(
  "at in on by before until till this next every tomorrow today tonight".split(" "),
);
const REACH = 5;

/** True where "in", "on", "at" or "by" belongs to a verb before it and not to the time behind it. */
export function isParticle(scan: Scan, at: number): boolean {
  const verbs = VERBS[token(scan, at).text];
  const after = token(scan, at + 1);
  if (!verbs || !(OPENS.has(after.text) || after.lex.days !== null || after.lex.part === "tonight")) return false;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i -= 1) {
    const { text, kind } = token(scan, i);
    if (verbs.has(text)) return true;
    if (kind !== "word" && kind !== "opaque") return false;
  }
  return false;
}
