/** Fetches a head and judges it; what stops that is said on the head's check. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, CheckContent, PostedCheck, QueueHead } from '../../ports/forge.ts';
import type { FetchableChange } from '../../ports/git.ts';
import { readAnnotated } from '../../review/plan/marker.ts';
import { isTrouble, troubleContent } from '../../review/render/forge-check.ts';
import type { JudgedChange } from './judge-change.ts';
import type { ReviewPorts } from './review-change.ts';
import { sameHead, wakeOutdated } from './same-head.ts';

/** null: the head is not there to be fetched. `queue`: it is that of a merge queue. */
export async function judgeHead(
  ports: ReviewPorts,
  key: ChangeKey,
  change: FetchableChange,
  body: string,
  queue?: QueueHead,
): Promise<JudgedChange | null> {
  try {
    const fetched = await ports.mirrors.fetch(change);
    const settings = ports.settingsFor(key.platform, key.repository);
    return await ports.judge({ fetched, body, settings }, ports.signal);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'gone') return null;
    if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
    if (error instanceof Failure && error.retry) {
      // The branch of a queue has another head when its change was pushed to: nobody waits for the one before.
      if (queue && (await ports.forge.isQueued?.(queue)) === false) return null;
      throw error;
    }
    const known = error instanceof Failure;
    // What broke is in the log; people are told that it is not their doing.
    const reason = known
      ? error.message
      : 'a mistake in vmsd-warden stopped the review; its log has the details.';
    if (!known)
      ports.log.error({ ...key, error: String((error as Error)?.stack ?? error) }, 'the review broke');
    await writeTrouble(ports, key, change.head, reason, queue);
    throw known ? error : new Failure('permanent', `the review broke: ${(error as Error)?.message ?? error}`);
  }
}

/**
 * Says on the check why there is no verdict. What an earlier review of the same head said stays, and so does the worse
 * verdict of another change with this head: a commit shows the newest check of a name.
 */
export async function writeTrouble(
  ports: ReviewPorts,
  key: ChangeKey,
  head: string,
  reason: string,
  queue?: QueueHead,
): Promise<void> {
  const { forge, log, dryRun } = ports;
  // The head of a queue is nobody else's.
  const others = async () => (queue ? [] : await sameHead(ports, key, head));
  let beside = await others();
  for (let round = 0; round < mostRounds; round += 1) {
    const check = await forge.check(key, head, queue);
    const sent = check ? readAnnotated(check.summary) : [];
    const content = troubleContent(reason, sent, forge.checkTexts, beside);
    if (check && !isTrouble(check)) return;
    if (!queue && !dryRun) await ports.store.giveUp(key, head);
    if (check && isShown(check, content)) return;
    if (dryRun) {
      log.info({ ...key, head, plan: [{ do: 'check', content }] }, 'dry run: the plan');
      return;
    }
    await forge.putCheck(key, head, check?.id ?? null, content, queue);
    // One that was reviewed meanwhile may have had its own check before this one.
    const now = await others();
    if (JSON.stringify(now) === JSON.stringify(beside)) break;
    beside = now;
  }
  if (!queue) await wakeOutdated(ports, key, head, null, beside);
}

/** Others that come while the check is written are waited for so often. */
const mostRounds = 3;

const isShown = (check: PostedCheck, content: CheckContent): boolean =>
  check.conclusion === content.conclusion && check.summary.trimEnd() === content.summary;
