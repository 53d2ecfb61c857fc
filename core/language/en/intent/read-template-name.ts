const BEFORE =
  /^(?:[^?]{4,60}[,;.!–-] (?:so |please |then )*(?=(?:run|start|use|apply|launch|kick|begin|trigger|spin|fire|set|roll|execute)\b))?(?:(?:run through|run|start off|start|use|apply|launch|kick off|begin|trigger|instantiate|spin up|fire up|fire off|set off|spawn|roll out|execute|show|create|make|new|add|open) +(?!(?:template|checklist|playbook|workflow|runbook)\b))?(?:(?:the|our|my|a|an|new|task|tasks|from) +)*(?!(?:run|use|start|apply|launch|open|show|begin) +(?:template|checklist|playbook|workflow|runbook)\b)(.{1,60}?) +(?:template|checklist|playbook|workflow|runbook)s?\b/;
const AFTER =
  /\b(?:template|checklist|playbook|workflow|runbook)s? +(?:called |named |for |")?([^¤§‡"]{1,60}?)"?(?: (?:for|with|on|starting|from|by)\b.*)?[ .!¤§‡]*$/;
const SAVED = /^save (.{1,40}?) as (?:a |the )?(?:template|(.{1,40}?) template)/;
const FOR = /\bfor (?:the )?([a-z][\w'-]*)[ .!]*$/i;

/** The template's name in "run the onboarding template for Ana", and the person it is run for. */
export function readTemplateName(
  text: string,
  masked: string,
  request: number,
): { name: string | null; person: string | null } {
  const rest = masked.slice(request);
  const found = SAVED.exec(rest) ?? BEFORE.exec(rest) ?? AFTER.exec(rest);
  const named = found?.[1] ?? found?.[2];
  const person = FOR.exec(text.slice(request))?.[1] ?? null;
  if (!found || !named) return { name: null, person };
  const at = request + found.index + found[0].indexOf(named);
  const name = text
    .slice(at, at + named.length)
    .replace(/["“”']/g, "")
    .trim();
  return { name: name === "" || /^(?:templates?|the|a|list|all)$/i.test(name) ? null : name, person };
}
