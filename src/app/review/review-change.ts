/** Reviews a change as it is now, and makes the forge say what was found. */
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey, CheckConclusion, Forge, PostedCheck } from '../../ports/forge.ts';
import type { Mirrors } from '../../ports/git.ts';
import type { NewReview } from '../../ports/reviews.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { keptPeople, recordedFindings, saidTexts } from '../../review/plan/kept.ts';
import { plan } from '../../review/plan/plan.ts';
import type { Plan, PlanInput, Write } from '../../review/plan/types.ts';
import { carryOut } from './carry-out.ts';
import type { Judge, JudgedChange } from './judge-change.ts';
import { judgeHead, writeTrouble } from './judge-head.ts';
import { allAcceptances } from './posted-acceptances.ts';
import { sameHead, wakeOutdated, wakeSameHead } from './same-head.ts';
import { keyOfChange, takeOver } from './take-over.ts';

/** What a review asks of a store. */
export type ReviewStore = Pick<
  Store,
  | 'outbox'
  | 'begin'
  | 'done'
  | 'undo'
  | 'acceptances'
  | 'lastReview'
  | 'saveReview'
  | 'ofHead'
  | 'giveUp'
  | 'givenUp'
  | 'close'
  | 'told'
  | 'unnumbered'
  | 'number'
>;

export interface ReviewPorts {
  forge: Forge;
  mirrors: Pick<Mirrors, 'fetch'>;
  store: ReviewStore;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  judge: Judge;
  /** The server's settings for a repository that carries no file: the text of such a file, and a name for it. */
  settingsFor(platform: ChangeKey['platform'], repository: string): { name: string; text: string } | null;
  /** Without a slash at its end; null: comments link to the sources. */
  publicUrl: string | null;
  /** Plans, and logs the plan; nothing is written on the forge. */
  dryRun: boolean;
  /** A finding that is told nowhere throws (tests); otherwise the check says so. */
  strict: boolean;
  signal: AbortSignal;
  /** What will be written, or would be in a dry run. */
  planned?(writes: readonly Write[]): void;
  /** For metrics: after each review that came to its end. */
  observe?(review: { rules: string[]; conclusion: CheckConclusion; seconds: number }): void;
}

/** A change that moves on more often than this while it is reviewed has to wait. */
const mostRounds = 5;

/**
 * Reviews the head that the forge names now, so that it does not matter in which order events arrive. To run it again
 * changes nothing. Throws `Failure`: `passing` is worth another try; for the others the check says what is wrong.
 */
export async function reviewChange(ports: ReviewPorts, given: ChangeKey): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const change = await ports.forge.change(given);
    if (!change || change.state === 'closed' || change.isArchived) {
      const state = change?.isArchived ? 'archived' : (change?.state ?? 'gone');
      // Others with the same head had its verdict, too, where that was the worse one.
      if (change) await wakeSameHead(ports, keyOfChange(change), change.head);
      await ports.store.close(keyOfChange(change ?? given));
      await ports.store.giveUp(keyOfChange(change ?? given), null);
      ports.log.info({ ...keyOfChange(change ?? given), state }, 'nothing to review');
      return;
    }
    await takeOver(ports, change);
    if (await reviewHead(ports, keyOfChange(change), change)) return;
  }
  throw new Failure('passing', 'the change moves on faster than it is reviewed', { after: 60 });
}

/** The neutral check of a review that is given up. What an earlier review of the same head said stays. */
export async function reportFailure(ports: ReviewPorts, key: ChangeKey, reason: string): Promise<void> {
  const change = await ports.forge.change(key);
  if (!change || change.state === 'closed' || change.isArchived) return;
  await writeTrouble(ports, keyOfChange(change), change.head, reason);
}

/** False: the change has moved on meanwhile. */
async function reviewHead(ports: ReviewPorts, key: ChangeKey, change: Change): Promise<boolean> {
  const { forge, store, log, clock } = ports;
  const start = clock.now().getTime();
  const judged = await judgeHead(ports, key, change, change.body);
  const now = await forge.change(key);
  if (!now || now.state === 'closed') return true;
  if (now.head !== change.head || now.base.branch !== change.base.branch) return false;
  if (!judged) throw new Failure('passing', `commit ${change.head} could not be fetched`, { after: 10 });
  const [posted, check, outbox, stored] = await Promise.all([
    forge.posted(key),
    forge.check(key, change.head),
    store.outbox(key),
    store.acceptances(key),
  ]);
  const acceptances = await allAcceptances(forge, key, posted, stored);
  const { report, ended } = withAcceptances(judged.report, acceptances);
  const input: PlanInput = {
    report,
    settings: judged.settings,
    anchors: judged.anchors,
    head: change.head,
    posted,
    check,
    checkTexts: forge.checkTexts,
    outbox,
    refused: new Set(),
    notes: { configuration: judged.configuration, proposed: judged.proposed, trouble: [], ended },
    links: linksOf(ports.publicUrl, judged),
  };
  const own = plan(input);
  // As the forge says now: a repository that was closed while it was reviewed has no public review.
  const isPrivate = change.isPrivate || now.isPrivate;
  const review = reviewOf({ ...change, isPrivate }, judged, input, own, clock.now(), ports.dryRun);
  const before = await store.lastReview(key);
  // Before the comments: `/vmsd accept` and `/vmsd status` need it even while a forge refuses to take them.
  await store.saveReview(key, review);
  await store.giveUp(key, null);
  if (before && before.head !== change.head) await wakeSameHead(ports, key, before.head);
  // After it is stored: of two that are reviewed at once, one sees the other.
  const beside = await sameHead(ports, key, change.head);
  if (beside.length) input.beside = beside;
  const first = beside.length ? plan(input) : own;
  ports.planned?.(first.writes);
  if (ports.dryRun)
    log.info({ ...key, head: change.head, plan: first.writes, told: first.told }, 'dry run: the plan');
  const done = ports.dryRun
    ? { ...first, trouble: [], checked: false }
    : await carryOut(ports, key, input).catch((error) => hasMoved(ports, key, review, error));
  if (!done) return false;
  if (done.trouble.length || done.told.join() !== first.told.join()) {
    const { told, trouble } = done;
    await store.saveReview(key, { ...review, content: { ...review.content, told, trouble } });
  }
  if (done.checked) {
    await store.told(key, change.head);
    await wakeOutdated(ports, key, change.head, review.conclusion, beside);
  }
  const told: Partial<Record<Plan['told'][number], number>> = {};
  for (const where of done.told) told[where] = (told[where] ?? 0) + 1;
  log.info(
    { ...key, head: change.head, conclusion: review.conclusion, found: report.findings.length, ...told },
    'reviewed',
  );
  ports.observe?.({
    rules: report.findings.map((f) => f.rule),
    conclusion: review.conclusion,
    seconds: (clock.now().getTime() - start) / 1000,
  });
  return true;
}

/** null when the change has moved on while it was written. What else stops the writing, the review tells. */
async function hasMoved(
  { store, log }: ReviewPorts,
  key: ChangeKey,
  review: NewReview,
  error: unknown,
): Promise<null> {
  if (!(error instanceof Failure)) throw error;
  if (error.kind === 'gone') return null;
  const trouble = [`Not all could be written: ${error.message}`];
  await store
    .saveReview(key, { ...review, content: { ...review.content, trouble } })
    .catch((why: unknown) => log.warn({ ...key, err: why }, 'a review could not be saved'));
  throw error;
}

/** What is kept of the review; told and trouble are as planned. */
function reviewOf(
  { head, title, author, url, isPrivate }: Change,
  { excerpts, mails, configuration, proposed, people }: JudgedChange,
  input: PlanInput,
  { writes, told }: Plan,
  at: Date,
  dryRun: boolean,
): NewReview {
  const { report, check } = input;
  const write = writes.find((w) => w.do === 'check');
  const verdict: Pick<PostedCheck, 'conclusion' | 'title'> | null = write ? write.content : check;
  return {
    head,
    version: null,
    subject: title,
    author,
    url,
    isPrivate,
    base: report.series.base,
    conclusion: verdict?.conclusion ?? 'neutral',
    title: verdict?.title ?? '',
    findings: recordedFindings(report),
    at: at.toISOString(),
    content: {
      report,
      excerpts,
      mails,
      people: keptPeople(people),
      notes: [
        ...configuration.map(
          (mistake) => `The configuration; the defaults are used in its place: ${mistake}`,
        ),
        ...proposed.map((mistake) => `The configuration that this change brings: ${mistake}`),
        ...input.notes.ended,
      ],
      told,
      said: saidTexts(input),
      dryRun,
      trouble: [],
    },
  };
}

export const linksOf = (publicUrl: string | null, { mails }: JudgedChange): PlanInput['links'] => ({
  rule: (id) => (publicUrl === null ? null : `${publicUrl}/rules/${id}`),
  mail: (patch) => (patch === null ? mails.cover : (mails.patches[patch] ?? null)),
});
