/** Changes that are small to send and large to look at. */
import { execFileSync } from 'node:child_process';
import { gitEnvironment } from './environment.ts';
import { factor } from './factor.ts';

/** A repository, bare or not. */
interface Repository {
  dir: string;
  git(...args: string[]): string;
}

const who = 'A U Thor <author@example.org> 1614697098 +0000';

function feed(repo: Repository, args: readonly string[], input: string | Buffer): string {
  const options = { cwd: repo.dir, env: gitEnvironment(), input, maxBuffer: 1 << 28 };
  return execFileSync('git', args, options).toString('latin1').trim();
}

/** A tree of these entries: `MODE TYPE ID` by name. */
function tree(repo: Repository, entries: Record<string, string>): string {
  const lines = Object.entries(entries).map(([name, what]) => `${what}\t${name}\0`);
  return feed(repo, ['mktree', '-z', '--missing'], Buffer.from(lines.join(''), 'latin1'));
}

const blob = (repo: Repository, text: string | Buffer): string =>
  feed(repo, ['hash-object', '-w', '--stdin'], text);

const file = (id: string): string => `100644 blob ${id}`;
const folder = (id: string): string => `040000 tree ${id}`;
const links = (count: number, name: string, what: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, what]));

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
  /** Ten megabytes in the slow tier; git takes seconds to make it. */
  'one folder of very many files': (repo: Repository) =>
    tree(repo, links(factor > 1 ? 300_000 : 110_000, 'f', file(blob(repo, 'x\n')))),
  'three thousand folders in each other': (repo: Repository) => {
    // At once: a process for each would take a minute.
    const path = `${'d/'.repeat(3000)}f`;
    const from = `blob\nmark :1\ndata 2\nx\n\ncommit refs/heads/deep\ncommitter ${who}\ndata 1\nd\nM 100644 :1 ${path}\n`;
    feed(repo, ['fast-import', '--quiet', '--force'], from);
    const id = repo.git('rev-parse', 'refs/heads/deep^{tree}');
    repo.git('update-ref', '-d', 'refs/heads/deep');
    return id;
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

/** A commit on another whose tree has the bomb at a path (folders by slashes), beside all that was there. */
export function commitBomb(repo: Repository, parent: string, bomb: Bomb | Heavy, path: string): string {
  const entries = (id: string): Record<string, string> =>
    Object.fromEntries(
      feed(repo, ['ls-tree', '-z', id], '')
        .split('\0')
        .filter(Boolean)
        .map((line) => {
          const [what, name] = line.split('\t');
          return [name!, what!];
        }),
    );
  const put = (at: string | null, [name, ...rest]: string[], id: string): string => {
    const here = at === null ? {} : entries(at);
    if (rest.length === 0) return tree(repo, { ...here, [name!]: folder(id) });
    const below = here[name!]?.startsWith('040000') ? here[name!]!.split(' ')[2]! : null;
    return tree(repo, { ...here, [name!]: folder(put(below, rest, id)) });
  };
  const key = `${repo.dir} ${bomb}`;
  const id = made.get(key) ?? { ...bombs, ...heavy }[bomb](repo);
  made.set(key, id);
  const root = put(repo.git('rev-parse', `${parent}^{tree}`), path.split('/'), id);
  return repo.git('commit-tree', '-m', 'A bomb', '-p', parent, root);
}

/** So many commits on another, each with the tree of that one. */
export function manyCommits(repo: Repository, parent: string, count: number): string {
  const one = (i: number): string =>
    `commit refs/heads/many\ncommitter ${who}\ndata ${String(i).length}\n${i}\n${i === 0 ? `from ${parent}\n` : ''}\n`;
  feed(repo, ['fast-import', '--quiet', '--force'], Array.from({ length: count }, (_, i) => one(i)).join(''));
  const tip = repo.git('rev-parse', 'refs/heads/many');
  repo.git('update-ref', '-d', 'refs/heads/many');
  return tip;
}
