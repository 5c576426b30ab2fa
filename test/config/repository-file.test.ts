import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIgnored } from '../../src/config/ignore.ts';
import { nearest } from '../../src/config/nearest.ts';
import { parseRepositoryConfig } from '../../src/config/repository-file.ts';
import { defaultSettings, tierOf } from '../../src/config/settings.ts';
import { factor } from '../support/factor.ts';
import { timed } from '../support/processor-time.ts';

const ruleIds = ['type-flip', 'new-type-2', 'registration-dropped'];
const parse = (text: string) => parseRepositoryConfig(text, ruleIds);

describe('the defaults', () => {
  it('hold the tiers of the thread, and best-effort for a target that it does not name', () => {
    const tiers = (names: string) => [...new Set(names.split(' ').map((t) => tierOf(defaultSettings, t)))];
    expect(tiers('arm i386 ppc s390x riscv loongarch mips')).toEqual(['kvm']);
    expect(tiers('sparc zeta constructor __proto__')).toEqual(['best-effort']);
    expect(tiers('alpha avr openrisc or1k m68k xtensa unicore32')).toEqual(['no-promise']);
  });
});

describe('the repository file', () => {
  it('is read in full', async () => {
    const { settings, mistakes } = await parse(
      [
        'tiers:',
        '  avr: best-effort',
        'severity: { type-flip: warning, new-type-2: off }',
        'failOn: warning',
        'ignore:',
        '  - target/foo/**',
        'accept:',
        '  - rule: type-flip',
        '    target: alpha',
        '    reason: nobody migrates it',
        'comment: summary',
      ].join('\n'),
    );
    expect(mistakes).toEqual([]);
    expect(tierOf(settings, 'avr')).toBe('best-effort');
    expect(tierOf(settings, 'arm')).toBe('kvm');
    expect(settings.severity).toEqual({ 'type-flip': 'warning', 'new-type-2': 'off' });
    expect(settings.failOn).toBe('warning');
    expect(settings.ignore).toEqual(['target/foo/**']);
    expect(settings.accept).toEqual([{ rule: 'type-flip', target: 'alpha', reason: 'nobody migrates it' }]);
    expect(settings.comment).toBe('summary');
  });

  it.each([
    ['', []],
    ['tiers:\nseverity:\n', []],
    ['failon: warning\n', ['1: unknown key "failon", did you mean "failOn"?']],
    [
      'colour: red\n',
      ['1: unknown key "colour", known are tiers, severity, failOn, ignore, accept, comment'],
    ],
    ['\nfailOn: eror\n', ['2: failOn must be one of error, warning, never, did you mean "error"?']],
    ['severity:\n  type-filp: off\n', ['2: unknown rule "type-filp", did you mean "type-flip"?']],
    ['tiers: arm\n', ['1: tiers must be lines of "key: value"']],
    ['ignore: target/foo\n', ['1: ignore must be a list of paths, such as "target/foo/**"']],
    ['accept:\n  - rule: type-flip\n', ['2: an entry of accept needs target and reason; it is left out']],
    ['- a\n- b\n', ['1: the file must be lines of "key: value"']],
    [
      'tiers: &t { avr: kvm }\nseverity: *t\n',
      ['2: severity must be lines of "key: value" (anchors and aliases are not read)'],
    ],
  ])('names the line of a mistake and what was meant: %j', async (text, expected) => {
    const { mistakes } = await parse(text);
    expect(mistakes.map((m) => `${m.line}: ${m.message}`)).toEqual(expected);
  });

  it('keeps what is right beside a mistake', async () => {
    const { settings } = await parse('failOn: sometimes\ntiers: { avr: kvm, rx: gold }\n');
    expect(settings.failOn).toBe('error');
    expect(tierOf(settings, 'avr')).toBe('kvm');
    expect(tierOf(settings, 'rx')).toBe('no-promise');
  });

  it('falls back to the defaults as a whole when it is no YAML', async () => {
    const { settings, mistakes } = await parse('failOn: warning\ntiers: [\n');
    expect(settings).toEqual(defaultSettings);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]!.message).toContain('the whole file is ignored');
  });

  it('survives alias bombs, deep nesting and sizes out of reason, quickly', async () => {
    const bomb = [
      'a: &a0 [x]',
      ...Array.from({ length: 40 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    const inputs = [bomb.join('\n'), '['.repeat(60_000), '{a: '.repeat(15_000), 'x'.repeat(10_000_000)];
    const { took } = await timed(async () => {
      for (const text of inputs) {
        const { settings, mistakes } = await parse(text);
        expect(settings).toEqual(defaultSettings);
        expect(mistakes.length).toBeGreaterThan(0);
      }
    });
    expect(took).toBeLessThan(5000);
  });

  it('never throws, whatever it is given', async () => {
    const word = fc.constantFrom(
      'tiers',
      'severity',
      'accept',
      ':',
      '\n',
      '  ',
      '- ',
      '&a',
      '*a',
      '{',
      ']',
      '"',
      '!!',
      '__proto__',
      '\u0000',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(word).map((a) => a.join('')),
        ),
        async (text) => {
          const { settings } = await parse(text);
          expect(['error', 'warning', 'never']).toContain(settings.failOn);
          expect(tierOf(settings, 'arm')).toMatch(/^(kvm|best-effort|no-promise)$/);
        },
      ),
      { numRuns: 60 * factor },
    );
  });
});

describe('ignored paths', () => {
  const ignoring = (glob: string) => ({ ...defaultSettings, ignore: [glob] });

  it.each([
    ['target/foo/**', 'target/foo/cpu.c', true],
    ['target/foo', 'target/foo/cpu.c', true],
    ['target/foo/', 'target/foo/sub/cpu.c', true],
    ['target/foo', 'target/foobar/cpu.c', false],
    ['target/*/machine.c', 'target/arm/machine.c', true],
    ['target/*/machine.c', 'target/arm/tcg/machine.c', false],
    ['**/machine.c', 'target/arm/tcg/machine.c', true],
    ['**/machine.c', 'machine.c', true],
    ['target/**/x?.c', 'target/a/b/x1.c', true],
    ['*.c', 'target/a.c', false],
    ['./target/a.c', 'target/a.c', true],
  ])('%s against %s: %s', (glob, path, expected) => {
    expect(isIgnored(ignoring(glob), path)).toBe(expected);
  });

  it('takes no time over a glob made to take some', async () => {
    const { took } = await timed(() => {
      expect(isIgnored(ignoring('*a'.repeat(500) + 'b'), 'a'.repeat(5000))).toBe(false);
      expect(isIgnored(ignoring('**/a/'.repeat(500) + 'b'), 'a/'.repeat(2500) + 'c')).toBe(false);
    });
    expect(took).toBeLessThan(1000);
  });
});

describe('did you mean', () => {
  it.each([
    ['--forma', ['--format', '--fail-on'], '--format'],
    ['chekc', ['check', 'audit'], 'check'],
    ['xyz', ['check', 'audit'], null],
    ['c'.repeat(1000), ['check'], null],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
