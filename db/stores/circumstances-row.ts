import { type SQL, sql } from "drizzle-orm";
import type { ChannelId, MemberId } from "#core/ids.ts";
import type { Circumstances } from "#core/workspaces/circumstances.ts";
import type { DayOff } from "#core/workspaces/workspace.ts";

export type CircumstancesJson = {
  readonly absences: readonly AbsenceJson[];
  readonly channel: {
    readonly id: string;
    readonly kind: "direct" | "channel";
    readonly digest: string | null;
    readonly digestZone: string | null;
  } | null;
  readonly daysOff: readonly DayOff[];
  readonly admins: readonly string[];
};
type AbsenceJson = {
  readonly id: string;
  readonly memberId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly standInId: string | null;
  readonly standIn: string | null;
};

/** The entered workspace's settings, as core/workspaces/workspace.ts has them. */
export const workspaceJson = (): SQL => sql`(select jsonb_build_object('timeZone', w.time_zone, 'country', w.country,
  'workDays', w.work_days, 'dayParts', w.day_parts, 'modelAllowed', w.model_allowed)
  from workspace w where w.id = companion.current_workspace())`;

/** What holds for the entered member in the entered channel: the latest of each, whatever day it is where they are. */
export const circumstancesJson = (): SQL => sql`jsonb_build_object(
  'absences', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'memberId', a.member_id, 'fromDay', a.from_day,
      'toDay', a.to_day, 'standInId', a.stand_in_id, 'standIn', s.name) order by a.from_day)
    from (select * from absence where workspace_id = companion.current_workspace() and member_id = companion.current_member()
      order by to_day desc limit 20) a
    left join member s on s.workspace_id = a.workspace_id and s.id = a.stand_in_id), '[]'::jsonb),
  'channel', (select jsonb_build_object('id', c.id, 'kind', c.kind, 'digest', c.digest, 'digestZone', c.digest_zone)
    from channel c where c.workspace_id = companion.current_workspace() and c.id = companion.current_channel()),
  'daysOff', coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'name', h.name) order by h.day)
    from (select * from holiday where workspace_id = companion.current_workspace() order by day desc limit 100) h), '[]'::jsonb),
  'admins', coalesce((select jsonb_agg(m.name order by m.role desc, m.created_at)
    from member m where m.workspace_id = companion.current_workspace() and m.role in ('admin', 'owner')), '[]'::jsonb))`;

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export function toCircumstances({ absences, channel, daysOff, admins }: CircumstancesJson): Circumstances {
  return {
    absences: absences.map(({ standIn: _name, ...one }) => one as Circumstances["absences"][number]),
    channel: channel && { ...channel, id: channel.id as ChannelId },
    daysOff,
    admins,
    names: new Map(
      absences.flatMap(({ standInId, standIn }) => (standInId && standIn ? [[standInId as MemberId, standIn]] : [])),
    ),
  };
}
