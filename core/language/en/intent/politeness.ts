/** What may stand before the request itself; each is tried at the front until none fits. */
const PREFIXES: readonly RegExp[] = [
  /^[\s,.!*>•-]+/,
  /^\/(?=(?:help|undo)\b)/,
  /^(?:(?:i'm |i am |so )?sorry (?:to (?:bother|bug|trouble|disturb|ask|be (?:a|such a) (?:pain|nuisance|bother)|nag)|for (?:the bother|bothering|bugging|asking|the short notice))(?: you)?(?: again| with this| about this| so late| but)?)\b[ ,.!:–-]*(?=\S)/,
  /^(?:quick (?:one|thing|favou?r|ask|request|question)|small (?:thing|favou?r)|one (?:more )?thing|a favou?r|real quick|dear [a-z]+|hi there|hello there|hey there|good day|(?:good )?(?:evening|afternoon|morning)(?: (?:all|everyone|team|folks|guys|there|everybody))?|hiya|heya|hey ho|guys|team|folks|all|everyone|many thanks|cheers|excuse me|pardon me|ahoy|greetings|fyi|btw|by the way|in case (?:i|you) forget|before i forget|while i remember|gentle reminder|friendly reminder)(?:[ ]*[,.!:]+[ ]*|[ ]+[–-][ ]+|[ ](?=(?:please|pls|can|could|would|will|i|we|remind|add|companion|bot|assistant)\b))(?=\S)/,
  /^(?:when(?:ever)? (?:you|u|i|we)(?: next)? (?:can|could|get (?:a|the) (?:chance|moment|minute|sec|second)|get (?:some |the )?time|have (?:a |some )?(?:chance|moment|minute|min|sec|second|time|spare (?:minute|moment))|find (?:a |some |the )?(?:moment|time|minute))|if (?:you|i|we)(?: (?:can|could|get (?:a|the) chance|have (?:a |some )?(?:chance|moment|minute|sec|second|time)|don't mind|wouldn't mind|find (?:the )?time|be so kind|would be so kind|get around to it))|if (?:it's )?(?:possible|not too much (?:trouble|to ask)|ok|okay|at all possible)|at some point|some ?time|some ?day|eventually|(?:no rush|no hurry|not urgent)(?: at all)?(?: but|(?=,))|whenever)[ ,:–-]+(?=[a-z@§])(?!(?:next|this|last|to|in|on|at|soon|later|the)\b|(?:i|we) (?!need|have|should|must|want|gotta|got to|'d))/,
  /^(?:(?:may|can|could|might) i (?:please |kindly |just |also )*(?:ask|trouble|bother|request|get|have)(?: (?:you|u|that you|for you))(?: (?:please|kindly))?(?: to)? +(?=[a-z]))/,
  /^(?:would|is|will) it be (?:possible|ok|okay|alright|all right|too much(?: trouble)?|feasible)(?: (?:for (?:you|me|us) )?to| if (?:you|i|we)(?: could| can)?) +(?=[a-z])/,
  /^(?:(?:is there )?any (?:chance|way)(?: (?:that )?(?:you|we|i|someone)(?: could| can| might)?)?(?: to)?|would you be (?:so (?:kind|good) (?:as )?to|able to|willing to|kind enough to)|be (?:so (?:kind|good)(?: as)?|kind enough|a dear|an angel|a star)(?: and| to)?|do you think (?:you|we)(?: could| can)?|i (?:was|am|'m) (?:hoping|wondering)(?: (?:that|if|whether))? (?:you|we|someone)(?: (?:could|can|would|might))?(?: be able to)?|i(?:'d| would) (?:really )?(?:be (?:(?:so|very|ever so|really) )?(?:grateful|thankful|happy|glad)|appreciate it)(?: if (?:you|someone))(?:'d|(?: (?:could|can|would))?)|(?:you'd|you would) be (?:a star|an angel|doing me a favou?r)(?: if you(?: could| would)?)?|do me a favou?r(?: and| please)?|(?:can|could|would) you do me a favou?r(?: and)?|i(?: also| just| really)? need (?:you|someone|somebody) to|let me ask you to|i(?:'d| would| want to| wanted to)(?: like to)? ask (?:you|u)(?: to)?|what if (?:you|we)|how about (?:you|we)(?= (?:add|remind|set|create|put)))[ ,:]+(?:please |kindly )*(?=[a-z])/,
  /^in a (?:little )?(?:bit|while), +(?=[a-z])/,
  /^(?:nvm|never ?mind)[ ,.!–-]+(?=(?:delete|cancel|drop|scrap|remove|forget|undo)\b)/,
  /^\d{1,2}[.)] +(?=\D)/,
  /^(?:hey|hi|hello|ok|okay|yo|oh|um|uh|so|well|alright|right|also|and|then|now(?! that\b)|please|pls|plz|kindly|just|yes|no(?=[,.!]| (?:wait|actually|sorry|rather|please|make|move|push|set|change|it's|i mean)\b)|yep|yup|yeah|actually|wait|hang on|hold on|sorry|oops|thanks|thank you|thx|ty(?=[,.!])|cheers(?=[,.!])|great|cool|good morning|good afternoon|good evening)\b[ ,!.]*(?=\S)/,
  /^(?:maybe|perhaps|better|rather|i think|i guess|i suppose)(?: that)?,? +(?=(?:we|i|it|let's|make|move|push|set|change)\b)/,
  /^(?:companion|alexa|siri|google|cortana|olly|assistant|bot|computer|robot)\b[ ,!.:]*(?=\S)/,
  /^(?:(?:can|could|would|will|won't|couldn't|can't) (?:you|u|ya)|(?:can|could|can't|couldn't) we)(?: (?:please|pls|kindly|just|also|possibly|maybe|both|all))*,? +(?=\S)/,
  /^(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you)(?: please)? +(?=\S)/,
  /^(?:(?:would|do) you )?mind +(?=[a-z]+ing\b)/,
  /^(?:can|could|would|will) §+(?:,? *(?:please|pls|kindly|just|also))*,? +(?=[a-z])/,
  /^(?:would|do) you mind +/,
  /^it(?: would|'d) be (?:really )?(?:great|good|nice|helpful|awesome|lovely|cool|amazing)(?: if (?:you|someone|somebody|we) (?:could|can|would))? +/,
  /^(?:i'd|i would|i'll|i will) (?:like|love|appreciate it if|need|want)(?: for)? (?:you|u) (?:to|could|would)? *(?:please )?/,
  /^i (?:want|need|would like|wanna)(?: for)? you to +(?:please )?/,
  /^(?:i'd|i would) (?:like|love) to +(?=(?:have|add|set|create|make|get|know|see|hear|delete|cancel|remove|change|update|be reminded)\b)/,
  /^i (?:want to|wanna|need to|gotta|got to|have to|must) +(?=(?:add|set|create|know|see|hear|delete|cancel|remove|change|be reminded|schedule)\b)/,
  /^(?:is it possible|is there (?:any|a) way(?! (?:for (?:me|us) )?to \w+ (?:an?|one|multiple|several|two) (?:task|reminder|label|list|template)s?\b)|are you able|you should|you can|you need)(?: for you)?(?: to)? +(?=(?:remind|add|set|create|make|delete|cancel|remove|read|tell|show|list|clear|check|put|tick|cross|mark|close|complete|drop|scrap|move|push|assign|snooze|skip)\b)/,
  /^(?:let's|lets|let us) say +(?=[a-z])(?!(?:hi|hello|sorry|thanks|thank|happy|goodbye|bye|no|yes|congratulations)\b)/,
  /^(?:go ahead and|let's|lets|let us|make sure (?:to|you|that you|we don't forget to)|be sure (?:to|you)|try to|i was wondering if you could|i wonder if you could|do me a favor and|help me(?: to)?(?= (?:remember|book|schedule|set|add|create)\b)) +/,
];

/** The offset at which the request itself begins, behind greetings and courtesies. At most eight of them. */
export function requestStart(masked: string): number {
  let at = 0;
  for (let rounds = 0; rounds < 8; rounds += 1) {
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
  /\b(?:can|could|would|will|won't|couldn't|can't) (?:you|u|ya|we|someone|somebody|anyone|anybody|one of you|§)|\b(?:may|can|could|might) i [a-z ]*(?:ask|trouble|bother|request)|\bany (?:chance|way)\b|\b(?:would|is|will) it be\b|\bdo you think\b/;

/** "can someone book the room?" asks for it to be done; its question mark asks nothing. */
export const isAskedFor = (masked: string, request: number): boolean => ASKED_FOR.test(masked.slice(0, request));
