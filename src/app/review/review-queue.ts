/**
 * Judges what a merge queue wants to merge: its head against what that is merged into. Most of the time it is what was
 * judged already, and the check is what the queue waits for; two changes that are fine alone may not be so together.
 */
import type { ChangeKey, PostedCheck, QueueHead } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { planCheck } from '../../review/plan/check.ts';
import { judgeHead, writeTrouble } from './judge-head.ts';
import { allAcceptances } from './posted-acceptances.ts';
import { linksOf, type ReviewPorts } from './review-change.ts';
import { keyOfChange, takeOver } from './take-over.ts';

type At = QueueHead & { platform: ForgePlatform };

/** The annotations go out in pieces; this many are a mistake of ours. */
const mostWrites = 20;

/** To run it again changes nothing. Throws `Failure` like `reviewChange`. */
export async function reviewQueue(ports: ReviewPorts, at: At): Promise<void> {
  const { forge, log } = ports;
  const change = await forge.change(at);
  if (!change || change.isArchived) {
    log.info({ ...keyOfChange(at), head: at.head, state: change ? 'archived' : 'gone' }, 'nothing to review');
    return;
  }
  await takeOver(ports, change);
  const key = keyOfChange(change);
  const { defaultBranch, body } = change;
  const base = { branch: at.branch, commit: at.base };
  const fetchable = { ...key, head: at.head, base, defaultBranch, queue: { base: at.base, ref: at.ref } };
  const judged = await judgeHead(ports, key, fetchable, body, at);
  if (!judged) {
    log.info({ ...key, head: at.head, state: 'left the queue' }, 'nothing to review');
    return;
  }
  const { report, ended } = withAcceptances(
    judged.report,
    judged.report.findings.length ? await acceptancesOf(ports, key, at) : [],
  );
  const about = {
    report,
    settings: judged.settings,
    anchors: judged.anchors,
    checkTexts: forge.checkTexts,
    refused: new Set<string>(),
    notes: { configuration: judged.configuration, proposed: [], trouble: [], ended },
    links: linksOf(ports.publicUrl, judged),
  };
  let check: PostedCheck | null = await forge.check(key, at.head, at);
  for (let count = 0; count < mostWrites; count += 1) {
    const [write] = planCheck({ ...about, check });
    if (!write) break;
    if (ports.dryRun) {
      log.info({ ...key, head: at.head, plan: [write] }, 'dry run: the plan');
      break;
    }
    const id = await forge.putCheck(key, at.head, write.id, write.content, at);
    check = { ...write.content, id };
  }
  log.info(
    { ...key, head: at.head, conclusion: check?.conclusion ?? null, found: report.findings.length },
    'queue reviewed',
  );
}

/** The neutral check of a queue's head that is given up: the queue must not wait for it. */
export async function reportQueueFailure(ports: ReviewPorts, at: At, reason: string): Promise<void> {
  await writeTrouble(ports, keyOfChange(at), at.head, reason, at);
}

/** What was accepted in the changes that the head brings, and in no other. */
async function acceptancesOf(
  { forge, store }: ReviewPorts,
  key: ChangeKey,
  at: At,
): Promise<StoredAcceptance[]> {
  const changes = (await forge.queuedChanges?.(at)) ?? [at.change];
  const all: StoredAcceptance[] = [];
  for (const change of changes) {
    const of = { ...key, change };
    const [posted, stored] = [await forge.posted(of), await store.acceptances(of)];
    all.push(...(await allAcceptances(forge, of, posted, stored)));
  }
  return all;
}
