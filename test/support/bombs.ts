/** Changes that are small to send and large to look at. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseTree } from '../../src/git/raw-tree.ts';
import { gitEnvironment } from './environment.ts';
import { factor } from './factor.ts';
import { type Entry, readObject, writeCommit, writeObject, writeTree } from './loose-objects.ts';

/** A repository, bare or not. */
interface Repository {
  dir: string;
}

const who = 'A U Thor <author@example.org> 1614697098 +0000';

const gitDirOf = ({ dir }: Repository): string => (existsSync(join(dir, '.git')) ? join(dir, '.git') : dir);

function ask(repo: Repository, args: readonly string[], input = ''): Buffer {
  const options = { cwd: repo.dir, env: gitEnvironment(), input, maxBuffer: 1 << 28 };
  return execFileSync('git', args, options);
}

const contentOf = (repo: Repository, type: 'commit' | 'tree', id: string): Buffer =>
  readObject(gitDirOf(repo), id)?.content ?? ask(repo, ['cat-file', type, id]);

const tree = (repo: Repository, entries: Record<string, Entry>): string =>
  writeTree(gitDirOf(repo), Object.entries(entries));

const blob = (repo: Repository, text: string): string =>
  writeObject(gitDirOf(repo), 'blob', Buffer.from(text));

const file = (id: string): Entry => ({ mode: '100644', id });
const folder = (id: string): Entry => ({ mode: '40000', id });
const links = (count: number, name: string, what: Entry): Record<string, Entry> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, what]));

/** Commits without files of their own, in one process; gives the last one's id. */
function imported(repo: Repository, commits: readonly string[], last: string): string {
  const end = `get-mark ${last}\nreset refs/heads/bomb\nfrom ${'0'.repeat(40)}\n\n`;
  const args = ['fast-import', '--quiet', '--force', '--cat-blob-fd=1'];
  return ask(repo, args, commits.join('') + end)
    .toString()
    .trim();
}

/** The trees, by what is wrong with them. Each is a folder that somebody may put anywhere. */
export const bombs = {
  /** Ten links to a tree, six levels deep: a few dozen objects, and ten million paths. */
  'ten million paths': (repo: Repository) => {
    let id = tree(repo, links(10, 'f', file(blob(repo, 'x\n'))));
    for (let level = 0; level < 6; level += 1) id = tree(repo, links(10, 'd', folder(id)));
    return id;
  },
  /** The same with nothing at its ends: git prints nothing, and goes into a million million folders. */
  'folders of nothing, twelve levels deep': (repo: Repository) => {
    let id = tree(repo, {});
    for (let level = 0; level < 12; level += 1) id = tree(repo, links(10, 'd', folder(id)));
    return id;
  },
  /** Ten megabytes in the slow tier. */
  'one folder of very many files': (repo: Repository) =>
    tree(repo, links(factor > 1 ? 300_000 : 110_000, 'f', file(blob(repo, 'x\n')))),
  'three thousand folders in each other': (repo: Repository) => {
    // In a pack: written one by one they would take longer.
    const path = `${'d/'.repeat(3000)}f`;
    const head = imported(
      repo,
      [
        `commit refs/heads/bomb\nmark :1\ncommitter ${who}\ndata 1\nd\nM 100644 inline ${path}\ndata 2\nx\n\n`,
      ],
      ':1',
    );
    return treeOf(repo, head);
  },
  'paths of a hundred megabytes': (repo: Repository) => {
    const id = tree(repo, links(1000, 'f', file(blob(repo, 'x\n'))));
    return tree(repo, { ['n'.repeat(100_000)]: folder(id) });
  },
} satisfies Record<string, (repo: Repository) => string>;

/** What one commit may touch, and several may not. */
const heavy = {
  'ninety thousand files': (repo: Repository) => {
    const id = tree(repo, links(300, 'f', file(blob(repo, 'x\n'))));
    return tree(repo, links(300, 'd', folder(id)));
  },
  'ninety thousand folders': (repo: Repository) => {
    const id = tree(repo, links(300, 'd', folder(tree(repo, {}))));
    return tree(repo, links(300, 'd', folder(id)));
  },
} satisfies Record<string, (repo: Repository) => string>;

export type Bomb = keyof typeof bombs;
type Heavy = keyof typeof heavy;

/** Trees that were made before, by repository and bomb. */
const made = new Map<string, string>();

const treeOf = (repo: Repository, commit: string): string =>
  contentOf(repo, 'commit', commit).toString('latin1', 'tree '.length, 'tree '.length + 40);

/** A commit on another whose tree has the bomb at a path (folders by slashes), beside all that was there. */
export function commitBomb(repo: Repository, parent: string, bomb: Bomb | Heavy, path: string): string {
  const put = (at: string | null, [name, ...rest]: string[], id: string): string => {
    const here = at === null ? [] : parseTree(contentOf(repo, 'tree', at), 20);
    const entries = Object.fromEntries(
      here.map((one) => [one.name, { mode: one.mode.toString(8) as Entry['mode'], id: one.id }]),
    );
    const below = entries[name!]?.mode === '40000' ? entries[name!]!.id : null;
    return tree(repo, { ...entries, [name!]: folder(rest.length === 0 ? id : put(below, rest, id)) });
  };
  const key = `${repo.dir} ${bomb}`;
  const id = made.get(key) ?? { ...bombs, ...heavy }[bomb](repo);
  made.set(key, id);
  const root = put(treeOf(repo, parent), path.split('/'), id);
  return writeCommit(gitDirOf(repo), { tree: root, parents: [parent], message: 'A bomb' });
}

/** So many commits on another, each with the tree of that one. */
export function manyCommits(repo: Repository, parent: string, count: number): string {
  const one = (i: number): string =>
    `commit refs/heads/bomb\nmark :${i + 1}\ncommitter ${who}\ndata ${String(i).length}\n${i}\n${i === 0 ? `from ${parent}\n` : ''}\n`;
  return imported(
    repo,
    Array.from({ length: count }, (_, i) => one(i)),
    `:${count}`,
  );
}
