/** The program as a person starts it. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const example = join(root, 'examples/flip.mbox');

/**
 * Where programs that tests start keep compiled code: nobody's home has no room for it, and each start would take the
 * types out of every file anew (a server: 1.2 s of the processor).
 */
export const keepsCompiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') } as const;

/** What programs load first that have an embedded database, and end soon. */
export const untiered = join(import.meta.dirname, 'untiered.cjs');

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

/** An environment that has no colours and no one's git configuration. */
export function programVariables(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, HOME: '/nonexistent', ...keepsCompiled, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', ...more };
}

/** Runs bin/vmsd-warden. */
export function warden(args: readonly string[], options: SpawnSyncOptions = {}): Outcome {
  const env = programVariables(options.env);
  const bin = join(root, 'bin/vmsd-warden');
  const run = spawnSync(bin, args, { maxBuffer: 1 << 28, ...options, env, encoding: 'utf8' });
  return { status: run.status, out: String(run.stdout), err: String(run.stderr) };
}
