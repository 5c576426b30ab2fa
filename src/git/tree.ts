/** A git repository's revisions as trees of files, read without a checkout and without changing anything. */
import { resolve as resolvePath } from 'node:path';
import type { LastRelease } from '../ports/git.ts';
import type { SourceTree } from '../types/tree.ts';
import { commitTree, emptyTree } from './commit-tree.ts';
import type { lastReleaseIn } from './last-release.ts';
import { type ObjectReader, openObjects, parentsOf } from './objects.ts';
import { openPartialClone, type PartialClone, wholeClone } from './partial-clone.ts';
import { checkRevision, GitError, gitError, runGit } from './process.ts';
import { openStored } from './stored.ts';

export interface Repository {
  /** The folder that was asked for, as an absolute path. */
  readonly dir: string;
  /** Absolute path of the git dir; of a linked worktree its own. */
  readonly gitDir: string;
  /** A partial clone may fetch what is missing. */
  readonly lazyFetch: boolean;
  /** Objects may be missing, and are fetched. */
  fetches(): Promise<boolean>;
  /** The commit id that a revision names. Throws GitError when there is none. */
  resolve(rev: string): Promise<string>;
  /** The files of a commit, by its full id; null is the tree without files. Nothing is read before it is asked for. */
  tree(commit: string | null): SourceTree;
  /** A commit's parents, as it was made: a shallow clone may not have them. null when the commit is missing. */
  parents(commit: string): Promise<string[] | null>;
  /** The last release that a commit has behind it; null where its VERSION names none, or that commit is not there. */
  lastRelease(commit: string): Promise<LastRelease | null>;
  /** Its objects, as they are. */
  readonly objects: Pick<ObjectReader, 'read' | 'readOr'>;
  /** Ends the process behind it. Trees can not be read any more. */
  close(): void;
}

export interface RepositoryOptions {
  /** Let a partial clone fetch missing objects from its remote (default: no). */
  lazyFetch?: boolean;
  /** Bytes of file contents that are kept (default 64 MiB). */
  textCache?: number;
}

/**
 * Opens a repository: `dir` is a work tree or a folder in one, a linked worktree, or a bare git dir.
 * Throws GitError when there is none or git does not trust it.
 */
export async function openRepository(dir: string, options: RepositoryOptions = {}): Promise<Repository> {
  return openAt(resolvePath(dir), options, false);
}

/** `bare`: the folder itself is the git dir. */
async function openAt(at: string, options: RepositoryOptions, bare: boolean): Promise<Repository> {
  const lazyFetch = options.lazyFetch ?? false;
  // One fetch an object would take minutes: objects are fetched below, all that a reader asks for at once.
  const git = { cwd: at, ...(bare && { gitDir: at }) };
  // Both processes at once: starting them is what takes time.
  const objects = openObjects(at, git);
  const clone = lazyFetch ? openPartialClone(git) : wholeClone;
  const asked = await runGit(['rev-parse', '--absolute-git-dir'], git).catch((error: unknown) => {
    objects.close();
    throw error;
  });
  if (asked.status !== 0) {
    objects.close();
    // safe.bareRepository is for repositories that git comes upon; this one was named.
    if (!bare && /cannot use bare repository/.test(asked.stderr)) return openAt(at, options, true);
    throw gitError(at, asked.stderr);
  }
  return repositoryOf(
    { at, gitDir: asked.stdout.toString().replace(/\n$/, ''), lazyFetch },
    objects,
    clone,
    options,
  );
}

/** Works with a git dir that is known to be one, in a process; what is fetched meanwhile is read as well. */
export async function readingGitDir<T>(
  gitDir: string,
  work: (repository: Repository) => Promise<T>,
): Promise<T> {
  const objects = openObjects(gitDir, { cwd: gitDir, gitDir });
  try {
    return await work(repositoryOf({ at: gitDir, gitDir, lazyFetch: false }, objects, wholeClone));
  } finally {
    objects.close();
  }
}

function repositoryOf(
  { at, gitDir, lazyFetch }: { at: string; gitDir: string; lazyFetch: boolean },
  objects: ObjectReader,
  clone: PartialClone,
  options: RepositoryOptions = {},
): Repository {
  const stored = openStored(objects, at, options.textCache ?? 64 * 1024 * 1024);
  let releases: ReturnType<typeof lastReleaseIn> | null = null;
  /** Something that was asked for is missing: what was read may be a part of what there is. */
  let lacks = false;
  const repository: Repository = {
    dir: at,
    lazyFetch,
    fetches: clone.isPartial,
    gitDir,
    objects,
    async lastRelease(commit) {
      releases ??= (await import('./last-release.ts')).lastReleaseIn(repository);
      const release = await releases(commit);
      if (release === null) return null;
      const { keptLayouts } = await import('./kept-layouts.ts');
      return { ...release, kept: keptLayouts(gitDir, release.commit, { isWhole: () => !lacks }) };
    },
    async resolve(rev) {
      checkRevision(rev);
      const id = await objects.read(`${rev}^{commit}`, (_data, commit, type) =>
        type === 'commit' ? commit : null,
      );
      if (id === null) {
        throw new GitError(
          `'${rev}' names no commit in ${at}, or more than one; fetch it, or name another revision`,
        );
      }
      return id;
    },
    tree(commit) {
      if (commit === null) return emptyTree;
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) {
        throw new GitError(`'${commit}' is not the full id of a commit; resolve it first`);
      }
      const tree = commitTree(commit, stored, clone);
      return {
        ...tree,
        async read(entries) {
          const texts = await tree.read(entries);
          lacks ||= texts.includes(null);
          return texts;
        },
      };
    },
    parents: (commit) => parentsOf(objects, commit),
    close: () => objects.close(),
  };
  return repository;
}
