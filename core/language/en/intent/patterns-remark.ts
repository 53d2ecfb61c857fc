import { type Pattern, REF } from "./pattern.ts";
import { LEVEL } from "./vocabulary.ts";

const END = "[ .!]*$";
const BARE_SUBJECT = "(?:(?!(?:who|what|which|is|are|it|there)\\b)[a-z][\\w-]* ){1,3}";
const SUBJECT = `(?:${REF}|(?:the|my|our) [^,;:?¤]{1,50}?)`;
const NOT_A_NAME =
  "(?!(?:who|what|which|that|this|it|he|she|they|we|you|i|one|someone|somebody|anyone|nobody|everyone|everybody|how|when|where|why|there|then|and|but|so|not|all|both|today|tomorrow|please|can|will|let|just)\\b)";
const NAME = `(?:§+|${NOT_A_NAME}[a-z][a-z-]+)`;
const TAKES =
  "(?:(?:will|'ll|can|should|is going to|has to|needs to) (?:take|do|handle|own|get)|takes|does|handles|owns|gets|is (?:doing|taking|handling|on)|has)";

/** Remarks on the task at hand, or on one that they name: how urgent it is, whose it is, which list it is on. */
export const REMARK: readonly Pattern[] = [
  {
    verb: "assign-task",
    when: new RegExp(
      `^(?:${SUBJECT}(?:'s| is)?(?: actually| really)? |that )?(?:not|isn't|is not) (?:actually |really )?(?:mine|for me|my (?:task|job|one|thing|problem))${END}`,
    ),
    confidence: 0.93,
  },
  {
    verb: "assign-task",
    when: new RegExp(
      `^(?:(?:${REF})(?:'s| is) )?mine${END}|^(?:i'll|i will|i can|i could|let me) (?:take|do|handle|grab|own|pick up) (?:${REF})(?: over| on)?${END}`,
    ),
    confidence: 0.9,
  },
  {
    verb: "assign-task",
    when: new RegExp(
      `^${NAME} ${TAKES} (?:${REF})(?: over)?(?: instead)?${END}|^(?:${REF})(?:'s| is| goes| should go)(?: for| to) ${NAME}(?: now| instead)?${END}`,
    ),
    confidence: 0.86,
  },
  {
    verb: "assign-task",
    when: new RegExp(`^give (?!me\\b|us\\b)${NAME} (?:${REF}|(?:the|my|our) .{1,50} (?:task|to-?do|reminder))${END}`),
    confidence: 0.9,
  },
  {
    verb: "assign-task",
    when: new RegExp(`^take ${NAME} off(?: (?:${REF}))?${END}|^${NAME} is off (?:${REF})(?: now)?${END}`),
    confidence: 0.9,
  },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:${SUBJECT}(?:'s| is| are|'re) )?(?:(?:now|very|super|really|quite|actually|pretty|so) )*(?:not (?:so |that |really )?)?(?:a )?(?:${LEVEL}(?: prio(?:rity)?)|urgent|critical|important|asap)(?: (?:now|please|pls|any ?more))*${END}`,
    ),
    unless: /^(?:top|medium|normal|low|high|highest|lowest)[ .!]*$/,
    confidence: 0.9,
  },
  {
    verb: "edit-task",
    when: new RegExp(`^${BARE_SUBJECT}is (?:now |a )*(?:urgent|${LEVEL} prio(?:rity)?)(?: now)?${END}`),
    confidence: 0.86,
  },
  {
    verb: "edit-task",
    when: new RegExp(`^(?:raise|bump|up|lower|drop) (?:the |its )?prio(?:rity)?(?: (?:of|for|on) .{1,60})?${END}`),
    confidence: 0.88,
  },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:put|file|stick|keep|add) (?:${REF}) (?:in|into|under|on) (?:the |my |our )?[a-z][\\w-]*(?: list)?${END}`,
    ),
    unless: /\b(?:writing|words|hold|ice|mind|order|here|there|me|you|them|it|calendar|agenda|schedule)[ .!]*$/,
    confidence: 0.9,
  },
  {
    verb: "edit-task",
    when: /^(?:the |its )?(?:title|name|summary|description) (?:should|must|ought to) (?:be|say|read) \S/,
    confidence: 0.92,
  },
  { verb: "reschedule-task", when: new RegExp(`^put (?:${REF}) off(?: ¤+)?${END}`), confidence: 0.88 },
];
