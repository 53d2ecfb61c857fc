import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EditForm } from "#core/chat/view.ts";
import type { FormOrigin } from "../incoming/form-action.ts";
import { checkModal } from "../testing/check-blocks.ts";
import { renderEditForm } from "./edit-form.ts";

const ORIGIN: FormOrigin = {
  channel: { externalId: "C1", kind: "channel", name: "general", thread: null },
  address: { response_url: "https://hooks.slack.test/actions/T1/2/3", replace: "true", private: "false" },
};
const FORM: EditForm = {
  actionId: "edit-task:018f2f3a-0000-7000-8000-000000000042",
  number: 42,
  summary: "Send the Q3 report",
  due: "Fri 27 Nov 16:00",
  assignees: "@ben @cleo",
  priority: "high",
};

describe("the edit form", () => {
  it("shows the present values under the names by which they come back", () => {
    const { blocks, callback_id, title } = renderEditForm(FORM, ORIGIN);
    expect({ callback_id, title: title.text }).toEqual({ callback_id: FORM.actionId, title: "Edit #42" });
    expect(blocks).toMatchObject([
      { block_id: "summary", element: { action_id: "summary", initial_value: "Send the Q3 report" } },
      { block_id: "due", element: { action_id: "due", initial_value: "Fri 27 Nov 16:00" } },
      { block_id: "assignees", element: { action_id: "assignees", initial_value: "@ben @cleo" } },
      { block_id: "priority", element: { action_id: "priority", initial_option: { value: "high" } } },
    ]);
  });

  it("stays within Slack's limits whatever the values are", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("x".repeat(501), "😀".repeat(300), "\ud800"));
    const priority = fc.constantFrom<EditForm["priority"]>("", "urgent", "high", "medium", "low");
    const actionId = fc.constant(FORM.actionId);
    const form = fc.record({ actionId, number: fc.nat(), summary: text, due: text, assignees: text, priority });
    fc.assert(
      fc.property(form, (random) => {
        expect(checkModal(renderEditForm(random, ORIGIN))).toEqual([]);
      }),
    );
  });
});
