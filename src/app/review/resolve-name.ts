/** Jobs that an older version queued under a repository's name: they are queued again under its number. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge, ForgeEvent } from '../../ports/forge.ts';
import type { Jobs } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';

interface ResolvePorts {
  forge: Pick<Forge, 'repository' | 'react' | 'openChanges'>;
  jobs: Jobs;
  log: Log;
  dryRun: boolean;
}

/** Repositories that are tried for a command whose repository has another name by now. */
const mostOthers = 30;

/**
 * Whoever has the name now may have got it since. For a review that is no matter: it asks for what there is now, and the
 * sweep finds the others. A command is obeyed where its comment is, and nowhere else.
 */
export async function resolveName(
  { forge, jobs, log, dryRun }: ResolvePorts,
  event: ForgeEvent & { kind: 'change' | 'command' },
): Promise<void> {
  const { platform, repository, change } = event;
  const now = await forge.repository({ repository });
  const holder = now && { ...event, repository: now.repository, repositoryId: now.repositoryId };
  if (event.kind === 'change' || dryRun) {
    if (holder) await jobs.enqueue(holder);
    else log.info({ platform, repository, change }, 'nothing to do: the repository is gone');
    return;
  }
  const isThere = async (at: ChangeKey): Promise<boolean> => {
    try {
      await forge.react(at, event.comment, 'eyes');
      return true;
    } catch (error) {
      if (!(error instanceof Failure) || error.retry) throw error;
      return false;
    }
  };
  if (holder && (await isThere(holder))) return jobs.enqueue(holder);
  let tries = 0;
  for await (const one of forge.openChanges()) {
    if (one.change !== change || one.repositoryId === undefined || tries >= mostOthers) continue;
    tries += 1;
    const { repository: name, repositoryId } = one;
    const moved = { ...event, repository: name, repositoryId };
    if (repositoryId !== now?.repositoryId && (await isThere(moved))) return jobs.enqueue(moved);
  }
  log.info({ platform, repository, change }, 'nothing to do: the comment of a command is gone');
}
