/** The thread that reviews what POST /api/check was sent: it may take too long, and is stopped then. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSeries } from './app/check.ts';
import { noSeries, otherSeries } from './cli/check.ts';
import { giveWay } from './give-way.ts';
import type { Excerpts } from './review/excerpt.ts';
import { repliesTo } from './review/render/mail.ts';
import type { Report } from './review/report.ts';
import type { SaidText } from './review-ports.ts';
import { readSeries } from './series/read.ts';

/** What the thread says, once. `refusal` is for who sent the input. */
export type CheckAnswer = { report: Report; excerpts: Excerpts; said: SaidText[] } | { refusal: string };

async function check(bytes: Uint8Array): Promise<CheckAnswer> {
  const set = await readSeries([{ name: 'the body', bytes }]);
  if (!set.series) return { refusal: noSeries(set, ['the body'], null) };
  set.series.limits.push(...otherSeries(set.others));
  const { report, excerpts } = await checkSeries(set.series, null, 'defaults');
  const said = repliesTo(report, excerpts).map(
    ({ subject, body }): SaidText => ({ where: 'mail', place: subject, text: body }),
  );
  return { report, excerpts, said };
}

giveWay();
parentPort?.postMessage(await check(workerData as Uint8Array));
