/**
 * Where the git repositories of a public-inbox archive are, and how copies of them are kept up to date. An archive is
 * a folder or an address with one repository an epoch (`git/0.git`, `git/1.git`, …; on the web `/0`, `/1`, …), or one
 * repository alone: a single epoch, or an archive of format 1.
 * https://public-inbox.org/public-inbox-v2-format.html, https://public-inbox.org/public-inbox-v1-format.html
 */
import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../ports/failure.ts';
import { transferring } from './limits.ts';
import { Damaged, removeRemnants, withoutRemnants } from './mirror-care.ts';
import { type GitResult, gitError, runGit } from './process.ts';
import { ensureMirror, fetchFailure, readFailure } from './remote.ts';

export interface Epoch {
  /** Names it in cursors: its number, or `only`. */
  key: string;
  /** Absolute. */
  gitDir: string;
  /** The revision that has all its mails. */
  tip: string;
  /** It is a copy of ours, which can be made anew. */
  isCopy: boolean;
}

export interface Epochs {
  /** Oldest first, as new as they can be had. Throws `Failure`. */
  current(signal: AbortSignal): Promise<Epoch[]>;
  /** Something that is another when there may be new mails; null where that is not to be seen from here. */
  stamp(): Promise<string | null>;
}

/** Opens an archive. Copies of one that is an address are kept below `folder`. Throws `Failure` for other addresses. */
export function openEpochs(location: string, folder: string): Epochs {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return localEpochs(resolve(location));
  const url = URL.parse(location);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Failure('permanent', `publicInbox must be a folder, or an address with http or https`);
  if (url.username || url.password)
    throw new Failure('permanent', `publicInbox must be an address without a user and a password`);
  return remoteEpochs(location.replace(/(?<!\/)\/+$/, ''), resolve(folder));
}

function localEpochs(folder: string): Epochs {
  // `all.git` has no mails of its own, only the way to the others.
  const place = basename(folder) === 'all.git' ? dirname(folder) : folder;
  return {
    async current() {
      const found = await epochsIn(place);
      if (found.length > 0) return found;
      const problem = await readdir(place).then(
        () => 'it has no git/0.git, and is no git repository',
        (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'it is not there' : error.message),
      );
      throw new Failure('permanent', `${folder} is no public-inbox archive: ${problem}`);
    },
    async stamp() {
      const epochs = await epochsIn(place);
      // Writers change a ref, and git may move refs into packed-refs.
      const files = epochs.flatMap(({ gitDir }) =>
        ['refs/heads', 'packed-refs', 'HEAD'].map((f) => join(gitDir, f)),
      );
      const heads = await Promise.all(epochs.map(({ gitDir }) => namesIn(join(gitDir, 'refs/heads'))));
      const refs = epochs.flatMap(({ gitDir }, i) =>
        heads[i]!.map((name) => join(gitDir, 'refs/heads', name)),
      );
      const times = await Promise.all([...files, ...refs].map(changed));
      return times.join(' ');
    },
  };
}

async function epochsIn(place: string): Promise<Epoch[]> {
  for (const parent of [join(place, 'git'), place]) {
    const numbers = (await namesIn(parent))
      .flatMap((name) => /^(\d{1,6})\.git$/.exec(name)?.[1] ?? [])
      .sort((a, b) => Number(a) - Number(b));
    if (numbers.length > 0)
      return numbers.map((key) => ({ key, gitDir: join(parent, `${key}.git`), tip: 'HEAD', isCopy: false }));
  }
  for (const gitDir of [place, join(place, '.git')]) {
    const names = await namesIn(gitDir);
    if (names.includes('HEAD') && names.includes('objects'))
      return [{ key: 'only', gitDir, tip: 'HEAD', isCopy: false }];
  }
  return [];
}

/** Milliseconds between two looks for a new epoch: one comes in years. */
const epochPause = 10 * 60_000;

/** What one fetch may take: the first of an epoch brings a gigabyte. */
const fetchTimeout = 3 * 3600_000;

/** Where all mails of a copy are: the archive's HEAD. */
const inboxHead = 'refs/inbox/head';

function remoteEpochs(url: string, folder: string): Epochs {
  /** The addresses of epochs; null: the address is a repository itself. Undefined: not known yet. */
  let layout: ((number: number) => string) | null | undefined;
  /** Epochs that have been fetched since the start. */
  const fresh = new Set<string>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let turn: Promise<unknown> = Promise.resolve();

  async function findLayout(signal: AbortSignal): Promise<((number: number) => string) | null> {
    const layouts = [(n: number) => `${url}/${n}`, (n: number) => `${url}/git/${n}.git`];
    for (const one of layouts) if (await answers(one(0), signal)) return one;
    if (await answers(url, signal)) return null;
    throw new Failure(
      'permanent',
      `there is no public-inbox archive at ${url}: git finds no repository there`,
    );
  }

  /** Whether there is an epoch that is not here; asked now and then only. */
  async function isNew(address: string, signal: AbortSignal): Promise<boolean> {
    if (performance.now() - lookedAt < epochPause) return false;
    const found = await answers(address, signal);
    if (!found) lookedAt = performance.now();
    return found;
  }

  async function refresh(signal: AbortSignal): Promise<Epoch[]> {
    if (layout === undefined) layout = await findLayout(signal);
    if (layout === null) return [await fetchEpoch('only', url, join(folder, 'only.git'), signal)];
    const epochs: Epoch[] = [];
    for (let number = 0; ; number++) {
      const key = String(number);
      const gitDir = join(folder, `${key}.git`);
      const here = await exists(gitDir);
      if (number > 0 && !here && !(await isNew(layout(number), signal))) return epochs;
      const newest = !(await exists(join(folder, `${number + 1}.git`)));
      // The older ones change when a mail is purged only: once since the start is enough.
      if (here && !newest && fresh.has(key)) epochs.push({ key, gitDir, tip: inboxHead, isCopy: true });
      else epochs.push(await fetchEpoch(key, layout(number), gitDir, signal));
      fresh.add(key);
    }
  }

  return {
    current(signal) {
      const next = turn.then(
        () => refresh(signal),
        () => refresh(signal),
      );
      turn = next;
      next.catch(() => {});
      return next;
    },
    stamp: async () => null,
  };
}

/** Speaks http and https only, asks nobody for a password, and gives up a connection that has died. */
async function runRemote(args: string[], gitDir: string | null, signal: AbortSignal): Promise<GitResult> {
  const settings = ['credential.helper=', 'http.lowSpeedLimit=1000', 'http.lowSpeedTime=60'];
  const env = { GIT_ALLOW_PROTOCOL: 'http:https', GIT_ASKPASS: 'true' };
  const where = gitDir === null ? { cwd: '/' } : { cwd: gitDir, gitDir };
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const result = await runGit([...flags, ...args], {
    ...where,
    env,
    signal,
    timeout: fetchTimeout,
    limits: transferring,
  }).catch((error: Error) => {
    throw new Failure('passing', error.message);
  });
  signal.throwIfAborted();
  return result;
}

/** Whether there is a repository at the address. Throws `Failure` when nobody can tell. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  const { status, stderr } = await runRemote(['ls-remote', '--quiet', '--', url, 'HEAD'], null, signal);
  if (status === 0) return true;
  if (absent.test(stderr)) return false;
  throw new Failure('passing', `the archive ${url} cannot be read: ${gitWords(url, stderr)}`);
}

const absent =
  /not found|not valid: is this a git repository|error: (?:40[134]|410)\b|Authentication failed|could not read Username/i;

async function fetchEpoch(key: string, url: string, gitDir: string, signal: AbortSignal): Promise<Epoch> {
  await removeRemnants(gitDir);
  await ensureMirror(gitDir);
  const flags = ['--quiet', '--force', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const fetch = ['fetch', ...flags, '--recurse-submodules=no', '--', url, `+HEAD:${inboxHead}`];
  await withoutRemnants(gitDir, async () => {
    const { status, stderr } = await runRemote(fetch, gitDir, signal);
    // An archive without a mail has no HEAD yet.
    if (status === 0 || /couldn't find remote ref HEAD/i.test(stderr)) return;
    const failure = fetchFailure({ name: `the archive ${url}` }, stderr);
    throw failure instanceof Damaged ? await readFailure(gitDir, stderr) : failure;
  });
  await tidy(gitDir);
  return { key, gitDir, tip: inboxHead, isCopy: true };
}

/** Packs what many small fetches have left, by the measure that git itself takes (`gc.auto`). */
async function tidy(gitDir: string): Promise<void> {
  if ((await namesIn(join(gitDir, 'objects/17'))).length < 27) return;
  // Where it fails, the next fetch tries again.
  await runGit(['repack', '-d', '--quiet'], { cwd: gitDir, gitDir, limits: transferring });
}

const gitWords = (where: string, stderr: string): string =>
  gitError(where, stderr).message.replace(`git cannot read ${where}: `, '');

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const changed = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs}:${size}`,
    () => '-',
  );

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
