import type { Loaded } from "#core/chat/chat-store.ts";
import type { Context } from "#core/context.ts";
import { ChangeId, type ChannelId, ListId, type MemberId, TaskId, uuidV7, type WorkspaceId } from "#core/ids.ts";
import type { NewList } from "#core/tasks/change.ts";
import type { DemoTask } from "./read-demo.ts";

/** Who and what the demo's changes refer to. */
export type DemoTeam = {
  readonly now: Date;
  readonly timeZone: string;
  readonly workspaceId: WorkspaceId;
  memberId(name: string): MemberId;
  listId(name: string): ListId;
  channelId(list: string): ChannelId;
  /** Lists that this task is the first to use: they are made with it. */
  newLists(task: DemoTask): readonly NewList[];
  context(name: string, at: Date, nextId: () => string): Context;
};

export const CHANNELS = ["general", "finance", "release"];
const CHANNEL_OF: Readonly<Record<string, string>> = { Finance: "finance", "Release 2.4": "release" };

const LISTS = 1_000; // above any task's place in the table

/** The same every time, so that a demo that was stopped half-way is gone on with; old, so that no other key is like it. */
export function demoId(place: number, nth: number): string {
  return uuidV7(new Date(Date.UTC(2020, 0, 1) + place * 1_000 + nth), new Uint8Array(10));
}

type Situation = { readonly now: Date; readonly timeZone: string; readonly loaded: readonly Loaded[] };

/** `loaded`: what the store told of each person, in the order of `names`, in a channel each. */
export function createDemoTeam(names: readonly string[], { now, timeZone, loaded }: Situation): DemoTeam {
  const [first] = loaded;
  if (!first) throw new Error("The demo has no people");
  const members = new Map(names.map((name, index) => [name, (loaded[index] ?? first).actor.id]));
  const channels = new Map(loaded.map(({ channelId }, index) => [CHANNELS[index % CHANNELS.length], channelId]));
  const lists = new Map<string, ListId>();
  const made = new Set<string>();
  const { workspaceId } = first;

  function listId(name: string): ListId {
    const id = lists.get(name) ?? ListId.parse(demoId(LISTS + lists.size, 0));
    lists.set(name, id);
    return id;
  }

  const memberId = (name: string): MemberId => members.get(name) ?? first.actor.id;
  return {
    now,
    timeZone,
    workspaceId,
    memberId,
    listId,
    channelId: (list) => channels.get(CHANNEL_OF[list] ?? "general") ?? first.channelId,
    newLists({ list }) {
      if (made.has(list)) return [];
      made.add(list);
      return [{ id: listId(list), name: list }];
    },
    context: (name, at, nextId) => ({
      actor: { memberId: memberId(name), via: "playground" },
      workspaceId,
      timeZone,
      now: at,
      changeId: ChangeId.parse(nextId()),
      newTaskId: () => TaskId.parse(nextId()),
    }),
  };
}
