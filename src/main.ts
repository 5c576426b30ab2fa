/** The root: the one place, with cli.ts, that knows the process and its environment. */
import { isatty } from 'node:tty';
import { writerTo } from './cli/output.ts';
import type { Terminal } from './cli/terminal.ts';
import { runCommandLine } from './cli.ts';

const { env, stdout, stderr } = process;

/** https://no-color.org, and FORCE_COLOR as Node itself takes it. */
function wantsColour(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isatty(1) && env.TERM !== 'dumb';
}

const columnsOf = (stream: { columns?: number }): number => Number(env.COLUMNS) || stream.columns || 100;

const terminal: Terminal = {
  colour: wantsColour(),
  columns: columnsOf(stdout),
  progress: isatty(2) && env.TERM !== 'dumb' ? { width: columnsOf(stderr) } : null,
  out: writerTo(stdout),
  err: (text) => stderr.write(text),
};
// Nobody is left to be told.
stderr.on('error', () => {});

const status = await runCommandLine(process.argv.slice(2), {
  terminal,
  stdin: process.stdin,
  now: () => performance.now(),
}).catch((error: unknown) => {
  terminal.err(
    `vmsd-warden: this is a mistake in vmsd-warden, please report it: ${(error as Error)?.stack ?? error}\n`,
  );
  return 2;
});
process.exit(status);
