import { createDashboard } from "../dashboard-app.tsx";
import type { AssetPaths, DashboardDeps } from "../dashboard-env.ts";
import { createReads } from "../reads/create-reads.ts";
import { createTemplateReads } from "../reads/create-template-reads.ts";
import { ANA, BEN, NOW } from "./demo-tasks.ts";
import { createFakeActs } from "./fake-acts.ts";
import { fakeAuth } from "./fake-auth.ts";
import { createFakeDesk, createFakeStore, type FakeDesk } from "./fake-desk.ts";
import { createFakeTemplateStore, createFakeTemplates, type FakeTemplates } from "./fake-templates.ts";

export const NO_ASSETS: AssetPaths = { css: "/assets/app.css", js: "/assets/app.js" };

/** The dashboard over a workspace in memory, at a fixed moment. */
type Options = { readonly desk?: FakeDesk; readonly fakeTemplates?: FakeTemplates } & Partial<DashboardDeps>;

export function demoDashboard(options: Options = {}) {
  const desk = options.desk ?? deskWithHistory();
  const fakeTemplates = options.fakeTemplates ?? createFakeTemplates();
  const acts = createFakeActs(desk, fakeTemplates);
  const errors: unknown[] = [];
  const app = createDashboard({
    reads: createReads(createFakeStore(desk)),
    templates: createTemplateReads(createFakeTemplateStore(desk, fakeTemplates)),
    fetchText: async () => ({ ok: false, problem: "I couldn't reach that address." }),
    acts,
    auth: fakeAuth,
    assets: async () => NO_ASSETS,
    now: () => NOW,
    reportError: (error) => errors.push(error),
    ...options,
  });
  return { app, desk, fakeTemplates, acts, errors };
}

/** #42 with a past: who did what from where, and what was said. */
export function deskWithHistory(): FakeDesk {
  const desk = createFakeDesk();
  const entry = (n: number, verb: string, by: typeof ANA, at: string) =>
    ({ id: `t${n}`, taskNumber: 42, memberId: by, verb, at: new Date(at) }) as const;
  const due = (local: string) => ({ value: "date-time", local, timeZone: "Europe/Berlin" });
  desk.trail.push(
    {
      ...entry(4, "comment-on-task", BEN, "2026-11-21T15:04:00Z"),
      via: "discord",
      before: {},
      after: {},
    },
    {
      ...entry(3, "assign-task", ANA, "2026-11-20T10:31:00Z"),
      via: "dashboard",
      before: { assigneeIds: [ANA] },
      after: { assigneeIds: [ANA, BEN] },
    },
    {
      ...entry(2, "reschedule-task", ANA, "2026-11-20T10:30:00Z"),
      via: "slack",
      before: { due: due("2026-11-23T16:00:00"), priority: 0 },
      after: { due: due("2026-11-27T16:00:00"), priority: 2 },
    },
    { ...entry(1, "create-task", ANA, "2026-11-03T09:00:00Z"), via: "slack", before: null, after: {} },
  );
  desk.comments.push(
    {
      id: "c1",
      taskNumber: 42,
      memberId: BEN,
      text: "The regional split is in. Two accounts still don't match the ledger; I'm on it.",
      at: new Date("2026-11-21T15:04:00Z"),
    },
    { id: "c2", taskNumber: 42, memberId: ANA, text: "Thanks. Friday stands.", at: new Date("2026-11-21T16:20:00Z") },
  );
  return desk;
}
