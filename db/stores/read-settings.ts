import { sql } from "drizzle-orm";
import type { DeskScope, SettingsFacts } from "#core/progress/desk-store.ts";
import type { WorkspaceSettings } from "#core/workspaces/workspace.ts";
import type { Database } from "../client.ts";
import { type CircumstancesJson, circumstancesJson, toCircumstances, workspaceJson } from "./circumstances-row.ts";
import { readDesk } from "./desk-batch.ts";

const MOST_PEOPLE = 500;

type Facts = {
  readonly workspace: WorkspaceSettings;
  readonly circumstances: CircumstancesJson;
  readonly people: Readonly<Record<string, string>>;
};

/** What the settings page shows. */
export async function readSettings(db: Database, scope: DeskScope): Promise<SettingsFacts> {
  const { surroundings, facts } = await readDesk<Facts>(
    db,
    scope,
    {
      workspace: workspaceJson(),
      circumstances: circumstancesJson(),
      people: sql`(select coalesce(jsonb_object_agg(p.id, p.name), '{}'::jsonb) from (select id, name from member
        where workspace_id = companion.current_workspace() order by lower(name), id limit ${MOST_PEOPLE}) p)`,
    },
    [],
  );
  return {
    ...surroundings,
    workspace: facts.workspace,
    circumstances: toCircumstances(facts.circumstances),
    people: new Map(Object.entries(facts.people)),
  };
}
