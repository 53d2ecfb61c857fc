import { type ActionView, PLAIN_VIEW } from "#core/chat/view.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import type { Missing } from "#core/templates/run-plan.ts";
import { addDays, workdayFrom } from "#core/workspaces/work-calendar.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { answerButton } from "../../views/receipt.ts";
import { mainAnchor } from "./bind-request.ts";
import { type Asks, draftQuestion } from "./draft-question.ts";
import type { FoundTemplate } from "./find-template.ts";
import { calendarOf } from "./plan-setting.ts";
import type { RunDraft } from "./run-draft.ts";

export type Asking = { readonly draft: RunDraft; readonly found: FoundTemplate; readonly missing: Missing };

/** Asks for one thing at a time, with the likeliest answers as buttons. */
export function askMissing(turn: Turn, { draft, found, missing }: Asking): Plan {
  const id = turn.newId();
  const view = {
    ...PLAIN_VIEW,
    kind: "question",
    say: wordsFor(missing, found),
    actions: [
      ...answersTo(turn, id, missing),
      answerButton(id, "form", "Fill in a form"),
      answerButton(id, "no", "Cancel"),
    ],
  } as const;
  return { ...say(view), question: { id, question: draftQuestion(draft, found, asksFor(missing)) } };
}

export function asksFor(missing: Missing): Asks {
  switch (missing.kind) {
    case "anchor":
      return { kind: "anchor" };
    case "variable":
      return { kind: "variable", name: missing.variable.name };
    case "role":
      return { kind: "role", name: missing.role.name };
  }
}

export function wordsFor(missing: Missing, { content }: FoundTemplate): string {
  switch (missing.kind) {
    case "anchor":
      return mainAnchor(content) === "end"
        ? `When is ${content.name} to be finished?`
        : `When does ${content.name} start?`;
    case "variable":
      return missing.variable.description ?? `What is ${missing.variable.name.replace(/[-_]/g, " ")}?`;
    case "role":
      return `Who is ${missing.role.name.replace(/[-_]/g, " ")}?${missing.role.description ? ` (${missing.role.description})` : ""}`;
  }
}

const MOST_CHOICES = 3;

function answersTo(turn: Turn, id: string, missing: Missing): readonly ActionView[] {
  switch (missing.kind) {
    case "anchor":
      return dayButtons(turn, id);
    case "variable": {
      const { type, choices } = missing.variable;
      if (type === "person") return [answerButton(id, "me", "Me")];
      const few = type === "choice" ? choices.slice(0, MOST_CHOICES) : [];
      return few.map((choice, i) => answerButton(id, `choice-${i}`, choice, i === 0 ? "primary" : "plain"));
    }
    case "role":
      return [
        answerButton(id, "me", "Me", "primary"),
        answerButton(id, "anyone", "Anyone"),
        answerButton(id, "nobody", "Nobody yet"),
      ];
  }
}

function dayButtons(turn: Turn, id: string): readonly ActionView[] {
  const calendar = calendarOf(turn);
  const today = calendarDate(turn.ctx.now, turn.ctx.timeZone);
  const workday = workdayFrom(addDays(today, 1), calendar);
  const inAWeek = workdayFrom(addDays(today, 7), calendar);
  const inTwo = workdayFrom(addDays(today, 14), calendar);
  return [
    answerButton(id, `day-${workday}`, "Next working day", "primary"),
    answerButton(id, `day-${inAWeek}`, "In a week"),
    answerButton(id, `day-${inTwo}`, "In two weeks"),
  ];
}
