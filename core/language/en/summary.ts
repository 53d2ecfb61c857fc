/** A piece of the text that became a field. */
export type Taken = { readonly start: number; readonly end: number };

const DANGLING_END =
  /(?:^|[\s,;:(–-])(?:at|on|by|in|for|from|to|and|the|of|due|this|starting|every|until|(?<!\b(?:the|a|our|my|your|each) (?:(?:new|old|main|cash) )?)till|before|about|deadline|@|is|was|are)$/i;
const DANGLING_START = /^(?:and|to|that|,|\.|:|;|-|–|—|!|\?)(?=\s|$)\s*/i;
/** These hang on what was cut off before them; "at work, ask Bob" keeps its own. */
const HANGING_START = /^(?:on|at|by|in|of)(?=\s|$)\s*/i;
/** Vague times say nothing; they leave the summary with the dates. */
const VAGUE_END =
  /[\s,]+(?:(?:sometime|some time) )?(?:soon|(?<!\b(?:days|weeks|months|years|hours|minutes) )later|eventually|someday|some day|one of these days|one day|whenever|in a (?:bit|while)|sometime|(?<!\b(?:buy|get|spend|need|have|make|find|take) )some time|at some point|when(?:ever)? (?:i|you|we) (?:can|get (?:a chance|the chance|time)|have (?:a moment|time)))$/i;
/** "I have to see the doctor, remind me" */
const ASKING_END =
  /,? *(?:(?:and|so|please|can you|could you) )*(?:remind (?:me|us)|set (?:a |the )?reminder|create (?:a )?reminder|make a note(?: of it| of that)?)(?: (?:please|about it|of it|of that))?$/i;
const PLEASE_END = /,? *\b(?:please|pls|plz|thanks|thank you|thx)$/i;
const ASKS = /\b(?:when|what|where|who|how|if|whether|which)\b/i;
/** The look behind keeps it linear: only a run's first mark is tried. */
const CLOSING = /(?<![\s,;:.!?–—-])[\s,;:.!?–—-]+$/;
const OPENING = /^[\s,;:.!?–—>*•-]+/;

/** "…, it has to be finished by 15 October": what said by when goes with the date. */
const DUE_END =
  /(?:[,;.–—-]+| and| but)? *\b(?:it|this|that|which|they)(?:(?:'s| is| are| was| were) due| (?:has|have|needs?|ought|is) to be| (?:must|should|will) be) *(?:done|finished|ready|sent|in|out|completed?|submitted|delivered|paid|over|handed in|filed|signed)?$|[,;.–—-]+ *(?:and )?(?:it|this|that|they)(?:'s|'re| is| are| was| were)$|[,;–—-]+ *(?:needs?|has|have|must|should) (?:to )?be (?:done|finished|ready|sent|completed?|submitted|delivered|paid)$/i;

/** "get someone in", "turn the oven on": the particle is the verb's. */
const PHRASAL =
  /\b(?:(?:check|log|sign|drop|turn|hand|fill|bring|get|put|come|call|plug|pop|stop|clock|book|send|take|move|let|give|key|type|phone|write|dial|squeeze|pay|cash|pencil|fit)(?: [\w'-]+){0,4} in|(?:turn|switch|put|leave|keep|try|log|move)(?: [\w'-]+){0,4} on|looked? at|(?:drop|come|comes|stop|swing|pass|pop)(?: [\w'-]+){0,1} by)$/i;

/** Joins what remains of a text, from one offset to another, when the taken pieces are left out. */
function remains(text: string, from: number, to: number, taken: readonly Taken[]): string[] {
  const parts: string[] = [];
  let at = from;
  for (const { start, end } of taken) {
    if (end <= at) continue;
    if (start >= to) break;
    if (start > at) parts.push(text.slice(at, start));
    at = end;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

/** Words that hung on a date ("on", "by") go with it; a title may end in one only where the person ended there. */
function trimEnd(text: string): string {
  let out = text.replace(CLOSING, "").replace(DUE_END, "").replace(CLOSING, "");
  for (let i = 0; i < 3; i += 1) {
    if (i === 0 && PHRASAL.test(out)) return out;
    const copula = /\b(?:is|was|are)$/i.test(out) && ASKS.test(out);
    const shorter = copula ? out : out.replace(DANGLING_END, "").replace(CLOSING, "");
    if (shorter === out) return out;
    out = shorter;
  }
  return out;
}

/** True where the text's first words were taken. */
const opensTaken = (text: string, taken: readonly Taken[]): boolean =>
  taken.some(({ start }) => text.slice(0, start).trim() === "");

/** What remains of a message as a person would title it: no dangling words, no doubled spaces, case kept. */
export function summarize(text: string, from: number, to: number, taken: readonly Taken[]): string | null {
  const parts = remains(
    text,
    from,
    to,
    [...taken].sort((a, b) => a.start - b.start),
  );
  const joined = parts.filter((part) => part.trim() !== "").join(" ");
  const clean = joined
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:!?)])/g, "$1")
    .replace(/\( ?\)/g, "")
    .replace(/\\(?=\S)/g, "")
    .trim();
  const bare = clean.replace(OPENING, "").replace(DANGLING_START, "").replace(OPENING, "");
  const opened = from > 0 || opensTaken(text, taken) ? bare.replace(HANGING_START, "").replace(OPENING, "") : bare;
  const closed = parts.length > 1 || taken.length > 0 ? trimEnd(opened) : opened.replace(/[\s,;:.–—-]+$/, "");
  const plain = closed.replace(VAGUE_END, "").replace(PLEASE_END, "").replace(ASKING_END, "");
  const unquoted = plain.replace(/^(?:["“]([^"”]*)["”]|['‘]([^'’]*)['’])$/, "$1$2");
  return unquoted === "" ? null : unquoted;
}
