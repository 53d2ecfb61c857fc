import { describe, expect, it } from "vitest";
import command from "../fixtures/slash-command.json" with { type: "json" };
import { toCommandMessage } from "./command-message.ts";
import { CommandPayload } from "./payloads.ts";

const read = (change: object = {}) => toCommandMessage(CommandPayload.parse({ ...command, ...change }));

describe("a command", () => {
  it("is a message to us, answered to the asker alone", () => {
    expect(read()).toEqual({
      platform: "slack",
      workspaceKey: "T0001",
      actor: { externalId: "U2147483697", name: "Steve" },
      channel: { externalId: "C2147483705", kind: "channel", name: "test", thread: null },
      text: "send the Q3 report to <@U012ABCDEF> in launch tomorrow & friday",
      mentions: [{ externalId: "U012ABCDEF", name: "ben" }],
      addressed: "direct",
      inboundKey: "slack:T0001:trigger:13345224609.738474920.8088930838d88f008e0",
      replyTo: { kind: "response", private: true },
    });
  });

  it("asks for help when it says nothing", () => {
    expect(read({ text: "  " }).text).toBe("help");
    expect(read({ text: undefined }).text).toBe("help");
  });

  it("knows a direct conversation", () => {
    expect(read({ channel_id: "D1", channel_name: "directmessage" }).channel.kind).toBe("direct");
  });
});
