import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Loaded } from "#core/chat/chat-store.ts";
import { type ListId, TaskId, uuidV7 } from "#core/ids.ts";
import { deskPlanning } from "#core/progress/desk-planning.ts";
import type { DeskScope } from "#core/progress/desk-store.ts";
import type { DeskTemplates } from "#core/progress/desk-templates.ts";
import type { Change } from "#core/tasks/change.ts";
import { planRun } from "#core/templates/plan-run.ts";
import { TemplateRunId } from "#core/templates/run.ts";
import { runTemplate } from "#core/templates/run-template.ts";
import { newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import { TemplateId } from "#core/templates/template.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import { createDatabase, type Database } from "../client.ts";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createChatStore } from "./chat-store.ts";
import { createDeskTemplates } from "./desk-templates.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const newId = () => uuidV7(NOW, crypto.getRandomValues(new Uint8Array(10)));
const YAML = `name: Release
description: From the cut on.
roles:
  captain: leave
items:
  - { task: Cut the branch, key: cut, due: start, role: captain, subtasks: [Tag it] }
  - { task: Announce it, due: start + 1wd, after: cut }
`;

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`the desk's templates over ${over}`, () => {
    let test: TestDatabase;
    let db: Database;
    let desk: DeskTemplates;
    let loaded: Loaded;
    let ana: DeskScope;
    let ben: DeskScope;
    let stranger: DeskScope;
    const templateId = TemplateId.parse(newId());
    const runs = { shared: TemplateRunId.parse(newId()), private: TemplateRunId.parse(newId()) };

    beforeAll(async () => {
      test = await createTestDatabase({ over });
      neonConfig.fetchEndpoint = test.fetchEndpoint;
      db = createDatabase(test.appUrl, test.fetchEndpoint);
      desk = createDeskTemplates(db);
      loaded = await enter("T1", "ana");
      ana = scopeOf(loaded);
      ben = scopeOf(await enter("T1", "ben"));
      stranger = scopeOf(await enter("T2", "eve"));
      await commit(saveTemplate(context(), newTemplate(context(), templateId, contentOf(YAML))));
      await start(runs.shared, "Release 2.4", null);
      await start(runs.private, "My own", loaded.channelId);
    });
    afterAll(() => test?.close());

    const scopeOf = ({ workspaceId, actor }: Loaded): DeskScope => ({ workspaceId, memberId: actor.id, now: NOW });

    /** In a direct message of their own. */
    const enter = (workspaceKey: string, externalId: string): Promise<Loaded> =>
      createChatStore(db).load({
        platform: "slack",
        workspaceKey,
        actor: { externalId, name: externalId, timeZone: "Europe/Berlin" },
        channel: { externalId: `D-${externalId}`, kind: "direct", name: null, thread: null },
        mentions: [],
        ids: Array.from({ length: 5 }, newId),
        take: 10,
        inboundKey: newId(),
        people: [],
        lists: [],
        tasks: null,
        pending: null,
        undo: null,
      });

    const context = () => ({
      actor: { memberId: loaded.actor.id, via: "slack" as const },
      workspaceId: loaded.workspaceId,
      timeZone: "Europe/Berlin",
      now: NOW,
      changeId: newId() as Change["id"], // a fresh UUID is one
      newTaskId: () => TaskId.parse(newId()),
    });

    function contentOf(yaml: string) {
      const read = readTemplateYaml(yaml);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.content;
    }

    async function commit(change: Change): Promise<void> {
      const nothing = { reply: null, memory: null, pending: null, outbox: [], profiles: [], zoneAsked: false };
      const { workspaceId, memberId } = ana;
      const written = { workspaceId, memberId, via: "slack", now: NOW, causes: [newId()], change, ...nothing } as const;
      expect(await createChatStore(db).commit(written)).toBe("committed");
    }

    let number = 1;

    async function start(runId: TemplateRunId, name: string, channelId: Loaded["channelId"] | null): Promise<void> {
      const facts = await desk.template(ana, templateId);
      if (!facts) throw new Error("no template");
      const bindings = {
        start: { value: "date", date: "2026-11-23" },
        end: null,
        variables: {},
        roles: {},
        creatorId: ana.memberId,
        ownerId: ana.memberId,
        seq: 1,
      } as const;
      const plan = planRun({ content: facts.newest.content, bindings, setting: deskPlanning(facts, NOW) });
      if (plan.outcome !== "planned") throw new Error("not planned");
      const run = { runId, name, template: facts.template, made: null, plan, bindings, firstNumber: number };
      number += 3;
      await commit(
        runTemplate(context(), { ...run, lists: [], newListId: () => newId() as ListId, channelId, repeat: null }),
      );
    }

    it("lists templates with their size, roles and last run", async () => {
      const { templates } = await desk.templates(ana);
      expect(templates).toEqual([
        {
          id: templateId,
          name: "Release",
          description: "From the cut on.",
          items: 2,
          roles: ["captain"],
          lastRun: NOW,
        },
      ]);
    });

    it("shows open runs with the standing of their tasks, and somebody's own only to them", async () => {
      const names = async (scope: DeskScope) => (await desk.templates(scope)).runs.map(({ name }) => name).sort();
      expect(await names(ana)).toEqual(["My own", "Release 2.4"]);
      expect(await names(ben)).toEqual(["Release 2.4"]);
      const [run] = (await desk.templates(ben)).runs;
      expect([...(run?.tasks.values() ?? [])]).toHaveLength(3);
      expect(run?.tasks.get(run.items[0]?.taskId ?? TaskId.parse(newId()))).toEqual({
        status: "needs-action",
        due: { value: "date", date: "2026-11-23" },
      });
    });

    it("reads a template whole in one round trip: content, versions, runs, and what it is planned with", async () => {
      const before = test.endpoint.roundTrips();
      const facts = await desk.template(ben, templateId);
      expect(test.endpoint.roundTrips() - before).toBe(1);
      expect(facts?.shown.content.items).toHaveLength(2);
      expect(facts?.versions).toEqual([{ number: 1, by: "ana", at: NOW, items: 2 }]);
      expect([...(facts?.people.values() ?? [])]).toEqual(["ana", "ben"]);
      expect(facts?.names).toEqual([{ id: templateId, name: "Release" }]);
      expect(facts?.template.runs).toBe(2);
    });

    it("reads a run with its tasks, the waiting ones with what they wait for", async () => {
      const facts = await desk.run(ben, runs.shared);
      expect(facts?.run.name).toBe("Release 2.4");
      const waiting = facts?.tasks.filter((task) => task.waiting) ?? [];
      expect(waiting.map(({ summary, waitsFor }) => [summary, waitsFor])).toEqual([["Announce it", [1]]]);
      expect(facts?.touched.size).toBe(0);
    });

    it("has nothing for a version, a template or a run that is not there, or not theirs to see", async () => {
      expect(await desk.template(ana, templateId, 7)).toBeNull();
      expect(await desk.template(ana, TemplateId.parse(newId()))).toBeNull();
      expect(await desk.run(ben, runs.private)).toBeNull();
    });

    it("shows nothing of it to another workspace", async () => {
      expect((await desk.templates(stranger)).templates).toEqual([]);
      expect((await desk.templates(stranger)).runs).toEqual([]);
      expect(await desk.template(stranger, templateId)).toBeNull();
      expect(await desk.run(stranger, runs.shared)).toBeNull();
      expect((await desk.draft(stranger)).names).toEqual([]);
      await expect(desk.templates({ ...ana, memberId: stranger.memberId })).rejects.toMatchObject({
        code: "not-permitted",
      });
    });
  });
}
