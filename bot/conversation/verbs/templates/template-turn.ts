import { PLAIN_VIEW } from "#core/chat/view.ts";
import type { TemplateRequest } from "#core/language/template-request.ts";
import type { RunBindings } from "#core/templates/run.ts";
import { archiveTemplate } from "#core/templates/save-template.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { undoButton } from "../../views/receipt.ts";
import { bindRequest } from "./bind-request.ts";
import { linkToEditor } from "./edit-template.ts";
import { exportTemplate } from "./export-template.ts";
import { findRuns } from "./find-run.ts";
import { type FoundByName, type FoundTemplate, findTemplate } from "./find-template.ts";
import { listTemplates } from "./list-templates.ts";
import { askMove } from "./move-run.ts";
import { overlapSaid } from "./repeat-words.ts";
import { draftOf, type RunDraft } from "./run-draft.ts";
import { showRun } from "./run-progress.ts";
import { saveTasks } from "./save-tasks.ts";
import { stopRunning } from "./schedule-run.ts";
import { showTemplate } from "./show-template.ts";
import { proceed } from "./start-run.ts";

/** What a request comes to now that the templates and runs are known; null: none is meant, and the reading stands. */
export function templateTurn(turn: Turn, request: TemplateRequest): Plan | null {
  if (request.act === "list") return listTemplates(turn);
  if (request.act === "save") return saveTasks(turn, request);
  const [run] = findRuns(turn, request.name);
  if (request.act === "progress") return run ? showRun(turn, run) : null;
  if (request.act === "move") return run ? askMove(turn, run, request) : null;
  const found = findTemplate(turn, request.name);
  if (!found) return request.sure ? say(message(notThere(request.name))) : null;
  return withTemplate(turn, request, found);
}

const notThere = (name: string): string =>
  `There is no template called ${name || "that"} here. Say "show templates" to see which there are.`;

function withTemplate(turn: Turn, request: TemplateRequest, named: FoundByName): Plan | null {
  const { found } = named;
  switch (request.act) {
    case "run":
    case "preview":
    case "schedule":
      return drafted(turn, request, named);
    case "show":
      return showTemplate(found);
    case "edit":
      return linkToEditor(found);
    case "export":
      return exportTemplate(turn, found);
    case "archive":
      return archive(turn, found);
    case "unschedule":
      return found.own ? stopRunning(turn, found) : null;
    default:
      return null;
  }
}

function archive(turn: Turn, { own, content }: FoundTemplate): Plan {
  if (!own) return say(message(`${content.name} is a starter: nobody has taken it, so there is nothing to remove.`));
  const running = turn.loaded.templates.schedules.filter(
    ({ templateId, at }) => templateId === own.template.id && at !== null,
  );
  if (running.length > 0)
    return say(message(`${content.name} runs by itself. Say "stop running ${content.name}" first.`));
  const change = archiveTemplate(turn.ctx, own.template);
  const words = `Removed ${content.name} from the templates. Runs that were started go on.`;
  return { ...say({ ...PLAIN_VIEW, kind: "receipt", say: words, actions: [undoButton(change.id)] }), change };
}

function drafted(turn: Turn, request: TemplateRequest, named: FoundByName): Plan {
  const { bindings, problem } = bindRequest(turn, named, request, null);
  if (problem) return say(message(`${problem} Nothing was started.`));
  const draft: RunDraft = {
    ...draftOf(named.found),
    bindings,
    repeat: repeatSaid(request),
    onlyShown: request.act === "preview",
  };
  return proceed(turn, draft, named.found, unusedWords(named, request, bindings));
}

/** What was said and nothing was made of; null: all of it was understood, or its variables took something. */
function unusedWords({ rest }: FoundByName, { act, said }: TemplateRequest, { variables }: RunBindings): string | null {
  const words = [rest, said]
    .map((one) => one.trim())
    .filter(Boolean)
    .join(" ");
  return act === "run" && words !== "" && Object.keys(variables).length === 0 ? words : null;
}

/** Runs stand beside one another, unless it is said that one shall be skipped, or replaced. */
function repeatSaid({ act, rrule, date, said }: TemplateRequest): RunDraft["repeat"] {
  if (act !== "schedule" || !rrule || !date) return null;
  return { rrule, first: date, overlap: overlapSaid(said) ?? "stack" };
}
