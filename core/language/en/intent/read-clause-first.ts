import { startsWithAction } from "../lexicon/action-words.ts";
import { type Asked, other } from "./asked.ts";
import { TIME } from "./mask.ts";

const SUBJECT =
  "(?:i|i'm|i am|i've|we|we're|we've|he|he's|she|she's|they|they're|it|it's|there|there's|the|my|our|your|this|that|¤+|§+|[a-z]+(?:'s| is| are| has| comes| gets| goes| arrives| calls| leaves| opens| closes| starts| ends| was| replies| sends))";
const OPENED = `(?:when(?:ever)?|once|as soon as|after|before|while|until|since|because|as|now that|given that|seeing that|next time) ${SUBJECT}\\b[^?]{3,110}?`;
const WHO = "(?:i|we|someone|somebody|one of us|you)";
const DUTY =
  "(?:(?:'ll|'d| will| would| really| still| also| just)* (?:should|must|needs? to|ha(?:ve|s) to|ha(?:ve|s) got to|ought to|gotta|got to|want to|better|had better)|'d better|'ll have to|'ll need to)";
const OBLIGED = new RegExp(`^(${OPENED}),? ${WHO}${DUTY} (?:remember to |not forget to )?(?=[a-z])(?![^?]*\\?)`);
const THEN = new RegExp(
  `^(${OPENED}), (?:please |then |don't forget to |remember to |remind me to )?(?=[a-z§])(?![^?]*\\? *$)`,
);
const REASON = /^(?:since|because|as(?! soon)|now that|given|seeing)\b/;

/** The task may keep a circumstance that says no time ("when I see Ana, ask her …"); a reason or a date leaves it. */
function withBody(request: string, at: number, clause: string, length: number): Asked {
  const cut = REASON.test(request) || clause.includes(TIME);
  return { ...other("create-task", 0.88, at), body: cut ? at + length : at, bare: false };
}

/** "when I'm back on Monday I should ask Dora …", "once the parcel is here, call Ben": a circumstance, then what is to be done. */
export function readClauseFirst(request: string, at: number): Asked | null {
  const obliged = OBLIGED.exec(request);
  if (obliged) return withBody(request, at, obliged[1] ?? "", obliged[0].length);
  const then = THEN.exec(request);
  return then && startsWithAction(request.slice(then[0].length))
    ? withBody(request, at, then[1] ?? "", then[0].length)
    : null;
}
