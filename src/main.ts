/** The root: the one place, with cli.ts, that knows the process and its environment. */

import { readEnvFile } from './cli/program/env-file.ts';
import { standardWriter } from './cli/program/output.ts';
import type { Terminal } from './cli/program/terminal.ts';
import { runCommandLine } from './cli/run.ts';
import { availableParallelism, fs } from './processes/node.ts';

const { env } = process;

/** Asks the stream itself only where it can be a terminal: to make one is a part of the start-up time. */
function terminalAt(fd: 1 | 2): { columns: number } | null {
  try {
    if (!fs.fstatSync(fd).isCharacterDevice()) return null;
  } catch {
    return null;
  }
  const stream = fd === 1 ? process.stdout : process.stderr;
  return stream.isTTY && env.TERM !== 'dumb' ? { columns: stream.columns } : null;
}

/** https://no-color.org, and FORCE_COLOR as Node itself takes it. */
function wantsColour(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return screen !== null;
}

const screen = terminalAt(1);
const progress = terminalAt(2);
const columns = Number(env.COLUMNS);
const complain = standardWriter(2, () => process.stderr);

const terminal: Terminal = {
  colour: wantsColour(),
  columns: columns || screen?.columns || 100,
  progress: progress && { width: columns || progress.columns || 80 },
  out: standardWriter(1, () => process.stdout),
  // When nobody can be told any more, nobody is told.
  err: (text) => void complain(text).catch(() => {}),
};

const status = await runCommandLine(process.argv.slice(2), {
  terminal,
  stdin: () => process.stdin,
  now: () => performance.now(),
  launcher() {
    const [, file = ''] = process.argv;
    return /[/\\]start\.mjs$/.test(file) && availableParallelism() > 1 ? file : null;
  },
  environment() {
    // What is set already counts.
    for (const [name, value] of Object.entries(readEnvFile('.env'))) env[name] ??= value;
    return env;
  },
}).catch((error: unknown) => {
  terminal.err(
    `vmsd-warden: this is a mistake in vmsd-warden, please report it: ${(error as Error)?.stack ?? error}\n`,
  );
  return 2;
});
process.exit(status);
