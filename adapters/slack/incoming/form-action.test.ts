import { describe, expect, it } from "vitest";
import submission from "../fixtures/view-submission.json" with { type: "json" };
import { toFormAction } from "./form-action.ts";
import { ViewSubmissionPayload } from "./payloads.ts";

const read = (view: object = {}) =>
  toFormAction(ViewSubmissionPayload.parse({ ...submission, view: { ...submission.view, ...view } }));

describe("a submitted form", () => {
  it("is the action of the button that opened it, with its fields, answered on that card", () => {
    expect(read()).toEqual({
      platform: "slack",
      workspaceKey: "T9TK3CUKW",
      actor: { externalId: "UA8RXUSPL", name: "jtorrance" },
      channel: { externalId: "CBR2V3XEX", kind: "channel", name: "review-updates", thread: "1548261200.000100" },
      inboundKey: "slack:T9TK3CUKW:trigger:12466734323.1395872398.e6b1d0f3",
      replyTo: {
        kind: "address",
        address: {
          response_url: "https://hooks.slack.test/actions/AABA1ABCD/1232321423432/D09sSasdasdAS9091209",
          replace: "true",
          private: "false",
        },
      },
      actionId: "edit-task:018f2f3a-0000-7000-8000-000000000042",
      values: { summary: "Send the Q4 report", due: "", assignees: "@ben @cleo", priority: "" },
      mentions: [],
    });
  });

  it.each([
    { what: "remembers nothing", view: { private_metadata: "" } },
    { what: "remembers something else", view: { private_metadata: '{"a":1}' } },
    { what: "has another purpose", view: { callback_id: "settings" } },
  ])("is dropped when it $what", ({ view }) => {
    expect(read(view)).toBeNull();
  });
});
