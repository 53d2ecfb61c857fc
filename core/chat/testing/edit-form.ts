import type { ChatForm } from "../form.ts";

/** The edit form of a task, as the conversation makes it. */
export const EDIT_FORM: ChatForm = {
  actionId: "edit-task:018f2f3a-0000-7000-8000-000000000042",
  title: "Edit #42",
  submit: "Save",
  fields: [
    {
      name: "summary",
      label: "Title",
      value: "Send the Q3 report",
      hint: null,
      required: true,
      limit: 500,
      options: [],
    },
    {
      name: "due",
      label: "Due",
      value: "Fri 27 Nov 16:00",
      hint: "Friday 16:00",
      required: false,
      limit: 200,
      options: [],
    },
    {
      name: "assignees",
      label: "People",
      value: "@ben @cleo",
      hint: "@ben @cleo",
      required: false,
      limit: 500,
      options: [],
    },
    {
      name: "priority",
      label: "Priority",
      value: "high",
      hint: null,
      required: false,
      limit: 10,
      options: [
        { value: "", label: "None" },
        { value: "high", label: "High" },
      ],
    },
  ],
};
