/** The last release that a commit has behind it: by the file VERSION, in whose commits QEMU's releases are made. */

import type { LastRelease } from '../ports/git.ts';
import { type Ask, createAsk } from './ask.ts';
import { refuseLargeTree } from './change-size.ts';
import { readingTime } from './limits.ts';
import { gitError, runGit } from './process.ts';
import { findInTree } from './raw-tree.ts';
import type { Repository } from './tree.ts';
import { createTreeMeter } from './tree-size.ts';

/** Changes of VERSION that are looked at: there are some seven in a release cycle. */
const mostChanges = 60;
/** Commits of the main line that are looked at first. QEMU has 400 between two releases. */
const nearest = 512;
/** Root trees of it that are read together, and the bytes of one: QEMU's have 2000. No release is looked for behind a larger. */
const rootsAtOnce = 32;
const largestRoot = 1024 * 1024;

type Read = Pick<Repository, 'gitDir' | 'tree' | 'objects'>;

/** What a partial clone has fetched for it; nothing where all is there. */
export interface Fetching {
  /** These contents, which are missing. */
  contents(ids: readonly string[]): Promise<void>;
  /** The trees of a commit, and of all that are behind it. */
  trees(commit: string): Promise<void>;
}

/**
 * A function that finds it; null where VERSION is missing, says something else, or its commit is not there. Throws TooLarge
 * where its tree is none that is read: it may be of anybody's history, and no part of the change that was measured.
 */
export function lastReleaseIn(
  repository: Read,
  fetching: Fetching | null = null,
  ask = createAsk(repository.gitDir),
): (commit: string) => Promise<LastRelease | null> {
  const { objects } = repository;
  const near = (commit: string): Promise<Near> => changesNear(repository, commit, ask);
  const found = new Map<string, Promise<string | null>>();
  const measured = async (commit: string | null): Promise<string | null> => {
    const tree = commit === null ? null : await objects.read(`${commit}^{tree}`, (_bytes, id) => id);
    // One for each release: a history has fifty, and what a meter knows of one is of no use for the next.
    if (tree !== null) await refuseLargeTree(createTreeMeter(objects, 'the last release'), tree, commit!);
    return commit;
  };
  return async (commit) => {
    // In one request.
    if (fetching) await versionsAt(repository, [commit, ...(await near(commit)).commits], fetching);
    const [text] = await versionsAt(repository, [commit], null);
    const version = releaseBehind(text ?? null);
    if (version === null) return null;
    let by = found.get(version);
    if (!by) {
      by = near(commit)
        .then((changes) => commitOf(repository, commit, version, fetching, changes))
        .then(measured);
      found.set(version, by);
    }
    const made = await by;
    return made === null ? null : { version, commit: made };
  };
}

/**
 * The release that a tree of this VERSION has behind it. `10.0.50` is the way to 10.1 and `10.0.91` one of its candidates:
 * both come after 10.0.0. `10.0.2` is a stable release itself.
 */
function releaseBehind(text: string | null): string | null {
  const parts = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text?.trim() ?? '');
  if (!parts) return null;
  const micro = Number(parts[3] ?? 0);
  return `${parts[1]}.${parts[2]}.${micro >= 50 ? 0 : micro}`;
}

const says = (text: string | null, version: string): boolean =>
  text?.trim() === version || `${text?.trim()}.0` === version;

/** What VERSION says in these commits. */
async function versionsAt(
  { tree }: Pick<Repository, 'tree'>,
  commits: readonly string[],
  fetching: Fetching | null,
): Promise<(string | null)[]> {
  const entries = await Promise.all(commits.map((commit) => tree(commit).entry('VERSION')));
  const read = (): Promise<(string | null)[]> =>
    Promise.all(
      entries.map(async (entry, i) => (entry ? ((await tree(commits[i]!).read([entry]))[0] ?? null) : null)),
    );
  const texts = await read();
  const missing = entries.flatMap((entry, i) => (entry && texts[i] === null ? [entry.id] : []));
  if (!fetching || missing.length === 0) return texts;
  await fetching.contents([...new Set(missing)]);
  return read();
}

/** The newest commit before `from`, or it itself, in which VERSION becomes this version. */
async function commitOf(
  repository: Read,
  from: string,
  version: string,
  fetching: Fetching | null,
  { commits, large }: Near,
): Promise<string | null> {
  const near = await firstThatSays(repository, commits, version, fetching);
  if (near !== null || large) return near;
  // Releases stand on the main line; all of the history is walked only where they do not.
  for (const walk of [['--first-parent'], []]) {
    const args = ['log', ...walk, `--max-count=${mostChanges}`, '--format=%H', from, '--', 'VERSION'];
    const git = { cwd: repository.gitDir, gitDir: repository.gitDir, timeout: readingTime };
    let { status, stdout, stderr } = await runGit(args, git);
    if (status !== 0 && fetching) {
      await fetching.trees(from);
      ({ status, stdout, stderr } = await runGit(args, git));
      if (status !== 0) throw gitError(repository.gitDir, stderr);
    }
    // A clone of a user's may have no more of its history.
    if (status !== 0) return null;
    const made = await firstThatSays(
      repository,
      stdout.toString().split('\n').filter(Boolean),
      version,
      fetching,
    );
    if (made !== null) return made;
  }
  return null;
}

async function firstThatSays(
  repository: Read,
  commits: readonly string[],
  version: string,
  fetching: Fetching | null,
): Promise<string | null> {
  const texts = await versionsAt(repository, commits, fetching);
  return commits.find((_, i) => says(texts[i]!, version)) ?? null;
}

/** Commits of the main line; they end where a tree is missing, or is too `large`. */
interface Near {
  commits: string[];
  large: boolean;
}

/** The newest of them that change VERSION, without a walk over all of it: a mirror has the trees of no more. */
async function changesNear(repository: Read, from: string, ask: Ask): Promise<Near> {
  const line = await mainLine(ask, from);
  const versions: (string | null)[] = [];
  let large = false;
  for (let at = 0; at < line.length && !versions.includes(null); at += rootsAtOnce)
    versions.push(
      ...(await Promise.all(
        line.slice(at, at + rootsAtOnce).map(async ({ tree }) => {
          const found = await repository.objects.readOr<string | typeof tooLarge>(
            tree,
            (bytes, id, type) => {
              if (bytes.length > largestRoot) return tooLarge;
              const entry = type === 'tree' ? findInTree(bytes, id.length / 2, 'VERSION') : null;
              return entry ? `${entry.mode} ${entry.id}` : '';
            },
            () => tooLarge,
          );
          if (found !== tooLarge) return found;
          large = true;
          return null;
        }),
      )),
    );
  const gap = versions.indexOf(null);
  const known = gap < 0 ? versions : versions.slice(0, gap);
  // Of the last one it is known only where the line ends there.
  const ends = gap < 0 && line.length < nearest;
  const changes = known.flatMap((now, i) =>
    now !== known[i + 1] && (i + 1 < known.length || (ends && now !== '')) ? [i] : [],
  );
  return { commits: changes.slice(0, mostChanges).map((i) => line[i]!.commit), large };
}

const tooLarge = Symbol('too large');

/** The newest commits of the main line, this one first. */
export async function mainLine(ask: Ask, commit: string): Promise<{ commit: string; tree: string }[]> {
  const form = ['--format=tformat:%H %T', `--max-count=${nearest}`, '--no-notes', '-s'];
  const lines = await ask('log', '--first-parent', ...form, commit, '--');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => ({
      commit: line.slice(0, line.indexOf(' ')),
      tree: line.slice(line.indexOf(' ') + 1),
    }));
}
