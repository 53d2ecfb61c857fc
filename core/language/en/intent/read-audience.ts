const ALL =
  "(?:us(?: all)?|everyone|everybody|every one|(?:the |our )?(?:whole |entire |full )?(?:team|channel|group|room|crew|squad|class|department|office)|all(?: of us| of you| here)?|you all|y'all|folks|the others|the rest of (?:us|the team)|everyone (?:here|in (?:here|this channel|the channel))|anyone (?:here|interested)|@?(?:here|channel))";
const T = "(?:[ ,]*¤)*";
const REMIND = "(?:remind|ping|nudge|notify|alert|tell|warn|reminding)";
const LINK = "(?: (?:to|about|of|that|on|for)\\b|[:,])";
const OBLIGED = "(?: (?:we|they|everyone|you) (?:all )?(?:need|have|must|should|ought)(?: to)?\\b)?";

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^${REMIND}${T} +${ALL}(?: (?:please|again|here|in (?:here|this channel|the channel)))*${T}${LINK}${T}${OBLIGED}`,
  ),
  new RegExp(
    `^(?:set(?: up)?|add|create|make|put|schedule|send|post|give)${T} +(?:a |an |the |another )*(?:daily |weekly |monthly )?(?:reminder|alert|notification)${T} (?:for|to) ${ALL}${T}${LINK}${T}${OBLIGED}`,
  ),
  new RegExp(`^(?:reminder|alert) (?:for|to) ${ALL}${T}${LINK}${T}${OBLIGED}`),
  new RegExp(
    `^let (?:us all|everyone|everybody|(?:the |our )?(?:whole )?(?:team|channel|group)) know${T}${LINK}${T}${OBLIGED}`,
  ),
  new RegExp(`^(?:don't|dont|do not) let (?:us|the team|everyone) forget${T}${LINK}${T}${OBLIGED}`),
  new RegExp(`^${REMIND} ${ALL}${T}[ ,:]*(?=¤|")`),
];

/** "remind us to …", "remind the team about …" said in a channel: how much of the request asks for it; 0: it tells one person. */
export function audienceLength(request: string): number {
  for (const form of FORMS) {
    const found = form.exec(request);
    if (found) return found[0].length;
  }
  return 0;
}
