import { type Column, getTableColumns, getTableName, type InferInsertModel, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { PgRaw } from "drizzle-orm/pg-core/query-builders/raw";
import type { Statement } from "./statement.ts";

type Value = string | number | boolean | null;

/** Texts by table, columns and number of rows: few of each, made once an isolate. */
const texts = new Map<string, string>();
const MOST_TEXTS = 500;

/**
 * An INSERT for a batch. Drizzle would build its text anew each time, which costs more than the rest of a commit; the
 * columns still say how a value is written. All rows have the same fields; those that a row leaves out take their default.
 * `orElse` is an ON CONFLICT clause.
 */
export function insertRows<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[], orElse = ""): Statement {
  const columns = columnsOf(table, rows[0] ?? {});
  const query = {
    sql: textOf(table, columns, rows.length, orElse),
    params: rows.flatMap((row) => valuesOf(columns, row)),
  };
  return new PgRaw(
    () => Promise.reject(new Error("Only for a batch")),
    sql.raw(query.sql),
    query,
    (result) => result,
  );
}

type NamedColumn = readonly [field: string, column: Column];

function columnsOf(table: PgTable, row: object): readonly NamedColumn[] {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  return Object.entries(columns).filter(([field]) => (row as Record<string, unknown>)[field] !== undefined);
}

function textOf(table: PgTable, columns: readonly NamedColumn[], rows: number, orElse: string): string {
  const key = `${getTableName(table)} ${rows} ${columns.map(([field]) => field).join(" ")} ${orElse}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = columns.map(([, { name }]) => `"${name}"`);
  const tuples = Array.from({ length: rows }, (_, row) => {
    return `(${columns.map((_, at) => `$${row * columns.length + at + 1}`).join(", ")})`;
  });
  const text =
    `insert into "${getTableName(table)}" (${names.join(", ")}) values ${tuples.join(", ")} ${orElse}`.trim();
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(key, text);
  return text;
}

function valuesOf(columns: readonly NamedColumn[], row: object): Value[] {
  return columns.map(([field, column]) => {
    const value = (row as Record<string, unknown>)[field] ?? null;
    return value === null ? null : (column.mapToDriverValue(value) as Value); // as the driver sends it
  });
}
