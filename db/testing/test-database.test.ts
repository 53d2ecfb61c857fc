import { neon, neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canTestOver, createTestDatabase, type TestDatabase } from "./test-database.ts";

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`a test database over ${over}`, () => {
    let one: TestDatabase;
    let other: TestDatabase;

    beforeAll(async () => {
      [one, other] = await Promise.all([createTestDatabase({ over }), createTestDatabase({ over })]);
      neonConfig.fetchEndpoint = one.fetchEndpoint;
    });
    afterAll(() => Promise.all([one?.close(), other?.close()]));

    it("has the product's tables, and each login sees its own", async () => {
      expect(await neon(one.ownerUrl)`select count(*)::int as n from workspace`).toEqual([{ n: 0 }]);
      for (const [url, role] of [
        [one.appUrl, "companion_app"],
        [one.jobsUrl, "companion_jobs"],
        [one.authUrl, "companion_auth"],
      ] as const) {
        expect(await neon(url)`select current_user as me`).toEqual([{ me: role }]);
      }
    });

    it("shares nothing with another that is open at the same time", async () => {
      await neon(one.ownerUrl)`create table only_here (id int)`;
      expect(await neon(one.ownerUrl)`select to_regclass('only_here')::text as t`).toEqual([{ t: "only_here" }]);
      expect(await neon(other.ownerUrl)`select to_regclass('only_here')::text as t`).toEqual([{ t: null }]);
    });
  });
}
