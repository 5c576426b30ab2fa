/** Reviewed versions of a made-up series of three patches, for tests of what is answered. */
import type { ReviewedSeries } from '../../src/app/lists/review-series.ts';
import type { ChangeKey } from '../../src/ports/forge.ts';
import type { Lineage, LineageVersion } from '../../src/ports/lists.ts';
import { excerptFromHunks, excerptKey } from '../../src/review/render/excerpt.ts';
import type { Finding, Report } from '../../src/types/report.ts';
import { type MailSpec, mail } from './mail.ts';
import { flip, hunkOf, report as sample } from './sample-report.ts';

/** A mail of a series: number 0 is the cover letter. */
const patchMail = (version: number, index: number, more: Partial<MailSpec> = {}): MailSpec => ({
  subject: `[PATCH${version > 1 ? ` v${version}` : ''} ${index}/3] target: Step ${index}`,
  id: `v${version}-${index}@example.net`,
  ...(index > 0 && { to: `v${version}-0@example.net`, references: [`v${version}-0@example.net`] }),
  headers: ['To: qemu-devel@nongnu.org', 'Cc: Peter Maydell <peter@linaro.example>, qemu-arm@nongnu.org'],
  date: 'Mon, 2 Mar 2026 11:00:00 +0000',
  body: 'Text.',
  ...more,
});

/** A reviewed version of three patches. `missing`: those that the list lacks. */
export function reviewed(
  list: string,
  version: number,
  findings: readonly Finding[],
  more: {
    people?: ReviewedSeries['judged']['people'];
    missing?: number[];
    mails?: Partial<MailSpec>;
    lineage?: Partial<Lineage>;
    report?: Partial<Report>;
    number?: number;
  } = {},
): Pick<ReviewedSeries, 'key' | 'lineage' | 'version' | 'report' | 'mails' | 'judged'> {
  const missing = more.missing ?? [];
  const received = [1, 2, 3].filter((n) => !missing.includes(n));
  const ids = [0, ...received].map((n) => `v${version}-${n}@example.net`);
  const versions: LineageVersion[] = Array.from({ length: version }, (_, i) => ({
    version: i + 1,
    head: `v${i + 1}-0@example.net`,
    title: 'target: Steps',
    rfc: false,
    total: 3,
    received,
    firstAt: '2026-03-02T11:00:00Z',
    lastAt: '2026-03-02T11:05:00Z',
    mails: ids,
  }));
  const lineage: Lineage = {
    list: list,
    number: more.number ?? 7,
    title: 'target: Steps',
    author: { name: 'Jane Doe', email: 'jane@example.org' },
    slug: 'target-steps',
    kind: 'series',
    state: 'open',
    versions,
    supersededBy: null,
    ...more.lineage,
  };
  const report: Report = {
    ...sample,
    series: { ...sample.series, version, total: 3, received, missing, messageId: ids[0]! },
    complete: missing.length === 0,
    limits: missing.map((n) => ({
      code: 'missing-patch',
      patch: n,
      detail: `patch ${n} of 3 is missing`,
    })),
    patches: received.map((n) => ({
      index: n,
      subject: `target: Step ${n}`,
      messageId: `v${version}-${n}@example.net`,
      commit: null,
    })),
    findings: [...findings],
    ...more.report,
  };
  const key: ChangeKey = { platform: 'mail', repository: list, change: lineage.number };
  const excerpts = findings.flatMap((f) => {
    const excerpt = excerptFromHunks(hunkOf(f.target ?? 'alpha', f.line - 3), f.line, 'new');
    return excerpt ? [[excerptKey(f), excerpt] as [string, typeof excerpt]] : [];
  });
  return {
    key,
    lineage,
    version: versions.at(-1)!,
    report,
    judged: {
      excerpts,
      notes: ['applied on its base-commit, 0123456789ab'],
      people: more.people ?? [],
    } as unknown as ReviewedSeries['judged'],
    mails: [0, ...received].map((n) => ({
      messageId: `v${version}-${n}@example.net`,
      raw: Buffer.from(mail(patchMail(version, n, more.mails)), 'latin1'),
    })),
  };
}

export const broken = (target: string, more: Partial<Finding> = {}): Finding =>
  flip(target, 240, { patch: 2, ...more });
