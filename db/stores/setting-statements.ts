import { and, eq, inArray, sql } from "drizzle-orm";
import type { Commit } from "#core/chat/chat-store.ts";
import type { Change, MemberChange } from "#core/tasks/change.ts";
import type { AbsenceRecord } from "#core/workspaces/absence.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import type { ChannelRecord, WorkspaceRecord, WorkspaceSettings } from "#core/workspaces/workspace.ts";
import type { Database } from "../client.ts";
import { absence, holiday } from "../schema/alarm.ts";
import { channel, member } from "../schema/workspace.ts";
import { insertRows } from "./insert-rows.ts";
import type { Statement } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a change makes of settings: a member's own, an absence, a channel's summary, what holds for the workspace. */
export function settingStatements(db: Database, scope: Commit, change: Change): Statement[] {
  return [
    ...(change.member ? [habits(db, scope, change.member)] : []),
    ...(change.absence ? [away(db, scope, change.absence)] : []),
    ...(change.channel ? [summaryOf(db, scope, change.channel)] : []),
    ...(change.workspace ? forAll(db, scope, change.workspace) : []),
  ];
}

/** As the trail keeps them, so that each can be taken back (core/workspaces/undo-settings.ts). */
export function settingEntries({ member: own, absence: gone, channel: here, workspace }: Change) {
  const entries: { readonly before: Fields | null; readonly after: Fields }[] = [];
  if (own) entries.push(changedOnly(own));
  if (gone) entries.push({ before: { absence: gone.before }, after: { absence: gone.after } });
  if (here) entries.push({ before: null, after: { channel: here } });
  if (workspace) entries.push({ before: null, after: { workspace } });
  return entries;
}

/** The habits that changed, so that an undo leaves the others alone. */
function changedOnly({ before, after }: MemberChange) {
  const changed = (Object.keys(after) as (keyof MemberSettings)[]).filter((key) => before[key] !== after[key]);
  const pick = (from: MemberSettings) => Object.fromEntries(changed.map((key) => [key, from[key]]));
  return { before: pick(before), after: pick(after) };
}

function habits(db: Database, { workspaceId, memberId }: Commit, { after }: MemberChange): Statement {
  return db
    .update(member)
    .set({ ...after })
    .where(and(eq(member.workspaceId, workspaceId), eq(member.id, memberId)));
}

function away(db: Database, { workspaceId, now }: Commit, { before, after }: AbsenceRecord): Statement {
  if (after) {
    return insertRows(
      absence,
      [{ workspaceId, ...after, createdAt: now }],
      `on conflict (workspace_id, id) do update
        set from_day = excluded.from_day, to_day = excluded.to_day, stand_in_id = excluded.stand_in_id`,
    );
  }
  return db.delete(absence).where(and(eq(absence.workspaceId, workspaceId), eq(absence.id, before?.id ?? "")));
}

function summaryOf(db: Database, { workspaceId }: Commit, { channelId, after }: ChannelRecord): Statement {
  return db
    .update(channel)
    .set({ ...after })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, channelId)));
}

/** Refused by the database where the member is no admin (migration 0011). */
function forAll(db: Database, { workspaceId }: Commit, record: WorkspaceRecord): Statement[] {
  const { before, after, addedDaysOff, removedDaysOff } = record;
  const changed = (Object.keys(after) as (keyof WorkspaceSettings)[]).filter((key) => before[key] !== after[key]);
  const fields = JSON.stringify(Object.fromEntries(changed.map((key) => [key, after[key]])));
  const days = removedDaysOff.map(({ day }) => day);
  return [
    db.execute(sql`select companion.change_workspace(${fields}::jsonb)`),
    ...(days.length > 0
      ? [db.delete(holiday).where(and(eq(holiday.workspaceId, workspaceId), inArray(holiday.day, days)))]
      : []),
    ...(addedDaysOff.length > 0
      ? [
          insertRows(
            holiday,
            addedDaysOff.map((day) => ({ workspaceId, ...day })),
            "on conflict do nothing",
          ),
        ]
      : []),
  ];
}
