import { listWords, plural } from "#core/chat/words.ts";
import type { StarterSummary, TemplateSummary, TemplatesPage } from "../template-models.ts";
import { EmptyState, Examples } from "./empty-state.tsx";
import { RunLines } from "./run-line.tsx";

/** The checklists that can be run again and again, and the runs that are open. */
export function Templates({ page }: { page: TemplatesPage }) {
  const { templates, runs, starters } = page;
  return (
    <div class="columns">
      <div class="column-main">
        <div class="page-head">
          <h1>Templates</h1>
          <p class="page-actions">
            <a class="btn" href="/templates/new">
              New template
            </a>
            <a class="btn" data-variant="outline" href="/templates/import">
              Import
            </a>
          </p>
        </div>
        {templates.length === 0 ? (
          <EmptyState title="No templates yet">
            <p>
              A template is a checklist that you run again with other dates and people: onboarding, a release, a month
              end. Begin with one of these, write your own, or keep what you have done before, in chat:
            </p>
            <Examples lines={["save these as a template called offsite", "run release 2.4 for friday"]} />
            <Starters starters={starters} />
          </EmptyState>
        ) : (
          <>
            <ul class="template-rows">
              {templates.map((template) => (
                <TemplateRow template={template} />
              ))}
            </ul>
            {starters.length > 0 && (
              <details class="folded">
                <summary>{plural(starters.length, "starter")} to begin with</summary>
                <Starters starters={starters} />
              </details>
            )}
          </>
        )}
      </div>
      <aside class="column-side" aria-label="Open runs">
        <section>
          <h2>Open runs</h2>
          {runs.length === 0 ? (
            <p class="quiet">What you run will show here how far it is.</p>
          ) : (
            <RunLines runs={runs} />
          )}
        </section>
      </aside>
    </div>
  );
}

function TemplateRow({ template }: { template: TemplateSummary }) {
  const { id, name, description, lastRun, openRuns } = template;
  return (
    <li class="template-row" data-row>
      <div>
        <a class="row-title" href={`/templates/${id}`} data-row-link>
          {name}
        </a>
        {description && <p class="template-about">{description}</p>}
        <p class="facts">
          {sizeFacts(template).map((fact) => (
            <span>{fact}</span>
          ))}
          {lastRun && (
            <span>
              last run <time datetime={lastRun.iso}>{lastRun.text}</time>
            </span>
          )}
          {openRuns > 0 && <span>{plural(openRuns, "open run")}</span>}
        </p>
      </div>
      <a class="btn" data-variant="outline" data-size="sm" href={`/templates/${id}/run`} aria-label={`Run ${name}`}>
        Run
      </a>
    </li>
  );
}

const MOST_ROLES = 4;

function sizeFacts({ items, roles }: StarterSummary): string[] {
  const shown =
    roles.length > MOST_ROLES ? [...roles.slice(0, MOST_ROLES), `${roles.length - MOST_ROLES} more`] : roles;
  return [plural(items, "item"), ...(roles.length > 0 ? [listWords(shown)] : [])];
}

function Starters({ starters }: { starters: readonly StarterSummary[] }) {
  return (
    <ul class="template-rows">
      {starters.map((starter) => (
        <li class="template-row">
          <div>
            <p class="starter-name">{starter.name}</p>
            {starter.description && <p class="template-about">{starter.description}</p>}
            <p class="facts">
              {sizeFacts(starter).map((fact) => (
                <span>{fact}</span>
              ))}
            </p>
          </div>
          <a
            class="btn"
            data-variant="outline"
            data-size="sm"
            href={`/templates/new?starter=${starter.id}`}
            aria-label={`Use ${starter.name}`}
          >
            Use
          </a>
        </li>
      ))}
    </ul>
  );
}
