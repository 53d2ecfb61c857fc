/** Pieces of patterns over masked, lower-case text. Times are ¤, marks are §. */

/** What the product keeps, as people call it. */
export const TASK_NOUN =
  "(?:reminder|reminders|remider|remiders|reminder's|remind|reminds|task|tasks|to-?dos?|to do|to-do list|todo list|list|lists|calendar|calender|schedule|agenda|event|events|appointment|appointments|meeting|meetings|to do's|chores?|errands?|deadlines?|plans?|things? to do|items?|notifications?|entries|entry)";

/** Nouns that only ever mean the product's own things. */
export const OWN_NOUN =
  "(?:reminders?|remiders?|reminder's|reminds|tasks?|to-?dos?|to do(?:'s|s)?(?: list)?|(?:to-?do|task|reminder|shopping|grocery|groceries|to-?buy|chore)s? lists?|lists?|calendar|calender|schedule|agenda|things? (?:i (?:need|have|want|got) to|to) (?:do|remember|accomplish))";

/** Things on a calendar, asked about by name. */
export const EVENT_NOUN =
  "(?:events?|appointments?|appts?|meetings?|party|birthday|wedding|anniversary|match|matches|dinner|lunch|brunch|concert|conference|interview|practice|plans|date|call|flight|reservation|game|class|engagements?|commitments?|trip|vacation|holiday|activity|activities|booked|scheduled)";

/** Subjects that are other programs' business. */
export const FOREIGN_TOPIC =
  /\b(?:weather|forecasts?|temperatures?|temps?|humid(?:ity|ex)?|degrees|celsius|fahrenheit(?! \d)|rain(?:ing|y|fall)?|snow(?:ing|y|fall)?|umbrella|sunny|(?<!\b(?:at|before|after|by|until|watch|see) )(?:sunset|sunrise|sundown)|storms?|stormy|tornado(?:es)?|hurricanes?|blizzard|hail|wind(?:y|chill)|cloudy|foggy|uv index|pollen|heat (?:wave|index|advisory)|cold front|news|headlines?|recipes?|lyrics|songs?|album|playlist|music|radio|podcasts?|stocks?|exchange rate|traffic|timers?|alarms?|movies?|restaurants?|it(?:'s| is| will be| was)(?: (?:going to be|so|very|too|really))? (?:warm|hot|cold|chilly|cool|freezing|nice out))\b/;

const OTHERS =
  "(?:i|we|you|he|she|they|there|any|anyone|anything|someone|people|§|¤|(?!to\\b)[a-z]+ (?:have|has|need|be|get|going|come|rain|snow|work|know|like))";
const THINGS = "(?:the|my|our|your|this|that|these|those|all)";
/** "do the accounts need a review" asks; "do the accounts" and "have the deck ready" are things to do. */
const OF_THINGS = `${THINGS}(?:(?: [a-z]+){1,2} (?:have|need|know|like|include|been|arrived|want)\\b|.*\\?)`;

export const QUESTION_WORD = new RegExp(
  `^(?:(?:what|what's|whats|when|when's|whens|where|where's|wheres|who|who's|whos|whose|whom|which|why|how|how's|hows|does|did|is|are|am|was|were|isn't|aren't|don't i|didn't i|doesn't|has|any|anything|anyone)\\b|(?:has|had|will|would|should|shall|could|can|may|might) (?:it|${THINGS}|${OTHERS})\\b|(?:do|have) (?:${OTHERS}\\b|${OF_THINGS}))`,
);

/** Commands that ask to be told something. */
export const TELL_WORD =
  /^(?:show|list|display|read|read out|read off|tell|give|find|search|check|see|look|view|open|get|pull|bring|let me|know|hear|print|fetch|retrieve|lookup|say|review|describe|recite|name|inform|count|i need to (?:know|see|hear)|i want to (?:know|see|hear)|i wonder|i'd like to (?:know|see|hear)|i wanna (?:know|see|hear)|i gotta (?:know|see)|i need my|go (?:back )?(?:over|through)|read back|go back over|i need the|more info(?:rmation)?|only show|remind me (?:what|how|when|who|which|where|if))\b/;

/** How urgent something is, in words. */
export const LEVEL = "(?:urgent|critical|important|highest|high|top|medium|normal|low|lowest)";
