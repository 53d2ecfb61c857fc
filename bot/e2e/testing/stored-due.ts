import type { DeployedWorker } from "./deployed-worker.ts";

/** The due date of the only task of that name; null where it has none. */
export async function storedDue({ ask }: DeployedWorker, summary: string): Promise<string | null> {
  const rows = await ask(
    `select coalesce(due_date::text, due_local::text) as due from task where summary = '${summary}'`,
  );
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} tasks are called "${summary}"`);
  return row.due ?? null;
}
