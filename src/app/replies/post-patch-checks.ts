/** Posts the verdict on each patch of a series to a Patchwork server, through the outbox. */

import { counted } from '../../basics/counted.ts';
import { digest } from '../../basics/digest.ts';
import { Failure } from '../../ports/failure.ts';
import type { PatchCheck, PatchChecks } from '../../ports/lists.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { isTold } from '../../review/render/list-reply.ts';
import type { Report } from '../../types/report.ts';
import type { ReviewedSeries } from '../lists/review-series.ts';
import { seriesEvent } from '../lists/series-event.ts';

export interface PatchCheckPorts {
  checks: PatchChecks;
  store: Pick<Store, 'outbox' | 'begin' | 'done'>;
  jobs: Jobs;
  clock: Clock;
  log: Log;
  /** The review's page, for people; null: there is none. */
  page(reviewed: Pick<ReviewedSeries, 'key' | 'version'>): string | null;
  /** Logs what would be posted. */
  dryRun: boolean;
  signal: AbortSignal;
}

/** Patchwork reads the list by itself: it may have a mail later than we do. */
const patienceSeconds = 86_400;
const lookAgainSeconds = 300;

/** To run it again posts nothing that is there. One that is refused does not keep the others back. Throws `Failure`. */
export async function postPatchChecks(
  ports: PatchCheckPorts,
  reviewed: Pick<ReviewedSeries, 'key' | 'lineage' | 'version' | 'report'>,
): Promise<void> {
  const { checks, store, jobs, clock, log } = ports;
  const { key, lineage, version, report } = reviewed;
  const rows = new Map((await store.outbox(key)).map(({ key: row, id }) => [row, id]));
  let failed: Failure | null = null;
  let unknown = false;
  for (const { index, messageId } of report.patches) {
    if (messageId === null) continue;
    if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
    const check = { ...checkOf(report, index), targetUrl: ports.page(reviewed) };
    const row = `patchwork:${digest(messageId)}`;
    const said = digest(JSON.stringify(check));
    if (rows.get(row) === said) continue;
    if (ports.dryRun) {
      log.info({ ...key, messageId, check }, 'dry run: the check on Patchwork');
      continue;
    }
    try {
      await store.begin(key, row);
      const done = await checks.post(messageId, check);
      if (done === 'unknown') unknown = true;
      else await store.done(key, row, said);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ ...key, messageId, kind: error.kind, reason: error.message }, 'a check was not posted');
      if (!failed?.retry) failed = error;
    }
  }
  if (failed) throw failed;
  const age = (clock.now().getTime() - Date.parse(version.lastAt)) / 1000;
  if (unknown && age < patienceSeconds) {
    await jobs.enqueue(seriesEvent(key, lineage, 'Patchwork lags'), lookAgainSeconds);
  }
}

/** A patch fails or warns by what stands against the series in it; what a later patch undoes is only named. */
export function checkOf(report: Report, index: number): Omit<PatchCheck, 'targetUrl'> {
  const own = report.findings.filter((f) => f.patch === index && f.accepted === undefined);
  const told = own.filter(isTold);
  if (told.length) {
    const [first] = told as [(typeof told)[0]];
    const state = told.some((f) => f.severity === 'error') ? 'fail' : 'warning';
    const what = `${first.rule}: ${first.message}`;
    return { state, description: told.length > 1 ? `${what} (and ${told.length - 1} more)` : what };
  }
  const unfit = report.limits.find((l) => l.code === 'does-not-apply' && l.patch === index);
  if (unfit) return { state: 'warning', description: `not judged as a whole: ${unfit.detail}` };
  const { missing, total } = report.series;
  if (missing.length) {
    const lacking = `${counted(missing.length, 'patch', 'patches')} of ${total}`;
    return {
      state: 'pending',
      description: `nothing found; ${lacking} did not come yet and could change that`,
    };
  }
  const undone = own.find((f) => f.scope === 'transient');
  const note = undone ? `; ${undone.rule} here, undone by a later patch` : '';
  return { state: 'success', description: `the registration of CPU state is in order${note}` };
}
