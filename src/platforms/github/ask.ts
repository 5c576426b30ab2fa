/** Requests as the App's installation in a repository. */
import type { ChangeKey } from '../../ports/forge.ts';
import { failureOf } from './failures.ts';
import { type Client, type Installations, splitName } from './installations.ts';

/** Makes a request; whatever is thrown is a Failure. `what` names it in words, `write`: it may change something. */
export type Ask = <T>(
  at: Pick<ChangeKey, 'repository'>,
  what: string,
  write: boolean,
  request: (client: Client, where: { owner: string; repo: string }) => Promise<T>,
) => Promise<T>;

export function createAsk(installations: Installations): Ask {
  return async ({ repository }, what, write, request) => {
    const where = splitName(repository);
    const client = await installations.client(repository);
    try {
      return await request(client, where);
    } catch (error) {
      const failure = failureOf(error, what, write);
      const { status } = error as { status?: number };
      // The installation that was known may be another by now.
      if (status === 401 || status === 404) installations.forget(repository);
      throw failure;
    }
  };
}
