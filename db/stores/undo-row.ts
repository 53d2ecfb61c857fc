import { type SQL, sql } from "drizzle-orm";
import type { RecordedChange, RecordedEntry } from "#core/chat/chat-store.ts";
import type { ChangeId, MemberId, TaskId } from "#core/ids.ts";

export type ChangeJson = {
  readonly id: string;
  readonly memberId: string;
  readonly verb: string;
  readonly undone: boolean;
  readonly entries: readonly {
    readonly task_id: string | null;
    readonly before: RecordedEntry["before"];
    readonly after: RecordedEntry["after"];
  }[];
};

/** The newest change by this member that is not itself an undo and was not undone; of two in one millisecond, the later of those that one isolate made. */
export const lastChange = (): SQL => sql`(select a.change_id from activity a
  where a.member_id = companion.current_member() and a.undoes is null
    and not exists (select 1 from activity u where u.undoes = a.change_id)
  order by a.at desc, a.change_id desc limit 1)`;

export const selectChange = (id: SQL): SQL => sql`(select jsonb_build_object(
    'id', a.change_id, 'memberId', min(a.member_id::text), 'verb', min(a.verb),
    'undone', exists (select 1 from activity u where u.undoes = a.change_id),
    'entries', jsonb_agg(jsonb_build_object('task_id', a.task_id, 'before', a.before, 'after', a.after) order by a.id))
  from activity a where a.change_id = ${id} and a.undoes is null group by a.change_id)`;

export function toRecordedChange(row: ChangeJson): RecordedChange {
  return {
    id: row.id as ChangeId,
    memberId: row.memberId as MemberId,
    verb: row.verb,
    undone: row.undone,
    entries: row.entries.map(({ task_id, before, after }) => ({ taskId: task_id as TaskId | null, before, after })),
  };
}
