import type { RecordedEntry } from "../chat/chat-store.ts";
import { TaskError } from "../errors.ts";
import type { Change } from "../tasks/change.ts";
import { sameValue } from "../tasks/changed-fields.ts";
import type { Absence, AbsenceRecord } from "./absence.ts";
import { isAdmin } from "./change-workspace.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Member, MemberSettings } from "./member.ts";
import type { ChannelRecord, WorkspaceRecord, WorkspaceSettings } from "./workspace.ts";

/** How things stand that an undo may find changed since. */
export type Standing = {
  readonly member: Pick<Member, "role">;
  readonly workspace: WorkspaceSettings;
  readonly circumstances: Circumstances | null;
};

/** What the trail keeps of a change that is no task's (db/stores/setting-statements.ts writes it). */
type Kept =
  | { readonly absence: Absence | null }
  | { readonly channel: ChannelRecord }
  | { readonly workspace: WorkspaceRecord };
type Settings = Pick<Change, "member" | "absence" | "channel" | "workspace">;

const NOTHING: Settings = { member: null, absence: null, channel: null, workspace: null };

/** Takes back what was said of settings. Throws changed-since where it was set anew, unless `anyway`. */
export function undoSettings(
  entry: RecordedEntry,
  present: { readonly settings: MemberSettings; readonly standing: Standing | null; readonly anyway: boolean },
): Settings {
  const { settings, standing, anyway } = present;
  const kept = entry.after as Kept | Partial<MemberSettings>; // as it was written
  if ("absence" in kept) {
    const before = kept.absence;
    const after = (entry.before?.absence ?? null) as Absence | null; // as it was written
    return { ...NOTHING, absence: undoneAbsence({ before, after }, standing, anyway) };
  }
  if ("channel" in kept) return { ...NOTHING, channel: undoneChannel(kept.channel, standing, anyway) };
  if ("workspace" in kept) return { ...NOTHING, workspace: undoneWorkspace(kept.workspace, standing, anyway) };
  return { ...NOTHING, member: { before: settings, after: restored(settings, entry, anyway) } };
}

function restored(settings: MemberSettings, { before, after }: RecordedEntry, anyway: boolean): MemberSettings {
  const asSet = Object.entries(after).every(([key, value]) => sameValue(settings[key as keyof MemberSettings], value));
  orElse(asSet || anyway, "The setting was changed since");
  return { ...settings, ...before };
}

function undoneAbsence(record: AbsenceRecord, standing: Standing | null, anyway: boolean): AbsenceRecord {
  const id = record.before?.id ?? record.after?.id;
  const now = standing?.circumstances?.absences.find((one) => one.id === id) ?? null;
  orElse(anyway || sameValue(now, record.before), "The absence was changed since");
  return { before: now ?? record.before, after: record.after };
}

function undoneChannel(
  { channelId, before, after }: ChannelRecord,
  standing: Standing | null,
  anyway: boolean,
): ChannelRecord {
  const here = standing?.circumstances?.channel;
  const known = here?.id === channelId;
  orElse(anyway || !known || here.digest === after.digest, "The channel's summary was changed since");
  return { channelId, before: after, after: before };
}

function undoneWorkspace(record: WorkspaceRecord, standing: Standing | null, anyway: boolean): WorkspaceRecord {
  if (!standing || !isAdmin(standing.member)) throw new TaskError("not-permitted", "No admin any more");
  const { before, after, addedDaysOff, removedDaysOff } = record;
  const { workspace: now } = standing;
  const changed = (Object.keys(after) as (keyof WorkspaceSettings)[]).filter((key) => before[key] !== after[key]);
  orElse(anyway || changed.every((key) => now[key] === after[key]), "The workspace was changed since");
  const back = Object.fromEntries(changed.map((key) => [key, before[key]]));
  return { before: now, after: { ...now, ...back }, addedDaysOff: removedDaysOff, removedDaysOff: addedDaysOff };
}

function orElse(holds: boolean, why: string): void {
  if (!holds) throw new TaskError("changed-since", why);
}
