import type { TaskDate } from "../tasks/task-date.ts";
import type { TemplateRequest } from "./template-request.ts";

/** What a person can want (the public contract of `npm run -s parse`). */
export const INTENTS = [
  "create",
  "query",
  "update",
  "delete",
  "complete",
  "template",
  "undo",
  "help",
  "settings",
  "none",
] as const;
export type Intent = (typeof INTENTS)[number];

/** The product's verbs that a message can ask for; the same word in file, function, button and activity. */
export const VERBS = [
  "create-task",
  "list-tasks",
  "show-task",
  "show-occurrences",
  "complete-task",
  "reopen-task",
  "edit-task",
  "reschedule-task",
  "assign-task",
  "snooze-task",
  "mute-task",
  "unmute-task",
  "skip-task",
  "cancel-task",
  "comment-on-task",
  "show-progress",
  "run-template",
  "undo",
  "help",
  "change-settings",
  "open-dashboard",
] as const;
export type Verb = (typeof VERBS)[number];

/** What the parser is told about the sender. `now` is the sender's wall clock without offset: "2026-11-22T09:00:00". */
export type Sender = {
  readonly now: string;
  readonly timeZone: string; // IANA
  readonly locale: string; // BCP 47: "en-US" reads 3/4 as March 4, "en-GB" as 3 April
  readonly addressed: "direct" | "mention"; // a direct message or after /task; or a mention in a channel
  readonly weekStart?: "monday" | "sunday"; // default: Monday
  readonly country?: string; // ISO 3166: "CA", "GB-SCT": whose feasts are meant; default: the locale's
  readonly holidays?: readonly string[]; // the workspace's days off, "2026-12-25": business days skip them
  readonly dayParts?: Readonly<Record<string, string>>; // "morning" → "08:30": what the workspace means by it
  readonly workDays?: readonly number[]; // ISO weekdays, 1 Monday … 7 Sunday: what business days are; default: 1 to 5
};

/** Which words (UTF-16 offsets into the text) became which field. */
export type Span = { readonly start: number; readonly end: number; readonly field: SpanField };
export type SpanField =
  | "intent"
  | "start"
  | "due"
  | "rrule"
  | "reminders"
  | "assignees"
  | "categories"
  | "list"
  | "priority"
  | "duration"
  | "description"
  | "reference"
  | "scope"
  | "setting";

/** How a message points at tasks that exist; resolved by bot/conversation against what was loaded. */
export type Reference =
  | { readonly kind: "number"; readonly number: number } // #42, "task 42", "done 42"
  | { readonly kind: "ordinal"; readonly index: number } // "the second one": 2; "the last one": -1; of what was shown last
  | { readonly kind: "pronoun" } // it, that, this, this one
  | { readonly kind: "shown" } // all of them, both, those: all that was shown last
  | { readonly kind: "rest" } // the rest, the others: shown last and still open
  | { readonly kind: "everything" } // everything, all my tasks
  | { readonly kind: "words"; readonly text: string }; // "the report": the words that name it, articles removed

/** Which tasks a question is about. Dates are inclusive calendar days of the sender. */
export type ListScope = {
  readonly who: "me" | "anyone" | { readonly person: string }; // person as written: "ben", "<@U1>"
  readonly state: "open" | "done" | "overdue";
  readonly from: string | null;
  readonly to: string | null;
  readonly window: "today" | "tomorrow" | "this-week" | "next-week" | "dated" | null; // how the days were named
  readonly list: string | null;
  readonly categories: readonly string[];
  readonly here: boolean; // "in this channel"
  readonly words: string | null; // "do I have anything about the report": the words to look for
};

/** What an update changes. Absent key: unchanged; null: cleared. */
export type Edit = {
  readonly summary?: string; // rename
  readonly description?: string | null;
  readonly due?: TaskDate | null;
  readonly timeOnly?: boolean; // due names a time and no day ("make it 5pm"): the task keeps its day
  readonly bareHour?: boolean; // and not which half of the day ("make it 7:30")
  readonly start?: TaskDate | null;
  readonly rrule?: string | null;
  readonly priority?: number | null;
  readonly list?: string | null;
  readonly duration?: string | null;
  readonly reminders?: readonly string[]; // besides those that it has
  readonly addAssignees?: readonly string[];
  readonly removeAssignees?: readonly string[];
  readonly setAssignees?: readonly string[]; // "give it to Ben": replaces
  readonly addCategories?: readonly string[];
  readonly removeCategories?: readonly string[];
  readonly shift?: string; // ISO 8601 duration to move the present due date by: "push by two days" → "P2D", "an hour earlier" → "-PT1H"
};

/** A setting said in words: the sender's own habit, their absence, this channel's digest, or the workspace's. */
export type SettingChange = HabitChange | AbsenceChange | ChannelChange | WorkspaceChange;

/** "": none. What was not said is left open, and stays as it is: "-09:00", "08:00", "-FR". */
export type HabitChange =
  | { readonly key: "time-zone"; readonly value: string } // IANA
  | { readonly key: "week-start"; readonly value: "monday" | "sunday" | "saturday" }
  | { readonly key: "hour-cycle"; readonly value: "h12" | "h23" }
  | { readonly key: "date-order"; readonly value: "mdy" | "dmy" }
  | { readonly key: "day-time"; readonly value: string } // "08:30": when tasks of a day are told
  | { readonly key: "remind-before"; readonly value: string } // "P1D,PT30M"
  | { readonly key: "quiet-hours"; readonly value: string } // "20:00-08:00"; "-09:00": only their end was said
  | { readonly key: "work-days"; readonly value: string } // "MO,TU"; "-FR": not on Fridays
  | { readonly key: "daily-budget"; readonly value: number }
  | { readonly key: "nudges"; readonly value: boolean }
  | { readonly key: "digest"; readonly value: string }; // "08:00 MO,TU", "08:00", "MO,TU" or "on"

/** Days are inclusive; null: not said. `standIn` as written. */
export type AbsenceChange =
  | {
      readonly key: "absence";
      readonly value: {
        readonly from: string | null;
        readonly to: string | null;
        readonly lasts: string | null; // "P2W": so long, where no last day was said
        readonly back: string | null; // the first day they are here again
        readonly standIn: string | null;
      };
    }
  | { readonly key: "absence-over"; readonly value: "" };

export type ChannelChange = { readonly key: "channel-digest"; readonly value: string }; // as a member's digest

/** What holds for all in the workspace; its admins' to say. */
export type WorkspaceChange =
  | { readonly key: "workspace-zone"; readonly value: string }
  | { readonly key: "country"; readonly value: string } // as said: "germany", "DE-BY"; "": none
  | { readonly key: "workspace-days"; readonly value: string } // "SU,MO,TU,WE,TH"
  | { readonly key: "day-part"; readonly value: string } // "morning=08:30"
  | { readonly key: "day-off" | "no-day-off"; readonly value: string }; // "2026-12-24", or "2026-12-24..2026-12-26"

/** One reading of a message. Fields as in the parser's contract; null where the message says nothing. */
export type Reading = {
  readonly intent: Intent;
  readonly verb: Verb | null;
  readonly confidence: number; // 0–1
  readonly summary: string | null; // create: the title; else what the message refers to
  readonly description: string | null;
  readonly start: TaskDate | null;
  readonly due: TaskDate | null;
  readonly rrule: string | null; // RFC 5545; BYHOUR and BYMINUTE only where it comes several times a day
  readonly exdates: readonly string[]; // "2026-05-05": excepted days
  readonly recurrenceMode: "from-due" | "from-completion" | null;
  readonly reminders: readonly string[]; // ISO 8601 durations before due ("PT1H"), or wall date-times
  readonly assignees: readonly string[]; // as written, without "@": "ben", "me"; a platform mention keeps its form: "<@U1>"
  readonly categories: readonly string[];
  readonly list: string | null;
  readonly priority: number | null; // 1 highest … 9
  readonly duration: string | null; // ISO 8601
  readonly deadline: TaskDate | null; // {in 3 days}
  readonly references: readonly Reference[];
  readonly parent: Reference | null; // "subtask of #42", "under the report"
  readonly scope: ListScope | null; // list-tasks, show-progress
  readonly edit: Edit | null; // edit-task, reschedule-task, assign-task, snooze-task
  readonly comment: string | null; // comment-on-task
  readonly setting: SettingChange | null;
  readonly audience: "channel" | null; // "remind us", "remind the team" said in a channel: all in it are told
  readonly spans: readonly Span[];
};

/** What a text means to its sender: the best reading and, when it is near, the runner-up. */
export type Understanding = Reading & {
  readonly alternative: Reading | null;
  readonly template?: TemplateRequest | null; // what it means where there is a template or run of that name
};
