/** PGlite in a thread of its own: whatever a statement takes, the server goes on answering. */
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { serveThread } from '../thread.ts';
import { lanes } from './lanes.ts';

/** What came of a statement. Errors are told as data: their codes decide whether what was asked is tried again. */
export type Outcome<Row = unknown> =
  | { rows: Row[] }
  | { error: { message: string; code?: string; stack?: string } };

/** What the thread offers. A transaction is named by the number that `begin` gave; null is outside of all. */
export interface DatabasePorts {
  database: {
    open(folder: string): Promise<Outcome>;
    query(within: number | null, text: string, values: unknown[]): Promise<Outcome>;
    /** Several statements, without values; the rows of all of them. */
    exec(within: number | null, text: string): Promise<Outcome>;
    /** Gives its number as the one row. `hurry`: it waits for one other at most that is not in a hurry. */
    begin(hurry: boolean): Promise<Outcome<number>>;
    /** Ends it: kept, or as if it had not been. */
    end(within: number, kept: boolean): Promise<Outcome>;
    close(): Promise<Outcome>;
  };
}

let pglite: PGlite | null = null;
interface Open {
  inside: Transaction;
  end(kept: boolean): void;
  ended: Promise<unknown>;
}
const open = new Map<number, Open>();
let begun = 0;

/** One statement or one transaction runs at a time. */
const turn = lanes();
async function inTurn<T>(hurry: boolean, work: () => Promise<T>): Promise<T> {
  const release = await turn(hurry);
  try {
    return await work();
  } finally {
    release();
  }
}
const at = <T>(within: number | null, work: (on: PGlite | Transaction) => Promise<T>): Promise<T> =>
  within === null ? inTurn(false, () => work(pglite!)) : work(open.get(within)!.inside);

/** Thrown where a transaction is to be rolled back. */
class Undone extends Error {}

const database: DatabasePorts['database'] = {
  open: (folder) =>
    outcome(async () => {
      const { PGlite } = await import('@electric-sql/pglite');
      pglite = await PGlite.create({ dataDir: folder });
      return [];
    }),
  query: (within, text, values) =>
    outcome(async () => (await at(within, (on) => on.query(text, values))).rows),
  exec: (within, text) =>
    outcome(async () => (await at(within, (on) => on.exec(text))).flatMap(({ rows }) => rows as unknown[])),
  begin: (hurry) =>
    outcome(
      () =>
        new Promise<number[]>((resolve, reject) => {
          const ended = inTurn(hurry, () =>
            pglite!.transaction(async (inside) => {
              begun += 1;
              const id = begun;
              const kept = await new Promise<boolean>((end) => {
                open.set(id, { inside, end, ended: Promise.resolve().then(() => ended) });
                resolve([id]);
              });
              if (!kept) throw new Undone();
            }),
          );
          // Before it has begun, nobody else is told.
          ended.catch(reject);
        }),
    ),
  end: (within, kept) =>
    outcome(async () => {
      const { end, ended } = open.get(within)!;
      open.delete(within);
      end(kept);
      await ended.catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
      return [];
    }),
  close: () =>
    outcome(async () => {
      await pglite?.close();
      return [];
    }),
};

async function outcome<Row>(work: () => Promise<Row[]>): Promise<Outcome<Row>> {
  try {
    return { rows: await work() };
  } catch (error) {
    const { message, code, stack } = error as Error & { code?: unknown };
    return {
      error: {
        message: message ?? String(error),
        ...(typeof code === 'string' && { code }),
        ...(stack !== undefined && { stack }),
      },
    };
  }
}

serveThread({ database } satisfies DatabasePorts);
