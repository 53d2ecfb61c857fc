import type { Intent, Verb } from "../../reading.ts";

/** What a message asks for. `body`: where what it is about begins; `person`: words between two offsets that name who. */
export type Asked = {
  readonly verb: Verb | null;
  readonly confidence: number;
  readonly request: number; // offset behind courtesies
  readonly body: number;
  readonly bare: boolean; // a phrase that does not say what it wants
  readonly moved: boolean; // "from Tuesday to Thursday": the first side is the old date
  readonly person: { readonly start: number; readonly end: number } | null;
  readonly bodyEnd: number | null; // where it ends, when words about the list follow
  readonly object: { readonly start: number; readonly end: number } | null; // words that name the task, where the verb's own reader would miss them
  readonly audience: "channel" | null; // all in the channel are to be told
  readonly list: { readonly start: number; readonly end: number } | null;
};

const INTENTS: Readonly<Record<Verb, Intent>> = {
  "create-task": "create",
  "list-tasks": "query",
  "show-task": "query",
  "show-occurrences": "query",
  "complete-task": "complete",
  "reopen-task": "update",
  "edit-task": "update",
  "reschedule-task": "update",
  "assign-task": "update",
  "snooze-task": "update",
  "mute-task": "update",
  "unmute-task": "update",
  "skip-task": "update",
  "cancel-task": "delete",
  "comment-on-task": "update",
  "show-progress": "query",
  "run-template": "template",
  undo: "undo",
  help: "help",
  "change-settings": "settings",
  "open-dashboard": "query",
};

export const intentOf = (verb: Verb | null): Intent => (verb === null ? "none" : INTENTS[verb]);

/** A verb with nothing else said: the whole request is its body. */
export function other(verb: Verb | null, confidence: number, at: number): Asked {
  return {
    verb,
    confidence,
    request: at,
    body: at,
    bare: false,
    moved: false,
    person: null,
    bodyEnd: null,
    object: null,
    audience: null,
    list: null,
  };
}
