/** The server as an operator starts it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { preparedFolder } from './database.ts';
import { root } from './program.ts';

export interface RunningServer {
  url: string;
  dataDir: string;
  pid: number;
  /** What it has written on standard output: lines of JSON. */
  log(): string;
  /** Ends it as an operator would, and gives its exit status. */
  stop(): Promise<number | null>;
  /** Ends it as a crash would: kill -9. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Environment variables that every test's server has: nothing of the person who runs the tests. */
export function serverVariables(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
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
  const child = spawn(join(root, 'bin/vmsd-warden'), ['serve', ...args], {
    // Away from the checkout: its .env is not the test's.
    cwd: folder ?? dataDir,
    env: serverVariables({ ...variables, DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (status) => {
      running.delete(child);
      resolve(status);
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      err += chunk;
      // A line may come in pieces.
      const ready = /ready at (\S+)\n/.exec(err);
      if (ready) resolve(ready[1]!);
    });
    void ended.then((status) => reject(new Error(`the server ended with ${status}: ${err}${out}`)));
  });
  return {
    url,
    dataDir,
    pid: child.pid!,
    log: () => out + err,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
