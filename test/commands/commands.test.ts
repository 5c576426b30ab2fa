import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, helpText, readCommand } from '../../src/commands/index.ts';
import { commandLines } from '../../src/commands/read.ts';

const known = { ruleIds: ['type-flip', 'new-type-2', 'registration-dropped'] };
const read = (line: string) => {
  const result = readCommand(line, known);
  return 'refused' in result ? result.refused : result.command;
};

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
