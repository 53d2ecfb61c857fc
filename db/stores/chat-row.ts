import type { Loaded, LoadRequest } from "#core/chat/chat-store.ts";
import type { View } from "#core/chat/view.ts";
import type { ChannelId, ListId, MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import { NO_TEMPLATES } from "#core/templates/loaded-templates.ts";
import type { WorkspaceSettings } from "#core/workspaces/workspace.ts";
import { type CircumstancesJson, toCircumstances } from "./circumstances-row.ts";
import { type MemberJson, toMember } from "./member-row.ts";
import { type TaskJson, toTask } from "./task-row.ts";
import { type TemplatesJson, toTemplates } from "./template-row.ts";
import { type ChangeJson, toRecordedChange } from "./undo-row.ts";

export type ChatJson = {
  readonly entered: EnteredJson;
  readonly situated: SituationJson;
  readonly tasks: readonly TaskJson[];
  readonly templates: TemplatesJson | null;
};

/** What companion.enter answers. */
export type EnteredJson = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly channelId: string;
  readonly mentioned: Readonly<Record<string, string>>;
  readonly firstNumber: number | null;
  readonly firstContact: boolean;
};

/** What is known of the one who writes, and of what they may mean. */
export type SituationJson = {
  readonly workspace: WorkspaceSettings;
  readonly circumstances: CircumstancesJson | null;
  readonly daysOff: readonly string[];
  readonly corrections: Loaded["corrections"];
  readonly actor: MemberJson;
  readonly people: readonly MemberJson[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly memory: { readonly shown: readonly string[]; readonly focus: readonly string[] } | null;
  readonly replay: { readonly reply: View | null } | null;
  readonly pending: {
    readonly id: string;
    readonly question: unknown;
    readonly member_id: string;
    readonly expires_at: string;
  } | null;
  readonly undo: ChangeJson | null;
};

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export function toLoaded(request: LoadRequest, { entered, situated, tasks, templates }: ChatJson): Loaded {
  const { pending, memory } = situated;
  return {
    workspaceId: entered.workspaceId as WorkspaceId,
    workspaceTimeZone: situated.workspace.timeZone,
    country: situated.workspace.country,
    workDays: situated.workspace.workDays,
    daysOff: situated.daysOff,
    channelId: entered.channelId as ChannelId,
    actor: toMember(situated.actor),
    firstContact: entered.firstContact,
    strangers: strangersIn(request, entered, situated),
    zoneAsked: situated.actor.zone_asked_at !== null,
    digestOffered: situated.actor.digest_offered_at !== null,
    mentioned: new Map(Object.entries(entered.mentioned).map(([external, id]) => [external, id as MemberId])),
    people: unique([...situated.people, ...(templates?.people ?? [])]).map(toMember),
    lists: unique([...situated.lists, ...(templates?.lists ?? [])]).map(({ id, name }) => ({ id: id as ListId, name })),
    tasks: tasks.map(toTask),
    memory: { shown: (memory?.shown ?? []) as TaskId[], focus: (memory?.focus ?? []) as TaskId[] },
    firstNumber: templates?.firstNumber ?? entered.firstNumber,
    replay: situated.replay && { view: situated.replay.reply },
    pending: pending && {
      id: pending.id,
      question: pending.question,
      memberId: pending.member_id as MemberId,
      expires: new Date(pending.expires_at),
    },
    corrections: situated.corrections,
    modelAllowed: situated.workspace.modelAllowed,
    workspace: situated.workspace,
    circumstances: situated.circumstances && toCircumstances(situated.circumstances),
    templates: templates ? toTemplates(templates) : NO_TEMPLATES,
    undo: situated.undo && toRecordedChange(situated.undo),
  };
}

const unique = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** The actor, and whoever is mentioned, as long as the platform was not asked who they are. */
function strangersIn({ actor }: LoadRequest, { memberId, mentioned }: EnteredJson, situated: SituationJson) {
  const here = [...Object.entries(mentioned), [actor.externalId, memberId] as const];
  const unasked = new Set(
    [situated.actor, ...situated.people].filter((one) => one.looked_up_at === null).map(({ id }) => id),
  );
  return here.flatMap(([external, id]) =>
    unasked.has(id) ? [{ memberId: id as MemberId, externalId: external }] : [],
  );
}
