import { describe, expect, it } from "vitest";
import button from "../fixtures/block-actions-button.json" with { type: "json" };
import menu from "../fixtures/block-actions-static-select.json" with { type: "json" };
import { toButtonAction } from "./button-action.ts";
import { BlockActionsPayload } from "./payloads.ts";

const TASK = "018f2f3a-0000-7000-8000-000000000042";
const read = (payload: object) => toButtonAction(BlockActionsPayload.parse(payload));
const pressed = (change: object) => ({ ...button, actions: [{ ...button.actions[0], ...change }] });

describe("a button", () => {
  it("is an action whose answer takes the card's place", () => {
    expect(read(button)).toEqual({
      platform: "slack",
      workspaceKey: "T9TK3CUKW",
      actor: { externalId: "UA8RXUSPL", name: "jtorrance" },
      channel: { externalId: "CBR2V3XEX", kind: "channel", name: "review-updates", thread: "1548261200.000100" },
      inboundKey: "slack:T9TK3CUKW:trigger:12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3",
      replyTo: {
        kind: "address",
        address: {
          response_url: button.response_url,
          replace: "true",
          private: "false",
          thread_ts: "1548261200.000100",
        },
      },
      actionId: `complete-task:${TASK}`,
      values: {},
      mentions: [],
    });
  });

  it("is the chosen option where it is a menu, answered to the one who sees it", () => {
    expect(read(menu)).toMatchObject({
      actionId: `snooze-task:${TASK}:tomorrow`,
      replyTo: { address: { replace: "true", private: "true" } },
    });
  });

  it.each([
    { what: "a list, which stays", payload: pressed({ block_id: "keep-0" }), address: { replace: "false" } },
    {
      what: "a look at a task, which is private",
      payload: pressed({ action_id: `show-task:${TASK}` }),
      address: { replace: "false", private: "true" },
    },
  ])("is answered beside $what", ({ payload, address }) => {
    expect(read(payload)?.replyTo).toMatchObject({ address });
  });

  it.each([
    { what: "not ours", payload: pressed({ action_id: "somebody-elses" }) },
    { what: "a stranger's", payload: { ...button, user: { ...button.user, team_id: "TSTRANGER" } } },
  ])("is dropped when it is $what", ({ payload }) => {
    expect(read(payload)).toBeNull();
  });
});
