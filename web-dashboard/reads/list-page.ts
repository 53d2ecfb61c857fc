import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { ListInFull } from "#core/progress/desk-store.ts";
import type { ListPage } from "../page-models.ts";
import { listSummary } from "./list-summary.ts";
import { byDue } from "./task-order.ts";
import { viewTasks } from "./task-views.ts";
import { viewerOf } from "./viewer.ts";

export function listPage(facts: ListInFull, reader: DeskReader): ListPage {
  const list = listSummary(facts.list, facts.people, reader);
  const open = [...facts.open].sort(byDue(reader.timeZone));
  return {
    viewer: viewerOf(facts, reader),
    list,
    open: viewTasks(open, reader),
    done: viewTasks(facts.done, reader),
    moreOpen: list.total - list.done - open.length,
    moreDone: list.done - facts.done.length,
  };
}
