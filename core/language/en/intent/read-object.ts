import type { Taken } from "../summary.ts";
import { LEVEL } from "./vocabulary.ts";

const SUBJECT =
  "(?:(?:i'm|i am|i've|i have|i|we've|we have|we're|we|just|already|please|all|now|finally|completely|do) )*";
const VERB =
  "(?:done|finished|completed|closing|finishing|wrapping|marking|ticking|did|got|emailed|returned|ordered|mailed|posted|signed|cleaned|washed|watered|fed|cooked|baked|renewed|cancelled|canceled|rescheduled|published|merged|deployed|uploaded|printed|reviewed|approved|replied to|answered|updated|wrote|picked|dropped|took|filled|complete|finish|close|closed|resolve|resolved|tick|check|checked|mark|wrapped|sent|submitted|paid|called|bought|fixed|handed|took care|handled|shipped|delivered|booked|sorted|through|move|push|pushed|postpone|prepone|reschedule|delay|shift|bump|bring|put|defer|pull|change|set|make|extend|snooze|assign|reassign|re-assign|delegate|hand|give|transfer|pass|swap|switch|repeat|rename|retitle|reword|call|update|edit|modify|tag|label|flag|add|prioriti[sz]e|fix|correct|delete|cancel|remove|removal|erase|clear|discard|trash|dismiss|suspend|stop|drop|scratch|wipe|kill|unset|nix|get rid|take|turn|disable|forget|strike|cross|scrap|bin|ditch|throw|abort|cancell?|deleted|reopen|re-open|uncheck|untick|restore|undone|skip|reactivate|unassign|show|open|find|no)";
const HEAD = new RegExp(
  `^${SUBJECT}(?:${VERB})(?: (?:with|w\\/|off|up|out|back|forward|down|over|of|about|in|reminding me to|reminding me about|reminding me of|reminding me|reminding us))*(?: me\\b)?(?: (?:off|on|from|to))?(?:[,:]? +|$)`,
);
const NAMED =
  /^(?:(?:all|the|my|our|this|that|a|any|of|every|those|these) )*(?:reminders?|remiders?|tasks?|to-?dos?|alerts?|events?|items?|entry|notifications?)(?:'s)?(?: (?:set|called|named|titled|i have|that i have))?(?: (?:to|for|about|of|on|that|which|regarding|called|named|:))+ +/;
const ATTRIBUTE =
  /^(?:(?:the|its|a) )?(?:due date|due|deadline|date|time|priority|title|name|summary|description|details?|labels?|list)(?: (?:of|for|on|from))? */;
/** "urgent", "high priority": what it becomes. */
const BECOMES =
  / (?:as |to )?(?:a )?(?:urgent|important|(?:high|low|medium|normal|top|highest|lowest)(?: priority)?)[ .!]*$/;
const DONE_TAIL =
  /(?:[ ,:]+|'s )(?:(?:is|are|has been|have been|was|got|as|to|been)(?: (?:now|all|already|finally|been))* )?(?:off as )?(?:booked|paid|ordered|delivered|signed|merged|deployed|published|uploaded|submitted|cleaned|printed|mailed|out the door|dealt with|off my (?:plate|desk)|done|finished|complete|completed|fixed|sorted|handled|ready|resolved|closed|shipped|sent|over with|taken care of|off)(?: yet| after all| btw| by the way| too| as well)*[ ¤.!✅✓✔👍🎉]*$/u;
/** What follows the words that name a task: where to, when, to whom, from which list. */
const TAIL =
  /(?: (?:to|from|until|till|by|for|on|off|in|as|and|at|of|with|back|forward|up|out|over|instead|please|reminder|reminders|task|is|are))*[ ,.!?]*(?:[¤§‡].*)?$/;
const LIST_TAIL =
  /(?:,? (?:from|off of|off|on|in|out of) (?:my |the |our |this |his |her |their )?(?:[a-z'-]+ ){0,2}(?:lists?|calendar|calender|schedule|agenda|to-?dos?|to do|reminders|tasks|plan))(?: .*)?$/;

/** "add @ben to …", "remove the label ops from …": what is changed stands behind the preposition. */
const ATTACHED =
  /^(?:add|apply|put|remove|drop|delete|take off|take|clear|include|invite|loop in|unassign|set) (?:(?:the |a |an )?(?:label|tag)s? [^ ]+|(?:the |a )?(?:label |tag )?‡+(?:(?:,| and|, and)? ‡+)*|§+(?:(?:,| and|, and)? §+)*|me|(?!a |an |the |my |it |all |priority|due|deadline|date|title|name|description|list)[a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*) (?:to|from|off|on|for|of|in) +/;
/** "set its priority low for …", "priority high on …" */
const LEVELLED = new RegExp(
  `^(?:(?:set|change|make|put|raise|lower|give) )?(?:the |its )?priority(?: (?:of|for|on) (?=.* (?:to|as|is|be|at) ))?(?:(?: (?:to|as|is|be|at))? *:? *(?:${LEVEL}|none|normal)(?: (?:for|on|to|of) +|[ .!]*$))?`,
);

/** "I didn't finish …", "not done with …" */
const UNDONE_HEAD =
  /^(?:(?:i|we) (?:didn't|did not|haven't|have not|never)(?: actually| really| yet)? (?:do|done|did|finish|finished|complete|completed)|not (?:done|finished|complete|completed)(?: yet| after all)?(?: with)?)(?: +|[ .!]*$)/;
/** "done, the report is with legal": what follows the word is said about it. */
const DONE_REMARK =
  /^(?:(?:it's |that's |all )?(?:done|finished|sorted)|did it|completed)(?:[,.!;]+| ?[–—-]| ?[✅✓✔👍🎉]+) +(?=[a-z]).*$/u;
/** "remind me again about …" */
const AGAIN =
  /^(?:remind|ping|nudge|bug|poke|notify|alert|tell|ask) (?:me|us)(?: about (?:it|this|that|#\d+))?(?: again)?[ ¤]*(?:(?:about|of) |[.!]*$)/;
/** "don't remind me any more about …" */
const NO_MORE = /^(?:please )?(?:don'?t|do not|never) [a-z]+ (?:me|us)(?: again| any ?more)? (?:about|of) +/;
const UNDONE_TAIL =
  /(?:'s| is| are| was)?(?: not| isn't| wasn't| aren't) (?:actually |really |quite )?(?:done|finished|complete|completed|fixed|sorted|ready)(?: yet| after all)?[ .!]*$/;

/** "… is urgent", "… isn't mine", "…'s for ben": what a remark says of its task. */
const REMARKED =
  /(?:(?:^| )(?:not|isn't|mine|(?:not )?(?:so |very |really )?(?:urgent|critical|important|asap)|(?:high|low|medium|normal|top|highest|lowest) prio(?:rity)?)|'s|'re| is| are| was| isn't| can wait| needs? to be| has to be| must be| should be| goes)(?: .*)?[ .!]*$/;

/** "ben takes it", "I'll do it": who does it stands before it. */
const TAKING =
  /^give (?!it |that |this |them |the |my |our |me |us |#)(?:§+|[a-z][a-z-]+) (?:(?:the|my|our) )?(?!to )|^(?:i'll|i will|i can|i could|let me|§+|[a-z][a-z-]+)(?:'ll)? (?:(?:will|can|should|is going to|has to|needs to) )?(?:take|takes|do|does|handle|handles|own|owns|grab|gets?|pick up|doing|has|is (?:doing|taking|handling|on|off)) |^let (?:§+|[a-z][a-z-]+) (?:have|take|do|handle|own) |^take [a-z][a-z-]+ off(?: |$)/;

/** What stands before the words that name a task, by verb, where it is more than the verb; the first that fits. */
const HEADS: Readonly<Record<string, readonly RegExp[]>> = {
  "assign-task": [TAKING, ATTACHED],
  "edit-task": [ATTACHED, LEVELLED],
  "complete-task": [DONE_REMARK, /^(?:finally |i |we )*got (?:round|around) to +/],
  "cancel-task": [
    /^(?:never ?mind|forget) about +/,
    /^(?:there's |there is )?no (?:more )?need to [a-z]+ (?:me|us)(?: any ?more)? (?:about|of) +/,
    /^lose +/,
  ],
  "snooze-task": [AGAIN],
  "mute-task": [NO_MORE],
  "reopen-task": [UNDONE_HEAD],
};

/** How much of a request stands before the words that name its task. */
function headLength(request: string, verb: string | null): number {
  for (const head of HEADS[verb ?? ""] ?? []) {
    const found = head.exec(request);
    if (found) return found[0].length;
  }
  return HEAD.exec(request)?.[0].length ?? 0;
}

/** "finished the slides, sending them now": another clause. */
const MORE_SAID =
  /,? (?:but|so|because|since|and (?:i|we|it)) .*$|, (?:i|we|it|he|she|they|will|now|next|thanks|[a-z]+ing)\b.*$/;
const NEW_PLACE = /(?:^| )(?:over )?(?:to|as) (?!.* (?:over )?(?:to|as) ).*$/;
const STRETCH =
  / (?:(?:back|forward|up|out|by|off|ahead) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?|another|\d+) ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?)\b.*$/;

const MOVED_ON = / (?:has been|has|was|were|got) (?:been )?(?:moved|pushed|postponed|brought|rescheduled|shifted)\b.*$/;

/** What may follow the words that name a task, by verb; cut off in this order. */
const TAILS: Readonly<Record<string, readonly RegExp[]>> = {
  "reopen-task": [UNDONE_TAIL, DONE_TAIL],
  "complete-task": [MORE_SAID, DONE_TAIL, /^(?:already|now|with that)[ .!]*$/, / ?[✅✓✔☑]\uFE0F?[ .!]*$/u],
  "cancel-task": [LIST_TAIL, / any ?more[ .!]*$/],
  "edit-task": [BECOMES, / ?(?:should|must|ought to) (?:be|say|read) .*$/, / *:.*$/, NEW_PLACE, REMARKED],
  "assign-task": [NEW_PLACE, REMARKED],
  "reschedule-task": [STRETCH, MOVED_ON, REMARKED],
  "snooze-task": [STRETCH],
  "mute-task": [/ (?:again|any ?more)[ .!]*$/],
};

/** A task is named near the verb; what stands further on is not looked at. */
const REACH = 300;

/** Offsets of the words in a masked request that name what is to be changed, finished or dropped. */
export function readObject(masked: string, request: number, verb: string | null): Taken {
  let start = request + headLength(masked.slice(request), verb);
  const named = NAMED.exec(masked.slice(start));
  if (named) start += named[0].length;
  const attribute = verb === "edit-task" || verb === "reschedule-task" ? ATTRIBUTE.exec(masked.slice(start)) : null;
  if (attribute) start += attribute[0].length;
  let end = Math.min(masked.length, request + REACH);
  const cut = (pattern: RegExp): void => {
    const found = pattern.exec(masked.slice(start, end));
    if (found && found[0].length > 0) end = start + found.index;
  };
  for (const tail of TAILS[verb ?? ""] ?? []) cut(tail);
  cut(TAIL);
  return { start, end };
}
