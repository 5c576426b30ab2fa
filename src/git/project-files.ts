/** Which contents of a partial clone are read when patches are applied to a commit and reviewed on it. */
import type { NamedFile } from '../ports/lists.ts';
import { filesIn, lackingObjects, reviewPlaces } from './prefetch.ts';
import type { TouchedFile } from './prefetch-layouts.ts';
import { runGit } from './process.ts';
import type { Repository } from './tree.ts';

/** More files than these are not looked at: the rest of a larger series reads as missing. */
const maxFiles = 20_000;
/** So many files may each have so many commits of their history searched for the content that a patch was made on. */
const maxSearched = 200;
const maxHistory = 300;
/** Milliseconds for each search, and for all of them. */
const searchTime = 10_000;
const maxTime = 30_000;

/** Ids of blobs that a review of patches on these commits may read and that are missing in the repository. */
export async function missingFiles(
  repository: Repository,
  commits: readonly string[],
  files: readonly NamedFile[],
): Promise<string[]> {
  const { gitDir } = repository;
  const ids = new Set<string>();
  /** What is at each path, on any of the commits. */
  const known = new Map<string, string[]>();
  for (const commit of commits) {
    const tree = repository.tree(commit);
    for (const { id } of await filesIn(tree, await reviewPlaces(tree))) ids.add(id);
    for (const path of new Set(files.slice(0, maxFiles).map((file) => file.path))) {
      const entry = await tree.entry(path);
      if (entry === null) continue;
      ids.add(entry.id);
      known.set(path, [...(known.get(path) ?? []), entry.id]);
    }
  }
  // What later patches were made on is what earlier ones of the series make: it is in no history.
  const first = new Map<string, NamedFile>();
  for (const file of files.slice(0, maxFiles)) if (!first.has(file.path)) first.set(file.path, file);
  const elsewhere = [...first.values()]
    .filter(({ path, id }) => id !== null && /^[0-9a-f]{7,64}$/.test(id) && known.has(path))
    .filter(({ path, id }) => !known.get(path)!.some((there) => there.startsWith(id!)));
  const end = Date.now() + maxTime;
  for (const file of elsewhere.slice(0, maxSearched)) {
    if (Date.now() > end) break;
    const found = await searchHistory(gitDir, commits, file);
    if (found !== null) ids.add(found);
  }
  return ids.size === 0 ? [] : lackingObjects(gitDir, [...ids]);
}

/** What a commit has at the paths that patches name. */
export async function filesAt(
  repository: Repository,
  commit: string,
  files: readonly NamedFile[],
): Promise<TouchedFile[]> {
  const tree = repository.tree(commit);
  const found: TouchedFile[] = [];
  for (const path of new Set(files.slice(0, maxFiles).map((file) => file.path))) {
    const entry = await tree.entry(path);
    // A file that the patches bring, or one of a newer tree: only its name is known.
    found.push({ path, ids: entry === null ? [] : [entry.id] });
  }
  return found;
}

/** The whole id of the content that a patch names by an abbreviated one: a three-way merge starts from it. */
async function searchHistory(
  gitDir: string,
  commits: readonly string[],
  { path, id }: NamedFile,
): Promise<string | null> {
  // Arguments are UTF-8; a name in another encoding is not found.
  const name = Buffer.from(path, 'latin1').toString();
  const raw = ['--raw', '--no-abbrev', '--no-renames', '--format=', `--max-count=${maxHistory}`];
  const args = ['--literal-pathspecs', 'log', ...raw, ...commits, '--', name];
  const done = await runGit(args, { cwd: gitDir, gitDir, timeout: searchTime }).catch(() => null);
  if (done === null || done.status !== 0) return null;
  const ids = new RegExp(`^:\\d{6} \\d{6} (?:(${id}[0-9a-f]*) |[0-9a-f]+ (${id}[0-9a-f]*) )`, 'm');
  const found = ids.exec(done.stdout.toString('latin1'));
  return found?.[1] ?? found?.[2] ?? null;
}
