import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "../client.ts";
import { createTwoTenants, type TwoTenants } from "../tenancy/two-tenants.ts";
import { createOutboxStore } from "./outbox-store.ts";

/** Two workspaces, each with a question that ran out now, a handled key of now, and a message owed. */
describe("forgetting", () => {
  let at: TwoTenants;
  beforeAll(async () => {
    at = await createTwoTenants();
    neonConfig.fetchEndpoint = at.database.fetchEndpoint;
  });
  afterAll(() => at?.database.close());

  const counts = async () => {
    const tables = ["pending_action", "inbound_event", "outbox"];
    const query = `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")}`;
    const [row] = await at.owner.batch({ query, params: [] });
    return tables.map((table) => Number(row?.[table]));
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const forget = (days: number) => createOutboxStore(createDatabase(at.database.jobsUrl)).forget(inDays(days));

  it("leaves alone what is young", async () => {
    await forget(0.5);
    expect(await counts()).toEqual([2, 2, 2]);
  });

  it("happens once a day, however often it is asked for", async () => {
    await forget(1.2);
    expect(await counts()).toEqual([2, 2, 2]);
  });

  it("takes questions after a day, and keys after a month", async () => {
    await forget(2);
    expect(await counts()).toEqual([0, 2, 2]);
    await forget(31);
    expect(await counts()).toEqual([0, 0, 2]); // what is owed still stays owed
  });
});
