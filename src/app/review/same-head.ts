/**
 * Several changes with one head, made to different branches. A commit shows one check of a name, the newest: so each of
 * theirs has the worst verdict of all, and which one stands does not matter.
 */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { SameHead } from '../../ports/store.ts';
import { worstOf } from '../../review/render/beside.ts';
import type { ReviewPorts } from './review-change.ts';

type Ports = Pick<ReviewPorts, 'forge' | 'store' | 'jobs' | 'log'>;

/** The other open changes of the repository that have this head now, with their own verdicts. */
export async function sameHead({ forge, store }: Ports, key: ChangeKey, head: string): Promise<SameHead[]> {
  const open: SameHead[] = [];
  for (const one of await store.ofHead(key, head)) {
    const now = await forge.change({ ...key, change: one.change });
    if (now?.state === 'open' && now.head === head) open.push(one);
  }
  return open;
}

/**
 * Has those of the others (`beside`, all of them open) looked at again whose check does not show the worst of all. Not
 * before one's own shows it: they would look at this one again. `own` is null where there is no verdict. What was given up
 * has none that another could show, but its check is one of the head's, and shows what is worse than none.
 */
export async function wakeOutdated(
  { forge, store, jobs, log }: Ports,
  key: ChangeKey,
  head: string,
  own: SameHead['conclusion'] | null,
  beside: readonly SameHead[],
): Promise<void> {
  const verdicts = [...(own === null ? [] : [own]), ...beside.map((one) => one.conclusion)];
  const worst = worstOf(verdicts);
  const others = beside.map(({ change }) => ({ change, due: worst }));
  const left = worstOf(['neutral', ...verdicts]);
  for (const change of await store.givenUp(key, head)) others.push({ change, due: left });
  for (const { change, due } of others) {
    const other = { ...key, change };
    try {
      const shown = await forge.check(other, head);
      if (shown?.conclusion === due) continue;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ ...other, reason: error.message }, 'the check of another change could not be asked for');
    }
    await jobs.enqueue({ kind: 'change', ...other, head, reason: 'another change has the same head' });
  }
}

/** The change has left this head: those that still have it are looked at again. */
export async function wakeSameHead({ store, jobs }: Ports, key: ChangeKey, head: string): Promise<void> {
  const reviewed = (await store.ofHead(key, head)).map(({ change }) => change);
  for (const change of new Set([...reviewed, ...(await store.givenUp(key, head))]))
    await jobs.enqueue({ kind: 'change', ...key, change, head, reason: 'another change left this head' });
}
