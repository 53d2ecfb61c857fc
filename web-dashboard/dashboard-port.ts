import type { View } from "#core/chat/view.ts";
import type { ListId, MemberId, TaskId } from "#core/ids.ts";
import type { Span } from "#core/language/reading.ts";
import type { DeskScope, Whose } from "#core/progress/desk-store.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import type { DayOff, WorkspaceSettings } from "#core/workspaces/workspace.ts";
import type { ListPage, ListsPage, SearchPage, SettingsPage, TaskPage, TodayPage, Viewer } from "./page-models.ts";
import type { TemplateAct } from "./template-port.ts";

/** Who looks, where and when: from the session and the edge's clock; every read and act is bounded by it. */
export type Scope = DeskScope;

/** What the pages show (reads/create-reads.ts makes it of a DeskStore). Each read is one batch. null: no such thing here. */
export type DashboardReads = {
  viewer(scope: Scope): Promise<Viewer>;
  today(scope: Scope, whose: Whose, all?: boolean): Promise<TodayPage>; // all: what comes next is not cut
  lists(scope: Scope): Promise<ListsPage>;
  list(scope: Scope, list: ListId | null): Promise<ListPage | null>; // null list: tasks in no list
  task(scope: Scope, number: number): Promise<TaskPage | null>;
  search(scope: Scope, text: string): Promise<SearchPage>;
  settings(scope: Scope): Promise<SettingsPage>;
};

/** What a person does here; the same verbs as in chat. `due` is in their own words: "friday 5pm"; "" takes the date away. */
export type DashboardAct =
  | { readonly verb: "complete-task" | "reopen-task" | "cancel-task"; readonly taskId: TaskId }
  | { readonly verb: "reschedule-task"; readonly taskId: TaskId; readonly due: string }
  | { readonly verb: "assign-task"; readonly taskId: TaskId; readonly assigneeIds: readonly MemberId[] }
  | { readonly verb: "comment-on-task"; readonly taskId: TaskId; readonly text: string }
  | SettingAct
  | TemplateAct
  | { readonly verb: "press"; readonly actionId: string }; // a button of a view (core/chat/action.ts), "undo" among them

/** What is named is set; the rest stays. What holds for all is refused to whoever is no admin. */
export type SettingAct =
  | { readonly verb: "change-settings"; readonly settings: Partial<MemberSettings> }
  | {
      readonly verb: "set-absence";
      readonly fromDay: string;
      readonly toDay: string;
      readonly standIn: { readonly id: MemberId; readonly name: string } | null;
    }
  | { readonly verb: "end-absence" }
  | {
      readonly verb: "change-workspace";
      readonly settings: Partial<WorkspaceSettings>;
      readonly addDaysOff: readonly DayOff[];
      readonly removeDaysOff: readonly string[];
    };

/**
 * Implemented by bot: load, decide in core, commit. The answer is the view that chat would show.
 * `key` names the act (a form sent twice has one effect). A rule that was broken comes back as a view of kind "error".
 */
export type DashboardActs = {
  act(scope: Scope, key: string, act: DashboardAct): Promise<View>;
  /** The text goes through the same reading and conversation as a direct message. */
  quickAdd(scope: Scope, key: string, text: string): Promise<View>;
  /** Reads only: what quickAdd would make of the text. */
  preview(scope: Scope, text: string): Promise<QuickAddPreview>;
};

/** `spans` are the words that were taken; `view` reads back what will happen, as a preview card or a sentence. */
export type QuickAddPreview = { readonly text: string; readonly spans: readonly Span[]; readonly view: View };
