/** Reviews a change as it is now, and makes the forge say what was found. */
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey, CheckConclusion, Forge, PostedCheck } from '../../ports/forge.ts';
import type { Mirrors } from '../../ports/git.ts';
import type { NewReview } from '../../ports/reviews.ts';
import type { Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { recordedFindings, saidTexts } from '../../review/plan/kept.ts';
import { readAnnotated } from '../../review/plan/marker.ts';
import { plan } from '../../review/plan/plan.ts';
import type { Plan, PlanInput } from '../../review/plan/types.ts';
import { isTrouble, troubleContent } from '../../review/render/forge-check.ts';
import { carryOut } from './carry-out.ts';
import type { Judge, JudgedChange } from './judge-change.ts';

export interface ReviewPorts {
  forge: Forge;
  mirrors: Mirrors;
  store: Store;
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
  /** For metrics: after each review that came to its end. */
  observe?(review: { rules: string[]; conclusion: CheckConclusion; seconds: number }): void;
}

/** A change that moves on more often than this while it is reviewed has to wait. */
const mostRounds = 5;

/**
 * Reviews the head that the forge names now, so that it does not matter in which order events arrive. To run it again
 * changes nothing. Throws `Failure`: `passing` is worth another try; for the others the check says what is wrong.
 */
export async function reviewChange(ports: ReviewPorts, key: ChangeKey): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const change = await ports.forge.change(key);
    if (!change || change.state === 'closed') {
      ports.log.info({ ...key, state: change?.state ?? 'gone' }, 'nothing to review');
      return;
    }
    if (await reviewHead(ports, key, change)) return;
  }
  throw new Failure('passing', 'the change moves on faster than it is reviewed', { after: 60 });
}

/** The neutral check of a review that is given up. What an earlier review of the same head said stays. */
export async function reportFailure(ports: ReviewPorts, key: ChangeKey, reason: string): Promise<void> {
  const change = await ports.forge.change(key);
  if (!change || change.state === 'closed') return;
  await writeTrouble(ports, key, change.head, reason);
}

async function writeTrouble(
  { forge, log, dryRun }: ReviewPorts,
  key: ChangeKey,
  head: string,
  reason: string,
): Promise<void> {
  const check = await forge.check(key, head);
  const content = troubleContent(reason, check ? readAnnotated(check.summary) : [], forge.checkTexts);
  if (check && (!isTrouble(check) || check.summary.trimEnd() === content.summary)) return;
  if (dryRun) log.info({ ...key, head, plan: [{ do: 'check', content }] }, 'dry run: the plan');
  else await forge.putCheck(key, head, check?.id ?? null, content);
}

/** False: the change has moved on meanwhile. */
async function reviewHead(ports: ReviewPorts, key: ChangeKey, change: Change): Promise<boolean> {
  const { forge, store, log, clock } = ports;
  const start = clock.now().getTime();
  const judged = await judgeHead(ports, key, change);
  const now = await forge.change(key);
  if (!now || now.state === 'closed') return true;
  if (now.head !== change.head || now.base.branch !== change.base.branch) return false;
  if (!judged) throw new Failure('passing', `commit ${change.head} could not be fetched`, { after: 10 });
  const [posted, check, outbox, acceptances] = await Promise.all([
    forge.posted(key),
    forge.check(key, change.head),
    store.outbox(key),
    store.acceptances(key),
  ]);
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
  const first = plan(input);
  const review = reviewOf(change, judged, input, first, clock.now(), ports.dryRun);
  // Before the comments: `/vmsd accept` and `/vmsd status` need it even while a forge refuses to take them.
  await store.saveReview(key, review);
  if (ports.dryRun)
    log.info({ ...key, head: change.head, plan: first.writes, told: first.told }, 'dry run: the plan');
  const done = ports.dryRun
    ? { ...first, trouble: [] }
    : await carryOut(ports, key, input).catch((error) => hasMoved(ports, key, review, error));
  if (!done) return false;
  if (done.trouble.length || done.told.join() !== first.told.join()) {
    const { told, trouble } = done;
    await store.saveReview(key, { ...review, content: { ...review.content, told, trouble } });
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

/** null: the head is not there to be fetched. */
async function judgeHead(ports: ReviewPorts, key: ChangeKey, change: Change): Promise<JudgedChange | null> {
  try {
    const fetched = await ports.mirrors.fetch(change);
    const settings = ports.settingsFor(key.platform, key.repository);
    return await ports.judge({ fetched, body: change.body, settings }, ports.signal);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'gone') return null;
    if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
    if (error instanceof Failure && error.retry) throw error;
    const known = error instanceof Failure;
    // What broke is in the log; people are told that it is not their doing.
    const reason = known
      ? error.message
      : 'a mistake in vmsd-warden stopped the review; its log has the details.';
    if (!known)
      ports.log.error({ ...key, error: String((error as Error)?.stack ?? error) }, 'the review broke');
    await writeTrouble(ports, key, change.head, reason);
    throw known ? error : new Failure('permanent', `the review broke: ${(error as Error)?.message ?? error}`);
  }
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
  { excerpts, mails, configuration, proposed }: JudgedChange,
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

const linksOf = (publicUrl: string | null, { mails }: JudgedChange): PlanInput['links'] => ({
  rule: (id) => (publicUrl === null ? null : `${publicUrl}/rules/${id}`),
  mail: (patch) => (patch === null ? mails.cover : (mails.patches[patch] ?? null)),
});
