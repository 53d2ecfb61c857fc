import type { Wall } from "../calendar.ts";
import { formatRule } from "../repeat-rule.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import type { Reading, Sender, Span, Understanding } from "../reading.ts";
import { exceptedDays, firstOccurrence } from "../resolve-repeat.ts";
import { resolvePoint, resolveRange, toTaskDate, type When } from "../resolve-when.ts";
import { type Scan, token } from "../scan.ts";
import type { Mention } from "../mention.ts";
import { formatDuration } from "./duration.ts";
import { type Asked, classify, intentOf } from "./intent/classify.ts";
import { KIND_OF_REMINDER } from "./intent/create-leads.ts";
import { mask } from "./intent/mask.ts";
import { readEdit } from "./intent/read-edit.ts";
import { namingWords, readReferences } from "./intent/read-references.ts";
import { readScope } from "./intent/read-scope.ts";
import { isWhereabouts, readSetting } from "./intent/read-setting.ts";
import { makeScan } from "./make-scan.ts";
import { type Marker, readMarkers } from "./markers/read-markers.ts";
import { summarize, type Taken } from "./summary.ts";
import { type Chosen, chooseTime } from "./when/choose-time.ts";
import { findMentions } from "./when/find-mentions.ts";

/** Date and time fields, and the spans of the mentions that gave them. */
type Timed = Pick<Reading, "start" | "due" | "rrule" | "exdates" | "recurrenceMode" | "duration"> & { readonly when: When | null; readonly spans: readonly Span[] };

const spanOf = (scan: Scan, { at, next }: Mention, field: Span["field"]): Span => ({ start: token(scan, at).start, end: token(scan, next - 1).end, field });

function fieldsOf(scan: Scan, when: When): Pick<Timed, "start" | "due"> {
  const first = toTaskDate(when.from, scan.timeZone);
  return when.to ? { start: first, due: toTaskDate(when.to, scan.timeZone) } : { start: null, due: first };
}

function timeFields(scan: Scan, chosen: Chosen): Timed {
  const spans = chosen.used.map((mention) => spanOf(scan, mention, mention.kind === "repeat" ? "rrule" : mention.kind === "duration" ? "duration" : mention.kind === "notice" ? "reminders" : "due"));
  const duration = chosen.duration ? formatDuration(chosen.duration.amounts) : null;
  const none: Timed = { start: null, due: null, rrule: null, exdates: [], recurrenceMode: null, duration, when: null, spans };
  if (chosen.repeat) {
    const first = firstOccurrence(scan, chosen.repeat);
    const when = first && { from: first, to: null };
    return {
      ...none,
      ...(when ? fieldsOf(scan, when) : {}),
      rrule: formatRule(chosen.repeat.rule),
      exdates: first ? exceptedDays(scan, chosen.repeat, first.day) : [],
      recurrenceMode: chosen.repeat.fromCompletion ? "from-completion" : "from-due",
      when,
    };
  }
  if (!chosen.first) return none;
  const when = chosen.last ? resolveRange(scan, chosen.first, chosen.last) : resolvePoint(scan, chosen.first);
  return when ? { ...none, ...fieldsOf(scan, when), when } : { ...none, spans: spans.filter(({ field }) => field === "duration" || field === "reminders") };
}

const values = (markers: readonly Marker[], field: Marker["field"]): string[] => markers.filter((marker) => marker.field === field).map(({ value }) => value);

/** Reads an English text. */
export function readEnglish(text: string, sender: Sender, now: Wall): Understanding {
  const scan = makeScan(text, sender, now);
  const markers = readMarkers(scan);
  const chosen = chooseTime(scan, findMentions(scan));
  const timed = timeFields(scan, chosen);
  const masked = mask(text, timed.spans, markers);
  const asked = classify(masked, sender.addressed === "direct");
  const priority = values(markers, "priority")[0];
  const base: Reading = {
    ...EMPTY_READING,
    intent: intentOf(asked.verb),
    verb: asked.verb,
    confidence: asked.confidence,
    start: timed.start,
    due: timed.due,
    rrule: timed.rrule,
    exdates: timed.exdates,
    recurrenceMode: timed.recurrenceMode,
    duration: timed.duration,
    reminders: chosen.notices.map(({ amounts }) => formatDuration(amounts)),
    assignees: values(markers, "assignees").map((name) => (name.toLowerCase() === "me" ? "me" : name)),
    categories: values(markers, "categories"),
    list: values(markers, "list")[0] ?? null,
    priority: priority ? Number(priority) : null,
    description: values(markers, "description")[0] ?? null,
    spans: [...timed.spans, ...markers.map(({ start, end, field }) => ({ start, end, field }))],
  };
  return { ...complete(scan, base, asked, masked, markers, timed), alternative: null };
}

function complete(scan: Scan, base: Reading, asked: Asked, masked: string, markers: readonly Marker[], timed: Timed): Reading {
  const taken: Taken[] = [...timed.spans, ...markers];
  const request = masked.slice(asked.request);
  switch (base.intent) {
    case "create": {
      const person = asked.person ? [scan.text.slice(asked.person.start, asked.person.end)] : [];
      return { ...base, assignees: [...base.assignees, ...person], summary: summarize(scan.text, asked.body, asked.bodyEnd ?? scan.text.length, [...taken, ...wordOfKind(masked, asked)]), list: base.list ?? (asked.list ? scan.text.slice(asked.list.start, asked.list.end) : null) };
    }
    case "query": {
      const said = { when: timed.when, categories: base.categories, list: base.list, people: base.assignees };
      const pointed = base.verb === "show-task" ? readReferences(masked) : null;
      return { ...base, references: pointed?.references ?? [], scope: base.verb === "show-task" ? null : readScope(scan, masked, said, base.verb === "show-progress"), summary: null };
    }
    case "settings":
      return { ...base, setting: readSetting(scan.text) };
    case "delete":
    case "complete":
    case "update":
      return withReferences(scan, base, asked, masked, request, taken, timed);
    default:
      return isWhereabouts(request) ? { ...base, intent: "settings", verb: "change-settings", setting: readSetting(scan.text), confidence: 0.9 } : base;
  }
}

/** The word "reminder" itself in "a birthday reminder for Max". */
function wordOfKind(masked: string, asked: Asked): Taken[] {
  const kind = KIND_OF_REMINDER.exec(masked.slice(asked.request, asked.request + 240));
  if (!kind?.[1] || asked.body !== asked.request + kind[0].indexOf(kind[1])) return [];
  const start = asked.body + kind[1].length;
  return [{ start, end: start + (/^\w+/.exec(masked.slice(start))?.[0].length ?? 0) }];
}

function withReferences(scan: Scan, base: Reading, asked: Asked, masked: string, request: string, taken: readonly Taken[], timed: Timed): Reading {
  const pointed = readReferences(masked);
  const words = pointed ? null : namingWords(summarize(scan.text, asked.body, scan.text.length, taken) ?? "");
  const references = pointed?.references ?? (words ? [{ kind: "words" as const, text: words }] : []);
  const edit = base.intent === "update" && base.verb !== "comment-on-task" && base.verb !== "reopen-task" ? readEdit(scan.text, request, asked.request, base, timed.when !== null) : null;
  return { ...base, references, edit, summary: words };
}
