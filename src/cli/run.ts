/** The command line: arguments in, exit status out. Each command's code is loaded when it is the one. */

import { UserError } from '../ports/failure.ts';
import { plain } from '../review/render/plain.ts';
import { readArguments } from './program/arguments.ts';
import type { Process } from './program/process.ts';

/**
 * Runs the program. Returns 0, 1 when findings reach `--fail-on`, or 2 with one line on standard error. What is
 * nobody's mistake but ours is thrown.
 */
export async function runCommandLine(argv: readonly string[], process: Process): Promise<number> {
  try {
    return await run(argv, process);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.terminal.err(`vmsd-warden: ${plain(error.message)}\n`);
    return 2;
  }
}

/**
 * Loads a command that needs the server's packages. The package of the command line alone does not have them. Throws UserError then.
 */
async function ofTheServer<Module>(load: () => Promise<Module>, command: string): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UserError(
      `${command} is not in this package, which is the command line alone: npm install --global vmsd-warden has it (${(error as Error).message.split('\n')[0]})`,
    );
  }
}

async function run(
  argv: readonly string[],
  { terminal, stdin, now, launcher, environment }: Process,
): Promise<number> {
  const asked = readArguments(argv);
  if (asked.ask === 'version') {
    const { version } = await import('../server/package-files.ts');
    await terminal.out(`vmsd-warden ${version()}\n`);
    return 0;
  }
  if (asked.ask === 'help') {
    const { helpText } = await import('./program/help.ts');
    await terminal.out(helpText(asked.command));
    return 0;
  }
  const { operands, options } = asked;
  switch (asked.command) {
    case 'check':
      return (await import('./check.ts')).check(operands, options, terminal, stdin);
    case 'audit':
      return (await import('./audit.ts')).audit(operands, options, terminal, launcher);
    case 'history':
      return (await import('./history.ts')).history(operands, options, terminal, now);
    case 'layout':
      return (await import('./layout.ts')).layout(operands, options, terminal, launcher);
    case 'review':
      return (await import('./review.ts')).review(operands, options, terminal, environment());
    case 'rules':
      return (await import('./rules.ts')).listRules(operands, options, terminal);
    case 'explain':
      return (await import('./explain.ts')).explainRule(operands, options, terminal);
    case 'completion':
      return (await import('./completion.ts')).completion(operands, options, terminal);
    case 'serve':
      return (await ofTheServer(() => import('./serve.ts'), 'serve')).serve(
        operands,
        options,
        terminal,
        environment(),
      );
    case 'jobs':
      return (await ofTheServer(() => import('./jobs.ts'), 'jobs')).jobs(
        operands,
        options,
        terminal,
        environment(),
      );
    case 'list':
      return (await ofTheServer(() => import('./list/list.ts'), 'list')).list(operands, options, {
        terminal,
        stdin,
        now,
        launcher,
        environment,
      });
    case 'data':
      return (await ofTheServer(() => import('./data.ts'), 'data')).data(
        operands,
        options,
        terminal,
        environment(),
      );
  }
}
