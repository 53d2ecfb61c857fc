import type { TemplateRequest } from "#core/language/template-request.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { bindRequest } from "./bind-request.ts";
import { type FoundByName, findTemplate } from "./find-template.ts";
import { listTemplates } from "./list-templates.ts";
import { draftOf, type RunDraft } from "./run-draft.ts";
import { showTemplate } from "./show-template.ts";
import { proceed } from "./start-run.ts";

/** What a request comes to now that the templates and runs are known; null: none is meant, and the reading stands. */
export function templateTurn(turn: Turn, request: TemplateRequest): Plan | null {
  if (request.act === "list") return listTemplates(turn);
  const found = findTemplate(turn, request.name);
  if (!found) return request.sure ? say(message(notThere(request.name))) : null;
  switch (request.act) {
    case "run":
    case "preview":
    case "schedule":
      return drafted(turn, request, found);
    case "show":
      return showTemplate(found.found);
    default:
      return null;
  }
}

const notThere = (name: string): string =>
  `There is no template called ${name || "that"} here. Say "show templates" to see which there are.`;

function drafted(turn: Turn, request: TemplateRequest, named: FoundByName): Plan {
  const { bindings, problem } = bindRequest(turn, named, request, null);
  if (problem) return say(message(`${problem} Nothing was started.`));
  const draft: RunDraft = {
    ...draftOf(named.found),
    bindings,
    repeat: null,
    onlyShown: request.act === "preview",
  };
  return proceed(turn, draft, named.found);
}
