import { type Pattern, REF } from "./pattern.ts";

const DONE_WORD =
  "(?:done|finished|complete|completed|fixed|sorted|handled|ready|resolved|closed|shipped|sent|over with|taken care of)";

/** What people say they did: a past that no thing to do is told in. */
const DID =
  "(?:sent|paid|submitted|booked|called|emailed|bought|fixed|sorted|shipped|delivered|returned|ordered|mailed|posted|signed|cleaned|washed|watered|fed|cooked|baked|renewed|cancelled|canceled|rescheduled|published|merged|deployed|uploaded|printed|reviewed|approved|replied to|answered|updated|wrote|picked up|dropped off|took out|filled (?:in|out)|handed (?:in|over)|finished)";
const STATE =
  "(?:booked|paid|ordered|delivered|signed|merged|deployed|published|uploaded|submitted|cleaned|printed|mailed|out the door|dealt with|off my (?:plate|desk))";

/** Ways to say that something is done, or not done after all. */
export const COMPLETE: readonly Pattern[] = [
  {
    verb: "complete-task",
    when: new RegExp(`^(?:i |we )?got (?:${REF}|(?:the|my|our) .{1,60}?) (?:all )?${DONE_WORD}[ .!]*$`),
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:${REF})(?:'s| is| are|'re| got)(?: (?:now|all|already|finally))* ${DONE_WORD}(?: (?:now|already|btw|by the way|too))*(?: ¤+)?[ .!]*$`,
    ),
    confidence: 0.92,
  },
  { verb: "complete-task", when: new RegExp(`^did (?:${REF}|(?:the|my|our) [a-z]+)(?: ¤+)?[ .!]*$`), confidence: 0.86 },
  {
    verb: "complete-task",
    when: new RegExp(`^(?:finally |i |we )*got (?:round|around) to (?:${REF}|(?:the|my|our) [a-z])`),
    unless: /\?/,
    confidence: 0.86,
  },
  { verb: "complete-task", when: /^(?:done|finished|completed)(?::| [–—-]) *(?:the|my|our) \S/, confidence: 0.88 },
  {
    verb: "complete-task",
    when: /^(?:(?:it's |that's |all )?(?:done|finished|sorted)|did it|completed)(?:[,.!;]+| ?[–—-]| ?[✅✓✔👍🎉]+) +(?=[a-z])/u,
    unless: /^(?:done|finished|sorted|completed)[,;] (?:and |#|the (?:first|second|third|last)|\d)/,
    confidence: 0.88,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:(?:i|we|i've|we've|ive|weve|i have|we have|just|already)(?: (?:just|already|have))* )?${DID} (?:the|my|our|all|${REF})\\b`,
    ),
    unless: /\?|\b(?:remind|tomorrow)\b/,
    confidence: 0.86,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:the|my|our) [^?:,;]{1,60}?(?: (?:is|are|has been|have been|was|were|got)|'s)(?: (?:now|all|already|finally|been))* ${STATE}[ .!]*$`,
    ),
    unless: /\b(?:not|never|almost|nearly|half|isn't|aren't|wasn't|hasn't|until|when|if|once|after)\b/,
    confidence: 0.84,
  },
  {
    verb: "complete-task",
    when: /^(?:cross|tick|check) off .{2,60}$|^(?:cross|tick|check) .{2,60} off[ .!]*$/,
    unless: /\b(?:list|calendar)\b/,
    confidence: 0.88,
  },
  {
    verb: "reopen-task",
    when: new RegExp(
      `^(?:${REF}|(?:the|my|our) .{1,60}?)(?:'s| is| was| are)? ?(?:not|isn't|wasn't|aren't) (?:actually |really |quite )?${DONE_WORD}(?: yet| after all)?[ .!]*$|^not (?:done|finished|complete|completed)(?: (?:yet|after all|with .{1,60}))?[ .!]*$|^(?:i|we) (?:didn't|did not|haven't|have not|never)(?: actually| really| yet)? (?:do|done|did|finish|finished|complete|completed) (?:${REF}|\\d{1,7}|(?:the|my|our) .{1,60})[ .!]*$`,
    ),
    confidence: 0.92,
  },
  {
    verb: "reopen-task",
    when: new RegExp(
      `^(?:re-?open|un-?check|un-?tick|un-?complete|restore|un-?done|bring back|reactivate|un-?finish)\\b|^mark ${REF} (?:as )?(?:not done|undone|open|incomplete|to ?do)|^${REF} (?:is|was|isn't|is not) (?:not|n't)? ?(?:done|finished|complete)(?: yet| after all)|^(?:i (?:didn't|did not|haven't) (?:actually )?(?:do|finish|complete)) ${REF}`,
    ),
    confidence: 0.95,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:done|finished|completed|did|complete|finish|close|closed|resolve|resolved|tick|tick off|check|check off|checked off|mark|cross off)(?: (?:with|off))? (?:${REF}|\\d{1,7})(?: (?:as )?(?:done|complete|completed|finished|off|please|too))?[ .!]*$`,
    ),
    unless: /^(?:check|mark|did) (?:it|that|this|everything|all)[ .!]*$/,
    confidence: 0.96,
  },
  {
    verb: "complete-task",
    when: /^(?:done|finished|completed|complete|close|resolve)[,:]? (?:task |number |no\.? |reminder |#)*\d+(?:(?:,| and|, and) #?\d+)*[ .!]*$/,
    confidence: 0.97,
  },
  {
    verb: "complete-task",
    when: /^(?:i'm |i am |we're |we are |i'm all |all )?(?:done|finished|through) (?:with\b|w\/)/,
    confidence: 0.94,
  },
  {
    verb: "complete-task",
    when: /^(?:mark|check|tick|set|flag) .{1,120}? (?:as |off as |to |off )?(?:done|complete|completed|finished|off|resolved)(?: (?:too|as well))*[ .!]*$/,
    confidence: 0.94,
  },
  {
    verb: "complete-task",
    when: /^(?:i|we|i've|we've|ive|weve|i have|we have|just|already|i just|i already|i've already|i've just|we just)(?: (?:just|already))* (?:finished|completed|done|did(?! not\b)|sent|submitted|paid|called|bought|fixed|closed|wrapped up|handed in|took care of|handled|shipped|delivered|booked|sorted)\b(?! (?:i|we)\b)/,
    unless: /\b(?:but|so|remind|tomorrow)\b|\?$/,
    confidence: 0.86,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:closing(?: out| off)? (?:${REF}|\\d{1,7})|(?:finishing|wrapping|marking|ticking)(?: off| up)? (?:${REF}))(?: (?:as )?(?:done|off))?[ .!]*$`,
    ),
    confidence: 0.92,
  },
  {
    verb: "complete-task",
    when: /^(?:close|finish|complete|tick off|check off|cross off) (?:the|my|our|that|this) (?!.*\b(?:on|in|for|with|to|of|is|at|from)\b)(?:[a-z'-]+ ){1,3}(?:task|reminder|to-?do)(?: (?:off|as done|done|now|too))*[ .!]*$/,
    confidence: 0.9,
  },
  { verb: "complete-task", when: /^(?:finished|completed|wrapped up) .{2,}/, unless: /\?$/, confidence: 0.84 },
  {
    verb: "complete-task",
    when: /^done:? [a-z#].{2,}/,
    unless:
      /\?$|^done:? (?:deal|and|or|by|in|on|at|for|from|after|before|until|if|when|that|this|it|so|but|then|as|is|was|are|not|now|today|already|yet|here|there|right|well|thanks?|my|your|list|column|tasks?|items?)\b/,
    confidence: 0.84,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:(?:the |my |our |that |this )?[^?:,;]{1,80}?)(?: (?:is|are|has been|have been|was|got)|'s)(?: (?:now|all|already|finally|been))* ${DONE_WORD}[ .!]*$`,
    ),
    unless:
      /\b(?:not|never|almost|nearly|half|isn't|aren't|wasn't|hasn't)\b|^(?:what|when|who|how|why|where|if|once|after|make sure|ensure|check|see|confirm|verify|that|remind)\b/,
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: /^(?:#|task #?|number )\d+:? (?:done|finished|completed)(?: ¤+)?[ .!]*$/,
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: /^(?:#\d+|(?:task|number) \d+|(?:the |my )?[^?:,;]{1,50}?):? (?:done|finished|completed|[✅✓✔☑]\uFE0F?)[ .!✅✓✔👍🎉]*$/u,
    unless:
      /\b(?:not|never|isn't|aren't|hasn't|wasn't)\b|^(?:get|have|want|need|be|getting|not|when|once|what|i|we|make|after|until|if|is|are|things|stuff|almost|nearly|half|mark|see|show|list|tell|give)\b/,
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: /^(?:done|finished|complete|completed|all done|(?:all )?sorted|✓|✅|:white_check_mark:)(?: (?:already|now|today|with that))?(?: ¤+)?[ .!]*$/,
    confidence: 0.9,
  },
];
