/** What is wrong with a request, as an answer. */
import { Failure } from '../../ports/failure.ts';
import type { LimitName } from './limits.ts';

/** What is wrong with a request: an HTTP status, and one line for the client. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The limit that was reached, as metrics name it; null: none. */
  readonly limit: LimitName | null;
  constructor(
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    limit: LimitName | null = null,
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.limit = limit;
  }
}

/** What is said of an address that nothing has. */
export const nothing = 'there is nothing here; the start page is at /';
export const nothingHere = (): Refusal => new Refusal(404, nothing);

/** What the database or a forge cannot do now may be asked again; all else is ours, and in the log. */
export function refusalOf(error: unknown, request: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Failure && error.retry) {
    return new Refusal(503, `the database does not answer; the log says more under request ${request}`);
  }
  return new Refusal(500, `this failed; the log says why under request ${request}`);
}

/** Throws Refusal for what the check says of its input. */
export const refusedInput = <T>(checked: Promise<T>): Promise<T> =>
  checked.catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    throw new Refusal(error.retry ? 503 : 422, error.message);
  });
