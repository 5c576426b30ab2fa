/** The thread that reviews what is tried: it may take too long, and is stopped then. */
import { parentPort } from 'node:worker_threads';
import { checkSeries } from '../../app/review/check.ts';
import { noSeries, otherSeries } from '../../app/review/inputs.ts';
import type { Settings } from '../../config/settings.ts';
import type { Check, Checked } from '../../ports/check.ts';
import { Failure } from '../../ports/failure.ts';
import type { SaidText } from '../../ports/reviews.ts';
import { anchorByHunks } from '../../review/plan/anchor.ts';
import { saidTexts } from '../../review/plan/kept.ts';
import { repliesTo } from '../../review/render/mail.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import { readSeries } from '../../series/read.ts';
import type { Report } from '../../types/report.ts';
import type { Series } from '../../types/series.ts';
import { connect } from '../call.ts';
import { giveWay } from '../give-way.ts';
import { gunzip } from '../gunzip.ts';

/** What the thread offers. */
export interface CheckPorts {
  checks: { check: Check };
}

async function check(bytes: Uint8Array): Promise<Checked> {
  const set = await readSeries([{ name: 'the body', bytes }], { gunzip });
  if (!set.series) throw new Failure('permanent', noSeries(set, ['the body'], null));
  set.series.limits.push(...otherSeries(set.others));
  const { report, excerpts, settings } = await checkSeries(set.series, null, 'defaults');
  const mails = repliesTo(report, excerpts).map(
    ({ subject, body }): SaidText => ({ where: 'mail', place: subject, text: body }),
  );
  return { report, excerpts, said: [...onForge(set.series, report, settings), ...mails] };
}

/** What a pull request with these commits would get. */
function onForge({ patches, messageId }: Series, report: Report, settings: Settings): SaidText[] {
  const ids = new Map(patches.map(({ index, messageId }) => [index, messageId]));
  return saidTexts({
    report,
    settings,
    anchors: report.findings.map((finding) => anchorByHunks(finding, patches)),
    head: '',
    checkTexts: true,
    notes: { configuration: [], proposed: [], trouble: [], ended: [] },
    links: {
      rule: () => null,
      mail(patch) {
        const id = patch === null ? messageId : ids.get(patch);
        return id ? mailUrl(id) : null;
      },
    },
  });
}

giveWay();
const port = parentPort!;
connect(
  {
    send: (message) => port.postMessage(message),
    receive: (take) => port.on('message', take),
    // It ends with the server.
    ended: () => {},
  },
  { checks: { check } } satisfies CheckPorts,
);
