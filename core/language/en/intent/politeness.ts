/** What may stand before the request itself; each is tried at the front until none fits. */
const PREFIXES: readonly RegExp[] = [
  /^[\s,.!*>•-]+/,
  /^\d{1,2}[.)] +(?=\D)/,
  /^(?:hey|hi|hello|ok|okay|yo|oh|um|uh|so|well|alright|right|also|and|then|now|please|pls|plz|kindly|just|yes|no(?=[,.!]| (?:wait|actually|sorry|rather|please|make|move|push|set|change|it's|i mean)\b)|yep|yup|yeah|actually|wait|hang on|hold on|sorry|oops|thanks|thank you|great|cool|good morning|good afternoon|good evening)\b[ ,!.]*(?=\S)/,
  /^(?:maybe|perhaps|better|rather|i think|i guess|i suppose)(?: that)?,? +(?=(?:we|i|it|let's|make|move|push|set|change)\b)/,
  /^(?:companion|alexa|siri|google|cortana|olly|assistant|bot|computer)\b[ ,!.:]*(?=\S)/,
  /^(?:(?:can|could|would|will|won't|couldn't|can't) (?:you|u|ya)|(?:can|could|can't|couldn't) we)(?: (?:please|pls|kindly|just|also|possibly|maybe))*,? +(?=\S)/,
  /^(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you)(?: please)? +(?=\S)/,
  /^(?:(?:would|do) you )?mind +(?=[a-z]+ing\b)/,
  /^(?:can|could|would|will) §+(?:,? *(?:please|pls|kindly|just|also))*,? +(?=[a-z])/,
  /^(?:would|do) you mind +/,
  /^it(?: would|'d) be (?:great|good|nice|helpful|awesome|lovely|cool|amazing)(?: if (?:you|someone|somebody|we) (?:could|can|would))? +/,
  /^(?:i'd|i would|i'll|i will) (?:like|love|appreciate it if|need|want)(?: for)? (?:you|u) (?:to|could|would)? *(?:please )?/,
  /^i (?:want|need|would like|wanna)(?: for)? you to +(?:please )?/,
  /^(?:i'd|i would) (?:like|love) to +(?=(?:have|add|set|create|make|get|know|see|hear|delete|cancel|remove|change|update|be reminded)\b)/,
  /^i (?:want to|wanna|need to|gotta|got to|have to|must) +(?=(?:add|set|create|know|see|hear|delete|cancel|remove|change|be reminded|schedule)\b)/,
  /^(?:is it possible|is there any way|is there a way|are you able|you should|you can|you need)(?: for you)?(?: to)? +(?=(?:remind|add|set|create|make|delete|cancel|remove|read|tell|show|list|clear|check|put|tick|cross|mark|close|complete|drop|scrap|move|push|assign|snooze|skip)\b)/,
  /^(?:go ahead and|let's|lets|let us|make sure (?:to|you|that you|we don't forget to)|be sure (?:to|you)|try to|i was wondering if you could|i wonder if you could|do me a favor and|help me(?: to)?(?= (?:remember|book|schedule|set|add|create)\b)) +/,
];

/** The offset at which the request itself begins, behind greetings and courtesies. At most six of them. */
export function requestStart(masked: string): number {
  let at = 0;
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const before = at;
    const head = masked.slice(at, at + 120);
    for (const prefix of PREFIXES) {
      const found = prefix.exec(head);
      if (found && found[0].length > 0) {
        at += found[0].length;
        break;
      }
    }
    if (at === before) break;
  }
  return /[a-z0-9§‡]/.test(masked.slice(at, at + 120)) ? at : 0;
}

const ASKED_FOR =
  /\b(?:can|could|would|will|won't|couldn't|can't) (?:you|u|ya|we|someone|somebody|anyone|anybody|one of you|§)/;

/** "can someone book the room?" asks for it to be done; its question mark asks nothing. */
export const isAskedFor = (masked: string, request: number): boolean => ASKED_FOR.test(masked.slice(0, request));
