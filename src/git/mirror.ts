/**
 * Mirrors of the forges' repositories: bare partial clones (`--filter=blob:none`) in the data folder, one each.
 *
 * The token reaches git through its environment only, named by `--config-env`: no argument, no file and no log
 * has it. Only http and https are spoken, and no credential helper is asked.
 */
import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Change, ChangeKey, FetchedChange, GitAccess, Log, Mirrors } from '../ports.ts';
import { branchRef, changeRef, mirrorFolder } from './mirror-place.ts';
import { missingBlobs } from './prefetch.ts';
import { runGit } from './process.ts';

export interface MirrorOptions {
  /** Mirrors stand in `mirrors/` below it. */
  dataDir: string;
  access: Partial<Record<ChangeKey['platform'], GitAccess>>;
  log: Log;
  /** Milliseconds that one git command may take; default 30 minutes (a first clone of QEMU takes minutes). */
  timeout?: number;
}

/**
 * Makes a command know that it works on a partial clone. It is not in the mirror's own configuration: there it would
 * make git ask the forge (and die without its answer) where a review reads a file that is not here.
 */
const PARTIAL = ['-c', 'remote.origin.promisor=true', '-c', 'remote.origin.partialCloneFilter=blob:none'];

/** Each fetch leaves a pack; with more than this many they are made into one. */
const MAX_PACKS = 100;

/** A lock that git left behind (it was killed) is taken away after this many milliseconds. */
const STALE_LOCK = 10 * 60_000;

/**
 * What git says of a repository whose own files a power cut or a full disk has spoilt. Not what it says of a transfer
 * that was cut off: that is tried again as it is.
 */
const DAMAGED =
  /not a git repository|object file \S+ is empty|loose object \S+ .*is corrupt|index file \S+ is too small|packfile \S+ (?:cannot|does not)|does not point to a valid object|bad object|bad tree object|unable to read tree/i;

/** The variable that `--config-env` names. */
const TOKEN_VARIABLE = 'VMSD_WARDEN_GIT_AUTHORIZATION';

/** Creates mirrors on first use; several processes may share a data folder. */
export function createMirrors(options: MirrorOptions): Mirrors {
  const root = join(options.dataDir, 'mirrors');
  const timeout = options.timeout ?? 30 * 60_000;
  /** The end of what is under way, by folder: one thing at a time. */
  const tails = new Map<string, Promise<unknown>>();

  function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(folder) ?? Promise.resolve();
    const turn = before.then(work, work);
    const tail = turn.catch(() => {});
    tails.set(folder, tail);
    void tail.then(() => {
      if (tails.get(folder) === tail) tails.delete(folder);
    });
    return turn;
  }

  function accessOf(platform: ChangeKey['platform']): GitAccess {
    const found = options.access[platform];
    if (!found) throw new Failure('permanent', `${platform} is not configured`);
    return found;
  }

  /** Runs a `fetch` from the forge. `wants` are refspecs or ids of objects. */
  async function fetchFrom(
    change: ChangeKey,
    gitDir: string,
    flags: string[],
    wants: string[],
  ): Promise<void> {
    const forge = accessOf(change.platform);
    const url = forge.url(change.repository);
    const authorization = await forge.authorization(change.repository);
    // Bound to the forge's address: a redirect to elsewhere goes without it.
    const key = `http.${new URL(url).origin}/.extraHeader`;
    const auth = authorization === null ? [] : [`--config-env=${key}=${TOKEN_VARIABLE}`];
    const args = [
      ...auth,
      ...PARTIAL,
      ...['-c', `remote.origin.url=${url}`, '-c', 'credential.helper='],
      ...['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=60', ...flags],
      ...['fetch', '--quiet', '--force', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'],
      ...['--no-auto-maintenance', '--stdin', 'origin'],
    ];
    const env = {
      GIT_ALLOW_PROTOCOL: 'http:https',
      GIT_TRACE_REDACT: '1',
      GIT_ASKPASS: 'true',
      ...(authorization !== null && { [TOKEN_VARIABLE]: `Authorization: ${authorization}` }),
    };
    const input = `${wants.join('\n')}\n`;
    const result = await runGit(args, { cwd: gitDir, gitDir, env, input, timeout }).catch((error: Error) => {
      throw new Failure('passing', error.message);
    });
    if (result.status !== 0) throw await fetchFailure(change, gitDir, result.stderr, authorization);
  }

  async function ensure(folder: string): Promise<void> {
    if (await exists(folder)) return;
    await mkdir(dirname(folder), { recursive: true });
    const fresh = `${folder}.${randomUUID()}.new`;
    const init = await runGit(['init', '--quiet', '--bare', '--template=', fresh], { cwd: dirname(folder) });
    if (init.status !== 0) throw new Failure('passing', `a mirror cannot be made: ${oneLine(init.stderr)}`);
    // In one step: who was killed half-way has left nothing that looks like a mirror.
    await rename(fresh, folder).catch(async (error: Error) => {
      await rm(fresh, { recursive: true, force: true });
      if (!(await exists(folder))) throw new Failure('passing', `a mirror cannot be made: ${error.message}`);
    });
  }

  async function resolve(gitDir: string, revision: string): Promise<string | null> {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { status, stdout } = await runGit(args, { cwd: gitDir, gitDir });
    return status === 0 ? stdout.toString().trim() : null;
  }

  async function fetchChange(change: Change, gitDir: string): Promise<FetchedChange> {
    await ensure(gitDir);
    const local = `refs/warden/${change.change}`;
    const branches = [...new Set([change.base.branch, change.defaultBranch])];
    const refspecs = [
      `+${changeRef(change)}:${local}`,
      ...branches.map((branch) => `+${branchRef(branch)}:refs/remotes/origin/${branch}`),
    ];
    await fetchFrom(change, gitDir, [], refspecs);
    // The forge's API and its git do not always agree at once.
    if ((await resolve(gitDir, change.head)) === null) {
      throw new Failure(
        'passing',
        `commit ${change.head.slice(0, 12)} is not to be had yet, or not any more`,
        {
          after: 5,
        },
      );
    }
    const tips = branches.map((branch) => resolve(gitDir, `refs/remotes/origin/${branch}`));
    const [base, defaultBranch = base] = await Promise.all(tips);
    if (!base || !defaultBranch) throw new Failure('gone', `the branch ${change.base.branch} is gone`);
    const fetched = { gitDir, head: change.head, base, defaultBranch };
    const missing = await missingBlobs(gitDir, fetched).catch(async (error: Error) => {
      throw error instanceof Failure ? error : await readFailure(gitDir, error.message);
    });
    if (missing.length > 0) {
      // Nothing to negotiate about: what is wanted is known by its id.
      await fetchFrom(change, gitDir, ['-c', 'fetch.negotiationAlgorithm=noop'], missing);
    }
    options.log.debug(
      { repository: change.repository, change: change.change, blobs: missing.length },
      'fetched',
    );
    return fetched;
  }

  async function tidy(gitDir: string): Promise<void> {
    const packs = await readdir(join(gitDir, 'objects/pack')).catch(() => []);
    if (packs.filter((name) => name.endsWith('.pack')).length <= MAX_PACKS) return;
    const { status, stderr } = await runGit([...PARTIAL, 'gc', '--quiet'], { cwd: gitDir, gitDir, timeout });
    if (status !== 0) options.log.warn({ reason: oneLine(stderr) }, 'a mirror could not be tidied');
  }

  return {
    async fetch(change) {
      const folder = mirrorFolder(root, change.platform, change.repository);
      const fetched = await inTurn(folder, () => fetchChange(change, folder));
      void inTurn(folder, () => tidy(folder)).catch(() => {});
      return fetched;
    },
    async remove(platform, repository) {
      const folder = mirrorFolder(root, platform, repository);
      await inTurn(folder, () => rm(folder, { recursive: true, force: true }));
    },
  };
}

/** What a failed fetch means. Whatever git repeats of the token is taken out. */
async function fetchFailure(
  change: ChangeKey,
  gitDir: string,
  stderr: string,
  authorization: string | null,
): Promise<Failure> {
  const secret = authorization?.split(' ').at(-1);
  const clean = secret ? stderr.replaceAll(secret, '***') : stderr;
  const said = oneLine(clean);
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(stderr)?.[1];
  if (lock?.startsWith(`${gitDir}/`)) await removeStale(lock);
  const what = `git cannot fetch ${change.repository}#${change.change}: ${said}`;
  if (/couldn't find remote ref|not found|error: 40[34]\b|returned error: 410/i.test(stderr))
    return new Failure('gone', what);
  const ours = clean.replace(/^remote:.*$/gm, '');
  return DAMAGED.test(ours) ? readFailure(gitDir, ours) : new Failure('passing', what);
}

/** What it means that git cannot read a mirror. One that is damaged is taken away: the next try makes it anew. */
async function readFailure(gitDir: string, said: string): Promise<Failure> {
  if (!DAMAGED.test(said)) return new Failure('passing', said);
  await rm(gitDir, { recursive: true, force: true });
  return new Failure('passing', `a mirror was damaged and is made anew: ${oneLine(said)}`);
}

async function removeStale(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => null);
  if (found && Date.now() - found.mtimeMs > STALE_LOCK) await rm(lock, { force: true });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function oneLine(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const line =
    lines.find((one) => /^(fatal|error|remote):/.test(one)) ?? lines.find(Boolean) ?? 'no reason given';
  return line.slice(0, 300);
}
