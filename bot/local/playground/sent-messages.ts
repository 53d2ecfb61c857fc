import { sql } from "drizzle-orm";
import type { OutboundMessage } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import type { Database } from "#db/client.ts";
import { newUuids } from "../../conversation/new-uuids.ts";
import { PLATFORM, toChatMessage, WORKSPACE_KEY } from "./chat-act.ts";
import type { SentMessage, SentMessages } from "./inbox.ts";

type SentJson = {
  readonly id: string;
  readonly key: string;
  readonly recipient: OutboundMessage["to"];
  readonly view: View;
  readonly is_card: boolean;
};

/** `now` is the playground's clock: what is marked as read is kept as long as what was sent by it. */
type Sources = { readonly app: Database; readonly jobs: Database; readonly now: () => Date };

const RECENT = 30;

/**
 * Reads the outbox: across people as companion_jobs, which may find its rows; what a person has read is marked as
 * companion_app, by an inbound_event for each message, so that it survives a restart.
 */
export function createSentMessages({ app, jobs, now }: Sources): SentMessages {
  const sent = sql`o.platform = ${PLATFORM} and o.workspace_key = ${WORKSPACE_KEY} and o.sent_at is not null`;

  return {
    async unread(person) {
      const forPerson = sql`${sent} and o.recipient->>'kind' <> 'message'
        and (o.recipient->>'kind' <> 'person' or o.recipient->>'externalId' = ${person})`;
      const any = await jobs.execute(sql`select 1 from outbox o where ${forPerson} limit 1`);
      if (any.rows.length === 0) return []; // so that looking into an inbox makes nobody

      const mark = `${PLATFORM}:read:${person}:`;
      const [, found] = await app.batch([
        app.execute(enter(person)),
        app.execute(sql`with unread as (
            select o.id, o.key, o.recipient, o.view, o.run_id is not null as is_card, o.sent_at from outbox o where ${forPerson}
              and not exists (select 1 from inbound_event e where e.key = ${mark} || o.id)),
          marked as (
            insert into inbound_event (workspace_id, key, at)
            select companion.current_workspace(), ${mark} || id, ${now().toISOString()}::timestamptz from unread
            on conflict do nothing)
          select id, key, recipient, view, is_card from unread order by sent_at, id`),
      ]);
      return (found.rows as SentJson[]).map(toSent); // the columns named above
    },
    async recent() {
      const found =
        await jobs.execute(sql`select o.id, o.key, o.recipient, o.view, o.run_id is not null as is_card from outbox o
        where ${sent} order by o.sent_at desc, o.id desc limit ${RECENT}`);
      return (found.rows as SentJson[]).map(toSent).reverse();
    },
  };
}

function enter(person: string) {
  const { platform, workspaceKey, actor, channel } = toChatMessage({ as: person, channel: "dm", text: "" });
  const ids = newUuids(3, new Date());
  return sql`select companion.enter(${JSON.stringify({ platform, workspaceKey, actor, channel, ids, take: 0 })}::jsonb)`;
}

function toSent({ id, key, recipient, view, is_card }: SentJson): SentMessage {
  const card = recipient.kind === "message" ? recipient.messageId : is_card ? key : null;
  return { id, card, view, ...placeOf(recipient) };
}

function placeOf(recipient: OutboundMessage["to"]): Pick<SentMessage, "to" | "channel"> {
  switch (recipient.kind) {
    case "person":
      return { to: recipient.externalId, channel: "dm" };
    case "channel":
      return { to: null, channel: `#${recipient.externalId}` };
    case "address":
      return { to: null, channel: `#${recipient.address.channel ?? "general"}` };
    case "message": {
      const [, person] = /^dm-(.+)$/.exec(recipient.channelId) ?? [];
      return person ? { to: person, channel: "dm" } : { to: null, channel: `#${recipient.channelId}` };
    }
  }
}
