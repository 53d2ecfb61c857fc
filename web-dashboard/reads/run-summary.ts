import { dateView } from "#core/chat/date-view.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { RunFacts } from "#core/progress/desk-templates.ts";
import { runProgress } from "#core/templates/run-progress.ts";
import type { RunSummary } from "../template-models.ts";
import { momentOf } from "./moment.ts";

/** One run at a glance. */
export function runSummary(facts: Omit<RunFacts, "templateId" | "created">, reader: DeskReader): RunSummary {
  const { done, total, overdue, percentComplete, waiting, ends } = runProgress(facts.items, facts.tasks, reader);
  return {
    id: facts.id,
    label: facts.name,
    done,
    total,
    late: overdue,
    percent: percentComplete,
    waiting,
    ends: ends && dateView(ends, reader).text,
    ended: facts.ended && momentOf(facts.ended, reader),
  };
}
