import type { Pattern } from "./pattern.ts";

const END = "(?: please| pls| again| exactly| here| properly)*[ ?.!]*$";
const WHO = "(?:i|you|we|one|someone|somebody|people)";
/** What one does with the product's things. */
const ACTS =
  "(?:get rid of|stop getting|stop receiving|snooze|mute|unmute|complete|finish|close|mark|tick|check|cross|assign|give|hand|share|delegate|reassign|delete|remove|cancel|drop|rename|edit|change|update|modify|reschedule|move|postpone|create|add|make|set(?: up)?|write|enter|put|undo|run|start|save|use|repeat|skip|tag|label|prioriti[sz]e|list|see|view|find|show|search|get|receive|turn|switch|stop|pause|tell|ask|remind|schedule|connect|link|invite|comment|attach|export|import|reopen|group|filter|sort|plan|track|note)";
const THINGS =
  "(?:tasks?|reminders?|to-?dos?|something|things?|stuff|lists?|labels?|tags?|templates?|checklists?|due dates?|deadlines?|priorit(?:y|ies)|notifications?|nudges?|(?:daily |weekly )?digests?|summar(?:y|ies)|time ?zones?|settings?|preferences|quiet hours|repeat(?:ing|s)?|(?:something|things?) that repeats?|recurring|recurrences?|sub-?tasks?|comments?|dash ?board|calendar|you|this|that|it|someone|somebody|people|everything|holidays?|vacations?|away|language|am\\/pm|24[- ]hour)";
const FEATURES =
  "(?:(?:the |your |a |all )?(?:(?:repeating|recurring|daily|weekly|task|due|quick[- ]add|quiet) )?(?:tasks?|reminders?|to-?dos?|lists?|labels?|tags?|templates?|checklists?|due dates?|deadlines?|dates?|priorit(?:y|ies)|notifications?|nudges?|digests?|time ?zones?|settings|hours|snooz(?:e|ing)|undo|mut(?:e|ing)|repeats?|repeating|recurrences?|sub-?tasks?|comments?|syntax|commands?|dash ?board)|this|it|you|that|this (?:thing|bot|app|tool)|the (?:bot|app|thing)|companion|everything|all (?:this|of this))";
const HOW = `how(?: (?:do|can|could|would|should|does|did|am|are|to)\\b)?(?: ${WHO})?(?: (?:supposed to|able to|best|even|actually|go about|to))*`;
const HOW_TO = `${HOW} (?:${ACTS}|using|${ACTS.slice(3, -1)}ing)\\b.{0,40}?\\b${THINGS}\\b.{0,40}`;
const PLAIN = `${HOW} (?:snooze|mute|undo|unsubscribe|opt out|get started|start|log ?in|sign ?in|use (?:you|this|it|companion)\\b.{0,30}|talk to you)`;
const WORKS = `how (?:do|does|did|are|is) ${FEATURES} (?:even |actually )?(?:work|function|used)(?: (?:in|on|with|for) .{1,30})?`;
const LOST =
  "(?:(?:i'm|i am|im) )?(?:(?:so|a bit|a little|totally|completely|kinda|really|quite) )*(?:lost|confused|stuck|new here|new to this|clueless)";
const UNSURE = `(?:(?:i )?(?:don't|dont|do not) (?:really |quite )?(?:know|understand|get)|(?:i have )?no idea|(?:i'm |i am )?not sure|(?:i )?(?:can't|cannot) figure out)`;

const is = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join("|")})${END}`);

/** Questions about the product itself; in the small patterns because "how do I add …" opens like a request. */
export const HELP: readonly Pattern[] = [
  {
    verb: "help",
    when: is(
      "help|help me(?: out)?|halp|\\?+|commands?|command list|usage|manual|tutorial|guide|docs|documentation|instructions|faq|examples|cheat ?sheet|tips",
      "(?:show|give|send|list|see)(?: me| us)?(?: (?:some|a few|the|all|your|an|a list of|more))* (?:examples?|commands?|instructions|help|manual|guide|docs|tutorial|cheat ?sheet|tips|features|options)(?: (?:of|for|on) .{1,50})?",
      "(?:what|which)(?: (?:are|kind of|sort of|other|all|else|some|of|the|your))* (?:commands?|examples?|features|things|options|syntax)(?: (?:are|is) (?:there|available|supported))?(?: (?:can|do|could) (?:i|you|we) .{1,40})?",
      `what(?: else| all)?(?: (?:can|could|do|should|may)) (?:you|u|i|we|this bot|this|it|companion)(?: (?:even|actually))? (?:do|say|ask|type|write|tell you|ask you|use|handle|help(?: me| us)? with)(?: (?:for me|for us|here|with (?:you|this|it)|to you|in here|you|you to do))*`,
      "what(?:'s| is| are) (?:you|this|companion|this bot)(?: (?:for|capable of|able to do|good for|about))?|what are you (?:able|capable).{0,20}|who are you",
      "(?:i )?(?:need|could use|want) (?:some |a bit of )?help(?: (?:with|using) (?:this(?: (?:bot|thing|app|tool))?|you|it|the bot|tasks|reminders))?|can you help(?: me)?(?: out)?",
      "(?:is there|do you have|got|have you got|where(?:'s| is| can i find| are))(?: (?:a|any|the|your|some))* (?:help|manual|guide|tutorial|docs|documentation|instructions|examples|cheat ?sheet|tips|list of commands|commands|help page)(?: .{1,30})?",
      "get(?:ting)? started|(?:give me|show me|take me on) (?:a |the )?(?:tour|demo|walkthrough|intro(?:duction)?|overview)",
      "what(?:'s| is) the (?:syntax|command|format|shortcut|trick|best way|way)(?: (?:for|to|of) .{1,50})?",
    ),
    unless:
      /^what (?:do|should|can|could|may) (?:i|we) (?:do|handle|use|write)(?! (?:here|with (?:you|this|it)|in here))/,
    confidence: 0.96,
  },
  {
    verb: "help",
    when: is(
      HOW_TO,
      `(?:is there (?:an?|any) way|is it possible|can (?:i|we|you|one)|are we able) (?:for (?:me|us) )?(?:to )?${ACTS} (?:an?|one|multiple|several) (?:task|reminder|label|list|template)s?\\b[^#¤§‡]{0,40}`,
      PLAIN,
      WORKS,
      `(?:explain|teach me|tell me|show me|describe|walk me through|let me know|help me understand)(?: to me)?,? (?:${HOW_TO}|${PLAIN}|how ${FEATURES} works?|how (?:this|it|that|you) works?.{0,30}|what (?:you|i|this) (?:can|could|do|does).{0,20}|(?:repeating|recurring) tasks|the (?:syntax|commands|basics))`,
      `help(?: me)?(?: (?:out|please|pls))*[ ,.!–-]+(?:${LOST}|${UNSURE}(?: (?:how|what) (?:to use|to say|to type|this|you|it|i can)\\b.{0,30})?)`,
      `${LOST}(?:[ ,.!–-]+(?:help|how|what|can|could|where)\\b.{0,60})?`,
      `${UNSURE}(?: (?:how|what) (?:this|it|you|that|to do|to use|to say|to type|i (?:can|should)|${WHO})\\b.{0,40})`,
      `(?:can|could|may) i (?:${ACTS}) .{0,30}?(?:with|using|through|in) (?:you|this|companion|here)`,
      `(?:what|where|which) (?:is|are|does|do) (?:a |the )?(?:labels?|templates?|lists?|priorit(?:y|ies)|digests?|nudges?|quick[- ]add) (?:for|do|mean|good for)`,
      `what does (?:snooz(?:e|ing)|mut(?:e|ing)|a (?:label|template|list|digest))(?: a task| something)? (?:do|mean)`,
    ),
    unless:
      /#\d|\bhow (?:do|can|could|would|should) (?:i|we|you|one) (?:get|find|make|set(?! up\b)|set up|change|write|see|give|put|move|start|use|check|mark|hand|track|note|enter|stop|turn|switch|add|finish|close|save) (?!(?:getting |receiving )?(?:a |an |the |my |our |your |one's )?(?:new |recurring |repeating |single |daily |weekly |whole )*(?:tasks?|reminders?|to-?dos?|something|things?|stuff|lists?|labels?|tags?|templates?|due|deadlines?|priorit|notifications?|nudges?|digests?|summar|time ?zone|settings?|preferences|quiet|repeat|recurring|sub-?tasks?|comments?|dash ?board|on |off |you\b|this\b|that\b|it\b|someone|somebody|people|everything|reminded|#))/,
    confidence: 0.94,
  },
];
