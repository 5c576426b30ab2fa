/** The small SQL port: PostgreSQL's dialect, spoken by a server or by the database of the process. Types only. */

export interface Sql {
  /**
   * Runs a statement and gives its rows. Values stand at $1, $2, …; without values the text may hold several
   * statements. Integers of 8 bytes come back as text or number: cast them (`::int`, `::float8`).
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
}

export interface Database extends Sql {
  /** `embedded`: of this process, in a thread of it, and of no other at the same time. */
  readonly kind: 'embedded' | 'postgres';
  /**
   * Runs the work in one transaction; it is rolled back when the work throws. With `hurry` somebody outside waits for it:
   * where one runs at a time it waits for one at most that is not in a hurry.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, order?: { hurry?: boolean }): Promise<T>;
  close(): Promise<void>;
}
