/** A Postgres that can run one batch for one login. The Neon endpoint speaks HTTP to the driver and this to the database. */
export type SqlBackend = {
  /**
   * Runs the statements in order, for one login. With `transaction` they commit together or not at all; without, there is
   * one statement, which commits by itself. Throws SqlError for what Postgres refused, SqlUnavailable when it can't be reached.
   */
  run(request: SqlRequest): Promise<readonly SqlResult[]>;
  /** Runs scripts as the owner in one transaction; each may hold several commands, so migrations need no splitting. */
  script(scripts: readonly string[]): Promise<void>;
  readonly owner: Login;
  close(): Promise<void>;
};

export type Login = { readonly user: string; readonly password: string };

export type SqlRequest = {
  readonly login: Login;
  readonly statements: readonly SqlStatement[];
  readonly transaction: Transaction | null;
};

/** Parameters are text or null, as the Neon driver prepares them. */
export type SqlStatement = { readonly query: string; readonly params: readonly (string | null)[] };

export type Transaction = {
  readonly isolation: Isolation | null; // null: the database's default
  readonly readOnly: boolean;
  readonly deferrable: boolean;
};

export type Isolation = "ReadUncommitted" | "ReadCommitted" | "RepeatableRead" | "Serializable";

/** Values are the text that Postgres prints, never parsed. */
export type SqlResult = {
  readonly command: string;
  readonly rowCount: number | null;
  readonly fields: readonly SqlField[];
  readonly rows: readonly (readonly (string | null)[])[];
};

export type SqlField = {
  readonly name: string;
  readonly dataTypeID: number;
  readonly tableID: number;
  readonly columnID: number;
  readonly dataTypeSize: number;
  readonly dataTypeModifier: number;
};
