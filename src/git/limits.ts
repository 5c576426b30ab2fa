/** What one process of git may take: who makes a repository decides what git has to do, and git itself has no bounds. */

export interface ProcessLimits {
  /** Of address space, MiB. Packs are mapped in pieces, see `windows`. */
  megabytes: number;
  /** Of processor time. */
  seconds: number;
  /** Of each file that it writes, MiB. */
  fileMegabytes: number;
}

/** To read, whatever the repository. QEMU's whole history with its diffs takes 300 MB and less than a minute. */
export const reading: ProcessLimits = { megabytes: 2048, seconds: 600, fileMegabytes: 1024 };

/** Milliseconds for each question about a change before its review: `reading` is for a whole history. */
export const readingTime = 60_000;

/** To fetch, and to join packs: QEMU's history is a pack of 112 MB without contents, and of 400 MB with all. */
export const transferring: ProcessLimits = { megabytes: 6144, seconds: 3600, fileMegabytes: 4096 };

/**
 * So that a large pack needs no address space of its size, nor a large file memory of its: what is larger than the
 * threshold counts as binary, and is not read for a review either. Threads have memory of their own, on as many cores.
 */
export const windows = [
  'core.packedGitWindowSize=64m',
  'core.packedGitLimit=512m',
  'core.bigFileThreshold=16m',
  'pack.threads=2',
].flatMap((setting) => ['-c', setting]);

/** No argument comes into the text; what a system cannot limit is left as it is. */
const script = 'ulimit -S -v "$1"; ulimit -S -t "$2"; ulimit -S -f "$3"; shift 3; exec git "$@" 2>&3 3>&-';

/** Program and arguments that start git under limits. Its stderr is that of the shell. */
export function limitedGit(args: readonly string[], limits: ProcessLimits): [string, string[]] {
  // There is no shell that would be the same everywhere.
  if (process.platform === 'win32') return ['git', [...args]];
  const { megabytes, seconds, fileMegabytes } = limits;
  const figures = [megabytes * 1024, seconds, fileMegabytes * 2048].map(String);
  return ['/bin/sh', ['-c', `exec 3>&2 2>/dev/null; ${script}`, 'sh', ...figures, ...args]];
}

/** What the shell says where there is no git: with its stderr away, only its status. */
export const notFound = 127;

/** Which limit ended it, in words; null: none did. `signal` is that of git itself, or of a program that it started. */
export function limitReached(
  { stderr, status, signal }: { stderr: string; status: number | null; signal: NodeJS.Signals | null },
  { megabytes, seconds, fileMegabytes }: ProcessLimits,
): string | null {
  const died = (number: number, name: NodeJS.Signals): boolean =>
    signal === name || status === 128 + number || new RegExp(`died of signal ${number}\\b`).test(stderr);
  if (died(24, 'SIGXCPU')) return `more than ${seconds} seconds of the processor`;
  if (died(25, 'SIGXFSZ') || /: File too large$/m.test(stderr))
    return `a file of more than ${fileMegabytes} MB`;
  if (/Out of memory|Cannot allocate memory|unable to (?:mmap|create thread)|malloc failed/i.test(stderr))
    return `more than ${megabytes} MB of memory`;
  return null;
}
