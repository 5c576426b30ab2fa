/** Requests as the App's installation in a repository. */
import type { ChangeKey, RepositoryRef } from '../../ports/forge.ts';
import { failureOf } from './failures.ts';
import { type Grants, grantFailure } from './grants.ts';
import type { Access, Client, Installations } from './installations.ts';

export interface Purpose {
  /** In words, for people. */
  what: string;
  /** It may change something. */
  write?: boolean;
  /** What the App must be granted for it: without it GitHub is not even asked. */
  needs: Grants;
}

/** Makes a request; whatever is thrown is a Failure. */
export type Ask = <T>(
  at: RepositoryRef,
  asked: Purpose,
  request: (client: Client, where: { owner: string; repo: string }, access: Access) => Promise<T>,
) => Promise<T>;

/** It may have another name, and another one a moment later. */
const mostTries = 3;
/** Milliseconds: what was told not longer ago is not asked again. */
const fresh = 2000;
/** Milliseconds: what was granted later is noticed so soon; in between the same may be missing for many requests. */
const grantsFresh = 1000;

/** A change, in words for people. */
export const named = (key: ChangeKey): string => `${key.repository}#${key.change}`;

export function createAsk(installations: Installations): Ask {
  return async (at, { what, write = false, needs }, request) => {
    let access = await installations.access(at);
    if (grantFailure(needs, access.permissions, what))
      access = await installations.freshAccess(at, grantsFresh);
    const refused = grantFailure(needs, access.permissions, what);
    if (refused) throw refused;
    for (let tries = 1; ; tries += 1) {
      try {
        return await request(access.client, access.where, access);
      } catch (error) {
        const failure = failureOf(error, what, write);
        const { status } = error as { status?: number };
        const isStale = status === 401 || failure.kind === 'gone' || failure.kind === 'forbidden';
        if (!isStale || tries === mostTries) throw failure;
        // The repository may have another name, or another owner, since that was asked. What was refused was not done.
        // A token has no more than what was granted when it was made, or less: what was taken away and given back.
        const forbidden = failure.kind === 'forbidden' && !failure.closed;
        const now = await renewed(installations, at, access, {
          token: tries === 1 && (status === 401 || forbidden),
          age: failure.kind === 'forbidden' ? fresh : 0,
        });
        if (!now) throw failure;
        const lacks = grantFailure(needs, now.permissions, what);
        if (lacks) throw lacks;
        access = now;
      }
    }
  };
}

/**
 * null: nothing has changed. `token`: a new token is worth another try by itself; `age`: milliseconds for which what is
 * known is good enough.
 */
async function renewed(
  installations: Installations,
  at: RepositoryRef,
  was: Access,
  { token, age }: { token: boolean; age: number },
): Promise<Access | null> {
  const now = await installations.freshAccess({ ...at, repositoryId: was.repository.repositoryId }, age);
  const same =
    now.repository.repository === was.repository.repository && now.installation === was.installation;
  return same && (now === was || !token) ? null : now;
}
