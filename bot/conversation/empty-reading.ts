import type { Reading } from "#core/language/reading.ts";

/** A reading of nothing: what buttons and forms fill in. */
export const EMPTY_READING: Reading = {
  intent: "none",
  verb: null,
  confidence: 1,
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
