import type { MemberId } from "#core/ids.ts";
import { deskPlanning } from "#core/progress/desk-planning.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { Planning, TemplateInFull } from "#core/progress/desk-templates.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { planRun } from "#core/templates/plan-run.ts";
import { STARTERS } from "#core/templates/starters/starters.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import { handlesIn } from "#core/templates/yaml/handles.ts";
import type { Directory } from "#core/templates/yaml/read-people.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import { writeTemplateYaml } from "#core/templates/yaml/write-template-yaml.ts";
import type { YamlProblem } from "#core/templates/yaml/yaml-source.ts";
import { isDay } from "../forms/form-values.ts";
import type { DraftCheck, EditPage } from "../template-models.ts";
import { planView } from "./plan-view.ts";
import { sampleBindings } from "./sample-bindings.ts";
import { viewerOf } from "./viewer.ts";

/** What an editor was sent; null for a text: it is looked at for the first time. */
export type Draft = { readonly yaml: string | null; readonly day: string; readonly starter: string | null };

/** The editor of a template, or of a new one (`template` null) from a starter or from the smallest example. */
export function editPage(
  facts: Planning,
  reader: DeskReader,
  { template, draft }: { template: TemplateInFull | null; draft: Draft },
): EditPage {
  const yaml = draft.yaml ?? (template ? exportYaml(template) : starterYaml(draft.starter));
  const day = isDay(draft.day) ? draft.day : calendarDate(reader.now, reader.timeZone);
  return {
    viewer: viewerOf(facts, reader),
    editing: template && {
      template: template.template,
      newest: template.newest,
      last: template.versions[0]?.number ?? template.template.version,
    },
    yaml,
    day,
    check: checkDraft({ yaml, day }, facts, { reader, template }),
  };
}

/** A version of a template as YAML that reads back to the same in this workspace. */
export const exportYaml = ({ shown, people }: Pick<TemplateInFull, "shown" | "people">): string =>
  writeTemplateYaml(shown.content, handlesIn(directoryOf(people), shown.content));

const SMALLEST = `name: Release
roles:
  captain: owner
items:
  - task: Cut the branch
    due: start
    role: captain
  - task: Announce it
    due: start + 2wd at 10:00
    after: cut-the-branch
`;

const starterYaml = (id: string | null): string => STARTERS.find((one) => one.id === id)?.yaml ?? SMALLEST;

/** Members by the name that YAML calls them; two of one name are called by their ids. */
function directoryOf(people: Planning["people"]): Directory {
  const handles = new Map<string, MemberId | null>();
  for (const [id, name] of people) {
    const handle = name.trim().toLowerCase();
    handles.set(handle, handles.has(handle) ? null : (id as MemberId)); // the keys of `people` are members'
  }
  return new Map([...handles].flatMap(([handle, id]) => (id ? [[handle, id] as const] : [])));
}

type Checking = { readonly reader: DeskReader; readonly template: TemplateInFull | null };

function checkDraft({ yaml, day }: Pick<EditPage, "yaml" | "day">, facts: Planning, checking: Checking): DraftCheck {
  const read = readTemplateYaml(yaml, directoryOf(facts.people));
  if (!read.ok) return { problems: read.problems, content: null, preview: null, unplanned: [] };
  const problems = [...takenName(read.content, facts, checking.template), ...read.warnings];
  return { problems, content: read.content, ...dryRun(read.content, { facts, day, checking }) };
}

/** Another template in use has the name. */
function takenName({ name }: TemplateContent, { names }: Planning, own: TemplateInFull | null): YamlProblem[] {
  const other = names.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== own?.template.id);
  if (!other) return [];
  return [{ line: 1, severity: "error", sentence: `There is a template ${other.name} already: choose another name.` }];
}

type Trying = { readonly facts: Planning; readonly day: string; readonly checking: Checking };

function dryRun(content: TemplateContent, { facts, day, checking }: Trying): Pick<DraftCheck, "preview" | "unplanned"> {
  const { bindings, samples } = sampleBindings(content, { day, me: facts.member.id });
  const setting = deskPlanning({ ...facts, lastRoles: checking.template?.lastRoles ?? new Map() }, checking.reader.now);
  const plan = planRun({ content, bindings, setting });
  if (plan.outcome === "incomplete") return { preview: null, unplanned: plan.refused.map(({ problem }) => problem) };
  return { preview: planView(plan, { reader: checking.reader, people: facts.people }, samples), unplanned: [] };
}
