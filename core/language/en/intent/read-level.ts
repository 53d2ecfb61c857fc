const PRIORITIES: readonly (readonly [RegExp, number | null])[] = [
  [
    /\b(?:no|without|(?:remove|clear|drop|unset)(?: the| its)?) priority\b|\bnot (?:so |that |really |very )*(?:a )?(?:urgent|important|critical|high|top)\b|\bnormal priority\b/,
    null,
  ],
  [/\b(?:urgent|asap|critical|top prio(?:rity)?|highest|p1)\b/, 1],
  [/\b(?:high|important|p2|top)\b/, 2],
  [/\b(?:medium|normal|p3)\b/, 5],
  [/\b(?:none)\b/, null],
  [/\b(?:low|lowest|unimportant|p4)\b/, 9],
];
/** How urgent a request makes a task; null: no longer. */
export function priorityOf(request: string): { priority?: number | null } {
  if (!/\b(?:prio|priority|make|mark|set|flag|urgent|critical|asap|important|prioriti[sz]e)\b/.test(request)) return {};
  const found = PRIORITIES.find(([pattern]) => pattern.test(request));
  return found ? { priority: found[1] } : {};
}
