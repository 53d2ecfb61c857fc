import type { ListId, MemberId } from "#core/ids.ts";
import { emptyChange } from "#core/tasks/change.ts";
import type { Places } from "./any-task.ts";
import { commitOf, contextOf, makeTask, newId, type OpenStore } from "./open-store.ts";

/** Six people, a list, a channel and a task above, for any task to point at. */
export async function makePlaces(at: OpenStore): Promise<Places> {
  const mentions = ["U2", "U3", "U4", "U5", "U6"].map((externalId) => ({ externalId, name: `Person ${externalId}` }));
  const loaded = await at.load({ mentions });
  const listId = newId() as ListId; // a fresh UUID is one
  const change = { ...emptyChange(contextOf(loaded).changeId, "edit-task"), lists: [{ id: listId, name: "Finance" }] };
  await at.store.commit(commitOf(loaded, { change }));
  const parent = await makeTask(at, { summary: "The task above" });
  const people: MemberId[] = [loaded.actor.id, ...loaded.mentioned.values()];
  return {
    workspaceId: loaded.workspaceId,
    authorId: loaded.actor.id,
    channelId: loaded.channelId,
    parentId: parent.id,
    people,
    listId,
  };
}
