import type { LoadedTask } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { ListId, MemberId } from "#core/ids.ts";
import type {
  CommentFacts,
  DeskScope,
  DeskStore,
  ListFacts,
  Surroundings,
  TrailFacts,
} from "#core/progress/desk-store.ts";
import { isOpen, type Task } from "#core/tasks/task.ts";
import type { Absence } from "#core/workspaces/absence.ts";
import { type Member, type MemberSettings, NO_SETTINGS } from "#core/workspaces/member.ts";
import { type DayOff, NO_WORKSPACE_SETTINGS, type WorkspaceSettings } from "#core/workspaces/workspace.ts";
import { demoTasks, LISTS, PEOPLE, WORKSPACE, ZONE } from "./demo-tasks.ts";

/** A workspace in memory, with the same answers that the store gives. */
export type FakeDesk = {
  tasks: Task[];
  comments: (CommentFacts & { readonly taskNumber: number })[];
  trail: (TrailFacts & { readonly taskNumber: number })[];
  own: MemberSettings;
  role: Member["role"];
  workspace: WorkspaceSettings;
  absences: Absence[];
  daysOff: DayOff[];
};

export const createFakeDesk = (tasks: readonly Task[] = demoTasks()): FakeDesk => ({
  tasks: [...tasks],
  comments: [],
  trail: [],
  own: { ...NO_SETTINGS, locale: "en-GB" },
  role: "owner",
  workspace: { ...NO_WORKSPACE_SETTINGS, timeZone: ZONE, country: "DE" },
  absences: [],
  daysOff: [{ day: "2026-12-24", name: "Christmas Eve" }],
});

export function createFakeStore(desk: FakeDesk): DeskStore {
  const surroundings = (scope: DeskScope) => surroundingsOf(desk, scope);
  const load = (task: Task): LoadedTask => loaded(task, desk.tasks);
  const facts = () => ({ lists: listFacts(desk.tasks), people: PEOPLE });
  return {
    surroundings: async (scope) => surroundings(scope),
    async today(scope, whose) {
      const mine = desk.tasks.filter((task) => whose === "everyone" || isMine(task, scope.memberId));
      const open = mine.filter(isOpen).map(load);
      return { ...surroundings(scope), ...facts(), open, openCount: open.length, done: newest(mine).map(load) };
    },
    lists: async (scope) => ({ ...surroundings(scope), ...facts() }),
    async list(scope, id) {
      const inIt = desk.tasks.filter(({ listId }) => listId === id);
      const list = listFacts(desk.tasks).find((each) => each.id === id);
      if (!list) return null;
      return {
        ...surroundings(scope),
        list,
        people: PEOPLE,
        open: inIt.filter(isOpen).map(load),
        done: newest(inIt).slice(0, 20).map(load),
      };
    },
    async task(scope, number) {
      const task = desk.tasks.find((each) => each.number === number);
      if (!task) return null;
      return {
        ...surroundings(scope),
        task: load(task),
        parentSummary: desk.tasks.find(({ id }) => id === task.parentId)?.summary ?? null,
        subtasks: desk.tasks.filter(({ parentId }) => parentId === task.id).map(load),
        comments: desk.comments.filter(({ taskNumber }) => taskNumber === number),
        reminders: [],
        trail: desk.trail.filter(({ taskNumber }) => taskNumber === number),
        people: PEOPLE,
        lists: LISTS,
      };
    },
    settings: async (scope) => ({
      ...surroundings(scope),
      workspace: desk.workspace,
      circumstances: {
        absences: desk.absences,
        channel: null,
        daysOff: desk.daysOff,
        admins: ["Ana"],
        names: PEOPLE,
      },
      people: PEOPLE,
    }),
    async search(scope, text) {
      const found = desk.tasks.filter(({ summary }) => text && summary.toLowerCase().includes(text.toLowerCase()));
      return { ...surroundings(scope), tasks: found.slice(0, 50).map(load), count: found.length };
    },
  };
}

function surroundingsOf(desk: FakeDesk, { memberId, workspaceId }: DeskScope): Surroundings {
  const name = PEOPLE.get(memberId);
  if (!name || workspaceId !== WORKSPACE) throw new TaskError("not-permitted", "Not a member");
  const member = {
    id: memberId,
    name,
    role: desk.role,
    settings: desk.own,
    identities: [],
  };
  return { member, workspaceName: "Harbour & Co", workspaceTimeZone: ZONE };
}

function isMine({ assigneeIds, authorId }: Task, me: MemberId): boolean {
  return assigneeIds.length > 0 ? assigneeIds.includes(me) : authorId === me;
}

const newest = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ status }) => status === "completed")
    .sort((a, b) => (b.completed?.getTime() ?? 0) - (a.completed?.getTime() ?? 0));

function listFacts(tasks: readonly Task[]): ListFacts[] {
  const ids: (ListId | null)[] = [...new Set(tasks.map(({ listId }) => listId))];
  return ids.map((id) => ({
    id,
    name: id && (LISTS.get(id) ?? null),
    settled: 0,
    tasks: tasks.filter(({ listId }) => listId === id),
  }));
}

function loaded(task: Task, all: readonly Task[]): LoadedTask {
  const steps = all.filter(({ parentId, status }) => parentId === task.id && status !== "cancelled");
  return {
    ...task,
    assigneeNames: task.assigneeIds.map((id) => PEOPLE.get(id) ?? "someone"),
    listName: task.listId && (LISTS.get(task.listId) ?? null),
    parentNumber: all.find(({ id }) => id === task.parentId)?.number ?? null,
    subtaskCount: { done: steps.filter(({ status }) => status === "completed").length, total: steps.length },
    waitsFor: [],
    listed: true,
  };
}
