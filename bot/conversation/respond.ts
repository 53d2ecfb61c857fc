import type { Plan, ReadingTurn } from "./turn.ts";
import { actOnTasks } from "./verbs/act-on-tasks.ts";
import { comment } from "./verbs/comment.ts";
import { create } from "./verbs/create.ts";
import { help } from "./verbs/help.ts";
import { list, progress } from "./verbs/list.ts";
import { none } from "./verbs/none.ts";
import { openDashboard } from "./verbs/open-dashboard.ts";
import { settings } from "./verbs/settings.ts";
import { show } from "./verbs/show.ts";
import { showOccurrences } from "./verbs/show-occurrences.ts";
import { takeBack } from "./verbs/take-back.ts";
import { templates } from "./verbs/templates/unclear.ts";

/** Each verb of the language has its file in verbs/. */
export function respond(turn: ReadingTurn): Plan {
  switch (turn.reading.verb) {
    case null:
      return none(turn);
    case "create-task":
      return create(turn);
    case "list-tasks":
      return list(turn);
    case "show-progress":
      return progress(turn);
    case "show-task":
      return show(turn);
    case "show-occurrences":
      return showOccurrences(turn);
    case "complete-task":
    case "skip-task":
    case "reopen-task":
    case "cancel-task":
    case "edit-task":
    case "reschedule-task":
    case "assign-task":
    case "snooze-task":
    case "mute-task":
    case "unmute-task":
      return actOnTasks(turn);
    case "comment-on-task":
      return comment(turn);
    case "undo":
      return takeBack(turn, false);
    case "help":
      return help();
    case "change-settings":
      return settings(turn);
    case "open-dashboard":
      return openDashboard();
    case "run-template":
      return templates();
  }
}
