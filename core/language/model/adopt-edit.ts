import type { Edit, Reading, Sender, Verb } from "../reading.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import { understand } from "../understand.ts";
import type { Proposal } from "./proposal.ts";
import { readMove } from "./read-phrases.ts";
import { LEVELS, labelOf, nameOf } from "./written.ts";

type EditVerb = Extract<Verb, "edit-task" | "reschedule-task" | "assign-task" | "snooze-task">;

/** What a task would change to. People and labels are added, never taken away; null: nothing that can be read changes. */
export function adoptEdit(verb: EditVerb, proposal: Proposal, sender: Sender): Reading | null {
  const times = timeEdit(proposal, sender);
  if (!times) return null;
  const edit = { ...plainEdit(verb, proposal), ...times };
  if (Object.keys(edit).length === 0 || !does(verb, edit)) return null;
  return { ...EMPTY_READING, intent: "update", verb, due: edit.due ?? null, rrule: edit.rrule ?? null, edit };
}

function plainEdit(verb: EditVerb, { summary, people, labels, list, priority }: Proposal): Edit {
  return {
    ...(verb === "edit-task" && summary !== null ? { summary } : {}),
    ...(people.length > 0 ? { addAssignees: people.map(nameOf) } : {}),
    ...(labels.length > 0 ? { addCategories: labels.map(labelOf) } : {}),
    ...(list === null ? {} : { list }),
    ...(priority === null ? {} : { priority: LEVELS[priority] }),
  };
}

/** null: a phrase of time is there and the grammar can't read it. */
function timeEdit({ due, start, repeat }: Proposal, sender: Sender): Edit | null {
  if (repeat !== null) {
    const read = understand(`make it ${repeat}`, { ...sender, addressed: "direct" });
    return read.edit?.rrule && read.summary === null ? read.edit : null;
  }
  const phrase = due ?? start;
  return phrase === null ? {} : readMove(phrase, sender);
}

/** A verb that says what changes has to change that. */
function does(verb: EditVerb, { due, shift, rrule, addAssignees }: Edit): boolean {
  if (verb === "assign-task") return addAssignees !== undefined;
  return verb === "edit-task" || due !== undefined || shift !== undefined || rrule !== undefined;
}
