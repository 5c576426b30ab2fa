/** Every command, in the order of the help. A new one is a file and a line here. */

import { shortened } from '../basics/shortened.ts';
import { nearest } from '../config/nearest.ts';
import { accept } from './accept.ts';
import type { Command, CommandSpec, KnownNames, RefusedCommand } from './command.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { recheck } from './recheck.ts';
import { status } from './status.ts';
import { unaccept } from './unaccept.ts';

export const commands: readonly CommandSpec[] = [recheck, explain, status, accept, unaccept, help];

/** Reads a line that `commandLines` found. `/vmsd` alone asks for help. */
export function readCommand(
  line: string,
  known: KnownNames,
): { spec: CommandSpec; command: Command } | RefusedCommand {
  const [, word = '', operands = ''] = /^\/vmsd\s+(\S+)(.*)$/is.exec(line) ?? [];
  const name = (word || 'help').toLowerCase();
  const spec = commands.find((one) => one.name === name);
  if (!spec) {
    const guess = nearest(
      name,
      commands.map((one) => one.name),
    );
    return {
      refused: `There is no command "${shortened(word, 60)}"; ${guess ? `did you mean /vmsd ${guess}?` : '/vmsd help lists them.'}`,
    };
  }
  const command = spec.read(operands.trim(), known);
  return 'refused' in command ? command : { spec, command };
}

/** The help, as Markdown. */
export function helpText(): string {
  const rows = commands.map(({ name, operands, does, needs }) => {
    const usage = `/vmsd ${name}${operands ? ` ${operands}` : ''}`;
    return `| \`${usage}\` | ${does}${needs === 'write' ? ' (needs write access)' : ''} |`;
  });
  return ['A comment with a line that begins so:', '', '| | |', '| --- | --- |', ...rows].join('\n');
}
