import { type SQL, sql } from "drizzle-orm";
import type { MemberId } from "#core/ids.ts";
import type { Member } from "#core/workspaces/member.ts";

export type MemberJson = {
  readonly id: string;
  readonly name: string;
  readonly role: Member["role"];
  readonly time_zone: string | null;
  readonly locale: string | null;
  readonly week_start: Member["settings"]["weekStart"];
  readonly hour_cycle: Member["settings"]["hourCycle"];
  readonly date_order: Member["settings"]["dateOrder"];
  readonly day_time: string | null;
  readonly remind_before: string | null;
  readonly quiet_hours: string | null;
  readonly work_days: string | null;
  readonly daily_budget: number | null;
  readonly nudges: boolean | null;
  readonly digest: string | null;
  readonly looked_up_at: string | null;
  readonly zone_asked_at: string | null;
  readonly digest_offered_at: string | null;
  readonly identities: Member["identities"];
};

/** The member in scope as m, with their platform accounts. */
export const memberJson = (): SQL => sql`to_jsonb(m) || jsonb_build_object('identities', coalesce((
  select jsonb_agg(jsonb_build_object('platform', i.platform, 'workspaceKey', i.workspace_key, 'externalId', i.external_id))
  from identity i where i.workspace_id = m.workspace_id and i.member_id = m.id), '[]'::jsonb))`;

export function toMember(row: MemberJson): Member {
  return {
    id: row.id as MemberId,
    name: row.name,
    role: row.role,
    settings: {
      timeZone: row.time_zone,
      locale: row.locale,
      weekStart: row.week_start,
      hourCycle: row.hour_cycle,
      dateOrder: row.date_order,
      dayTime: row.day_time,
      remindBefore: row.remind_before,
      quietHours: row.quiet_hours,
      workDays: row.work_days,
      dailyBudget: row.daily_budget,
      nudges: row.nudges,
      digest: row.digest,
    },
    identities: row.identities,
  };
}
