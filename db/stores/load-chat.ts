import { type SQL, sql } from "drizzle-orm";
import type { Loaded, LoadRequest } from "#core/chat/chat-store.ts";
import type { Database } from "../client.ts";
import { type EnteredJson, type SituationJson, toLoaded } from "./chat-row.ts";
import { circumstancesJson, workspaceJson } from "./circumstances-row.ts";
import { daysOffIn } from "./days-off.ts";
import { asksWhatWasDone, tasksAndOccurrences } from "./done-occurrences.ts";
import { type Meant, selectTemplates, wantsTemplates } from "./load-templates.ts";
import { fitsFilter, matching, membersNamed, namesIn, selectTasks, wordRank } from "./loaded-tasks.ts";
import { memberJson } from "./member-row.ts";
import type { TaskJson } from "./task-row.ts";
import type { TemplatesJson } from "./template-row.ts";
import { lastChange, selectChange } from "./undo-row.ts";

/** Enters the workspace and reads what the message needs, in one batch. */
export async function loadChat(db: Database, request: LoadRequest): Promise<Loaded> {
  const asked = question(request.pending);
  const undone = undoneBy(request, asked);
  const wantsTasks = request.tasks !== null || undone !== null;
  const meant: Meant = { tasks: matching(request.tasks, asked, undone), asked, undone };
  const statements = [
    db.execute(enter(request)),
    db.execute(situation(request, asked, undone)),
    ...(wantsTasks
      ? [
          db.execute(
            selectTasks(meant.tasks, {
              ...(undone || asked ? { limit: MOST_IN_ONE_CHANGE } : {}),
              listed: fitsFilter(request.tasks),
              rank: wordRank(request.tasks),
              ...(asksWhatWasDone(request.tasks) ? { from: tasksAndOccurrences() } : {}),
            }),
          ),
        ]
      : []),
    ...(wantsTemplates(request, meant) ? [db.execute(selectTemplates(request, meant))] : []),
  ] as const;
  const [entered, situated, ...more] = (await db.batch(
    statements as unknown as [(typeof statements)[0]],
  )) as unknown as Results;
  const tasks = wantsTasks ? more[0] : undefined;
  const templates = more[wantsTasks ? 1 : 0];
  return toLoaded(request, {
    entered: entered.rows[0].entered,
    situated: situated.rows[0].situation,
    tasks: tasks?.rows.flatMap(({ task }) => task ?? []) ?? [],
    templates: templates?.rows[0]?.templates ?? null,
  });
}

/** What the statements above answer: the driver's own types know nothing of raw SQL. */
type Results = readonly [
  { readonly rows: readonly [{ readonly entered: EnteredJson }] },
  { readonly rows: readonly [{ readonly situation: SituationJson }] },
  ...{ readonly rows: readonly { readonly task?: TaskJson; readonly templates?: TemplatesJson }[] }[],
];

const MOST_IN_ONE_CHANGE = 5_000; // a run of a template makes many tasks

function enter({ platform, workspaceKey, actor, channel, mentions, ids, take }: LoadRequest): SQL {
  const request = { platform, workspaceKey, actor, channel, mentions, ids, take };
  return sql`select companion.enter(${JSON.stringify(request)}::jsonb) as entered`;
}

function situation(request: LoadRequest, asked: SQL | null, undone: SQL | null): SQL {
  return sql`select jsonb_build_object(
    'workspace', ${workspaceJson()},
    'circumstances', ${request.circumstances || undone ? circumstancesJson() : sql`null::jsonb`},
    'daysOff', ${request.daysOff ? daysOffIn(request.daysOff) : sql`'[]'::jsonb`},
    'corrections', coalesce((select jsonb_agg(jsonb_build_object('phrase', phrase, 'meaning', meaning, 'times', times))
      from correction where member_id = companion.current_member() and times > 1), '[]'::jsonb),
    'actor', (select ${memberJson()} from member m where m.id = companion.current_member()),
    'people', ${peopleIn(request, asked)},
    'lists', ${listsIn(request, asked)},
    'memory', (select jsonb_build_object('shown', shown, 'focus', focus) from conversation
      where member_id = companion.current_member() and channel_id = companion.current_channel()),
    'replay', (select jsonb_build_object('reply', reply) from inbound_event where key = ${request.inboundKey}),
    'pending', ${asked ? sql`(select to_jsonb(p) from (${asked}) p)` : sql`null::jsonb`},
    'undo', ${undone ? selectChange(undone) : sql`null::jsonb`}
  ) as situation`;
}

/** Those named by the message, by the question that it answers, and the authors of tasks that a button names. */
function peopleIn({ people, mentions, tasks }: LoadRequest, asked: SQL | null): SQL {
  const named = [...people, ...mentions.map(({ externalId }) => `<@${externalId}>`)];
  const parts = [
    ...(named.length > 0 ? [sql`m.id in (${membersNamed(sql`${sql.param(named)}::text[]`)})`] : []),
    ...(asked ? [sql`m.id in (${membersNamed(namesIn(asked, "people"))})`] : []),
    ...(tasks && tasks.ids.length > 0
      ? [sql`m.id in (select author_id from task where id = any(${sql.param(tasks.ids)}::uuid[]))`]
      : []),
  ];
  if (parts.length === 0) return sql`'[]'::jsonb`;
  return sql`coalesce((select jsonb_agg(${memberJson()}) from member m where ${sql.join(parts, sql` or `)}), '[]'::jsonb)`;
}

function listsIn({ lists }: LoadRequest, asked: SQL | null): SQL {
  const lower = lists.map((name) => name.toLowerCase());
  const parts = [
    ...(lists.length > 0 ? [sql`lower(l.name) = any(${sql.param(lower)}::text[])`] : []),
    ...(asked ? [sql`lower(l.name) in (select lower(unnest(${namesIn(asked, "lists")})))`] : []),
  ];
  if (parts.length === 0) return sql`'[]'::jsonb`;
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name)) from list l
    where ${sql.join(parts, sql` or `)}), '[]'::jsonb)`;
}

function undoneBy({ undo }: LoadRequest, asked: SQL | null): SQL | null {
  if (undo === "last") return lastChange();
  if (undo) return sql`${undo}::uuid`;
  return asked ? sql`(select (p.question->>'changeId')::uuid from (${asked}) p)` : null;
}

function question(pending: LoadRequest["pending"]): SQL | null {
  if (pending === null) return null;
  return pending === "last" ? lastQuestion() : sql`select * from pending_action where id = ${pending.id}::uuid`;
}

/** The question that stands last on this person's screen here: nothing was said since, and it was not answered. */
const lastQuestion = (): SQL => sql`select p.* from pending_action p
  join conversation c on c.workspace_id = p.workspace_id and c.member_id = p.member_id and c.channel_id = p.channel_id and c.at = p.created_at
  where p.member_id = companion.current_member() and p.channel_id = companion.current_channel()
    and not exists (select 1 from inbound_event e where e.key = 'pending:' || p.id) limit 1`;
