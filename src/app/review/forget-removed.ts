/** The app was removed from repositories, or they were removed: what is stored about them goes. */
import { Failure } from '../../ports/failure.ts';
import type { Forge, ForgeEvent, RepositoryRef } from '../../ports/forge.ts';
import type { Mirrors } from '../../ports/git.ts';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';

interface ForgetPorts {
  forge: Pick<Forge, 'repository'>;
  store: Pick<Store, 'forget' | 'setPrivate' | 'rename'>;
  mirrors: Pick<Mirrors, 'remove'>;
  log: Log;
  /** Which try of the job it is. */
  attempt: number;
}

/** A forge that cannot be asked for so long is not waited for: what shall be gone must not stay for that. */
const mostTries = 8;

/**
 * A repository that was transferred leaves one installation for another: where the bot serves it still, nothing goes.
 * To run it again changes nothing.
 */
export async function forgetRemoved(
  ports: ForgetPorts,
  { platform, repositories, ids }: ForgeEvent & { kind: 'removed' },
): Promise<void> {
  const { store, mirrors, log } = ports;
  let kept = 0;
  for (const [i, repository] of repositories.entries()) {
    const id = ids?.[i] ?? null;
    const at: RepositoryRef = { repository, ...(id !== null && { repositoryId: id }) };
    await store.setPrivate(platform, at, true);
    const now = id === null ? null : await stillServed(ports, at);
    if (now) {
      kept += 1;
      await store.rename(platform, { repository: now.repository, repositoryId: now.repositoryId });
      await store.setPrivate(platform, now, now.isPrivate);
      continue;
    }
    await store.forget(platform, at);
    await mirrors.remove(platform, at);
    // What an older version kept under the name.
    if (id !== null) await mirrors.remove(platform, { repository });
  }
  log.info({ repositories: repositories.length - kept, kept }, 'forgotten');
}

async function stillServed({ forge, attempt }: ForgetPorts, at: RepositoryRef) {
  try {
    return await forge.repository(at, { now: true });
  } catch (error) {
    if (!(error instanceof Failure) || (error.retry && attempt < mostTries)) throw error;
    return null;
  }
}
