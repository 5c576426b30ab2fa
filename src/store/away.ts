/** A database that does not answer. */
import { Failure } from '../ports/failure.ts';

/** What was asked is tried again when the database is back. Messages of the drivers hold no password. */
export function away(error: unknown): never {
  throw new Failure('passing', `the database did not answer: ${(error as Error).message}`);
}
