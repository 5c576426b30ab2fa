import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/program/arguments.ts';
import { commands, commonOptions } from '../../../src/cli/program/commands.ts';
import { helpText } from '../../../src/cli/program/help.ts';
import { UserError } from '../../../src/ports/failure.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));
const refusal = (line: string): string => {
  try {
    return `taken: ${JSON.stringify(read(line))}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('arguments', () => {
  it('are a command, its operands and its options, in any order', () => {
    expect(read('check a.mbox - --repo /q --base=v6.0 -f json -q')).toEqual({
      ask: 'run',
      command: 'check',
      operands: ['a.mbox', '-'],
      options: { repo: '/q', base: 'v6.0', format: 'json', quiet: true },
    });
    expect(read('--repo /q audit --fail-on never')).toMatchObject({
      command: 'audit',
      options: { repo: '/q' },
    });
    expect(read('check -- --odd.mbox')).toMatchObject({ operands: ['--odd.mbox'] });
    expect(read('check x --base=-odd')).toMatchObject({ options: { base: '-odd' } });
  });

  it.each([
    ['--version', { ask: 'version' }],
    ['-V', { ask: 'version' }],
    ['--help', { ask: 'help', command: null }],
    ['help', { ask: 'help', command: null }],
    ['help check', { ask: 'help', command: 'check' }],
    ['check -h --nonsense', { ask: 'help', command: 'check' }],
    ['audit --version', { ask: 'version' }],
  ])('%s asks for it', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    [
      '',
      'a command is missing, one of check, audit, history, layout, review, rules, explain, serve, jobs, list, data, completion (see vmsd-warden --help)',
    ],
    ['chekc x', 'unknown command "chekc", did you mean check? (see vmsd-warden --help)'],
    [
      'zzz',
      'unknown command "zzz", there are check, audit, history, layout, review, rules, explain, serve, jobs, list, data, completion (see vmsd-warden --help)',
    ],
    [
      'help zzz',
      'unknown command "zzz", there are check, audit, history, layout, review, rules, explain, serve, jobs, list, data, completion (see vmsd-warden --help)',
    ],
    ['--verison', 'unknown option --verison, did you mean --version? (see vmsd-warden --help)'],
    ['check x --forma json', 'unknown option --forma, did you mean --format? (see vmsd-warden check --help)'],
    ['check x --no-such-option', 'unknown option --no-such-option (see vmsd-warden check --help)'],
    ['check x -z', 'unknown option -z (see vmsd-warden check --help)'],
    ['audit --base x', 'audit has no option --base (see vmsd-warden audit --help)'],
    ['check x --format', '--format needs a value: --format FORMAT (see vmsd-warden check --help)'],
    ['check x --base --quiet', '--base needs a value: --base REV (see vmsd-warden check --help)'],
    ['check x --base=', '--base needs a value: --base REV (see vmsd-warden check --help)'],
    ['check x --quiet=yes', '--quiet takes no value (see vmsd-warden check --help)'],
    [
      'check x --format jsn',
      '--format cannot be "jsn", did you mean json? (one of text, json, sarif, markdown, github, gcc, codequality, mail) (see vmsd-warden check --help)',
    ],
    [
      'history --format mail',
      '--format cannot be "mail" (one of text, json) (see vmsd-warden history --help)',
    ],
    [
      'check x --config f --no-config',
      '--config and --no-config exclude each other (see vmsd-warden check --help)',
    ],
  ])('"%s" is refused in one line that says what to write', (line, expected) => {
    expect(refusal(line)).toBe(expected);
  });

  it('are refused or understood, never anything else', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'audit',
        '--format',
        'json',
        '--',
        '-',
        '-q',
        '--repo',
        '--no-config',
        '--__proto__=1',
        '--toString',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        try {
          expect(['run', 'help', 'version']).toContain(readArguments(argv).ask);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as Error).message).toContain('--help)');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('help', () => {
  it.each(Object.keys(commands) as (keyof typeof commands)[])(
    'of %s has every option and example, in 80 columns',
    (name) => {
      const text = helpText(name);
      const options = { ...commands[name].options, ...commonOptions };
      for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
      for (const [example] of commands[name].examples) expect(text).toContain(example);
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(text).toMatch(new RegExp(`^usage: vmsd-warden ${name}`));
    },
  );

  it('of the program names every command and the exit status', () => {
    const text = helpText(null);
    for (const [name, { summary }] of Object.entries(commands))
      expect(text).toContain(`${name.padEnd(10)}  ${summary}`);
    expect(text).toContain('exit status: 0');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has examples that the program itself understands', () => {
    for (const { examples } of Object.values(commands)) {
      for (const [example] of examples) {
        const words = example.replace(/^.*\| vmsd-warden /, '').replace(/ > .*/, '');
        expect(read(words).ask).toBe('run');
      }
    }
  });
});
