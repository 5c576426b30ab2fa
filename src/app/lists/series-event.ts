/** What queues the work on a series of a mailing list. */
import type { ChangeKey, ForgeEvent } from '../../ports/forge.ts';
import type { Lineage } from '../../ports/lists.ts';

/** It takes turns with the other series of who sent it. */
export const seriesEvent = (
  { repository, change }: Pick<ChangeKey, 'repository' | 'change'>,
  { author }: Pick<Lineage, 'author'>,
  reason: string,
): ForgeEvent & { kind: 'series' } => ({
  ...{ kind: 'series', platform: 'mail', repository, change, reason },
  ...(author && { author: author.email.toLowerCase() }),
});
