import type { Reading } from "./reading.ts";

/** A reading that says nothing yet; readers fill what they find. */
export const EMPTY_READING: Reading = {
  intent: "none",
  verb: null,
  confidence: 0,
  summary: null,
  description: null,
  start: null,
  due: null,
  rrule: null,
  exdates: [],
  recurrenceMode: null,
  reminders: [],
  assignees: [],
  categories: [],
  list: null,
  priority: null,
  duration: null,
  deadline: null,
  references: [],
  parent: null,
  scope: null,
  edit: null,
  comment: null,
  setting: null,
  spans: [],
};
