/** What is made of the input of who tries a series, before and after it is judged. */
import type { Judged } from '../../app/review/check.ts';
import { noSeries, otherSeries } from '../../app/review/inputs.ts';
import type { Settings } from '../../config/settings.ts';
import type { Checked } from '../../ports/check.ts';
import { Failure } from '../../ports/failure.ts';
import type { SaidText } from '../../ports/reviews.ts';
import { anchorByHunks } from '../../review/plan/anchor.ts';
import { saidTexts } from '../../review/plan/kept.ts';
import { repliesTo } from '../../review/render/mail.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import { readSeries } from '../../series/read.ts';
import type { Report } from '../../types/report.ts';
import type { Series } from '../../types/series.ts';
import { gunzip } from '../gunzip.ts';

/** Throws `Failure` (permanent) where there is no patch. */
export async function readTried(bytes: Uint8Array): Promise<Series> {
  const set = await readSeries([{ name: 'the body', bytes }], { gunzip });
  if (!set.series) throw new Failure('permanent', noSeries(set, ['the body'], null));
  set.series.limits.push(...otherSeries(set.others));
  return set.series;
}

export function checkedOf(series: Series, { report, excerpts, settings, notes }: Judged): Checked {
  const mails = repliesTo(report, excerpts).map(
    ({ subject, body }): SaidText => ({ where: 'mail', place: subject, text: body }),
  );
  return { report, excerpts, notes, said: [...onForge(series, report, settings), ...mails] };
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
