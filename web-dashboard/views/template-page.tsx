import { listWords, plural } from "#core/chat/words.ts";
import type { ItemView, NamedView, TemplatePage } from "../template-models.ts";
import { ActForm } from "./act-form.tsx";
import { RunLines } from "./run-line.tsx";

/** What a template says, before anything of it is a task. */
export function TemplateInFull({ page, back }: { page: TemplatePage; back: string }) {
  const { template, version, items } = page;
  const path = `/templates/${template.id}`;
  const old = version !== template.version;
  return (
    <div class="columns">
      <div class="column-main">
        <p class="crumb">
          <a href="/templates">Templates</a>
        </p>
        <div class="page-head">
          <h1>{template.name}</h1>
          <span class="progress-words">
            {plural(items.length, "item")}, version {version}
          </span>
        </div>
        {page.description && <p class="template-about">{page.description}</p>}
        {template.archived && <p class="quiet">It is archived: its runs go on, and it can't be run again.</p>}
        {old && (
          <p class="quiet">
            This is an older version. <a href={path}>Show the newest</a>
          </p>
        )}
        <div class="page-actions">
          {!template.archived && (
            <>
              <a class="btn" href={`${path}/run`}>
                Run
              </a>
              <a class="btn" data-variant="outline" href={`${path}/edit`}>
                Edit
              </a>
            </>
          )}
          <a class="btn" data-variant="outline" href={`${path}/export${old ? `?version=${version}` : ""}`} download>
            Export YAML
          </a>
          {!template.archived && (
            <ActForm action={`${path}/archive`} back={back}>
              <button type="submit" class="btn" data-variant="ghost">
                Archive
              </button>
            </ActForm>
          )}
        </div>
        <section class="group" aria-labelledby="items-title">
          <h2 id="items-title">
            Items <span class="count">{items.length}</span>
          </h2>
          <ol class="template-items">
            {items.map((item) => (
              <Item item={item} />
            ))}
          </ol>
        </section>
      </div>
      <aside class="column-side" aria-label="Runs, roles and versions">
        {page.runs.length > 0 && (
          <section>
            <h2>Runs</h2>
            <RunLines runs={page.runs} />
          </section>
        )}
        {page.repeats.length > 0 && <Repeats page={page} path={path} back={back} />}
        <Named title="Roles" all={page.roles} />
        <Named title="Blanks" all={page.variables} />
        <section>
          <h2>Versions</h2>
          <ul class="versions">
            {page.versions.map(({ number, by, at, items: size }) => (
              <li>
                <a href={`${path}?version=${number}`} aria-current={number === version ? "true" : undefined}>
                  Version {number}
                </a>
                <p class="facts">
                  <span>{by}</span>
                  <span>
                    <time datetime={at.iso}>{at.text}</time>
                  </span>
                  <span>{plural(size, "item")}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  );
}

function Repeats({ page, path, back }: { page: TemplatePage; path: string; back: string }) {
  return (
    <section>
      <h2>Repeats</h2>
      <ul class="versions">
        {page.repeats.map(({ schedule, words, next }) => (
          <li>
            <p>{words}</p>
            <p class="facts">
              <span>{schedule.name}</span>
              {next && (
                <span>
                  next <time datetime={next.iso}>{next.text}</time>
                </span>
              )}
            </p>
            <ActForm action={`${path}/repeats/${schedule.id}/stop`} back={back} label={`Stop ${words}`}>
              <button type="submit" class="btn" data-variant="outline">
                Stop
              </button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { item: ItemView }) {
  const facts = [
    item.due ?? "no date",
    item.who ?? "nobody yet",
    item.after.length > 0 && `after ${listWords(item.after)}`,
    item.when && `only if ${item.when}`,
    ...item.facts,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <li>
      <p class="item-summary">{item.summary}</p>
      {item.description && <p class="template-about">{item.description}</p>}
      <p class="facts">
        {facts.map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      {item.subtasks.length > 0 && (
        <ul class="item-steps">
          {item.subtasks.map(({ summary, due, who }) => (
            <li>
              {summary}
              <span class="quiet">{[due, who].flatMap((fact) => (fact ? [` · ${fact}`] : [])).join("")}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Named({ title, all }: { title: string; all: readonly NamedView[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <dl class="named">
        {all.map(({ name, about }) => (
          <div>
            <dt>{name}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
