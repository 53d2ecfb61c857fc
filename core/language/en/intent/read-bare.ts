import { startsWithAction } from "../lexicon/action-words.ts";
import { type Asked, other } from "./asked.ts";
import { FOREIGN_TOPIC } from "./vocabulary.ts";

/** What people ask search engines, in the words of no task. */
const NOT_OURS =
  /^(?:talk to|update|tell|brief|inform) me (?:about|on)\b|^(?:[a-z]+ ){0,2}(?:festivals|events|concerts|shows|matches|games|parades|fairs|gigs|exhibitions) (?:in|at|near|around|this|next|¤)|^(?:things|stuff|places|events|concerts|shows|activities|restaurants) to (?:do|see|visit|eat|go) (?:in|at|near|around)\b|^recommend(?:ations?)?\b|^friends of\b|^[a-z ]{3,30} (?:happening|going on|playing) (?:in|at|near|around)\b|^(?:read|show)(?: me)?(?: the)? (?:details|articles?|messages?|news|texts?|emails?|headlines)\b|^(?:i )?(?:want|need|would like|'d like) to (?:see|hear|read)(?: the| my| all)? (?:messages|texts|emails|photos|pictures)\b|^see (?:messages|texts|emails|photos|pictures) from\b/;

const OWN_LIST =
  /^(?:my |our |all |all my |the )?(?:lists|tasks?|to-?dos?|to do list|reminders?|list|agenda|schedule|calendar|overdue|open tasks|today|deadlines|(?:upcoming|next|pending|current|open|overdue|latest|remaining|new) (?:events|meetings|appointments|tasks|reminders|to-?dos|deadlines|items))(?: (?:list|please|for))*[ ¤§‡?.!]*$|^(?:[\w]+'s|(?:§+|¤+|‡+)(?:'s)?) (?:tasks|to-?dos|list|reminders)(?: please)?[ ¤?.!]*$|^(?:open |done |finished |completed |late |overdue |all )?(?:tasks|to-?dos) (?:for|of|about) (?:the |my |our )?[a-z][\w'-]*(?: [a-z][\w'-]*)?(?: please)?[ ¤?.!]*$|^(?:my|our) (?:daily|weekly|monthly) (?:plan|agenda|schedule|planner|tasks)[ ?.!]*$|^(?:open|done|finished|completed|late|overdue) (?:tasks|to-?dos|items|things)[ ¤?.!]*$|^(?:tasks|to-?dos|reminders|everything|all) (?:tagged|labell?ed|with|in|on|under|for|by|of)(?: the (?:label|tag|list))? [‡§][ ‡§¤,?.!]*$/;
const ANSWER = /^(?:the |that )[a-z0-9 ]{1,40} one[ .!?]*$/;

/** Where the phrase begins, how it came, and whether the message says a time. */
export type Place = { readonly at: number; readonly direct: boolean; readonly timed: boolean };

/** A phrase that asks for nothing: in a direct message it is a task; in a channel it may be chatter. */
export function readBare(request: string, { at, direct, timed }: Place): Asked {
  if (OWN_LIST.test(request)) return other("list-tasks", 0.91, at);
  if (/^see (?:you|ya|u|y'all)\b/.test(request)) return other(null, 0.9, at);
  const action = startsWithAction(request);
  if (NOT_OURS.test(request) || (FOREIGN_TOPIC.test(request) && !action)) return other(null, 0.9, at);
  if (ANSWER.test(request)) return { ...other("create-task", 0.45, at), bare: true };
  if (direct) return { ...other("create-task", 0.93, at), bare: true };
  const worded = request
    .replace(/[^a-z]+/g, " ")
    .trim()
    .split(" ").length;
  if (action && worded > 1) return { ...other("create-task", 0.75, at), bare: true };
  const dated = timed && !SAYING.test(request) && !REPORTING.test(request);
  return dated ? { ...other("create-task", 0.6, at), bare: true } : other(null, 0.7, at);
}

/** Somebody saying something, rather than naming a thing to do. */
const SAYING =
  /^(?:i|i'm|i'll|i've|he|she|it|it's|they|we|we're|we'll|you|you're|that|that's|this|there|the [a-z]+ (?:is|are|was)|see you|talk|let's|so|but|because|good|great|nice|sounds)\b/;

/** Somebody reporting what was, how they are or where they are. */
const REPORTING =
  /\b(?:was|were|went|had|has been|have been|got|felt|said|looked|took|came|happened)\b|^¤+,? (?:is|was|will be|works|sounds|looks)\b|^(?:(?:so|very|really|feeling|still|pretty|super) )*(?:tired|sick|happy|sad|busy|excited|late|hungry|cold|hot|bored|sleepy|swamped|free|away|out|off)\b|^(?:wfh|ooo|afk|brb|omw|pto|working from home|out of office|on (?:pto|vacation|holiday|leave|my way)|running late)\b|^back ¤/;

/** Courtesies and chatter that ask for nothing, directly or in a channel. */
export const CHAT =
  /^(?:(?:ok(?:ay)?|great|perfect|cool|alright|no|yes|super|haha+|lol|oh|wow|aw+|ah+)[ ,.!]+)*(?:(?:no worries|no problem|np|all good|you're welcome)[ ,.!]+(?=see ))?(?:thanks?|thank you|thx|ty|cheers|ok(?:ay)?|cool|great|nice|awesome|perfect|lol|haha+|hi|hello|hey|good (?:morning|night|job|afternoon|evening)|bye|goodbye|yes|no|yep|nope|sure|got it|sounds good|well done|never ?mind|nvm|no worries|all good|love it|congrats|sorry|you're welcome|welcome|wow|hmm+|k|👍|no problem|np|not bad|i see|what an? [a-z]+(?: ¤+)?|ugh(?: ¤+)?|so cool|how are you.*|what'?s up|sup|see (?:you|ya)(?: ¤+)?|talk (?:to you )?(?:later|soon|then|¤+)|(?:sounds|looks) (?:good|great|fine)|(?:great|good|nice) (?:work|job|stuff|one)|i don't know|no idea|makes sense|agreed|exactly|indeed|you(?: are|'re)? (?:rock|welcome|the best|awesome|amazing|great|a star|a legend|so kind)|how nice|no rush|my bad|fair enough|same here|will do|on it|good point|that's (?:all|it)|that is (?:all|it)|forget (?:it|that)|many thanks|you(?: have|'ve) been (?:so |very |really |super )?(?:helpful|great|kind|a (?:great |big )?help)|much appreciated|much obliged|(?:i )?appreciate it|ta|tysm|tyvm|merci|danke|gracias|grazie|obrigad[oa]|thanks?,? [a-z]+(?= *[.!]*$)|(?:that|this|it) (?:would|will) be (?:great|lovely|nice|perfect)|please)(?: (?:mate|ty|thx|so much|a lot|very much|you|everyone|all|team|again|bot|companion|that's great|for (?:that|your help|everything)|there|man|guys|to me|on (?:the|that|this) [a-z]+|later|soon|then|too))*[ ,.!?]*(?:that's great|that is great|you've been (?:so |very |really )?(?:helpful|great|kind)|that's (?:all|it)|that is all|great|cool|perfect|thanks|got it)?[ .!?]*$/;
