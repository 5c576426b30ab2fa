/** Runs git: arguments as a list, never a shell, and nothing that a repository's own configuration could start. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { UserError } from '../ports/failure.ts';
import { limitedGit, limitReached, notFound, type ProcessLimits, reading, windows } from './limits.ts';

/** What went wrong with git or a repository, in one line for the user: what, where, what to do. */
export class GitError extends UserError {
  override name = 'GitError';
}

/** The repository asks for more than git is given: to try again would change nothing. */
export class TooLarge extends GitError {
  override name = 'TooLarge';
}

/** An object that the history names is not there: a partial clone, or a damaged one. */
export class MissingObject extends GitError {
  override name = 'MissingObject';
}

export interface GitOptions {
  /** Absolute path of the folder to run in. */
  cwd: string;
  /** Absolute path of the git dir; without it git looks for one from `cwd` upwards. */
  gitDir?: string;
  /** Added to the environment. */
  env?: Record<string, string>;
  /** Let a partial clone fetch what is missing. Off by default: reading must not reach the network. */
  lazyFetch?: boolean;
  /** What it may take; default: what reading takes. */
  limits?: ProcessLimits;
}

/** Hooks, pagers, file system monitors, signature programs and user attributes have no part in reading. */
const safeConfig = [
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.fsmonitor=false',
  'core.quotePath=true',
  'log.showSignature=false',
  'log.showRoot=true',
  'submodule.recurse=false',
  'diff.suppressBlankEmpty=false',
  'gc.auto=0',
  'maintenance.auto=false',
]
  .flatMap((setting) => ['-c', setting])
  .concat(windows);

/**
 * Variables that would point git somewhere else than at the repository named, or change what a diff looks like.
 * GIT_CONFIG_COUNT and GIT_CONFIG_PARAMETERS stay, as do the user's and the system's files: they are where
 * safe.directory may be set.
 */
const dropped = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_CONFIG',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_DIFF_OPTS',
  'GIT_EXTERNAL_DIFF',
];

/** Starts git under limits. The caller handles its streams, its errors and its end. */
export function spawnGit(args: readonly string[], options: GitOptions): ChildProcessWithoutNullStreams {
  // biome-ignore lint/style/noProcessEnv: handed on to git, no setting of ours
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of dropped) delete env[name];
  Object.assign(env, {
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // An id must name its own content.
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    ...(options.lazyFetch ? {} : { GIT_NO_LAZY_FETCH: '1' }),
    ...options.env,
  });
  const where = options.gitDir === undefined ? [] : [`--git-dir=${options.gitDir}`];
  // -C and not spawn's cwd: a missing folder and a missing git look the same to spawn.
  const whole = ['--no-pager', ...safeConfig, '-C', options.cwd, ...where, ...args];
  return spawn(...limitedGit(whole, options.limits ?? reading), { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

export interface GitResult {
  status: number;
  stdout: Buffer;
  /** The first 64 KiB. */
  stderr: string;
}

/** How a process ended, and which of its limits was the reason, in words. */
export interface GitEnd {
  status: number;
  stderr: string;
  limit: string | null;
}

/** How much of a process's stderr is kept. */
const stderrLimit = 64 * 1024;

/** Gathers stderr, and tells how the process ended. Rejects only when git could not be started. */
export function watchGit(
  child: ChildProcessWithoutNullStreams,
  limits: ProcessLimits = reading,
): Promise<GitEnd> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < stderrLimit) stderr += text.slice(0, stderrLimit - stderr.length);
  });
  // Git may end before it has read all of its input; its status tells the story.
  child.stdin.on('error', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(startError(error)));
    child.on('close', (code, signal) => {
      if (code === notFound) return reject(notInstalled());
      resolve({ status: code ?? 128, stderr, limit: limitReached({ stderr, status: code, signal }, limits) });
    });
  });
}

export const notInstalled = (): GitError =>
  new GitError('git is not installed, or not on PATH; install git 2.31 or newer');

/** Says why git could not be started. */
export function startError(error: NodeJS.ErrnoException): GitError {
  return error.code === 'ENOENT' ? notInstalled() : new GitError(`git cannot be started: ${error.message}`);
}

const ends = new AsyncLocalStorage<AbortSignal>();

/** All git that `work` runs ends when the signal says so, and none is started any more: nobody waits for what it finds. */
export const endingWith = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
  ends.run(signal, work);

/** Whether nobody waits any more for what is being done. */
export const isGivenUp = (): boolean => ends.getStore()?.aborted === true;

/** What reading takes, in no more seconds of the processor than milliseconds of `timeout` allow. */
const within = (timeout = Number.POSITIVE_INFINITY): ProcessLimits => ({
  ...reading,
  seconds: Math.min(reading.seconds, Math.ceil(timeout / 1000)),
});

/**
 * Runs git to its end and gives its output, whatever its status.
 * Throws GitError when it cannot be started or runs longer than `timeout` milliseconds (default: no limit), and TooLarge
 * when it prints more than `limit` bytes (default 256 MiB) or takes more than it may.
 */
export async function runGit(
  args: readonly string[],
  options: GitOptions & {
    input?: string | Buffer;
    limit?: number;
    timeout?: number;
    /** Ends git; who aborts asks the signal what became of it. */
    signal?: AbortSignal;
  },
): Promise<GitResult> {
  const what = args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c') ?? 'command';
  const given = (): GitError => new GitError(`git ${what} in ${options.cwd} is not waited for any more`);
  if (isGivenUp()) throw given();
  const limit = options.limit ?? 256 * 1024 * 1024;
  // Who waits may be killed before the time is over; the system then ends git, which may print nothing for hours.
  const limits = options.limits ?? within(options.timeout);
  const child = spawnGit(args, { ...options, limits });
  const chunks: Buffer[] = [];
  let size = 0;
  let late = false;
  const abort = (): void => {
    child.kill();
    // A helper that git has just started may outlive it, and hold on to what both write to: it is not waited for.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) abort();
    else chunks.push(chunk);
  });
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          abort();
        }, options.timeout);
  if (options.signal?.aborted) abort();
  const signals = [options.signal, ends.getStore()];
  for (const signal of signals) signal?.addEventListener('abort', abort, { once: true });
  const ended = watchGit(child, limits);
  child.stdin.end(options.input ?? '', 'latin1');
  try {
    const { status, stderr, limit: reached } = await ended;
    if (isGivenUp()) throw given();
    if (size > limit) throw new TooLarge(`git ${what} in ${options.cwd} prints more than ${limit} bytes`);
    if (reached !== null) throw new TooLarge(`git ${what} in ${options.cwd} takes ${reached}`);
    if (late) throw new GitError(`git ${what} in ${options.cwd} took longer than ${options.timeout} ms`);
    return { status, stdout: Buffer.concat(chunks), stderr };
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  }
}

/** Makes one clear line of what git printed on stderr about the repository `dir`. */
export function gitError(dir: string, stderr: string): GitError {
  if (/detected dubious ownership|unsafe repository/.test(stderr)) {
    return new GitError(
      `git does not trust ${dir}, which belongs to another user; ` +
        `if you do: git config --global --add safe.directory ${dir}`,
    );
  }
  const lines = stderr.split('\n').filter((line) => /^(fatal|error): /.test(line));
  const said = (
    lines.find((line) => line.startsWith('fatal: ')) ??
    lines[0] ??
    stderr.trim().split('\n')[0] ??
    ''
  )
    .replace(/^(fatal|error): /, '')
    .trim();
  if (/^unable to read [\da-f]{40,64}\b/.test(said))
    return new MissingObject(`git cannot read ${dir}: ${said.slice(0, 200)}`);
  if (said.startsWith('not a git repository')) {
    return new GitError(`${dir} is not in a git repository; name a work tree or a bare repository`);
  }
  const revision = /^bad revision '(.*)'$|^ambiguous argument '(.*?)':/.exec(said);
  if (revision !== null) {
    return new GitError(
      `'${revision[1] ?? revision[2]}' names no commit in ${dir}; fetch it, or name another revision`,
    );
  }
  if (said.startsWith('cannot change to')) {
    return new GitError(
      `${dir} cannot be opened: ${said.split(': ').at(-1)}; name the folder of a git repository`,
    );
  }
  return new GitError(`git cannot read ${dir}: ${said || 'it ended without saying why'}`);
}

/** Refuses what git would take for an option or that would break a request in two. */
export function checkRevision(rev: string): void {
  if (rev.startsWith('-'))
    throw new GitError(`'${rev}' is an option, not a revision; name a commit or branch`);
  if (rev === '' || /[\0\n\r]/.test(rev) || rev.length > 4096) {
    throw new GitError('a revision is empty, too long or has a line break in it; name a commit or branch');
  }
}
