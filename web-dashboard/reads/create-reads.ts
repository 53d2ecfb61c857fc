import { type DeskReader, deskReader } from "#core/progress/desk-reader.ts";
import type { DeskStore, Surroundings } from "#core/progress/desk-store.ts";
import type { DashboardReads, Scope } from "../dashboard-port.ts";
import { listPage } from "./list-page.ts";
import { listSummaries } from "./list-summary.ts";
import { settingsPage } from "./settings-page.ts";
import { taskPage } from "./task-page.ts";
import { viewTasks } from "./task-views.ts";
import { todayPage } from "./today-page.ts";
import { viewerOf } from "./viewer.ts";

/** Pages of what the store read: every rule about dates, lateness and progress is core's. */
export function createReads(store: DeskStore): DashboardReads {
  return {
    viewer: async (scope) => viewerOf(...(await seen(scope, store.surroundings(scope)))),
    today: async (scope, whose, all = false) => todayPage(...(await seen(scope, store.today(scope, whose))), all),
    async lists(scope) {
      const [facts, reader] = await seen(scope, store.lists(scope));
      return { viewer: viewerOf(facts, reader), lists: listSummaries(facts, reader) };
    },
    async list(scope, list) {
      const facts = await store.list(scope, list);
      return facts && listPage(facts, deskReader(facts, scope.now));
    },
    async task(scope, number) {
      const facts = await store.task(scope, number);
      return facts && taskPage(facts, deskReader(facts, scope.now));
    },
    async settings(scope) {
      const [facts, reader] = await seen(scope, store.settings(scope));
      return settingsPage(facts, reader);
    },
    async search(scope, text) {
      const [facts, reader] = await seen(scope, store.search(scope, text));
      const tasks = viewTasks(facts.tasks, reader);
      return { viewer: viewerOf(facts, reader), text, tasks, more: facts.count - tasks.length };
    },
  };
}

async function seen<Facts extends Surroundings>(scope: Scope, facts: Promise<Facts>): Promise<[Facts, DeskReader]> {
  const read = await facts;
  return [read, deskReader(read, scope.now)];
}
