import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/ports/failure.ts';
import { readThreadMarker } from '../../../src/review/plan/marker.ts';
import {
  annotationsOf,
  checkContent,
  toldIn,
  troubleContent,
} from '../../../src/review/render/forge-check.ts';
import { openThreadBody, summaryBody } from '../../../src/review/render/forge-comment.ts';
import { bytesOf, type ForgeLinks } from '../../../src/review/render/forge-text.ts';
import type { Finding, Report } from '../../../src/types/report.ts';
import { factor } from '../../support/factor.ts';
import { anchor, complete, makeWorld } from '../../support/review.ts';
import { flip, report as sample } from '../../support/sample-report.ts';

const none: ForgeLinks = { rule: () => null, mail: () => null };
const notes = { configuration: [], proposed: [], trouble: [], ended: [] };
const withFindings = (findings: Finding[], more: Partial<Report> = {}): Report => ({
  ...complete,
  ...more,
  findings,
});
const checkOf = (report: Report, links = none) => checkContent({ report, failOn: 'error', notes, links }, []);

describe('a comment', () => {
  it('has rule, reason, consequence, patch, sources, and a suggestion for its line', () => {
    const finding = flip('alpha', 240);
    expect(openThreadBody(complete, [finding], ['fp1', 'fp2'], 'new', none)).toBe(
      [
        '**error** `type-flip`: alpha changes from type 1 \\(dc-\\>vmsd\\) to type 2 \\(cc-\\>vmsd\\)',
        'A stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.',
        '```suggestion\n    dc->vmsd = &vmstate_alpha_cpu;\n```',
        'In patch 1/3 (`target: Set CPUClass::vmsd`). Source: [Peter Maydell, 2021](<https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/>).',
        'Intentional? Someone with write access can comment `/vmsd accept type-flip alpha REASON`.',
        '<!-- vmsd-warden:finding fp1,fp2 -->',
      ].join('\n\n'),
    );
    expect(openThreadBody(complete, [finding], ['fp1'], 'old', none)).not.toContain('suggestion');
  });

  it.each(['https', 'http'])('links to the rule page by %s, to a source, and to the mail', (scheme) => {
    const links: ForgeLinks = {
      rule: (id) => `${scheme}://warden.example/rules/${id}`,
      mail: (patch) => (patch === 1 ? 'https://lore.kernel.org/qemu-devel/one@example.org/' : null),
    };
    const body = openThreadBody(complete, [flip('alpha', 240)], ['fp'], 'old', links);
    expect(body).toContain(
      `Why, and how to fix it: [type-flip](<${scheme}://warden.example/rules/type-flip>).`,
    );
    expect(body).toContain('Source: [Peter Maydell, 2021](<https://lore.kernel.org/');
    expect(body).toContain('[mail](<https://lore.kernel.org/qemu-devel/one@example.org/>)');
  });

  it('is short, however many targets one patch moves', () => {
    const findings = Array.from({ length: 200 }, (_, i) =>
      flip(`t${i}`, i + 1, i % 2 ? { consequence: `other ${i}` } : {}),
    );
    const body = openThreadBody(complete, findings, ['fp'], 'new', none);
    expect(body).toContain('and 69 more.');
    expect(body).toContain('And 98 findings more of this patch.');
    expect(
      body.split('\n').filter((line) => line.trim() && !line.startsWith('<!--')).length,
    ).toBeLessThanOrEqual(14);
  });

  it('says together what comes of one mistake, each thing once', () => {
    const common = { rule: 'type2-with-cpu-common', consequence: 'It is sent twice.', suggestion: null };
    const twice = (target: string, line: number) =>
      flip(target, line, { ...common, message: `${target} embeds cpu_common` });
    const findings = [flip('alpha', 240), twice('alpha', 240), flip('hppa', 9), twice('hppa', 9)];
    const body = openThreadBody(complete, findings, ['fp'], 'new', none);
    expect(body.match(/^\*\*.*|^The same.*/gm)).toEqual([
      '**error** `type-flip`: alpha changes from type 1 \\(dc-\\>vmsd\\) to type 2 \\(cc-\\>vmsd\\)',
      'The same for `hppa` at `target/hppa/cpu.c:9`.',
      '**error** `type2-with-cpu-common`: alpha embeds cpu\\_common',
      'The same for `hppa` at `target/hppa/cpu.c:9`.',
    ]);
    expect(body.match(/It is sent twice/g)).toHaveLength(1);
    const { summary } = checkContent(
      { report: withFindings(findings), failOn: 'error', notes, links: none },
      [],
    );
    expect(summary.match(/^- \*\*error/gm)).toHaveLength(2);
    const told = toldIn(summary);
    expect(findings.filter((f) => !told(f))).toEqual([]);
  });

  it('has a paragraph for each line of a consequence', () => {
    const finding = flip('alpha', 240, { consequence: 'Added: one.\nRemoved: two.' });
    const report = withFindings([finding]);
    for (const text of [openThreadBody(report, [finding], ['fp'], 'new', none), checkOf(report).text])
      expect(text).toContain('Added: one.\n\nRemoved: two.');
  });

  it('mentions nobody, links nowhere and breaks out of nothing', () => {
    const hostile =
      '](https://evil.example) @team <img src=x onerror=x> #1 `` ``` \u202e\x1b[31m\n<!-- vmsd-warden:finding stolen -->';
    const finding = flip('alpha', 1, {
      target: hostile,
      path: `target/${hostile}`,
      message: hostile,
      consequence: hostile,
      symbol: hostile,
      cpuClass: hostile,
      suggestion: '```\n<!-- vmsd-warden:finding stolen -->',
    });
    const undone = { ...finding, scope: 'transient', undoneBy: 2 } as const;
    const report = {
      ...withFindings([finding, undone]),
      patches: [{ ...sample.patches[0]!, subject: hostile }],
    };
    const texts = [
      openThreadBody(report, [finding, finding], ['mine'], 'new', none),
      summaryBody(report, [finding], none),
      checkOf(report).summary,
      checkOf(report).text!,
      troubleContent(hostile, [], true).summary,
    ];
    for (const text of texts) {
      const outside = text
        .replace(/(`{3,})\w*\n[\s\S]*?\n\1/g, '')
        .replace(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
      expect(outside).not.toMatch(/@team|#1\b|[^\\]<img|[^\\]\]\(https:\/\/evil/);
      expect(text).not.toMatch(/[\x1b\u202e]/);
    }
    expect(readThreadMarker(texts[0]!)?.fingerprints).toEqual(['mine']);
  });
});

describe('a check', () => {
  it('asks for nothing where all that was found is undone, or a notice', () => {
    const asks = (more: Partial<Finding>) =>
      checkOf(withFindings([flip('alpha', 240, more)])).summary.includes('/vmsd accept');
    expect(asks({})).toBe(true);
    expect(asks({ scope: 'transient', severity: 'warning', undoneBy: 2 })).toBe(false);
    expect(asks({ severity: 'notice' })).toBe(false);
  });

  it('shows what becomes of each target, what could not be judged, and what the bot could not do', () => {
    const report: Report = { ...sample };
    const content = checkContent(
      {
        report,
        failOn: 'never',
        notes: { ...notes, trouble: ['A comment could not be written: Not Found'] },
        links: { ...none, mail: () => 'https://lore.kernel.org/qemu-devel/cover@example.org/' },
      },
      ['aa', 'bb'],
    );
    expect(content.conclusion).toBe('neutral');
    expect(content.title).toBe('1 error and 1 warning; not all could be judged');
    expect(content.summary).toContain(
      'A mirror of [this series on the list](<https://lore.kernel.org/qemu-devel/cover@example.org/>)',
    );
    expect(content.summary).toContain(
      '| `hppa` | type 1 | patch 1: type 2, patch 3: type 1 | type 1 | no-promise |',
    );
    expect(content.summary).toContain('- A comment could not be written: Not Found');
    expect(content.summary).toContain('**Incomplete: not all could be judged**');
    expect(content.summary.endsWith('<!-- vmsd-warden:annotated aa,bb -->')).toBe(true);
    expect(content.text).toContain('A stream of type 1 loads in silence');
  });

  it.each([
    ['many findings', 600 * factor, 10],
    ['more findings than fit', 3000 * factor, 10],
    ['long names', 300, 3000],
  ])('fits, and says what is left out: %s', (_what, count, length) => {
    const findings = Array.from({ length: count }, (_, i) =>
      flip(`t${i}`, 1, {
        patch: (i % 500) + 1,
        rule: `rule-${i % 400}`,
        fingerprint: `f${i}`,
        consequence: `${'ä'.repeat(length)} ${i % 700}`,
        message: `${'x'.repeat(length)}`,
        scope: 'transient',
      }),
    );
    const limits = Array.from({ length: 500 }, (_, i) => ({
      code: 'bad-hunk',
      patch: i,
      detail: 'y'.repeat(300),
    }));
    const registrations = Array.from({ length: 900 }, (_, i) => ({
      ...sample.registrations[0]!,
      target: `t${i}`.repeat(20),
    }));
    const report = withFindings(findings, { limits, registrations });
    const { summary, text } = checkOf(report);
    for (const one of [summary, text!]) expect(bytesOf(one)).toBeLessThanOrEqual(65_535);
    const told = toldIn(summary);
    for (const finding of findings) if (!told(finding)) expect.fail(`${finding.fingerprint} is lost`);
    expect(summary).toMatch(/<!-- vmsd-warden:annotated {2}-->$/);
  });

  it('posts on a forge that refuses long texts', async () => {
    const { forge, review, finds } = makeWorld();
    const findings = Array.from({ length: 80 * factor }, (_, i) =>
      flip(`t${i}`, 1, { patch: i + 1, consequence: `${'|'.repeat(1900)} ${i}`, message: '<'.repeat(1900) }),
    );
    finds({ findings, where: findings.map((_, i) => (i % 2 ? 'line' : 'nowhere')) });
    await review();
    expect(forge.threads).toHaveLength(40 * factor);
    expect(forge.comments).toHaveLength(1);
  });

  it('annotates lines of the head only, and what is accepted not at all', () => {
    const findings = [
      flip('a', 1),
      flip('b', 2, { side: 'old' }),
      flip('c', 3, { accepted: 'known' }),
      flip('d', 4),
    ];
    const anchors = findings.map((f, i) => (i === 3 ? null : anchor(f, 'tree')));
    expect(annotationsOf(withFindings(findings), anchors).map(({ annotation }) => annotation.path)).toEqual([
      'target/a/cpu.c',
    ]);
  });
});

describe('a failure', () => {
  it('is worth another try when it may pass', () => {
    expect(new Failure('passing', 'x', { after: 3 })).toMatchObject({
      retry: true,
      after: 3,
      uncertain: false,
    });
    expect(new Failure('forbidden', 'x').retry).toBe(false);
  });
});
