/** The root: the one place, with cli.ts, that knows the process and its environment. */
import { isatty } from 'node:tty';
import { writerTo } from './cli/output.ts';
import type { Terminal } from './cli/terminal.ts';
import { runCommandLine } from './cli.ts';

const { env } = process;

/** https://no-color.org, and FORCE_COLOR as Node itself takes it. */
function wantsColour(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isatty(1) && env.TERM !== 'dumb';
}

const columnsOf = (fd: 1 | 2): number =>
  Number(env.COLUMNS) || (isatty(fd) && (fd === 1 ? process.stdout : process.stderr).columns) || 100;

let complaining = false;
function err(text: string): void {
  // Without a listener a closed standard error ends the process; nobody is left to be told.
  if (!complaining) process.stderr.on('error', () => {});
  complaining = true;
  process.stderr.write(text);
}

const terminal: Terminal = {
  colour: wantsColour(),
  columns: columnsOf(1),
  progress: isatty(2) && env.TERM !== 'dumb' ? { width: columnsOf(2) } : null,
  out: writerTo(process.stdout),
  err,
};

const status = await runCommandLine(process.argv.slice(2), {
  terminal,
  stdin: () => process.stdin,
  now: () => performance.now(),
}).catch((error: unknown) => {
  err(
    `vmsd-warden: this is a mistake in vmsd-warden, please report it: ${(error as Error)?.stack ?? error}\n`,
  );
  return 2;
});
process.exit(status);
