import { UserError } from '../ports/failure.ts';
import { rules } from '../rules/index.ts';
import type { Options } from './program/arguments.ts';
import { completionScript, shells } from './program/completion.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden completion SHELL`. Returns the exit status. */
export async function completion(
  operands: readonly string[],
  _options: Options,
  terminal: Terminal,
): Promise<number> {
  const [name, more] = operands;
  const shell = shells.find((one) => one === name);
  if (!shell || more !== undefined)
    throw new UserError(`name the shell: vmsd-warden completion ${shells.join(' | ')}`);
  await terminal.out(
    completionScript(
      shell,
      rules.map(({ id }) => id),
    ),
  );
  return 0;
}
