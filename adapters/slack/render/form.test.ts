import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDIT_FORM } from "#core/chat/testing/edit-form.ts";
import type { FormOrigin } from "../incoming/form-action.ts";
import { checkModal } from "../testing/check-blocks.ts";
import { renderForm } from "./form.ts";

const ORIGIN: FormOrigin = {
  channel: { externalId: "C1", kind: "channel", name: "general", thread: null },
  address: { response_url: "https://hooks.slack.test/actions/T1/2/3", replace: "true", private: "false" },
};

describe("a form", () => {
  it("shows the present values under the names by which they come back", () => {
    const { blocks, callback_id, title } = renderForm(EDIT_FORM, ORIGIN);
    expect({ callback_id, title: title.text }).toEqual({ callback_id: EDIT_FORM.actionId, title: "Edit #42" });
    expect(blocks).toMatchObject([
      { block_id: "summary", optional: false, element: { action_id: "summary", initial_value: "Send the Q3 report" } },
      { block_id: "due", optional: true, element: { action_id: "due", initial_value: "Fri 27 Nov 16:00" } },
      { block_id: "assignees", element: { action_id: "assignees", initial_value: "@ben @cleo" } },
      { block_id: "priority", element: { action_id: "priority", initial_option: { value: "high" } } },
    ]);
  });

  it("says nothing in a menu where nothing is chosen", () => {
    const fields = EDIT_FORM.fields.map((field) => (field.name === "priority" ? { ...field, value: "" } : field));
    const { blocks } = renderForm({ ...EDIT_FORM, fields }, ORIGIN);
    expect(blocks.at(-1)).toMatchObject({ element: { initial_option: { value: "none" } } });
  });

  it("stays within Slack's limits whatever the values are", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("x".repeat(501), "😀".repeat(300), "\ud800"));
    const values = fc.tuple(text, text, text, fc.constantFrom("", "high"));
    fc.assert(
      fc.property(values, text, (random, title) => {
        const fields = EDIT_FORM.fields.map((field, i) => ({ ...field, value: random[i] ?? "" }));
        expect(checkModal(renderForm({ ...EDIT_FORM, title: `Start ${title}`, fields }, ORIGIN))).toEqual([]);
      }),
    );
  });
});
