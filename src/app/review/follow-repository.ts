/** Follows what becomes of a repository itself: its name, its owner, and who may see it. */
import type { Forge, ForgeEvent, RepositoryRef } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';

export interface FollowPorts {
  forge: Pick<Forge, 'repository'>;
  store: Pick<Store, 'setPrivate' | 'rename'>;
  log: Log;
}

/** Something has happened to it: it is taken as it is now, so that it does not matter in which order events arrive. */
export async function followRepository(
  ports: FollowPorts,
  event: ForgeEvent & { kind: 'repository' },
): Promise<void> {
  const { platform, repository, repositoryId, reason, hide } = event;
  const at = { repository, ...(repositoryId !== undefined && { repositoryId }) };
  // Before anything is asked: nobody should wait for it, whatever the forge does meanwhile.
  if (hide) await ports.store.setPrivate(platform, at, true);
  // What was known a moment ago is what has just changed.
  await lookAtRepository(ports, platform, at, { now: true });
  ports.log.info({ ...at, reason }, 'a repository was looked at');
}

/** One that is gone, or served no more, is hidden: what it shows can no longer be asked. */
export async function lookAtRepository(
  { forge, store }: FollowPorts,
  platform: ForgePlatform,
  at: RepositoryRef,
  asked?: { now: boolean },
): Promise<{ isPrivate: boolean; renamed: string | null }> {
  const now = await forge.repository(at, asked);
  const isPrivate = now?.isPrivate ?? true;
  const renamed = now && now.repository !== at.repository ? now.repository : null;
  if (now && renamed !== null)
    await store.rename(platform, { repository: now.repository, repositoryId: now.repositoryId });
  await store.setPrivate(platform, now ?? at, isPrivate);
  return { isPrivate, renamed };
}
