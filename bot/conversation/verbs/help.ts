import { type ExampleView, PLAIN_VIEW } from "#core/chat/view.ts";
import { type Plan, say } from "../turn.ts";

/** Three things that work when copied: what an empty list and the first contact show. */
export const FIRST_STEPS: readonly ExampleView[] = [
  {
    title: "Try one of these",
    lines: ["call the bank tomorrow at 10", "send the report every friday #finance !high", "what's due today"],
  },
];

/** Examples by situation, not a list of commands. */
const PAGES: readonly ExampleView[] = [
  {
    title: "Something to do",
    lines: [
      "call the bank tomorrow at 10",
      "remind @ana to send the report on friday #finance !high",
      "water the plants every monday",
    ],
  },
  {
    title: "What is there to do",
    lines: ["what's due today", "what's left this week", "what's overdue", "#finance tasks"],
  },
  { title: "It is done, or not yet", lines: ["done with the report", "done 42", "reopen 42", "undo"] },
  {
    title: "It changed",
    lines: [
      "move it to friday",
      "push the rest to monday",
      "give the report to @ben",
      "make it urgent",
      "rename #42 to Send the Q4 report",
    ],
  },
  {
    title: "It comes again",
    lines: ["water the plants every monday", "skip it", "when is it next?", "stop repeating"],
  },
  {
    title: "The same tasks again, with other dates and people",
    lines: ["show templates", "run release for friday", "save these as a template called Launch"],
  },
  { title: "Several at once", lines: ["write one task a line, or paste a list"] },
  { title: "Your habits", lines: ["settings", "my timezone is Europe/Paris", "use 24-hour times"] },
  {
    title: "When to leave you alone",
    lines: [
      "quiet hours from 8pm to 7am",
      "I'm away next week, @ben takes over",
      "send me a digest every weekday at 8",
    ],
  },
];

export const help = (): Plan =>
  say({
    ...PLAIN_VIEW,
    kind: "help",
    say: "Write what is to be done, in your own words.",
    examples: PAGES,
    private: true,
  });
