import type { Pattern } from "./pattern.ts";

/** Why, said first: "that was a mistake," "oops, wrong one," */
const SORRY =
  "(?:(?:(?:that|this|it)(?:'s| was| is)(?: (?:a|my|an|the|not|all|totally))*(?: (?:mistake|error|accident|accidental|wrong(?: (?:one|task|date|day|thing))?|what i (?:meant|wanted|said|asked(?: for)?)|right|correct|supposed to happen))|(?:that|this|it) wasn't (?:right|what i (?:meant|wanted|said|asked(?: for)?)|meant|supposed to happen)|(?:i )?made a mistake|my (?:mistake|bad|fault)|wrong (?:one|task|button|thing|date|person|channel)|(?:i )?(?:didn't|did not) mean (?:to do )?(?:that|this|it|to)|not what i (?:meant|wanted|said)|by (?:mistake|accident)|never ?mind|nvm|nope|no+|oops|ups|whoops|argh|damn|crap|shit|ah|sorry|wait|fat fingers?|h+m+|typo|misclick(?:ed)?|oopsie)[^a-z0-9#¤§‡]+)*";
const ASK =
  "(?:(?:please|pls|just|quickly|can (?:you|we|i)|could (?:you|we|i)|let's|lets|i (?:want|need) to|i'd like to) )*";
const CHANGE =
  "(?:delet(?:e|ion|ing)|chang(?:e|es|ing)|edits?|mov(?:e|ing)|reschedul(?:e|ing)|complet(?:e|ion|ing)|assign(?:ment|ing)?|snooz(?:e|ing)|updat(?:e|es|ing)|cancel(?:lation|ing)?|creat(?:e|ion|ing)|add(?:ing)?|action|step|thing|command|renam(?:e|ing)|remov(?:al|e|ing)|skip|mut(?:e|ing)|label|comment|import|one|message|clos(?:e|ing)|drop)";
const DEED = `(?:what (?:you|i|we)(?:'ve| have)?(?: just)? (?:did|done|changed|said|deleted|made)|(?:the|my|your|that|this|this last|the previous|the most recent|all (?:the|those|these|my)|those|these)(?: (?:last|latest|previous|recent|very last|two|three|few))* ${CHANGE}(?: (?:of|to|on|for|from) .{1,40}| (?:it|that|this|#\\d+))?|(?:the |my )?last(?: (?:one|two|three|few|thing|change|action|step|command))?(?: ${CHANGE})?(?: you did| i did)?|${CHANGE} (?:it|that|this|#\\d+|them)|deleting .{1,40}|everything|all(?: of (?:that|it|this))?|both)`;
const IT = `(?:that|it|this|them|those|that one|this one|${DEED})`;
const END = "(?: (?:please|pls|now|again|right away|quickly|for me|too|just now|as well))*[ ?.!]*$";

const is = (...forms: readonly string[]): RegExp => new RegExp(`^${SORRY}${ASK}(?:${forms.join("|")})${END}`);

/** Ways to take the last change back. */
export const UNDO: readonly Pattern[] = [
  {
    verb: "undo",
    when: is(
      `(?:undo(?:[ ,]+undo)*|un-do|undoo|unod|revert|reverse|rollback|roll back|take back|un-?delete)(?: ${IT})?`,
      `(?:roll|take|turn|change|put|switch|set|bring|move|give) ${IT} back(?: (?:to )?(?:how|the way|what|where) (?:it|they|things) (?:was|were)(?: before)?| to (?:before|normal|the previous (?:one|state|version)))?`,
      "unde|ctrl[- +]?z|cmd[- +]?z|⌘z|go back(?: (?:one|a) step| one)?|step back|back to (?:how|the way) it was(?: before)?",
      `(?:cancel|scrap|forget|discard|drop|delete) (?:what (?:you|i) just did|(?:the |my |that )(?:last |latest )?(?:change|action|edit|command))`,
      "restore (?:it|that|what (?:you|i) (?:just )?deleted)",
    ),
    unless:
      /^(?:please |can you |could you )*(?:take (?:this|them|those)|give|bring|put (?:them|those|this)|move|set|switch|turn) .* back/,
    confidence: 0.96,
  },
  {
    verb: "undo",
    when: /^(?:i )?(?:did not|didn't) mean (?:to do )?(?:that|this|it|to)[ .!]*$|^undo\b[^a-z]*$|^never ?mind,? undo.*$/,
    confidence: 0.96,
  },
];
