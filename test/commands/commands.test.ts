import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, helpText, readCommand } from '../../src/commands/index.ts';
import { commandLines, newCommandLines } from '../../src/commands/read.ts';
import { timed } from '../support/processor-time.ts';

const known = { ruleIds: ['type-flip', 'new-type-2', 'registration-dropped'] };
const read = (line: string) => {
  const result = readCommand(line, known);
  return 'refused' in result ? result.refused : result.command;
};

describe('commands in a comment', () => {
  it('are lines that begin with /vmsd', () => {
    expect(
      commandLines('Thanks!\n/vmsd recheck\r\n /vmsd help\n/vmsdx\nsee /vmsd status\n/VMSD Help  '),
    ).toEqual(['/vmsd recheck', '/VMSD Help']);
  });

  it.each([
    ['a code block', '```\n/vmsd recheck\n```'],
    ['a code block with a language', '```sh\n/vmsd recheck\n````'],
    ['a block of tildes', '~~~\n/vmsd recheck\n```\n/vmsd recheck\n~~~'],
    ['a block that never ends', '```\n/vmsd recheck'],
    ['a longer fence', '````\n```\n/vmsd recheck\n```\n````'],
    ['a quote', '> /vmsd recheck'],
    ['indented code', 'text\n\n    /vmsd recheck'],
    ['a comment of HTML', '<!-- template\n/vmsd recheck\n-->'],
    ['a block of HTML', '<pre>\n/vmsd recheck\n</pre>'],
    ['a list', '- /vmsd recheck'],
  ])('are none in %s', (_what, text) => {
    expect(commandLines(text)).toEqual([]);
  });

  it('are read behind a block that ends', () => {
    expect(commandLines('```\ncode\n```\n/vmsd recheck')).toEqual(['/vmsd recheck']);
    expect(commandLines('<!-- hidden -->\n/vmsd recheck')).toEqual(['/vmsd recheck']);
    expect(commandLines('``` not a fence ``` \n/vmsd recheck')).toEqual(['/vmsd recheck']);
    expect(commandLines('> quoted\n/vmsd recheck')).toEqual(['/vmsd recheck']);
  });

  it('run once: of an edited comment only those that are new', () => {
    expect(newCommandLines('/vmsd help\n/vmsd recheck', null)).toEqual(['/vmsd help', '/vmsd recheck']);
    expect(newCommandLines('/vmsd recheck\n/vmsd help\nfixed a typo', '/vmsd help\n/vmsd recheck')).toEqual(
      [],
    );
    expect(newCommandLines('/vmsd recheck\n/vmsd recheck', '/vmsd recheck')).toEqual(['/vmsd recheck']);
    expect(newCommandLines('/vmsd recheck', '> /vmsd recheck')).toEqual(['/vmsd recheck']);
  });

  it('are at most ten, and are found quickly in any text', async () => {
    expect(commandLines('/vmsd recheck\n'.repeat(1000))).toHaveLength(10);
    const hostile = [
      '`'.repeat(70_000),
      '<!--'.repeat(20_000),
      '<pre'.repeat(20_000),
      '~~~\n'.repeat(20_000),
      ' '.repeat(70_000),
    ];
    const { took } = await timed(() => hostile.map(commandLines));
    expect(took).toBeLessThan(1000);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('```', '~~~', '<!--', '-->', '> ', '/vmsd recheck', '<pre>', '\n', ' ', 'x'),
        ),
        (parts) => {
          for (const line of commandLines(parts.join(''))) expect(line).toMatch(/^\/vmsd\b/);
        },
      ),
    );
  });
});

describe('a command', () => {
  it('is read with its operands', () => {
    expect(read('/vmsd')).toEqual({ name: 'help' });
    expect(read('/vmsd  RECHECK ')).toEqual({ name: 'recheck' });
    expect(read('/vmsd explain')).toEqual({ name: 'explain', rule: null });
    expect(read('/vmsd explain Type-Flip')).toEqual({ name: 'explain', rule: 'type-flip' });
    expect(read('/vmsd accept type-flip target/alpha/  no users, see the thread ')).toEqual({
      name: 'accept',
      rule: 'type-flip',
      target: 'alpha',
      reason: 'no users, see the thread',
    });
    expect(read('/vmsd unaccept type-flip alpha')).toEqual({
      name: 'unaccept',
      rule: 'type-flip',
      target: 'alpha',
    });
  });

  it.each([
    ['/vmsd rechek', 'There is no command "rechek"; did you mean /vmsd recheck?'],
    ['/vmsd frobnicate', 'There is no command "frobnicate"; /vmsd help lists them.'],
    ['/vmsd recheck now', '/vmsd recheck takes nothing behind it.'],
    ['/vmsd explain type-flop', 'There is no rule "type-flop"; did you mean type-flip?'],
    ['/vmsd explain type-flip twice', '/vmsd explain takes one rule: /vmsd explain RULE.'],
    ['/vmsd accept', 'Say what is accepted: /vmsd accept RULE TARGET REASON.'],
    ['/vmsd accept type-flip', 'Say what is accepted: /vmsd accept RULE TARGET REASON.'],
    [
      '/vmsd accept type-flip alpha',
      'Say why, for those who read it in ten years: /vmsd accept type-flip alpha REASON.',
    ],
    [
      '/vmsd accept type-flip ../etc because',
      '"../etc" is no target; name the folder below target/, such as alpha.',
    ],
    [
      `/vmsd accept type-flip alpha ${'x'.repeat(501)}`,
      'The reason has more than 500 characters; say it shorter.',
    ],
    ['/vmsd unaccept type-flip', 'Say what is no longer accepted: /vmsd unaccept RULE TARGET.'],
  ])('is refused in one sentence: %s', (line, sentence) => {
    expect(read(line)).toBe(sentence);
  });

  it('is in the help, with its operands and what it needs', () => {
    const help = helpText();
    for (const { name, operands } of commands)
      expect(help).toContain(`\`/vmsd ${name}${operands && ` ${operands}`}\``);
    expect(help.match(/needs write access/g)).toHaveLength(2);
    expect(commandLines(help)).toEqual([]);
    // The documentation has the same table.
    const page = readFileSync(new URL('../../docs/reviews.md', import.meta.url), 'utf8');
    for (const row of help.split('\n').filter((line) => line.includes('/vmsd'))) expect(page).toContain(row);
  });
});
