/** A review as HTML: nothing of a report acts, and a large series stays quick and readable. */
import { describe, expect, it } from 'vitest';
import { excerptKey } from '../../../src/review/render/excerpt.ts';
import type { Excerpt } from '../../../src/types/excerpt.ts';
import type { Finding, RegistrationType, Report } from '../../../src/types/report.ts';
import { reviewView } from '../../../src/web/pages/review-view.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';
import { timed } from '../../support/processor-time.ts';
import { witnessOf } from '../../support/sample-report.ts';

const registration = (type: RegistrationType) => ({
  type,
  hooks: [],
  embedsCpuCommon: null,
  versionId: null,
  minimumVersionId: null,
  userMode: null,
});

function finding(fields: Partial<Finding>): Finding {
  return {
    rule: 'type-flip',
    severity: 'error',
    target: 'zeta',
    patch: 1,
    scope: 'net',
    undoneBy: null,
    path: 'target/zeta/cpu.c',
    line: 17,
    side: 'new',
    from: 'type-1',
    to: 'type-2',
    cpuClass: null,
    symbol: null,
    message: 'zeta goes from type 1 to type 2.',
    consequence: 'Streams do not load.',
    help: 'Set the hook as before.',
    suggestion: null,
    citations: [],
    fingerprint: 'x',
    ...fields,
  };
}

function report(fields: Partial<Report>): Report {
  return {
    schema: 'vmsd-warden/report/v1',
    series: { title: 't', version: 1, total: 1, received: [1], missing: [], messageId: null, base: null },
    evidence: 'tree',
    complete: true,
    limits: [],
    patches: [{ index: 1, subject: 's', messageId: null, commit: null }],
    registrations: [],
    findings: [],
    ...fields,
  };
}

describe('a review as HTML', () => {
  it.each(hostileTexts)('shows %s as text in every field', async (text) => {
    const one = finding({
      rule: text,
      target: text,
      path: text,
      symbol: text,
      message: text,
      consequence: text,
      suggestion: text,
      cpuClass: text,
      accepted: text,
      witness: witnessOf(text, text, text),
      citations: [{ title: text, url: text }],
    });
    const excerpt: Excerpt = { header: text, at: 0, lines: [{ marker: '+', text, line: 17 }] };
    const page = String(
      await reviewView({
        report: report({
          limits: [{ code: text, patch: 1, detail: text }],
          patches: [{ index: 1, subject: text, messageId: text, commit: text }],
          registrations: [
            {
              target: text,
              tier: text,
              before: registration('type-1'),
              after: registration('type-2'),
              trajectory: [{ patch: 1, to: 'type-2' }],
            },
          ],
          findings: [one],
        }),
        excerpts: new Map([[excerptKey(one), excerpt]]),
        placeOf: () => ({ title: text, url: text }),
      }),
    );
    expect(actsIn(page)).toEqual([]);
  });

  it('shows where a stream parts, as a picture that needs no script and no style of its own', async () => {
    const one = finding({ rule: 'vmstate-layout-changed', witness: witnessOf('env.priv') });
    const page = String(await reviewView({ report: report({ findings: [one] }), excerpts: new Map() }));
    expect(page).toMatch(
      /<dt>In the stream<\/dt><dd><svg class="strip"[^>]* role="img" aria-label="[^"]*byte 8"/,
    );
    expect(page).toContain('<title>env.priv: 8 bytes at 8</title>');
    expect(page).toContain('<title>env.priv: 1 byte at 8</title>');
    expect(page).not.toContain('style=');
  });

  it('shows the lines of one target, and folds those of the next ones', async () => {
    const both = ['alpha', 'hppa'].map((target) =>
      finding({ target, path: `target/${target}/cpu.c`, suggestion: `    dc->vmsd = &vmstate_${target};` }),
    );
    const lines: Excerpt = { header: null, at: 0, lines: [{ marker: '+', text: 'x', line: 17 }] };
    const excerpts = new Map(both.map((one) => [excerptKey(one), lines]));
    const page = String(await reviewView({ report: report({ findings: both }), excerpts }));
    const [, alpha, hppa] = page.split('<article');
    expect(alpha).not.toContain('<details>');
    expect(hppa).toMatch(
      /<details><summary>The lines, and what to write instead<\/summary>[\s\S]*vmstate_hppa/,
    );
  });

  it('makes marks that reorder or hide text visible', async () => {
    const sly = 'if (admin\u202e \u2066// then\u2069 \u2066) {\u200b';
    const one = finding({ message: sly });
    const excerpt: Excerpt = { header: null, at: 0, lines: [{ marker: ' ', text: sly, line: 17 }] };
    const page = String(
      await reviewView({
        report: report({ findings: [one] }),
        excerpts: new Map([[excerptKey(one), excerpt]]),
      }),
    );
    expect(page).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/);
  });

  it('keeps the colours of a comment that goes over several lines', async () => {
    const one = finding({});
    const lines = ['/* a <b> comment', ' * of several', ' * lines */ int x;'];
    const excerpt: Excerpt = {
      header: null,
      at: 1,
      lines: lines.map((text, i) => ({ marker: ' ', text, line: 16 + i })),
    };
    const page = String(
      await reviewView({
        report: report({ findings: [one] }),
        excerpts: new Map([[excerptKey(one), excerpt]]),
      }),
    );
    expect(page).toContain('<span class="hljs-comment"> * of several</span>');
    expect(page).toContain('<span class="hljs-comment">/* a &lt;b&gt; comment</span>');
  });

  it('shows 200 patches and 30 targets in less than 300 ms', async () => {
    const patches = Array.from({ length: 200 }, (_, i) => ({
      index: i + 1,
      subject: `target/t${i % 30}: Change ${i}`,
      messageId: null,
      commit: null,
    }));
    const registrations = Array.from({ length: 30 }, (_, i) => ({
      target: `target${i}`,
      tier: 'best-effort',
      before: registration('type-1'),
      after: registration('type-1'),
      trajectory: Array.from({ length: 6 }, (_, j) => ({
        patch: 1 + ((i * 7 + j * 31) % 200),
        to: (j % 2 ? 'type-1' : 'type-2') as RegistrationType,
      })).sort((a, b) => a.patch - b.patch),
    }));
    const findings = registrations.flatMap(({ target, trajectory }) =>
      trajectory.map(({ patch }) => finding({ target, patch, path: `target/${target}/cpu.c` })),
    );
    const excerpts = new Map(
      findings.map((one): [string, Excerpt] => [
        excerptKey(one),
        {
          header: '@@ -1,7 +1,7 @@',
          at: 3,
          lines: Array.from({ length: 7 }, (_, k) => ({
            marker: k === 3 ? '+' : ' ',
            text: `    cc->vmsd = &vmstate_${k}; /* a line */`,
            line: k + 1,
          })),
        },
      ]),
    );
    const large = {
      report: report({
        series: {
          title: 't',
          version: 1,
          total: 200,
          received: patches.map(({ index }) => index),
          missing: [],
          messageId: null,
          base: null,
        },
        patches,
        registrations,
        findings,
      }),
      excerpts,
    };
    await reviewView(large);
    const times: number[] = [];
    let page = '';
    for (let i = 0; i < 5; i++) {
      const { result, took } = await timed(async () => String(await reviewView(large)));
      page = result;
      times.push(took);
    }
    expect(page.match(/<a class="change"/g)).toHaveLength(180);
    expect(page.match(/<g class="lane">/g)).toHaveLength(30);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
