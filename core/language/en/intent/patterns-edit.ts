import { type Pattern, REF } from "./pattern.ts";
import { LEVEL } from "./vocabulary.ts";

const COUNT = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?|another|\\d{1,3})";
const STRETCH = `(?:¤+|${COUNT} ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?))`;
const MOVE = "(?:move|push|postpone|prepone|delay|shift|bump|bring|pull|defer|put off|reschedule)";
const WORD =
  "(?!(?:a|an|the|my|our|it|that|this|me|all|note|comment|label|tag|due|deadline|date|priority)\\b)[a-z][\\w'-]*";
const WORDS = `${WORD}(?:(?: and |, )${WORD})*`;
const END = "[ .!]*$";

/** Ways to change one thing of a task: its labels, list, level, date or people. Tried before what finishes or drops it. */
export const EDIT: readonly Pattern[] = [
  {
    verb: "edit-task",
    when: /^(?:add|apply|put|remove|drop|delete|take off|clear|set) (?:the |a |an )?(?:label|tag)s? (?:‡+|[a-z][\w-]*)(?:(?:,| and|, and)? ‡+)* (?:to|from|on|off|for|of) /,
    confidence: 0.93,
  },
  { verb: "edit-task", when: new RegExp(`^(?:label|tag) ${REF} (?:as |with )?(?:‡|[a-z])`), confidence: 0.92 },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:move|put|add|file|stick|shift) (?:${REF}|\\d{1,7}) (?:to|on|onto|in|into|under) (?:the |my |our )?[a-z][\\w-]*(?: [\\w-]+)? list${END}|^move (?:the|my|our) .{1,60} to (?:the|my|our) [a-z][\\w-]*(?: [\\w-]+)? list${END}`,
    ),
    confidence: 0.93,
  },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:(?:set|change|make|put|raise|lower|give) )?(?:the |its )?priority(?: (?:of|for|on) .{1,60}?)?(?: (?:to|as|is|be|at))? *:? *(?:${LEVEL}|none|normal)(?: (?:for|on|to|of) .{1,60})?${END}`,
    ),
    confidence: 0.93,
  },
  {
    verb: "edit-task",
    when: /^(?:no|without a?) ?(?:due date|deadline|due|date|priority|repeat)(?: (?:on|for|to) .{1,60})?[ .!]*$/,
    confidence: 0.92,
  },
  {
    verb: "reschedule-task",
    when: /^(?:set|change|move|update|make|put) (?:the |its )?(?:due date|deadline|due|date)(?: (?:of|for|on) .{1,60}?)?(?: (?:to|as|for|on))? *¤/,
    confidence: 0.93,
  },
  {
    verb: "reschedule-task",
    when: /^(?:it|that|this|#\d+)(?:'s| is)(?: now| actually)? due(?: on| by| at)? ?¤/,
    confidence: 0.88,
  },
  {
    verb: "reschedule-task",
    when: new RegExp(
      `^${MOVE}\\b.{1,80}? (?:back|forward|out|ahead|by)(?: by)? ${STRETCH}${END}|^${MOVE}\\b.{1,80}? (?:¤+|${STRETCH} (?:earlier|later|sooner|ahead|back|forward))${END}`,
    ),
    unless: new RegExp(
      `^${MOVE} (?:out|in|into|house|over)\\b|^(?:bring|pull|move|push) (?!.*(?:earlier|later|sooner|ahead|back|forward|by)).*¤${END}`,
    ),
    confidence: 0.92,
  },
  {
    verb: "assign-task",
    when: new RegExp(`^(?:unassign|un-assign) (?:§|me\\b|${WORDS}(?: (?:from|off|on) .{1,60})?${END})`),
    confidence: 0.93,
  },
  {
    verb: "assign-task",
    when: new RegExp(`^(?:remove|take|drop) ${WORDS} (?:from|off) (?:${REF}|\\d{1,7})${END}`),
    unless: /^(?:take|drop) (?:all|both|everything|care|over)\b/,
    confidence: 0.9,
  },
];
