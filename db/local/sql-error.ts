/** The fields of an ErrorResponse, named as the Neon driver names them. */
export const SQL_ERROR_FIELDS = [
  "severity",
  "code",
  "detail",
  "hint",
  "position",
  "internalPosition",
  "internalQuery",
  "where",
  "schema",
  "table",
  "column",
  "dataType",
  "constraint",
  "file",
  "line",
  "routine",
] as const;

export type SqlErrorFields = { readonly [field in (typeof SQL_ERROR_FIELDS)[number]]?: string };

/** Postgres answered, and refused. `fields.code` is the SQLSTATE. */
export class SqlError extends Error {
  override readonly name = "SqlError";
  readonly fields: SqlErrorFields;

  constructor(message: string, fields: SqlErrorFields) {
    super(message);
    this.fields = fields;
  }
}

/** Nobody answered: the database is away or went away; whether the batch committed is not known. */
export class SqlUnavailable extends Error {
  override readonly name = "SqlUnavailable";
}

/** Both drivers decode an ErrorResponse to an Error that carries its fields; one without a SQLSTATE is something else. */
export function readSqlError(error: unknown): SqlError | null {
  if (error instanceof SqlError) return error;
  return error instanceof Error && "code" in error && "severity" in error ? toSqlError(error) : null;
}

export function toSqlError(error: Error): SqlError {
  const source: { readonly [field: string]: unknown } = { ...error };
  const present = SQL_ERROR_FIELDS.flatMap((field) => {
    const value = source[field];
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  return new SqlError(error.message, Object.fromEntries(present));
}
