import type { Edit, Verb } from "../../reading.ts";

/** What is known of the people of an update: the marks, and what it asks for. */
export type Involved = { readonly assignees: readonly string[]; readonly verb: Verb | null };

const GIVE =
  /^(?:assign|reassign|re-assign|delegate|hand|give|transfer|pass|swap|switch)\b.*?\b(?:over )?to (?:§|([a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*))/;
const JOIN =
  /^(?:add|include|invite|loop in|put) (?!a |an |the |my |it |note |comment )([a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*?)(?: (?:to|on|in) (?:#\d+|it|that|this|(?:task|number) #?\d+)| too| as well)?[ .!]*$/;
const TAKE_OFF = /\b(?:unassign|un-assign|remove|drop|take)\b.{0,12}?(?:§|\b(me)\b)/;
const TAKE_OFF_NAMED =
  /^(?:unassign|un-assign|remove|drop|take) (?!a |an |the |my |it\b|label|tag|due|deadline)([a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*)(?: (?:from|off|on) |[ .!]*$)/;

const NOT_MINE = /\b(?:not|isn't) (?:actually |really )?(?:mine|for me|my [a-z]+)[ .!]*$/;
const MINE = /(?:^|(?:'s|is) )mine[ .!]*$|^(?:i'll|i will|i can|i could|let me) (?:take|do|handle|grab|own|pick up)\b/;
const NAME = "(?:§+|([a-z][a-z-]+))";
const TAKEN_BY = new RegExp(
  `^${NAME} (?:(?:will|'ll|can|should|is going to|has to|needs to) (?:take|do|handle|own|get)|takes|does|handles|owns|gets|is (?:doing|taking|handling|on)|has) |(?:'s| is| goes| should go) (?:for|to) ${NAME}(?: now| instead)?[ .!]*$`,
);
/** "give ben the venue task" */
const GIVEN = new RegExp(
  `^(?:give ${NAME} (?=(?:the|my|our|#|it|that|this|them)\\b|#)|let ${NAME} (?:have|take|do|handle|own) )`,
);
const OFF_IT = /^take ([a-z][a-z-]+) off\b|^([a-z][a-z-]+) is off /;

/** The names after "give it to": as written there, or the marks. */
function givenTo(text: string, request: string, at: number, assignees: readonly string[]): readonly string[] | null {
  const give = GIVE.exec(request);
  if (!give) return null;
  const named = give[1];
  if (!named) return assignees;
  const from = at + give.index + give[0].lastIndexOf(named);
  return text.slice(from, from + named.length).split(/(?:\s+and\s+|,\s*)/);
}

const split = (names: string): string[] => names.split(/\s+and\s+|,\s*/);

/** Named people who are taken off, without a mark: "unassign ben from #3". */
function takenOff(text: string, request: string, at: number, verb: string | null): readonly string[] {
  const named = verb === "assign-task" ? TAKE_OFF_NAMED.exec(request)?.[1] : undefined;
  if (!named) return [];
  const from = at + request.indexOf(named, request.indexOf(" "));
  return split(text.slice(from, from + named.length));
}

function without(assignees: readonly string[], me: boolean): Edit {
  const gone = assignees.length > 0 ? assignees : me ? ["me"] : [];
  return gone.length > 0 ? { removeAssignees: gone } : {};
}

/** Who a remark says has the task or is rid of it: "not mine", "I'll do it", "ben takes it", "take ben off". */
function remarked(text: string, request: string, at: number, assignees: readonly string[]): Edit | null {
  if (NOT_MINE.test(request)) return { removeAssignees: ["me"] };
  if (MINE.test(request)) return { addAssignees: ["me"] };
  const named = (found: RegExpExecArray): readonly string[] => {
    const name = found.slice(1).find(Boolean);
    const from = name ? at + found.index + found[0].indexOf(name) : 0;
    return name ? [text.slice(from, from + name.length)] : assignees;
  };
  const off = OFF_IT.exec(request);
  if (off) return { removeAssignees: named(off) };
  const given = GIVEN.exec(request);
  if (given && !/ to (?:§|[a-z])/.test(request)) return { setAssignees: named(given) };
  const taken = TAKEN_BY.exec(request);
  return taken && !/^(?:give|assign|hand|pass)/.test(request) ? { setAssignees: named(taken) } : null;
}

/** Who is added, taken off, or given the task. */
export function people(text: string, request: string, at: number, { assignees, verb }: Involved): Edit {
  const remark = verb === "assign-task" ? remarked(text, request, at, assignees) : null;
  if (remark) return remark;
  const named = takenOff(text, request, at, verb);
  if (named.length > 0 && assignees.length === 0) return { removeAssignees: named };
  const off = /\bto (?:§|[a-z])/.test(request) ? null : TAKE_OFF.exec(request);
  if (off) return without(assignees, off[1] !== undefined);
  const joined = verb === "assign-task" ? JOIN.exec(request) : null;
  if (joined?.[1]) {
    const from = at + joined[0].indexOf(joined[1]);
    return { addAssignees: split(text.slice(from, from + joined[1].length)) };
  }
  const given = givenTo(text, request, at, assignees);
  if (given) return given.length > 0 ? { setAssignees: given } : {};
  return assignees.length > 0 ? { addAssignees: assignees } : {};
}
