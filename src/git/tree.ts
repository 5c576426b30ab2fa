/** A git repository's revisions as trees of files, read without a checkout and without changing anything. */
import { resolve as resolvePath } from 'node:path';
import { createLru } from '../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../types/tree.ts';
import type { LastRelease, lastReleaseIn } from './last-release.ts';
import { comesAlong, neighboursOf } from './neighbours.ts';
import { type ObjectReader, openObjects } from './objects.ts';
import { checkRevision, GitError, type GitOptions, gitError, runGit } from './process.ts';
import { findInTree, isFile, isFolder, parseTree } from './raw-tree.ts';

export interface Repository {
  /** The folder that was asked for, as an absolute path. */
  readonly dir: string;
  /** Absolute path of the git dir; of a linked worktree its own. */
  readonly gitDir: string;
  /** A partial clone may fetch what is missing. */
  readonly lazyFetch: boolean;
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

/** A folder with more entries below it than this is not read: a few nested tree objects can name billions. */
const maxEntries = 200_000;
const maxDepth = 128;

/** How much is kept of tree objects (bytes), of folders' listings (entries) and of commits. */
const treeCache = 8 * 1024 * 1024;
const listCache = 60_000;
const idCache = 30_000;
const commitCache = 10_000;
/** Objects of a partial clone that may be asked for without knowing that they are there: git ends at each that is not. */
const mostDying = 10;

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
  const promisor = lazyFetch ? promisorOf(git) : Promise.resolve(null);
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
  const gitDir = asked.stdout.toString().replace(/\n$/, '');

  const texts = createLru<string>(options.textCache ?? 64 * 1024 * 1024);
  const trees = createLru<Buffer>(treeCache);
  const lists = createLru<TreeEntry[]>(listCache);
  const ids = createLru<ReadonlyMap<string, string>>(idCache);
  const roots = createLru<string>(commitCache);
  /** Objects asked for and not yet here, so that nothing is read twice at once. */
  const textsUnderWay = new Map<string, Promise<string | null>>();
  const treesUnderWay = new Map<string, Promise<Buffer | null>>();

  function readText(id: string): Promise<string | null> {
    const kept = texts.get(id);
    if (kept !== undefined) return Promise.resolve(kept);
    return once(textsUnderWay, id, async () => {
      const text = await objects.read(id, (bytes, _id, type) =>
        type === 'blob' ? bytes.toString('latin1') : null,
      );
      if (text !== null) texts.set(id, text, text.length + 64);
      return text;
    });
  }

  /** Has a partial clone fetch what a commit has of these and the clone lacks, before git dies over each of them. */
  async function fetchLacking(
    commit: string,
    wanted: readonly string[],
    beside: () => Promise<readonly string[]>,
  ): Promise<void> {
    const unread = wanted.filter((id) => texts.get(id) === undefined);
    if (unread.length === 0 || (await promisor) === null) return;
    if (unread.length <= mostDying && !lackingOf.has(commit)) return;
    const lacking = await lackingIn(commit);
    const gone = unread.filter((id) => lacking.has(id) && !unfetchable.has(id));
    if (gone.length > 0) await fetchObjects([...gone, ...(await beside()).filter((id) => lacking.has(id))]);
  }

  const lackingOf = new Map<string, Promise<ReadonlySet<string>>>();

  /** Objects that a partial clone lacked of a commit when it was first asked for. */
  function lackingIn(commit: string): Promise<ReadonlySet<string>> {
    const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--max-count=1', commit];
    const known =
      lackingOf.get(commit) ??
      runGit(args, git).then(
        ({ stdout }) =>
          new Set(Array.from(stdout.toString('latin1').matchAll(/^\?([0-9a-f]+)$/gm), (m) => m[1]!)),
      );
    lackingOf.set(commit, known);
    return known;
  }

  const unfetchable = new Set<string>();

  /** Has a partial clone fetch what is missing, in one go; false when it is none or cannot. */
  async function fetchObjects(ids: readonly string[]): Promise<boolean> {
    const wanted = ids.filter((id) => !unfetchable.has(id));
    if (!lazyFetch || wanted.length === 0) return false;
    for (const id of wanted) unfetchable.add(id);
    const remote = await promisor;
    if (remote === null) return false;
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    const fetched = await runGit(
      ['-c', 'fetch.negotiationAlgorithm=noop', ...args, '--filter=blob:none', '--stdin', remote],
      { ...git, input: `${wanted.join('\n')}\n` },
    );
    return fetched.status === 0;
  }

  function readTree(id: string): Promise<Buffer | null> {
    const kept = trees.get(id);
    if (kept !== undefined) return Promise.resolve(kept);
    return once(treesUnderWay, id, async () => {
      const bytes = await objects.read(id, (data, _id, type) => (type === 'tree' ? keep(data) : null));
      if (bytes !== null) trees.set(id, bytes, bytes.length + 128);
      return bytes;
    });
  }

  async function rootOf(commit: string): Promise<string> {
    const kept = roots.get(commit);
    if (kept !== undefined) return kept;
    const root = await objects.read(`${commit}^{tree}`, (data, id, type) =>
      type === 'tree' ? { id, bytes: keep(data) } : null,
    );
    if (root === null) throw missing(`the tree of commit ${commit}`);
    roots.set(commit, root.id, 1);
    trees.set(root.id, root.bytes, root.bytes.length + 128);
    return root.id;
  }

  function missing(what: string): GitError {
    return new GitError(`${what} is missing in ${at} or unreadable; fetch it, or check with git fsck`);
  }

  async function needTree(id: string, path: string): Promise<Buffer> {
    const bytes = await readTree(id);
    if (bytes === null) throw missing(`the folder ${path || '/'} (tree ${id})`);
    return bytes;
  }

  async function listTree(
    id: string,
    folder: string,
    depth: number,
    seen: { entries: number },
  ): Promise<TreeEntry[]> {
    const key = `${id} ${folder}`;
    const kept = lists.get(key);
    const entries = kept === undefined ? parseTree(await needTree(id, folder), id.length / 2) : [];
    seen.entries += kept?.length ?? entries.length;
    if (seen.entries > maxEntries || depth > maxDepth) {
      throw new GitError(
        `a tree in ${at} is too large or too deep: more than ${maxEntries} files or ${maxDepth} folders`,
      );
    }
    if (kept !== undefined) return kept;
    const prefix = folder === '' ? '' : `${folder}/`;
    const parts = await Promise.all(
      entries.map((entry) => {
        const path = prefix + entry.name;
        if (isFolder(entry.mode)) return listTree(entry.id, path, depth + 1, seen);
        return isFile(entry.mode) ? [{ path, mode: entry.mode, id: entry.id }] : [];
      }),
    );
    const files = parts.flat();
    lists.set(key, files, files.length + 1);
    return files;
  }

  async function idsIn(id: string, folder: string): Promise<ReadonlyMap<string, string>> {
    const kept = ids.get(id);
    if (kept !== undefined) return kept;
    const entries = parseTree(await needTree(id, folder), id.length / 2);
    const found = new Map(
      entries.map((entry) => [isFolder(entry.mode) ? `${entry.name}/` : entry.name, entry.id] as const),
    );
    ids.set(id, found, found.size + 1);
    return found;
  }

  function commitTree(commit: string): SourceTree {
    /** Ids of the folders looked up so far; null where there is no such folder. */
    const folders = new Map<string, Promise<string | null>>();

    function folderId(folder: string): Promise<string | null> {
      let id = folders.get(folder);
      if (id === undefined) {
        id = folder === '' ? rootOf(commit) : find(folder).then((e) => (e && isFolder(e.mode) ? e.id : null));
        folders.set(folder, id);
      }
      return id;
    }

    async function find(path: string): Promise<{ mode: number; id: string } | null> {
      const slash = path.lastIndexOf('/');
      const folder = slash < 0 ? '' : path.slice(0, slash);
      const name = path.slice(slash + 1);
      if (name === '') return null;
      const id = await folderId(folder);
      return id === null ? null : findInTree(await needTree(id, folder), id.length / 2, name);
    }

    /** What is read along with these files (./neighbours.ts), once for each folder. */
    async function beside(entries: readonly TreeEntry[]): Promise<string[]> {
      const out: string[] = [];
      for (const { path } of entries) {
        const near = neighboursOf(path, looked);
        if (near === null || looked.has(near.folder)) continue;
        looked.add(near.folder);
        const id = await folderId(near.folder);
        if (id === null) continue;
        const files = near.deep
          ? (await listTree(id, near.folder, 0, { entries: 0 })).map((e) => [e.path, e.id] as const)
          : [...(await idsIn(id, near.folder))];
        for (const [name, content] of files) if (comesAlong(name, near)) out.push(content);
      }
      return out;
    }

    const looked = new Set<string>();

    return {
      commit,
      async list(folder) {
        const path = trimSlash(folder);
        const id = await folderId(path);
        return id === null ? [] : (await listTree(id, path, 0, { entries: 0 })).slice();
      },
      async names(folder) {
        const path = trimSlash(folder);
        const id = await folderId(path);
        if (id === null) return [];
        const entries = parseTree(await needTree(id, path), id.length / 2);
        return entries.map((entry) => (isFolder(entry.mode) ? `${entry.name}/` : entry.name));
      },
      async ids(folder) {
        const path = trimSlash(folder);
        const id = await folderId(path);
        return id === null ? noIds : idsIn(id, path);
      },
      async entry(path) {
        const found = await find(path);
        return found !== null && isFile(found.mode) ? { path, mode: found.mode, id: found.id } : null;
      },
      read: async (entries) => {
        const wanted = entries.map(({ id }) => id);
        if (lazyFetch) await fetchLacking(commit, wanted, () => beside(entries));
        const found = await Promise.all(entries.map((entry) => readText(entry.id)));
        const lacking = entries.filter((_, i) => found[i] === null);
        if (lacking.length === 0 || !lazyFetch || (await promisor) === null) return found;
        const gone = await lackingIn(commit);
        const more = (await beside(lacking)).filter((id) => gone.has(id));
        if (!(await fetchObjects([...lacking.map(({ id }) => id), ...more]))) return found;
        return Promise.all(entries.map((entry, i) => found[i] ?? readText(entry.id)));
      },
    };
  }

  let releases: ReturnType<typeof lastReleaseIn> | null = null;
  const repository: Repository = {
    dir: at,
    lazyFetch,
    gitDir,
    objects,
    async lastRelease(commit) {
      releases ??= (await import('./last-release.ts')).lastReleaseIn(repository);
      return releases(commit);
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
      return commitTree(commit);
    },
    parents: (commit) =>
      objects.read(commit, (data, _id, type) => {
        if (type !== 'commit') return null;
        const text = data.toString('latin1');
        const header = text.slice(0, text.indexOf('\n\n'));
        return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
      }),
    close: () => objects.close(),
  };
  return repository;
}

/** The remote that a partial clone was made from; null: it is none. */
async function promisorOf(git: GitOptions): Promise<string | null> {
  const args = ['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$'];
  const asked = await runGit(args, git).catch(() => null);
  const remote = /^remote\.(.*)\.promisor$/m.exec(asked?.stdout.toString() ?? '')?.[1];
  return remote === undefined || remote.startsWith('-') ? null : remote;
}

const noIds: ReadonlyMap<string, string> = new Map();

/** What a root commit is compared with. */
const emptyTree: SourceTree = {
  commit: null,
  list: async () => [],
  names: async () => [],
  ids: async () => noIds,
  entry: async () => null,
  read: async (entries) => entries.map(() => null),
};

function trimSlash(folder: string): string {
  return folder.endsWith('/') ? folder.slice(0, -1) : folder;
}

/** A copy of its own: a slice would keep the whole chunk that it was read in. */
function keep(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function once<T>(underWay: Map<string, Promise<T>>, key: string, start: () => Promise<T>): Promise<T> {
  let promise = underWay.get(key);
  if (promise === undefined) {
    promise = start().finally(() => underWay.delete(key));
    underWay.set(key, promise);
  }
  return promise;
}
