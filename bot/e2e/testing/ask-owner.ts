import type { TestDatabase } from "#db/testing/test-database.ts";

export type Row = Readonly<Record<string, string | null>>;

/** One query as the database's owner: past the driver, so that its faults and its counts are not ours. */
export async function askOwner({ backend }: TestDatabase, query: string): Promise<readonly Row[]> {
  const statements = [{ query, params: [] }];
  const [result] = await backend.run({ login: backend.owner, statements, transaction: null });
  const names = result?.fields.map(({ name }) => name) ?? [];
  return (result?.rows ?? []).map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
}
