import { describe, expect, it } from "vitest";
import appMention from "../fixtures/app-mention.json" with { type: "json" };
import inThread from "../fixtures/app-mention-in-thread.json" with { type: "json" };
import twin from "../fixtures/message-channel-twin.json" with { type: "json" };
import direct from "../fixtures/message-im.json" with { type: "json" };
import changed from "../fixtures/message-im-changed.json" with { type: "json" };
import own from "../fixtures/message-im-own.json" with { type: "json" };
import { toEventMessage } from "./event-message.ts";
import { EventEnvelope } from "./payloads.ts";

const read = (envelope: unknown) => toEventMessage(EventEnvelope.parse(envelope));
const edited = (envelope: { event: object }, change: object) => ({
  ...envelope,
  event: { ...envelope.event, ...change },
});

describe("an event", () => {
  it("is a message to us when we are mentioned in a channel, answered in the thread it begins", () => {
    expect(read(appMention)).toEqual({
      platform: "slack",
      workspaceKey: "T061EG9R6",
      actor: { externalId: "W021FGA1Z", name: null },
      channel: { externalId: "C123ABC456", kind: "channel", name: null, thread: "1515449522.000016" },
      text: "remind <@U061F7AUR> to send the Q3 report tomorrow at 4pm #finance !high",
      mentions: [{ externalId: "U061F7AUR", name: null }],
      addressed: "mention",
      inboundKey: "slack:T061EG9R6:C123ABC456:1515449522.000016",
      replyTo: {
        kind: "address",
        address: {
          channel: "C123ABC456",
          ts: "1515449522.000016",
          user: "W021FGA1Z",
          thread_ts: "1515449522.000016",
        },
      },
    });
  });

  it("is answered in the thread where it was asked", () => {
    const message = read(inThread);
    expect(message?.channel.thread).toBe("1515449483.000108");
    expect(message?.replyTo).toMatchObject({ address: { thread_ts: "1515449483.000108", in_thread: "true" } });
  });

  it("is answered beside it in a direct message, without a thread", () => {
    expect(read(direct)).toMatchObject({
      text: "what's due today & tomorrow?",
      addressed: "direct",
      channel: { kind: "direct", thread: null },
      inboundKey: "slack:T061EG9R6:D024BE91L:1355517523.000005",
      replyTo: { address: { channel: "D024BE91L", ts: "1355517523.000005", user: "U2147483697" } },
    });
  });

  it("asks for help when it says nothing but our name", () => {
    expect(read(edited(appMention, { text: "<@U0LAN0Z89>" }))?.text).toBe("help");
  });

  it("is heard when it comes with a file", () => {
    expect(read(edited(direct, { subtype: "file_share" }))?.text).toBe("what's due today & tomorrow?");
  });

  it("has one key for a message that arrives twice under different event ids", () => {
    expect(read({ ...appMention, event_id: "EvOTHER" })?.inboundKey).toBe(read(appMention)?.inboundKey);
  });

  it("belongs to the workspace that installed us, not to the one it came through", () => {
    expect(read({ ...appMention, team_id: "TOTHER" })?.workspaceKey).toBe("T061EG9R6");
  });

  it.each([
    { what: "the message twin of a mention", envelope: twin },
    { what: "an edit", envelope: changed },
    { what: "our own message", envelope: own },
    { what: "our own message without a bot id", envelope: edited(own, { bot_id: undefined }) },
    { what: "another bot's mention", envelope: edited(appMention, { bot_id: "B1" }) },
    { what: "Slackbot's", envelope: edited(direct, { user: "USLACKBOT" }) },
    { what: "a deletion", envelope: edited(direct, { subtype: "message_deleted" }) },
    { what: "a file alone", envelope: edited(direct, { subtype: "file_share", text: "" }) },
    { what: "somebody joining", envelope: edited(direct, { subtype: "channel_join" }) },
    { what: "an edited mention", envelope: edited(appMention, { edited: { user: "W1", ts: "1.2" } }) },
    { what: "nobody's", envelope: edited(direct, { user: undefined }) },
    { what: "a group's message without a mention", envelope: edited(direct, { channel: "G1", channel_type: "mpim" }) },
    { what: "a stranger's in a shared channel", envelope: edited(appMention, { user_team: "TSTRANGER" }) },
  ])("is dropped when it is $what", ({ envelope }) => {
    expect(read(envelope)).toBeNull();
  });

  it("is a member's when they are of another workspace of the same Enterprise Grid", () => {
    expect(read({ ...edited(appMention, { user_team: "TGRID" }), enterprise_id: "E1" })).not.toBeNull();
  });
});
