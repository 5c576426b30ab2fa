/** The command line: arguments in, exit status out. Each command's code is loaded when it is the one. */
import { readArguments } from './cli/arguments.ts';
import { CliFailure } from './cli/failure.ts';
import type { Terminal } from './cli/terminal.ts';
import { plain } from './review/render/plain.ts';

/** What the command line needs of the process. */
export interface Process {
  terminal: Terminal;
  /** Standard input; not touched unless it is asked for. */
  stdin: () => AsyncIterable<Uint8Array>;
  /** Milliseconds that only grow. */
  now(): number;
  /** The environment, with what a file `.env` in the current folder adds to it. Only the server is configured by it. */
  environment(): Readonly<Record<string, string | undefined>>;
}

/**
 * Runs the program. Returns 0, 1 when findings reach `--fail-on`, or 2 with one line on standard error. What is
 * nobody's mistake but ours is thrown.
 */
export async function runCommandLine(argv: readonly string[], process: Process): Promise<number> {
  try {
    return await run(argv, process);
  } catch (error) {
    if (!isForUser(error)) throw error;
    process.terminal.err(`vmsd-warden: ${plain(error.message)}\n`);
    return 2;
  }
}

async function run(argv: readonly string[], { terminal, stdin, now, environment }: Process): Promise<number> {
  const asked = readArguments(argv);
  if (asked.ask === 'version') {
    const { version } = await import('./cli/package-files.ts');
    await terminal.out(`vmsd-warden ${version()}\n`);
    return 0;
  }
  if (asked.ask === 'help') {
    const { helpText } = await import('./cli/help.ts');
    await terminal.out(helpText(asked.command));
    return 0;
  }
  const { operands, options } = asked;
  switch (asked.command) {
    case 'check':
      return (await import('./cli/check.ts')).check(operands, options, terminal, stdin);
    case 'audit':
      return (await import('./cli/audit.ts')).audit(operands, options, terminal);
    case 'history':
      return (await import('./cli/history.ts')).history(operands, options, terminal, now);
    case 'rules':
      return (await import('./cli/rules.ts')).listRules(operands, options, terminal);
    case 'explain':
      return (await import('./cli/rules.ts')).explainRule(operands, options, terminal);
    case 'serve':
      return (await import('./cli/serve.ts')).serve(operands, options, terminal, environment());
    case 'jobs':
      return (await import('./cli/jobs.ts')).jobs(operands, options, terminal, environment());
    case 'list':
      return (await import('./cli/list.ts')).list(operands, options, { terminal, stdin, now, environment });
    case 'data':
      return (await import('./cli/data.ts')).data(operands, options, terminal, environment());
  }
}

/** Refusals of other parts are for the user too; they are not loaded here just to ask. */
const refusals = [
  'GitError',
  'EnvironmentError',
  'ServerFileError',
  'FolderInUse',
  'NewerDatabase',
  'BackupError',
];
function isForUser(error: unknown): error is Error {
  return error instanceof CliFailure || (error instanceof Error && refusals.includes(error.name));
}
