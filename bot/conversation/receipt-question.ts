import { clip } from "#core/chat/clip.ts";
import { dateView, type Reader } from "#core/chat/date-view.ts";
import type { ActionView, View } from "#core/chat/view.ts";
import type { Reading, Sender, SpanField, Understanding } from "#core/language/reading.ts";
import { repeatView } from "#core/recurrence/describe.ts";
import { guessedSpans, phraseOf } from "./corrections.ts";
import type { Plan, Turn } from "./turn.ts";
import { answerButton } from "./views/receipt.ts";
import { needsOf } from "./what-to-load.ts";

const FIELD_WORDS: Partial<Record<SpanField, string>> = {
  start: "date",
  due: "date",
  rrule: "repeat",
  duration: "length",
  reminders: "reminder",
};

/** How the turn's text was read, and for whom. */
type Read = { readonly sender: Sender; readonly understood: Understanding };

/** A receipt shows which words were taken for what, each to be taken back, and the runner-up, one tap away. */
export function withReceipt(turn: Turn, { sender, understood }: Read, plan: Plan): Plan {
  const [only, ...others] = plan.change?.tasks ?? [];
  if (!only || others.length > 0 || plan.question) return plan;
  const id = turn.newId();
  const actions = [...runnerUp(turn, id, understood), ...misread(turn.text, id, understood)];
  if (actions.length === 0) return plan;

  const needs = needsOf([understood, ...(understood.alternative ? [understood.alternative] : [])], [only.after]);
  const question = { kind: "receipt", text: turn.text, sender, understood, ...needs } as const;
  const view: View = {
    ...plan.view,
    smallPrint: smallPrint(plan.view, turn.text, understood),
    actions: [...plan.view.actions, ...actions],
  };
  return { ...plan, view, question: { id, question } };
}

function smallPrint(view: View, text: string, understood: Understanding): string {
  const read = guessedSpans(understood).map((span) => `"${phraseOf(text, span)}" → ${FIELD_WORDS[span.field]}`);
  const line = read.length > 0 ? [`Read from your message: ${read.join("   ")}`] : [];
  return [...(view.smallPrint ? [view.smallPrint] : []), ...line].join("\n");
}

function misread(text: string, id: string, understood: Understanding): ActionView[] {
  const options = guessedSpans(understood).map((span, i) => ({
    id: answerButton(id, `not-${i}`, "").id,
    label: `"${clip(phraseOf(text, span), 50)}" is no ${FIELD_WORDS[span.field]}`,
  }));
  return options.length > 0 ? [{ ...answerButton(id, "not", "Misread?"), options }] : [];
}

function runnerUp({ reader }: Turn, id: string, understood: Understanding): ActionView[] {
  const { alternative } = understood;
  const label = alternative && otherWords(understood, alternative, reader);
  return label ? [answerButton(id, "instead", label)] : [];
}

/** How the runner-up differs, in as few words as a button has room for. */
function otherWords(reading: Reading, other: Reading, reader: Reader): string | null {
  if (other.verb !== "create-task") return null;
  const { rrule, due } = other;
  if (rrule && rrule !== reading.rrule) return `Or ${repeatView({ rrule, due, exdates: [] }, reader).text}?`;
  if (due && JSON.stringify(due) !== JSON.stringify(reading.due)) return `Or ${dateView(due, reader).text}?`;
  return null;
}
