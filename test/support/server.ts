/** The server as an operator starts it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { afterFile } from './after-file.ts';
import { programFile } from './built.ts';
import { preparedFolder } from './database.ts';
import { keepsCompiled, root, untiered } from './program.ts';
import { lastLines, watch } from './until.ts';

export interface RunningServer {
  url: string;
  dataDir: string;
  pid: number;
  /** What it has written on standard output: lines of JSON. */
  log(): string;
  /** The lines of it so far. */
  lines(): readonly string[];
  /** Lines of the log that look like trouble and are meant by the test: `until` goes on. */
  expects(pattern: RegExp): void;
  /** Ends it as an operator would, and gives its exit status. */
  stop(): Promise<number | null>;
  /** Ends it as a crash would: kill -9. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
const killAll = (): Promise<unknown> =>
  Promise.all(
    [...running].map((child) => {
      child.kill('SIGKILL');
      return once(child, 'close');
    }),
  );
// Before its folder goes.
afterFile(killAll);
process.on('exit', () => void killAll());

/** Ends it with this process, which vitest kills where a run is stopped: nothing is done here then. */
function endWithUs(child: ChildProcess): void {
  const guard = spawn('/bin/sh', ['-c', 'read end; kill -9 "$1"', 'sh', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  child.once('exit', () => guard.kill());
}

/** Environment variables that every test's server has: nothing of the person who runs the tests. */
export function serverVariables(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    ...keepsCompiled,
    NODE_OPTIONS: `--require=${untiered}`,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    PORT: '0',
    ...variables,
  };
}

/**
 * Starts it in a folder and waits until it is ready. Without DATA_DIR it gets a prepared one; without a folder it is
 * started in that. Throws with what it said.
 */
export async function startServer(
  variables: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
  folder?: string,
): Promise<RunningServer> {
  const dataDir = variables.DATA_DIR ?? (await preparedFolder());
  const child = spawn(programFile(), ['serve', ...args], {
    // Away from the checkout: its .env is not the test's.
    cwd: folder ?? dataDir,
    env: serverVariables({ ...variables, DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  endWithUs(child);
  const out = linesOf(child.stdout!);
  let err = '';
  let over: string | null = null;
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (status, signal) => {
      running.delete(child);
      over = `its process has ended (${signal ?? status})\n${lastLines(err, 10)}`;
      resolve(status);
    }),
  );
  const log = troubleInLog(out.lines);
  const forget = watch({
    name: 'the server',
    trouble: () => log.next() ?? over,
    show: () => lastLines(out.text() + err),
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      err += chunk;
      // A line may come in pieces.
      const ready = /ready at (\S+)\n/.exec(err);
      if (ready) resolve(ready[1]!);
    });
    void ended.then((status) => {
      // For who waits it is news only when it was ready once, and nobody has asked it to end.
      if (!/ready at \S+\n/.test(err)) forget();
      reject(new Error(`the server ended with ${status}: ${err}${out.text()}`));
    });
  });
  return {
    url,
    dataDir,
    pid: child.pid!,
    log: () => out.text() + err,
    lines: () => out.lines,
    expects: (pattern) => void log.meant.push(pattern),
    async stop() {
      forget();
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      forget();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A stream as lines: a log of megabytes is not read anew by each look at it. */
function linesOf(stream: Readable): { lines: readonly string[]; text(): string } {
  const lines: string[] = [];
  let whole = '';
  let begun = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    whole += chunk;
    const parts = (begun + chunk).split('\n');
    begun = parts.pop()!;
    lines.push(...parts);
  });
  return { lines, text: () => whole };
}

/** Finds what a log has of trouble, each line once: errors, jobs that are given up, jobs that failed by a mistake. */
function troubleInLog(lines: readonly string[]): { meant: RegExp[]; next(): string | null } {
  const meant: RegExp[] = [];
  let read = 0;
  return {
    meant,
    next() {
      for (;;) {
        const line = lines[read];
        if (line === undefined) return null;
        read += 1;
        const found = isTrouble(line) && !meant.some((pattern) => pattern.test(line));
        // The stack of an error is written as one line.
        if (found) return `its log has ${line.replaceAll('\\n', '\n')}`;
      }
    },
  };
}

/** A job that fails without a `Failure` fails by a mistake of ours: it is tried again, and fails again. */
function isTrouble(line: string): boolean {
  return (
    /^\{"level":"(?:error|fatal)"/.test(line) || (/"msg":"job"\}$/.test(line) && line.includes('"err":{'))
  );
}

/** The server as `npm start` runs it. `url` is undefined where it does not get ready. */
export async function npmStart(): Promise<{
  url: string | undefined;
  said: string;
  folder: string;
  end(): void;
}> {
  const folder = await preparedFolder();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...serverVariables({ DATA_DIR: folder }), npm_config_cache: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready at')) resolve();
    });
    child.once('close', () => resolve());
  });
  const url = /ready at (\S+)/.exec(said)?.[1];
  return { url, said, folder, end: () => process.kill(-child.pid!, 'SIGTERM') };
}
