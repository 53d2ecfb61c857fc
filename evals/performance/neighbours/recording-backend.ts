import type { SqlBackend, SqlResult, SqlStatement } from "#db/local/sql-backend.ts";

export type RecordedBatch = {
  readonly role: string;
  readonly statements: readonly SqlStatement[];
  readonly rows: readonly SqlResult["rows"][]; // one entry a statement
};

export type RecordingBackend = SqlBackend & {
  /** Begins anew. */
  record(): void;
  /** What ran since `record`, in the order in which it ended. */
  recorded(): readonly RecordedBatch[];
};

/** Notes each batch while it is asked to, and costs nothing else. */
export function createRecordingBackend(backend: SqlBackend): RecordingBackend {
  let kept: RecordedBatch[] | null = null;
  return {
    ...backend,
    async run(request) {
      const results = await backend.run(request);
      const { login, statements } = request;
      kept?.push({ role: login.user, statements, rows: results.map(({ rows }) => rows) });
      return results;
    },
    record() {
      kept = [];
    },
    recorded() {
      const batches = kept ?? [];
      kept = null;
      return batches;
    },
  };
}
