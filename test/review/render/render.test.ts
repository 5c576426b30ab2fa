import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptFromHunks, excerptFromText, excerptKey } from '../../../src/review/render/excerpt.ts';
import { renderGithub } from '../../../src/review/render/github.ts';
import { hookSpan } from '../../../src/review/render/hook-span.ts';
import { renderJson } from '../../../src/review/render/json.ts';
import { renderMail, repliesTo } from '../../../src/review/render/mail.ts';
import { renderMarkdown } from '../../../src/review/render/markdown.ts';
import { codeBlock, codeSpan, escapeMarkdown } from '../../../src/review/render/markdown-text.ts';
import { plain, plainCode } from '../../../src/review/render/plain.ts';
import { renderText } from '../../../src/review/render/text.ts';
import { limitsInWords } from '../../../src/review/render/words.ts';
import { wrap } from '../../../src/review/render/wrap.ts';
import type { Finding, Report } from '../../../src/types/report.ts';
import type { Hunk } from '../../../src/types/series.ts';
import { excerpts, flip, hunkOf, report, witnessOf } from '../../support/sample-report.ts';

const plainText = { colour: false, columns: 80, quiet: false };
const clean: Report = { ...report, findings: [], limits: [], complete: true };

describe('text', () => {
  it('shows each finding as a compiler does, then the targets, the limits and the counts', () => {
    expect(renderText(report, excerpts, plainText)).toBe(`\
error[type-flip]: alpha changes from type 1 (dc->vmsd) to type 2 (cc->vmsd)
   --> target/alpha/cpu.c:240 (patch 1/12 "target: Set CPUClass::vmsd")
     |
 238 |  #ifndef CONFIG_USER_ONLY
 239 |      cc->get_phys_page_debug = alpha_cpu_get_phys_page_debug;
     | -    dc->vmsd = &vmstate_alpha_cpu;
 240 | +    cc->vmsd = &vmstate_alpha_cpu;
     |      ^^^^^^^^
 241 |  #endif
 242 |      cc->disas_set_info = disas_set_info;
     |
     = consequence: A stream of type 1 loads in silence and loses halted and the
                    pending interrupts; an older QEMU refuses the new one.
     = write: in place of this line:
              dc->vmsd = &vmstate_alpha_cpu;
     = see: Peter Maydell, 2021:
            https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/

warning[type-flip]: hppa changes from type 1 (dc->vmsd) to type 2 (cc->vmsd)
    --> target/hppa/cpu.c:1000 (patch 1/12 "target: Set CPUClass::vmsd")
      |
  998 |  #ifndef CONFIG_USER_ONLY
  999 |      cc->get_phys_page_debug = hppa_cpu_get_phys_page_debug;
      | -    dc->vmsd = &vmstate_hppa_cpu;
 1000 | +    cc->vmsd = &vmstate_hppa_cpu;
      |      ^^^^^^^^
 1001 |  #endif
 1002 |      cc->disas_set_info = disas_set_info;
      |
      = note: Patch 3 undoes this: only a build between the two meets it, such
              as git bisect makes.
      = consequence: in such a build as for alpha, above
      = help: Set "dc->vmsd = &vmstate_hppa_cpu;" in class_init as before.

target  before  changes                           after   tier
alpha   type 1  patch 1: type 2                   type 2  no-promise
hppa    type 1  patch 1: type 2, patch 3: type 1  type 1  no-promise
Tier: whether guests that an older QEMU saved must load. kvm: always;
best-effort: where possible; no-promise: no.
1 more target was looked at; its type stays.

Incomplete: not all could be judged
  - Patches 4 to 12 are missing: each of them could change the verdict.
  - Patch 3/12: target/rx/cpu.c does not apply; it was judged by its hunks.

1 error and 1 warning in 3 of 12 patches
Fix the error before this is merged. Patch 3 undoes what patch 1 does to hppa:
squash that part, so that git bisect meets no broken commit.
Judged from whole files, on the base at 0123456789ab.
Why, and how to fix it: vmsd-warden explain type-flip
`);
  });

  it('lists targets whose types stay only by their number', () => {
    const staying = report.registrations.filter(({ target }) => target === 'zeta');
    const registrations = ['a', 'b', 'c'].map((target) => ({ ...staying[0]!, target }));
    const text = renderText({ ...clean, registrations }, new Map(), plainText);
    expect(text).toMatch(/^3 targets were looked at; their types stay\.\n\nno findings/);
    // One that a finding on its layout names is told there.
    const layout = flip('a', 240, { rule: 'vmstate-layout-changed', target: 'a' });
    const found = renderText({ ...clean, registrations, findings: [layout] }, new Map(), plainText);
    expect(found).toContain('3 targets were looked at; their types stay.');
    expect(found).not.toMatch(/^target /m);
  });

  it('says so when there is nothing to say', () => {
    const one = { ...clean, registrations: [], evidence: 'diff' as const };
    one.series = { ...report.series, total: 1, received: [1], missing: [] };
    expect(renderText(one, new Map(), plainText)).toBe(
      'no findings in 1 patch\nJudged from the hunks alone: with --repo DIR whole files are read, and less\nstays unknown.\n',
    );
    expect(renderText(clean, new Map(), { ...plainText, quiet: true })).toBe('');
  });

  it('promises nothing about what could not be judged', () => {
    const limit: Report['limits'][number] = {
      code: 'registration-not-resolved',
      patch: 1,
      detail: 'Who knows.',
    };
    const partial: Report = { ...clean, complete: false, limits: [limit] };
    for (const made of [renderText(partial, new Map(), plainText), renderMarkdown(partial, new Map())]) {
      expect(made).not.toMatch(/no findings/i);
      expect(made).toMatch(/not all could be judged in 3 of 12 patches; nothing is found in\s+the rest/i);
    }
    const accepted = { ...partial, findings: [flip('a', 1, { accepted: 'meant' })] };
    expect(renderText(accepted, new Map(), plainText)).toContain('1 error in 3 of 12 patches');
  });

  it('lists the state of every target of an audit', () => {
    const audit: Report = { ...clean, patches: [] };
    expect(renderText(audit, new Map(), plainText)).toBe(`\
target  type    hook      description        cpu_common  tier
alpha   type 2  cc->vmsd  vmstate_alpha_cpu  embedded    no-promise
hppa    type 1  dc->vmsd  vmstate_hppa_cpu   embedded    no-promise
zeta    -       -         -                  -           best-effort
Tier: whether guests that an older QEMU saved must load. kvm: always;
best-effort: where possible; no-promise: no.

no findings in 3 targets
Read from whole files at 0123456789ab.
`);
  });

  it('is the same text in colour', () => {
    const coloured = renderText(report, excerpts, { ...plainText, colour: true });
    expect(stripVTControlCharacters(coloured)).toBe(renderText(report, excerpts, plainText));
    expect(coloured).toContain('\x1b[1;31merror[type-flip]\x1b[0m');
    expect(coloured).toContain('\x1b[1;33m^^^^^^^^\x1b[0m');
  });

  it('keeps prose and source within the width, and never breaks an address', () => {
    const narrow = renderText(report, excerpts, { ...plainText, columns: 50 });
    const long = narrow.split('\n').filter((l) => l.length > 50);
    expect(
      long.filter((l) => !/-->|https:|changes from|Judged|explain|^(target|alpha|hppa|zeta) /.test(l)),
    ).toEqual([]);
    expect(narrow).toContain('https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/');
  });

  it('shows the line that is gone with its old number', () => {
    const dropped = flip('alpha', 240, { side: 'old', suggestion: null });
    const shown = new Map([[excerptKey(dropped), excerptFromHunks(hunkOf('alpha', 237), 240, 'old')!]]);
    const text = renderText({ ...report, findings: [dropped] }, shown, plainText);
    expect(text).toContain(
      ' 240 | -    dc->vmsd = &vmstate_alpha_cpu;\n     |      ^^^^^^^^\n     | +    cc->vmsd = &vmstate_alpha_cpu;\n',
    );
    expect(text).toContain('(patch 1/12 "target: Set CPUClass::vmsd", as it was before)');
  });
});

describe('the excerpt', () => {
  it('is cut out of a whole file where no hunk shows the line', () => {
    const file = 'one\ntwo\nthree\nfour\nfive\nsix\n';
    expect(excerptFromText(file, 1)?.lines.map((l) => `${l.line} ${l.text}`)).toEqual([
      '1 one',
      '2 two',
      '3 three',
    ]);
    expect(excerptFromText(file, 6)?.lines.map((l) => l.line)).toEqual([3, 4, 5, 6]);
    // What goes is followed by what comes in its place, as far as that is short.
    const marks = (...kinds: string[]) => {
      const [hunk] = hunkOf('alpha', 237).hunks;
      const lines = kinds.map((kind) => ({ kind, text: 'x' }) as Hunk['lines'][0]);
      const file = { ...hunkOf('alpha', 237), hunks: [{ ...hunk!, oldStart: 1, oldLines: 9, lines }] };
      return excerptFromHunks(file, 1, 'old')?.lines.map(({ marker }) => marker);
    };
    expect(marks('-', '-', '-', '+', '+', '+', ' ')).toEqual(['-', '-', '-', '+', '+', '+']);
    expect(marks('-', '-', '-', '-', '+', '+', '+')).toHaveLength(6);
    expect(marks('-', '+', ' ', ' ', '-')).toEqual(['-', '+', ' ']);
    expect(excerptFromText(file, 6)?.at).toBe(3);
    expect(excerptFromText(file, 9)).toBeNull();
    expect(excerptFromHunks(hunkOf('alpha', 237), 300, 'new')).toBeNull();
  });

  it('is readable text, and no longer than a person would read', () => {
    const lines = excerptFromText(`caf\xc3\xa9\r\n${'x'.repeat(1_000_000)}`, 1)!.lines;
    expect(lines[0]!.text).toBe('café');
    expect(lines[1]!.text.length).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['    dc->vmsd = &vmstate_foo;', 'dc->vmsd'],
    ['    DEVICE_CLASS(oc)->vmsd = &vmstate_foo;', 'DEVICE_CLASS(oc)->vmsd'],
    ['    .legacy_vmsd = &vmstate_foo,', '.legacy_vmsd'],
    ['    cpu_class_set_vmsd(cc, &vmstate_foo);', 'cpu_class_set_vmsd'],
    ['#define CPU_SAVE_VERSION 4', 'CPU_SAVE_VERSION'],
    ['static const VMStateDescription vmstate_foo = {', 'vmstate_foo'],
    ['    .unmigratable = 1,', '.unmigratable = 1,'],
    ['', ''],
  ])('underlines what matters in %j', (code, marked) => {
    const { start, length } = hookSpan(code, 'vmstate_foo');
    expect(code.slice(start, start + length)).toBe(marked);
  });
});

describe('what one patch does to several descriptions of a target', () => {
  const notice = (name: string, line: number) =>
    flip('riscv', line, {
      rule: 'vmstate-break-declared',
      severity: 'notice',
      symbol: `vmstate_${name}`,
      message: `vmstate_${name} takes version 2 and later.`,
      consequence: `Streams of v11.0.0 are refused. What changes: env.${name} is new.`,
    });
  const several = { ...report, findings: [notice('hyper', 10), notice('vector', 30), notice('rv128', 50)] };

  it('is one block at a terminal', () => {
    const text = renderText(several, new Map(), plainText);
    expect(text.match(/^notice/gm)?.length).toBe(1);
    expect(text).toContain(`
    = also: target/riscv/cpu.c:30: vmstate_vector takes version 2 and later.
            Streams of v11.0.0 are refused. What changes: env.vector is new.
    = also: target/riscv/cpu.c:50: vmstate_rv128 takes version 2 and later.
            Streams of v11.0.0 are refused. What changes: env.rv128 is new.
    = write: in place of this line:`);
    expect(text).toContain('\n3 notices in ');
  });

  it('is one section of Markdown', () => {
    const text = renderMarkdown(several, new Map());
    expect(text.match(/^\*\*notice\*\*/gm)?.length).toBe(1);
    expect(text).toContain('\nAlso:\n\n- `target/riscv/cpu.c:30`: vmstate\\_vector takes version 2');
  });
});

describe('a witness', () => {
  const seen = { ...report, findings: [flip('alpha', 240, { witness: witnessOf('env.priv') })] };
  const strip = `\
stream of "cpu", from byte 0
v11.0.0      |----------pc-----------|---------priv----------|
this series  |----------pc-----------|--|
                                     ^

      byte  v11.0.0                       this series
         0  env.pc 8                      env.pc 8
>        8  env.priv 8                    env.priv 1
         9                                (end)
        16  (end)`;

  it('stands under its finding at a terminal', () => {
    const text = renderText(seen, excerpts, plainText);
    const indented = strip.replace(/^(?=.)/gm, '     ');
    expect(text).toContain(
      `refuses the new one.\n     = stream:\n${indented}\n     = write: in place of this line:`,
    );
  });

  it('stands in the mail, where no line of it is taken for a quote', () => {
    const { body } = repliesTo(seen, excerpts)[0]!;
    expect(body).toContain(`\n\n${strip.replace(/^>/m, '*')}\n\n`);
  });
});

describe('mail', () => {
  const [reply] = repliesTo(report, excerpts);

  it('says of the next targets only what differs', () => {
    const all = { ...report, findings: [flip('alpha', 240), flip('hppa', 1000)], complete: true, limits: [] };
    expect(repliesTo(all, excerpts)[0]!.body).toContain(`\
> +++ b/target/hppa/cpu.c
> -    dc->vmsd = &vmstate_hppa_cpu;
> +    cc->vmsd = &vmstate_hppa_cpu;

Same here, for hppa (type-flip): all as for alpha above. Write instead:

    dc->vmsd = &vmstate_hppa_cpu;

[1] `);
  });

  it('answers the patch, quotes the hunk and remarks under the line', () => {
    expect(repliesTo(report, excerpts)).toHaveLength(1);
    expect(reply!.subject).toBe('Re: [PATCH v3 01/12] target: Set CPUClass::vmsd');
    expect(reply!.inReplyTo).toBe('one@example.org');
    expect(reply!.body).toBe(`\
> +++ b/target/alpha/cpu.c
> @@ -237,7 +237,7 @@ static void alpha_cpu_class_init(ObjectClass *oc, void *data)
>  #ifndef CONFIG_USER_ONLY
>      cc->get_phys_page_debug = alpha_cpu_get_phys_page_debug;
> -    dc->vmsd = &vmstate_alpha_cpu;
> +    cc->vmsd = &vmstate_alpha_cpu;

error, type-flip: alpha changes from type 1 (dc->vmsd) to type 2
(cc->vmsd)

A stream of type 1 loads in silence and loses halted and the pending
interrupts; an older QEMU refuses the new one. [1]

Write instead:

    dc->vmsd = &vmstate_alpha_cpu;

>  #endif
>      cc->disas_set_info = disas_set_info;

> +++ b/target/hppa/cpu.c
> @@ -997,7 +997,7 @@ static void hppa_cpu_class_init(ObjectClass *oc, void *data)
>  #ifndef CONFIG_USER_ONLY
>      cc->get_phys_page_debug = hppa_cpu_get_phys_page_debug;
> -    dc->vmsd = &vmstate_hppa_cpu;
> +    cc->vmsd = &vmstate_hppa_cpu;

warning, type-flip: hppa changes from type 1 (dc->vmsd) to type 2
(cc->vmsd)

Patch 3 undoes this: only a build between the two meets it, such as git
bisect makes.

What this means for a stream in such a build: as for alpha, above. [1]

Set "dc->vmsd = &vmstate_hppa_cpu;" in class_init as before.

>  #endif
>      cc->disas_set_info = disas_set_info;

Not all of the series could be judged: Patches 4 to 12 are missing: each
of them could change the verdict; Patch 3/12: target/rx/cpu.c does not
apply; it was judged by its hunks.

[1] Peter Maydell, 2021
    https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/

-- 
vmsd-warden: registration of CPU migration state
`);
  });

  it('is an mbox with the thread in its headers, empty when there is nothing to say', () => {
    expect(renderMail(report, excerpts)).toMatch(
      /^From vmsd-warden Mon Sep 17 00:00:00 2001\nSubject: Re: \[PATCH v3 01\/12\] .*\nIn-Reply-To: <one@example.org>\nReferences: <one@example.org>\n\n> /,
    );
    expect(renderMail(clean, excerpts)).toBe('');
  });

  it('is plain ASCII in 72 columns, but for what the patch has itself', () => {
    const ours = { ...report.findings[0]!, message: 'alpha’s hook — “cc” → type 2 …' };
    const body = repliesTo({ ...report, findings: [ours] }, excerpts)[0]!.body;
    expect(body).toMatch(/^[\n -~]*$/);
    expect(body).toContain(`alpha's hook - "cc" -> type 2 ...`);
    expect(body.split('\n').filter((l) => l.length > 72 && !/^> |https:/.test(l))).toEqual([]);
    const named = { ...report, patches: [{ ...report.patches[0]!, subject: 'Größe ändern' }] };
    expect(renderMail(named, excerpts)).toContain('charset=UTF-8');
  });

  it('never writes what a tool would take for a tag, a mailbox line or a header', () => {
    const trap =
      'x '.repeat(34) +
      'Reviewed-by: Mallory <m@example.org> ' +
      'y '.repeat(20) +
      'From here on Acked-by: Mallory';
    const hostile = {
      ...report,
      patches: [{ index: 1, subject: 'a\nBcc: all@example.org', messageId: 'id>\nX-Evil: 1', commit: null }],
      limits: [{ code: 'x', patch: null, detail: 'Signed-off-by: Mallory' }],
      findings: [flip('alpha', 240, { message: trap, consequence: `From ${trap}` })],
    };
    const text = renderMail(hostile, excerpts);
    expect(text.split('\n').filter((l) => /^\s*[\w-]+-by:/i.test(l))).toEqual([]);
    expect(text.match(/^From /gm)).toHaveLength(1);
    const headers = text
      .slice(0, text.indexOf('\n\n'))
      .split('\n')
      .slice(1)
      .map((l) => l.split(':')[0]);
    expect(headers).toEqual(['Subject', 'In-Reply-To', 'References']);
  });
});

describe('mails of declared breaks', () => {
  const declared = (patch: number, symbol: string): Finding => ({
    ...flip('alpha', patch * 10),
    rule: 'vmstate-break-declared',
    severity: 'notice',
    scope: 'net',
    undoneBy: null,
    patch,
    line: patch * 10,
    symbol,
    suggestion: null,
    message: `${symbol} takes version 3 and later; v11.0.0 sends version 2.`,
  });
  const notices = [declared(2, 'vmstate_a'), declared(3, 'vmstate_b')];
  const sentence =
    'guests of older builds are refused on purpose: vmstate_a takes version 3 and later (patch 2/12) and vmstate_b takes version 3 and later (patch 3/12).';
  const texts = (findings: Finding[]) =>
    repliesTo({ ...report, findings }, new Map()).map(({ body }) => body.replace(/\s+/g, ' '));

  it('are one sentence of the first mail', () => {
    const [first, ...rest] = texts([flip('alpha', 240), ...notices]);
    expect(first).toContain(sentence);
    expect(rest).toEqual([]);
  });

  it('have a mail of their own where there is no other', () => {
    const mails = texts(notices);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(sentence);
  });

  it('in the terminal the one that tells it in full is named by its description', () => {
    const text = renderText({ ...report, findings: notices }, new Map(), plainText);
    expect(text).toContain(`= consequence: as for alpha (vmstate_a), above`);
  });
});

describe('findings of one kind', () => {
  it('are told of the target that promises most', () => {
    const of = (target: string): Finding => ({
      ...flip(target, 240),
      scope: 'net',
      undoneBy: null,
      suggestion: null,
      message: `${target} lacks it`,
      target,
      symbol: null,
    });
    const [entry] = report.registrations;
    const registrations = [
      { ...entry!, target: 'avr', tier: 'no-promise' },
      { ...entry!, target: 'loongarch', tier: 'kvm' },
    ];
    const text = renderText(
      { ...report, findings: [of('avr'), of('loongarch')], registrations },
      new Map(),
      plainText,
    );
    expect(text).toContain('loongarch lacks it');
    expect(text).toMatch(/= same: avr at/);
  });
});

describe('limits', () => {
  it('name the patches that are missing once, and the patch of each other limit', () => {
    const missing = [2, 4, 5, 7, 8, 9];
    const series = { ...report.series, total: 9, received: [1, 3, 6], missing };
    const limits = [
      ...missing.map((patch) => ({
        code: 'missing-patch',
        patch,
        detail: `patch ${patch} of 9 is missing`,
      })),
      { code: 'x', patch: 3, detail: 'Patch 3 is odd' },
      { code: 'x', patch: 6, detail: 'is odd' },
    ];
    expect(limitsInWords({ ...report, series, limits })).toEqual([
      'Patches 2, 4, 5 and 7 to 9 of 9 are missing',
      'Patch 3/9 is odd',
      'Patch 6/9: is odd',
    ]);
    const one = { ...series, received: [1, 3, 4, 5, 6, 7, 8, 9], missing: [2] };
    expect(limitsInWords({ ...report, series: one, limits: limits.slice(0, 1) })).toEqual([
      'Patch 2 of 9 is missing',
    ]);
  });
});

describe('github', () => {
  it('writes one annotation a finding and a notice a limit', () => {
    expect(renderGithub(report)).toBe(
      [
        '::error file=target/alpha/cpu.c,line=240,title=vmsd-warden type-flip (alpha)::alpha changes from type 1 (dc->vmsd) to type 2 (cc->vmsd) [patch 1/12]%0AA stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.%0AWrite instead: dc->vmsd = &vmstate_alpha_cpu;%0APeter Maydell, 2021: https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/',
        '::warning file=target/hppa/cpu.c,line=1000,title=vmsd-warden type-flip (hppa)::hppa changes from type 1 (dc->vmsd) to type 2 (cc->vmsd) [patch 1/12]%0APatch 3 undoes this: only a build between the two meets it, such as git bisect makes.%0AIn such a build: A stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.%0ASet "dc->vmsd = &vmstate_hppa_cpu;" in class_init as before.%0APeter Maydell, 2021: https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/',
        '::notice title=vmsd-warden%3A a limit of this review::Patches 4 to 12 are missing: each of them could change the verdict.',
        '::notice title=vmsd-warden%3A a limit of this review::Patch 3/12: target/rx/cpu.c does not apply; it was judged by its hunks.',
        '',
      ].join('\n'),
    );
  });

  it('lets no text from a patch start a command or end a property', () => {
    const finding = flip('alpha', 240, {
      path: 'target/a,line=1::x\n::error::b.c',
      message: '100%0A sure\n::set-output name=x::y\r::stop-commands::t',
      target: 'a::b,c',
    });
    const [first, ...rest] = renderGithub({ ...clean, findings: [finding] }).split('\n');
    expect(rest).toEqual(['']);
    expect(first).toContain('file=target/a%2Cline=1%3A%3Ax %3A%3Aerror%3A%3Ab.c,line=240,');
    expect(first).toContain('::100%250A sure ::set-output name=x::y ::stop-commands::t');
    expect(first!.match(/,/g)!.length).toBeGreaterThanOrEqual(2);
  });

  it('does not place a line that is gone on a line that is there', () => {
    const text = renderGithub({ ...clean, findings: [flip('alpha', 240, { side: 'old' })] });
    expect(text).toContain('::error file=target/alpha/cpu.c,title=');
    expect(text).toContain('(line 240 before the patch)');
  });
});

describe('markdown', () => {
  it('has the findings with their hunks, the targets and the limits', () => {
    const text = renderMarkdown(report, excerpts);
    expect(text.split('\n\n## ')[0]).toBe(
      `\
### vmsd-warden: 1 error and 1 warning in 3 of 12 patches

Fix the error before this is merged. Patch 3 undoes what patch 1 does to hppa: squash that part, so that git bisect meets no broken commit.

**error** \`type-flip\`: alpha changes from type 1 (dc->vmsd) to type 2 (cc->vmsd)

\`target/alpha/cpu.c:240\`, patch 1/12 \`target: Set CPUClass::vmsd\`

\`\`\`diff
 #ifndef CONFIG_USER_ONLY
     cc->get_phys_page_debug = alpha_cpu_get_phys_page_debug;
-    dc->vmsd = &vmstate_alpha_cpu;
+    cc->vmsd = &vmstate_alpha_cpu;
 #endif
     cc->disas_set_info = disas_set_info;
\`\`\`

A stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.

Write instead:

\`\`\`c
    dc->vmsd = &vmstate_alpha_cpu;
\`\`\`

See [Peter Maydell, 2021](<https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/>).

**warning** \`type-flip\`: hppa changes from type 1 (dc->vmsd) to type 2 (cc->vmsd)

\`target/hppa/cpu.c:1000\`, patch 1/12 \`target: Set CPUClass::vmsd\`

\`\`\`diff
 #ifndef CONFIG_USER_ONLY
     cc->get_phys_page_debug = hppa_cpu_get_phys_page_debug;
-    dc->vmsd = &vmstate_hppa_cpu;
+    cc->vmsd = &vmstate_hppa_cpu;
 #endif
     cc->disas_set_info = disas_set_info;
\`\`\`

Patch 3 undoes this: only a build between the two meets it, such as git bisect makes.

In such a build: A stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.

Set \`dc->vmsd = &vmstate_hppa_cpu;\` in class\\_init as before.

See [Peter Maydell, 2021](<https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/>).

| Target | Before | Changes | After | Tier |
| --- | --- | --- | --- | --- |
| \`alpha\` | type 1 | patch 1: type 2 | type 2 | no-promise |
| \`hppa\` | type 1 | patch 1: type 2, patch 3: type 1 | type 1 | no-promise |

Tier: whether guests that an older QEMU saved must load. kvm: always; best-effort: where possible; no-promise: no.

<details><summary>1 more target was looked at; its type stays.</summary>

\`zeta\` (-)

</details>

**Incomplete: not all could be judged**

- Patches 4 to 12 are missing: each of them could change the verdict.
- Patch 3/12: target/rx/cpu.c does not apply; it was judged by its hunks.

Judged from whole files, on the base at 0123456789ab.
`.replaceAll('(dc->vmsd) to type 2 (cc->vmsd)', '\\(dc-\\>vmsd\\) to type 2 \\(cc-\\>vmsd\\)'),
    );
  });

  it('tells what one patch does to many targets once, and folds away the last of them', () => {
    const findings = Array.from({ length: 20 }, (_, i) =>
      flip(`t${i}`, i + 1, { scope: 'net', undoneBy: null }),
    );
    const text = renderMarkdown({ ...report, findings }, new Map());
    expect(text.match(/^\*\*error\*\*/gm)?.length).toBe(1);
    expect(text).toContain(
      '`t12` at `target/t12/cpu.c:13` and 7 more.\n\n<details><summary>The 7 more</summary>\n\n',
    );
    expect(text).toContain(' and `t19` at `target/t19/cpu.c:20`\n\n</details>');
  });

  it.each([
    ['@qemu/maintainers please', '@\u200bqemu/maintainers please'],
    ['closes #12, !7 and GH-3', 'closes #\u200b12, !\u200b7 and G\u200bH-3'],
    ['~bug &3 %1 $2', '\\~\u200bbug &amp;\u200b3 %\u200b1 \\$\u200b2'],
    [
      'see https://evil.example and www.evil.example',
      'see https:\u200b//evil.example and w\u200bww.evil.example',
    ],
    ['[click](javascript:x) <img src=x>', '\\[click\\]\\(javascript:x\\) \\<img src\\=x\\>'],
    [
      '**bold** _it_ `code` ~~x~~ | &lt;',
      '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~\u200bx\\~\\~ \\| &amp;\u200blt;',
    ],
    ['/close', '\\/close'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a\n\n# b\x1b[31m', 'a # b?\\[31m'],
    ['Reviewed-by: Mallory', 'Reviewed-\u200bby: Mallory'],
  ])('shows %j as nothing but text', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('leaves no markup standing, whatever a patch says', () => {
    const bits = fc.constantFrom(
      '@',
      '#',
      '!',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '*',
      '_',
      '~',
      '&',
      '|',
      '\\',
      '/',
      'x',
      '1',
      ' ',
      '\n',
      'https://',
      'www.',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(bits).map((a) => a.join('')),
        (text) => {
          const out = escapeMarkdown(text);
          expect(out).not.toMatch(/\n|@\w|#\d|!\d|:\/\/|(?<!\w)www\./i);
          // Each character that could open markup stands behind a backslash of its own.
          expect(out.replace(/\\[^A-Za-z0-9\s]/g, '')).not.toMatch(/[[\]<>`*_~|\\]/);
        },
      ),
    );
  });

  it('makes code spans and blocks that their content cannot leave', () => {
    expect(codeSpan('a `b` ``c``')).toBe('``` a `b` ``c`` ```');
    expect(codeSpan('x\n</code>@you')).toBe('`x </code>@you`');
    expect(codeSpan('')).toBe('` `');
    expect(codeBlock(['````', 'x'], 'c')).toEqual(['`````c', '````', 'x', '`````']);
  });
});

describe('what comes from a patch', () => {
  const evil = '\x1b]0;owned\x07\x1b[2J\x9b31m\u202eabc\r\n\u0000::error::\ud800\u{e0041}';
  const hostile: Finding = flip('alpha', 240, {
    target: evil,
    path: evil,
    symbol: evil,
    message: evil,
    consequence: evil,
    suggestion: evil,
    cpuClass: evil,
    citations: [{ title: evil, url: evil }],
  });
  const all: Report = {
    ...report,
    series: { ...report.series, title: evil },
    patches: [{ index: 1, subject: evil, messageId: evil, commit: null }],
    registrations: [{ ...report.registrations[0]!, target: evil }],
    limits: [{ code: 'x', patch: 1, detail: evil }],
    findings: [hostile, { ...hostile, scope: 'transient', undoneBy: 2 }],
  };
  const excerpt = excerptFromText(
    Buffer.from(`one\n${evil.replaceAll('\r\n', '')}\n`, 'utf8').toString('latin1'),
    2,
  )!;
  const shown = new Map([[excerptKey(hostile), excerpt]]);
  const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\p{Surrogate}]/u;

  it.each([
    ['text', renderText(all, shown, plainText)],
    ['mail', renderMail(all, shown)],
    ['markdown', renderMarkdown(all, shown)],
    ['github', renderGithub(all)],
    ['json', renderJson(all)],
  ])('cannot reach the terminal through %s', (_, output) => {
    expect(output.length).toBeGreaterThan(100);
    expect(output).not.toMatch(unsafe);
    expect(output.split('\n').filter((l) => l.startsWith('::error::'))).toEqual([]);
  });

  it('keeps its letters: only what is dangerous is replaced', () => {
    expect(plain('naïve Größe 漢字 😀')).toBe('naïve Größe 漢字 😀');
    expect(plain('a\x1b[1mb\tc\nd\u202e')).toBe('a?[1mb c d?');
    expect(plainCode('\tx\ty')).toBe('        x       y');
    expect(JSON.parse(renderJson({ a: '\x9b\x7f' }))).toEqual({ a: '\x9b\x7f' });
    expect(renderJson({ a: 1 }, { oneLine: true })).toBe('{"a":1}\n');
  });
});

it('wraps at blanks and leaves a long word whole', () => {
  expect(wrap('aa bb  cc', 5)).toEqual(['aa bb', 'cc']);
  expect(wrap('a https://example.org/long b', 6)).toEqual(['a', 'https://example.org/long', 'b']);
  expect(wrap('', 5)).toEqual([]);
});
