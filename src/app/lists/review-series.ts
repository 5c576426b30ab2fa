/** Reviews the newest version of a series on a mailing list, then has it mirrored and answered. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, CheckConclusion } from '../../ports/forge.ts';
import type { Lineage, LineageVersion, ListStore } from '../../ports/lists.ts';
import type { NewReview, SaidText } from '../../ports/reviews.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { verdictInWords, verdictOf } from '../../review/judge/verdict.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { keptPeople, recordedFindings } from '../../review/plan/kept.ts';
import { checkContent } from '../../review/render/forge-check.ts';
import { isTold } from '../../review/render/list-reply.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import type { Report } from '../../types/report.ts';
import type { JudgedSeries } from './judge-series.ts';
import { type JudgeVersionPorts, judgeVersion } from './judge-version.ts';
import { seriesEvent } from './series-event.ts';

/** What came of a review, for who goes on with it. */
export interface ReviewedSeries {
  key: ChangeKey;
  lineage: Lineage;
  version: LineageVersion;
  judged: JudgedSeries;
  /** With what was accepted. */
  report: Report;
  /** The version's mails. */
  mails: { messageId: string; raw: Uint8Array }[];
}

/** Something that is done with a reviewed series. Each may be done twice: it looks what is there. Throws `Failure`. */
export type NextStep = (reviewed: ReviewedSeries) => Promise<void>;

export interface SeriesPorts extends JudgeVersionPorts {
  lists: ListStore;
  store: Store;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  /** `archive`: where it is read on the web; null: QEMU's. */
  list: { name: string; quietSeconds: number; archive: string | null };
  /** The mails that tell what was found, as if nothing had been told yet; null: answers are off. */
  answers: { said(reviewed: ReviewedSeries): SaidText[]; dryRun: boolean } | null;
  /** In this order. One that fails does not keep the next from its work. */
  steps: { name: string; run: NextStep }[];
  observe?(review: { rules: string[]; conclusion: CheckConclusion; seconds: number }): void;
}

/**
 * To run it again changes nothing. A series that is not whole waits until nothing has come for a time, and is then
 * reviewed with what there is; when the rest comes, it is reviewed again.
 */
export async function reviewSeries(ports: SeriesPorts, key: ChangeKey): Promise<void> {
  const { lists, jobs, log, clock, list } = ports;
  const lineage = await lists.lineage(list.name, key.change);
  const version = lineage?.versions.at(-1);
  if (!lineage || !version || lineage.state === 'superseded') {
    log.info({ ...key, state: lineage?.state ?? 'gone' }, 'nothing to review');
    return;
  }
  const whole = version.received.length >= version.total;
  const after = whole ? 0 : await timeLeft(ports, version);
  if (after > 0) {
    await jobs.enqueue(seriesEvent(key, lineage, 'waited'), after);
    log.info(
      { ...key, received: version.received.length, total: version.total, after },
      'waits for the rest',
    );
    return;
  }
  const started = clock.now().getTime();
  const mails = await lists.rawOf(list.name, version.mails);
  const judged = await judgeVersion(ports, list.name, version, mails);
  const { report, ended } = withAcceptances(judged.report, await ports.store.acceptances(key));
  const reviewed = { key, lineage, version, judged, report, mails };
  const record = recordOf(ports, reviewed, ended);
  await ports.store.saveReview(key, record);
  log.info(
    {
      ...key,
      version: version.version,
      verdict: verdictInWords(verdictOf(report)),
      conclusion: record.conclusion,
      found: report.findings.length,
      base: judged.notes,
    },
    'reviewed',
  );
  ports.observe?.({
    rules: report.findings.map((f) => f.rule),
    conclusion: record.conclusion,
    seconds: (clock.now().getTime() - started) / 1000,
  });
  await goOn(ports, reviewed, record);
}

/** Seconds until nothing has come for long enough. Counted from arrivals: mails may have been long on their way. */
async function timeLeft({ lists, clock, list }: SeriesPorts, { mails }: LineageVersion): Promise<number> {
  const last = await lists.lastArrival(list.name, mails);
  if (last === null) return 0;
  return Math.ceil(list.quietSeconds - (clock.now().getTime() - Date.parse(last)) / 1000);
}

/** Does the steps. What could not be done is told with the review, which is done. */
async function goOn(ports: SeriesPorts, reviewed: ReviewedSeries, record: NewReview): Promise<void> {
  const { steps, log, signal, store } = ports;
  let failed: Failure | null = null;
  const trouble: string[] = [];
  for (const { name, run } of steps) {
    if (signal.aborted) throw new Failure('passing', 'the server is stopping');
    try {
      await run(reviewed);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ ...reviewed.key, step: name, kind: error.kind, reason: error.message }, 'a step failed');
      const message = `the review is done, but ${stepInWords(name)} failed: ${error.message}`;
      const { after, uncertain, kind } = error;
      trouble.push(message);
      // What may pass is worth another try, whatever else has failed for good.
      if (!failed?.retry)
        failed = new Failure(kind, message, { ...(after === undefined ? {} : { after }), uncertain });
    }
  }
  if (!failed) return;
  await store.saveReview(reviewed.key, { ...record, content: { ...record.content, trouble } });
  throw failed;
}

const stepInWords = (name: string): string =>
  ({ mirror: 'the mirror', answer: 'the answer on the list', patchwork: 'the check on Patchwork' })[name] ??
  name;

function recordOf(
  { list, answers, clock }: SeriesPorts,
  reviewed: ReviewedSeries,
  ended: string[],
): NewReview {
  const { version, report } = reviewed;
  const { author } = reviewed.lineage;
  const { settings, configuration, excerpts, notes, people } = reviewed.judged;
  const url = (messageId: string) => mailUrl(messageId, list.archive ?? undefined);
  const { conclusion, title } = checkContent(
    {
      report,
      failOn: settings.failOn,
      notes: { configuration, proposed: [], trouble: [], ended },
      links: { rule: () => null, mail: () => null },
    },
    [],
  );
  const patches = report.patches.flatMap(({ index, messageId }) =>
    messageId === null ? [] : [[index, url(messageId)]],
  );
  return {
    head: version.head,
    version: version.version,
    subject: version.title,
    author: author?.name || (author?.email ?? ''),
    url: url(version.head),
    isPrivate: false,
    base: report.series.base,
    conclusion: conclusion ?? 'neutral',
    title,
    findings: recordedFindings(report),
    at: clock.now().toISOString(),
    content: {
      report,
      excerpts,
      mails: { cover: url(version.head), patches: Object.fromEntries(patches) },
      people: keptPeople(people),
      notes: [...notes, ...configuration, ...ended],
      told: report.findings.map((f) =>
        f.accepted !== undefined ? 'accepted' : answers && isTold(f) ? 'mail' : 'page',
      ),
      said: answers?.said(reviewed) ?? [],
      dryRun: answers?.dryRun ?? false,
      trouble: [],
    },
  };
}
