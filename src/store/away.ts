/** A database that does not answer. */
import { Failure } from '../ports/failure.ts';

/** What was asked is tried again when the database is back. Messages of the drivers hold no password. */
export function away(error: unknown): never {
  if (error instanceof Failure) throw error;
  throw unanswered(error);
}

function unanswered(error: unknown): Failure {
  const failure = new Failure('passing', `the database did not answer: ${wordsOf(error)}`);
  failure.cause = error;
  return failure;
}

/** What the network says, and a server that starts, stops or has no connection left. */
const gone =
  /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST\w+|ENET\w+|EPIPE|ENOENT|57P0[1235]|53300|08\w{3})$/;

/** What the driver says of a connection that broke under it; these have no code. */
const broken = /timeout|connection terminated|ended unexpectedly|connection error and is not queryable/i;

/** What passes although the server answers: two transactions in each other's way, no room, a query that was cancelled. */
const passing = /^(?:40\w{3}|53\w{3}|55P03|57014|58\w{3})$/;

/** Whether the server is away, and may come back; a wrong password stays wrong. */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errors, message, cause } = error as Error & { code?: string; errors?: unknown[] };
  if (errors?.length) return errors.some(isAway);
  if (code !== undefined) return gone.test(code);
  return cause === undefined ? broken.test(message) : isAway(cause);
}

/**
 * For whatever is asked of a server: what may pass is thrown as such, and what is a mistake of ours as it came. So a
 * job whose connection was cut is tried again as after any outage.
 */
export function passingOf(error: unknown): never {
  if (error instanceof Failure) throw error;
  const code = (error as { code?: unknown } | null)?.code;
  if (isAway(error) || (typeof code === 'string' && passing.test(code))) throw unanswered(error);
  throw error;
}

/** A refused connection has one error for each address, and no words of its own. */
export function wordsOf(error: unknown): string {
  const { message, errors, cause } = error as Error & { errors?: Error[] };
  return (cause instanceof Error && wordsOf(cause)) || message || (errors?.[0]?.message ?? 'no answer');
}
