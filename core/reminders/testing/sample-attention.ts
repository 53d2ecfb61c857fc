import { type MemberSettings, NO_SETTINGS } from "../../workspaces/member.ts";
import { type Attention, attentionOf } from "../attention.ts";

/** Somebody in UTC who has set nothing, in a workspace with these days off. */
export const sampleAttention = (settings: Partial<MemberSettings> = {}, holidays: readonly string[] = []): Attention =>
  attentionOf({ ...NO_SETTINGS, ...settings }, { timeZone: null, workDays: null, holidays: new Set(holidays) });
