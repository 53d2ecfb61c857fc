import type { Wall } from "../calendar.ts";
import type { Reading, Sender, Understanding } from "../reading.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import type { Scan } from "../scan.ts";
import { otherTime, type Runner } from "./compose/alternative.ts";
import { changeReading } from "./compose/change-reading.ts";
import { taskConfidence } from "./compose/confidence.ts";
import { createReading } from "./compose/create-reading.ts";
import { noticeOfTask } from "./compose/notice-of-task.ts";
import { queryReading } from "./compose/query-reading.ts";
import { settingReading } from "./compose/setting-reading.ts";
import { type Timed, timeFields } from "./compose/time-fields.ts";
import { type Asked, intentOf } from "./intent/asked.ts";
import { classify } from "./intent/classify.ts";
import { closingStart } from "./intent/closing.ts";
import { mask, TIME } from "./intent/mask.ts";
import { type Later, laterStart } from "./intent/read-later.ts";
import { readTemplateName } from "./intent/read-template-name.ts";
import { reasonStart } from "./intent/reason.ts";
import { makeScan } from "./make-scan.ts";
import { mute } from "./markers/protect.ts";
import { readDeadline } from "./markers/read-deadline.ts";
import { type Marker, readMarkers } from "./markers/read-markers.ts";
import { respell } from "./respell.ts";
import { joinAwayDays } from "./settings/away-days.ts";
import type { Taken } from "./summary.ts";
import { type Chosen, chooseTime } from "./when/choose-time.ts";
import { findMentions } from "./when/find-mentions.ts";
import { ofTask } from "./when/of-task.ts";

/** A text as far as it is read before it is known what it asks. */
type Read = {
  readonly scan: Scan;
  readonly markers: readonly Marker[];
  readonly chosen: Chosen;
  readonly timed: Timed;
  readonly masked: string;
  readonly taken: readonly Taken[];
};

const values = (markers: readonly Marker[], field: Marker["field"]): string[] =>
  markers.filter((marker) => marker.field === field).map(({ value }) => value);

/** The scan with the words of its marks muted: "@jun" is no month. */
function unmarked(scan: Scan, markers: readonly Marker[]): Scan {
  const names = markers.filter(({ field }) => NAMING.has(field));
  if (names.length === 0) return scan;
  let at = 0;
  const tokens = scan.tokens.map((each) => {
    while (at < names.length && (names[at]?.end ?? 0) <= each.start) at += 1;
    const inside = each.start >= (names[at]?.start ?? scan.text.length);
    return inside && each.kind !== "opaque" ? mute(each) : each;
  });
  return { ...scan, tokens };
}

const NAMING: ReadonlySet<string> = new Set(["assignees", "categories", "list", "priority"]);

function read(scan: Scan, markers: readonly Marker[]): Read {
  const described = markers.find(({ field }) => field === "description")?.start ?? scan.text.length;
  const chosen = chooseTime(scan, ofTask(scan, findMentions(unmarked(scan, markers)), described));
  const timed = timeFields(scan, chosen);
  const people = markers.filter(({ field }) => field === "assignees");
  const others = markers.filter(({ field }) => field !== "assignees");
  const whole = mask(scan.text, timed.spans, people, others);
  const masked = whole.slice(0, closingStart(whole));
  return { scan, markers, chosen, timed, masked, taken: [...timed.spans, ...markers] };
}

function baseOf({ markers, timed }: Read, asked: Asked, deadline: Reading["deadline"]): Reading {
  const [priority] = values(markers, "priority");
  const { when: _when, ...fields } = timed;
  return {
    ...EMPTY_READING,
    ...fields,
    intent: intentOf(asked.verb),
    verb: asked.verb,
    confidence: asked.confidence,
    assignees: values(markers, "assignees").map((name) => (name.toLowerCase() === "me" ? "me" : name)),
    categories: values(markers, "categories"),
    list: values(markers, "list")[0] ?? null,
    priority: priority ? Number(priority) : null,
    description: values(markers, "description")[0] ?? null,
    deadline,
    spans: [...timed.spans, ...markers.map(({ start, end, field }) => ({ start, end, field }))],
  };
}

function compose({ scan, chosen, timed, masked, taken }: Read, base: Reading, asked: Asked): Reading {
  switch (base.intent) {
    case "create": {
      const made = createReading(scan, base, asked, masked, taken);
      const noticed = noticeOfTask(made);
      if (noticed) return noticed;
      return {
        ...made,
        confidence: taskConfidence(scan, made, { from: asked.body, taken, bare: asked.bare, first: chosen.first }),
      };
    }
    case "query":
      return queryReading(scan, base, asked, masked, timed.when);
    case "settings":
      return settingReading(scan.text, masked, base);
    case "template": {
      const { name, person } = readTemplateName(scan.text, masked, asked.request);
      return { ...base, summary: name, assignees: person && base.assignees.length === 0 ? [person] : base.assignees };
    }
    case "delete":
    case "complete":
    case "update":
      return changeReading({ scan, base, asked, masked, taken, timed, chosen });
    default:
      return base;
  }
}

/** A text whose intent is unsure is offered as a task too; else another date, time or repeat is. */
function runnerUp(reading: Reading, all: Read, asked: Asked, base: Reading): Runner | null {
  const { scan, chosen, timed, masked, taken } = all;
  const doubted = asked.confidence < 0.87 && reading.intent !== "create" && reading.intent !== "settings";
  if (doubted) {
    const task: Reading = { ...base, intent: "create", verb: "create-task", confidence: 0.4 };
    const made = createReading(scan, task, { ...asked, body: asked.request }, masked, taken);
    return made.summary === null ? null : { reading: made, confidence: asked.confidence };
  }
  if (reading.intent !== "create") return null;
  return otherTime(scan, chosen, reading, timed.when?.from.wall ?? null);
}

/** Reads an English text, its commands spelled as they are meant. Spans lie in the text as it was written. */
export function readEnglish(said: string, sender: Sender, now: Wall): Understanding {
  const text = joinAwayDays(said);
  const spelled = respell(text);
  if (!spelled) return readSpelled(text, sender, now);
  return moved(readSpelled(spelled.text, sender, now), spelled.original);
}

type At = { readonly sender: Sender; readonly now: Wall };

/** A request behind a remark that says its own time, or changes what is there: only it is read. */
function readBehind(later: Later, masked: string, text: string, { sender, now }: At): Understanding | null {
  const reading = readSpelled(text.slice(later.at), sender, now, false);
  const { intent, confidence, due, rrule } = reading;
  const fits = later.makes
    ? intent === "create" && (due !== null || rrule !== null) && masked.slice(0, later.at).includes(TIME)
    : CHANGES.has(intent) && confidence >= 0.86;
  return fits ? moved(reading, (offset) => offset + later.at) : null;
}

const CHANGES: ReadonlySet<string> = new Set(["complete", "delete", "update", "undo"]);

/** The same reading of a text in which each offset lies elsewhere. */
function moved(reading: Understanding, place: (offset: number) => number): Understanding {
  const inPlace = <T extends Reading>(one: T): T => ({
    ...one,
    spans: one.spans.map(({ start, end, field }) => ({ start: place(start), end: place(end), field })),
  });
  return { ...inPlace(reading), alternative: reading.alternative && inPlace(reading.alternative) };
}

/** Marks, then times, then what is asked, then the fields of that. `first`: not what stands behind a remark already. */
function readSpelled(text: string, sender: Sender, now: Wall, first = true): Understanding {
  const scanned = makeScan(text, sender, now);
  const braced = readDeadline(scanned);
  const scan = braced?.scan ?? scanned;
  const markers = [...readMarkers(scan), ...(braced ? [braced.marker] : [])];
  const all = read(scan, markers);
  const reason = reasonStart(all.masked);
  if (reason !== null) return readSpelled(text.slice(0, reason), sender, now);
  const later = first ? laterStart(all.masked) : null;
  const behind = later && readBehind(later, all.masked, text, { sender, now });
  if (behind) return behind;
  const asked = classify(all.masked, { direct: sender.addressed === "direct", moved: isMove(all), text, later });
  const base = baseOf(all, asked, braced?.deadline ?? null);
  const reading = compose(all, base, asked);
  const other = runnerUp(reading, all, asked, base);
  if (!other) return { ...reading, alternative: null };
  const confidence = Math.min(reading.confidence, other.confidence);
  return {
    ...reading,
    confidence,
    alternative: { ...other.reading, confidence: Math.round(Math.min(0.5, 1.2 - confidence) * 100) / 100 },
  };
}

/** "from Tuesday to Thursday" names both sides of a move. */
function isMove({ scan, chosen, timed }: Read): boolean {
  const [span] = timed.spans;
  return chosen.last !== null && span !== undefined && /^from\b/i.test(scan.text.slice(span.start, span.start + 5));
}
