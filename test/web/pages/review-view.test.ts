/** A review as HTML: nothing of a report acts, and a large series stays quick and readable. */
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { excerptKey } from '../../../src/review/render/excerpt.ts';
import type { Excerpt } from '../../../src/types/excerpt.ts';
import type { Finding, RegistrationType, Report } from '../../../src/types/report.ts';
import { type ReviewToShow, reviewView } from '../../../src/web/pages/review-view.ts';
import { factor } from '../../support/factor.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';
import { timed } from '../../support/processor-time.ts';
import { report as sample, witnessOf } from '../../support/sample-report.ts';

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

  describe('findings of one cause', () => {
    const targets = ['alpha', 'cris', 'hppa'];
    const flips = targets.map((target, i) =>
      finding({
        target,
        path: `target/${target}/cpu.c`,
        line: 10 + i,
        symbol: `vmstate_${target}_cpu`,
        message: `${target} goes from type 1 to type 2.`,
        help: `Set "dc->vmsd = &vmstate_${target}_cpu;" as before.`,
        suggestion: `    dc->vmsd = &vmstate_${target}_cpu;`,
        citations: [{ title: 'Why', url: 'https://lists.example/why' }],
        fingerprint: target,
      }),
    );
    const lines: Excerpt = { header: null, at: 0, lines: [{ marker: '+', text: 'x', line: 17 }] };
    const show = async (findings: readonly Finding[], more: Partial<ReviewToShow> = {}) => {
      const excerpts = new Map(findings.map((one) => [excerptKey(one), lines]));
      return String(await reviewView({ report: report({ findings: [...findings] }), excerpts, ...more }));
    };

    it('are one card: whom it hits and the rule first, the consequence and the sources once, each place with its fix', async () => {
      const page = await show(flips);
      expect(page.match(/<article/g)).toHaveLength(1);
      expect(page).toMatch(/<h3 [^>]*>alpha, cris and hppa: <a href="\/rules\/type-flip">type-flip<\/a> /);
      expect(page).toContain('alpha goes from type 1 to type 2. The same for cris and hppa.');
      for (const once of ['Streams do not load.', 'https://lists.example/why', 'How to fix it'])
        expect(page.split(once), once).toHaveLength(2);
      // Who loses what is said with the verdict, and what the help quotes is code.
      expect(page).toMatch(
        /<p>a CPU changes its registration type \(alpha, cris and hppa\)\. Guests that an older QEMU/i,
      );
      expect(page).toContain('<p>Set <code>dc-&gt;vmsd = &amp;vmstate_alpha_cpu;</code> as before.');
      const entries = page.split('<li id="finding-').slice(1);
      expect(entries).toHaveLength(3);
      for (const [i, target] of targets.entries()) {
        expect(entries[i]).toContain(`target/${target}/cpu.c:${10 + i}`);
        expect(entries[i]).toContain(`vmstate_${target}_cpu`);
      }
      // The lines of the first are seen, those of the others for who opens them.
      expect(page.match(/<details open>/g)).toHaveLength(1);
      expect(page.match(/<details><summary>The lines/g)).toHaveLength(2);
    });

    it('of two rules on one line are one entry', async () => {
      const beside = finding({
        ...flips[0],
        rule: 'type2-with-cpu-common',
        message: 'alpha embeds cpu_common.',
        consequence: 'It is sent twice.',
        help: 'Remove the field.',
        suggestion: null,
        fingerprint: 'beside',
      });
      const page = await show([...flips, beside]);
      expect(page.match(/<article/g)).toHaveLength(1);
      expect(page.match(/<li id="finding-/g)).toHaveLength(3);
      // Links to either lead there.
      expect(page).toContain('<span id="finding-4"></span>');
      expect(page).toMatch(/type-flip of alpha, cris and hppa: <\/span>Streams do not load\./);
      expect(page).toMatch(/type2-with-cpu-common of alpha: <\/span>It is sent twice\./);
      // How bad they are is said once, or of each where they are not the same.
      const heads = (html: string) =>
        /<h3[\s\S]*?<\/h3>/.exec(html)![0].match(/(?<=>)(?:error|notice|warning|[a-z\d]+-[a-z\d-]+)(?=<)/g);
      expect(heads(page)).toEqual(['type-flip', 'type2-with-cpu-common', 'error']);
      const apart = await show([...flips, { ...beside, severity: 'notice' }]);
      expect(heads(apart)).toEqual(['type-flip', 'error', 'type2-with-cpu-common', 'notice']);
    });

    it('in several patches are one card where the same is said of them, each with its own patch', async () => {
      const second = { ...flips[1]!, patch: 2, rule: 'type-flip' };
      const patches = [1, 2].map((index) => ({ index, subject: `s${index}`, messageId: null, commit: null }));
      const findings = [flips[0]!, second];
      const page = String(await reviewView({ report: report({ findings, patches }), excerpts: new Map() }));
      expect(page.match(/<article/g)).toHaveLength(1);
      const entries = page.split('<li id="finding-').slice(1);
      expect(entries[0]).toMatch(/patch 1 <q>s1<\/q>/);
      expect(entries[1]).toMatch(/patch 2 <q>s2<\/q>/);
    });

    it('that are undone, or accepted, are told apart from those that stand', async () => {
      const page = await show([
        flips[0]!,
        { ...flips[1]!, severity: 'warning', scope: 'transient', undoneBy: 2 },
        { ...flips[2]!, accepted: 'nobody has it; ada, 2026-11-30' },
      ]);
      expect(page.match(/<article/g)).toHaveLength(3);
      expect(page).toContain('<strong>1 error and 1 warning; 1 accepted</strong>');
      expect(page).toContain('<dt>Accepted</dt><dd>nobody has it; ada, 2026-11-30</dd>');
    });

    it('in a card of their own say as whom, where an earlier one has told the same of others', async () => {
      const lost = (target: string) =>
        `A guest of an older build loads without an error, but what ${target} had halted and its pending interrupts are lost.`;
      const [one, other] = flips.map((f) => ({ ...f, consequence: lost(f.target!) })) as [Finding, Finding];
      const page = await show([one, { ...other, severity: 'warning', scope: 'transient', undoneBy: 2 }]);
      expect(page.match(/<article/g)).toHaveLength(2);
      expect(page).toContain(lost('alpha'));
      expect(page).not.toContain(lost('cris'));
      expect(page).toContain('The same as for <a href="#finding-1">alpha</a>, above, by its own names.');
      expect(page.split('https://lists.example/why')).toHaveLength(2);
      expect(page).not.toContain('Sources: those of');
      expect(page).toContain('target/cris/cpu.c:11');
    });

    it('lead to sources that an earlier card has, where the rest is others', async () => {
      const [one, other] = flips.map((f) => ({ ...f, consequence: `What ${f.target} loses.` })) as [
        Finding,
        Finding,
      ];
      const passing = { severity: 'warning', scope: 'transient', undoneBy: 2 } as const;
      const page = await show([one, { ...other, ...passing, consequence: 'Nothing is lost.' }]);
      expect(page.split('https://lists.example/why')).toHaveLength(2);
      expect(page).toContain('Sources: those of <a href="#finding-1">alpha</a>, above.');
      // Those of two cards are named again: neither has them all.
      const [why, how] = ['why', 'how'].map((name) => ({
        title: name,
        url: `https://lists.example/${name}`,
      }));
      const third: Finding = { ...flips[2]!, accepted: 'nobody has it', citations: [why!, how!] };
      const three = await show([one, { ...other, ...passing, citations: [how!] }, third]);
      expect(three).not.toContain('Sources: those of');
      expect(three.split('https://lists.example/why')).toHaveLength(3);
    });

    it('tell what became of them, once where it is the same', async () => {
      const page = await show(flips, { lifeOf: () => 'Found in version 1.' });
      expect(page.split('Found in version 1.')).toHaveLength(2);
      const apart = await show(flips, { lifeOf: (f) => `${f.target} was found.` });
      for (const target of targets) expect(apart).toContain(`${target} was found.`);
    });

    it('link to their lines, and say how they are accepted, where that can be', async () => {
      const page = await show(flips, {
        lineOf: (f) => (f.target === 'cris' ? null : `https://forge.example/${f.target}`),
        acceptable: true,
      });
      expect(page).toContain('<a href="https://forge.example/alpha"><code>target/alpha/cpu.c:10</code></a>');
      expect(page).not.toContain('https://forge.example/cris');
      expect(page).toContain(
        'Intentional? Someone with write access can comment <code>/vmsd accept type-flip TARGET REASON',
      );
      expect(await show(flips)).not.toContain('Intentional?');
    });
  });

  describe('what changes', () => {
    const entry = (target: string, ...steps: [patch: number, to: RegistrationType][]) => ({
      target,
      tier: 'no-promise',
      before: registration('type-1'),
      after: registration(steps.at(-1)?.[1] ?? 'type-1'),
      trajectory: steps.map(([patch, to]) => ({ patch, to })),
    });
    const patches = Array.from({ length: 22 }, (_, i) => ({
      index: i + 1,
      subject: `step ${i + 1}`,
      messageId: null,
      commit: null,
    }));

    it('comes first, in words and as a picture; targets that keep their type are folded', async () => {
      const registrations = [
        entry('arm'),
        entry('alpha', [7, 'type-2']),
        entry('cris', [7, 'type-2']),
        entry('mips'),
      ];
      const page = String(
        await reviewView({ report: report({ patches, registrations }), excerpts: new Map() }),
      );
      const [before, folded] = page.split('<details>') as [string, string];
      expect(before).toMatch(
        /Patch 7 <q>step 7<\/q>: <strong>alpha and cris<\/strong> from type 1 to <strong>type 2/,
      );
      expect(before.match(/<g class="lane">/g)).toHaveLength(2);
      expect(before).not.toMatch(/\b(?:arm|mips)\b/);
      expect(folded).toContain('All as a table, with 2 targets more that keep their types');
      expect(folded).toMatch(/arm[\s\S]*mips/);
    });

    it('is nothing where each target keeps its type: one line, that opens', async () => {
      const page = String(
        await reviewView({ report: report({ patches, registrations: [entry('arm')] }), excerpts: new Map() }),
      );
      expect(page).toContain('<details><summary>1 target touched; each keeps its type</summary>');
      expect(page).not.toContain('<svg class="lanes"');
    });
  });

  it('makes marks that reorder or hide text visible', async () => {
    const sly = 'if (admin\u202e \u2066// then\u2069 \u2066) {\u200b';
    const one = finding({ message: sly });
    const excerpt: Excerpt = { header: null, at: 0, lines: [{ marker: ' ', text: sly, line: 17 }] };
    const page = String(
      await reviewView({
        report: report({ findings: [one, { ...one, target: sly, scope: 'transient', undoneBy: 2 }] }),
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

  describe('of a report of any length', () => {
    /** `wide`: how long the lines of its code are. */
    const flipped = (n: number, apart: boolean, wide: number): ReviewToShow => {
      const targets = Array.from({ length: n }, (_, i) => `t${i}`);
      const findings = targets.map((target, i) =>
        finding({
          target,
          path: `target/${target}/cpu.c`,
          message: apart ? `${i} of ${target} is another matter.` : `${target} goes from type 1 to type 2.`,
          consequence: apart ? `Guests of kind ${i} do not load.` : 'Streams do not load.',
          patch: apart ? i + 1 : 1,
        }),
      );
      const lines = Array.from({ length: 6 }, (_, k) => ({
        marker: '+' as const,
        text: '{x("y", 1);'.repeat(wide),
        line: k + 15,
      }));
      const registrations = targets.map((target, i) => ({
        target,
        tier: 'no-promise',
        before: registration('type-1'),
        after: registration('type-2'),
        trajectory: [{ patch: apart ? i + 1 : 1, to: 'type-2' as const }],
      }));
      const patches = Array.from({ length: apart ? n : 1 }, (_, i) => ({
        index: i + 1,
        subject: `s${i}`,
        messageId: null,
        commit: null,
      }));
      const limits = targets.map((target) => ({ code: 'x', patch: null, detail: `${target} is not known.` }));
      return {
        report: report({ findings, registrations, patches, limits }),
        excerpts: new Map(findings.map((one) => [excerptKey(one), { header: null, at: 2, lines }])),
        lifeOf: ({ target }) => `Found for ${target}.`,
      };
    };

    it.each([
      ['one card', false],
      ['many cards', true],
    ])(
      'takes no more than linear time for %s',
      async (_, apart) => {
        const times: number[] = [];
        await reviewView(flipped(1000, apart, 3));
        for (const n of [2000, 4000, 8000].map((each) => each * factor)) {
          const review = flipped(n, apart, 3);
          let best = Number.POSITIVE_INFINITY;
          for (let i = 0; i < 3; i++) {
            const { took } = await timed(async () => String(await reviewView(review)));
            best = Math.min(best, took);
          }
          times.push(best);
        }
        // Four times the findings: linear is 4, quadratic 16.
        expect(times[2]! / times[0]!, `${times.map(Math.round).join(', ')} ms`).toBeLessThan(9);
      },
      60_000,
    );

    it('takes some megabytes at the most, counts what it has no room for, says where it is, and links to nothing that is not there', async () => {
      for (const apart of [false, true]) {
        const page = String(
          await reviewView({ ...flipped(1000, apart, 90), whole: html`all are in the JSON` }),
        );
        expect(page.length).toBeLessThan(6_000_000);
        const shown = page.match(/id="finding-\d+"/g)!.length;
        const [, more] = /nd (\d+) (?:places|errors) more[^<]*: all are in the JSON/.exec(page)!;
        expect(shown + Number(more)).toBe(1000);
        expect(page).toContain('and 800 limits more: all are in the JSON');
        const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
        for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
      }
    });
  });
});

it('is not green, and does not say that there are no findings, where not all could be judged', () => {
  const partial = { ...sample, findings: [], complete: false };
  const page = String(reviewView({ report: partial, excerpts: new Map() }));
  expect(page).toContain(
    '<div class="verdict unjudged"><p><strong>Not all could be judged</strong> in 3 of 12 patches;',
  );
  expect(page).not.toMatch(/no findings/i);
  expect(String(reviewView({ report: { ...partial, complete: true }, excerpts: new Map() }))).toContain(
    '<div class="verdict clean"><p><strong>No findings</strong> in 3 of 12 patches.',
  );
});
