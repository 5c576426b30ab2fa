/** The files of a target with their facts, and which builds compile each. */
import { createLru, type Lru } from '../../basics/lru.ts';
import { compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { noFacts, readFacts } from '../facts/facts.ts';
import { compiledFor, join, readMakefile, readMeson, type SourceSetFacts } from '../facts/source-sets.ts';
import type { FileFacts } from '../facts/types.ts';
import { load } from './load.ts';
import type { TargetFile } from './target-index.ts';

/** Stands for a file whose object is missing or too large; compared by identity. */
export const unreadable: FileFacts = { ...noFacts };

const sourceName = /\.(?:c|h|inc|c\.inc|inc\.c|cpp|cc)$/;
const listName = /(?:^|\/)(?:meson\.build|Makefile\.objs)$/;

/** Facts by content id: most files have none, and of those only the name is kept. */
export interface SourceMemory {
  facts: Lru<FileFacts>;
  lists: Lru<SourceSetFacts>;
}

export function sourceMemory(): SourceMemory {
  // Of one tree some 500 files have facts; a history keeps what it has just seen.
  const facts = createLru<FileFacts>(800);
  const empty = createLru<true>(100_000);
  return {
    facts: {
      get: (id) => (empty.get(id) ? noFacts : facts.get(id)),
      set: (id, value) => (value === noFacts ? empty.set(id, true) : facts.set(id, value)),
    },
    lists: createLru<SourceSetFacts>(2000),
  };
}

/** Reads the source files of a folder that say something. `unread` names those that cannot be read. */
export async function readTargetFiles(
  tree: SourceTree,
  folder: string,
  entries: readonly TreeEntry[],
  kept: SourceMemory,
): Promise<{ files: TargetFile[]; unread: string[] }> {
  const sources = entries.filter((e) => sourceName.test(e.path));
  const read = await load(tree, sources, kept.facts, readFacts, unreadable);
  const lists = await readLists(tree, folder, entries, kept);
  const compiled = lists.size > 0 || tree.complete ? compiledFor(lists) : null;
  const unread = sources.filter((_, i) => read[i] === unreadable).map((e) => e.path);
  const files: TargetFile[] = sources.flatMap((e, i) => {
    const f = read[i]!;
    if (f === noFacts) return [];
    const stem = e.path.slice(folder.length + 1).replace(/\.(?:c\.inc|inc\.c|c|cc|cpp)$/, '');
    const listed = compiled === null ? { user: true, system: true } : (compiled.get(stem) ?? null);
    const partial = tree.complete !== undefined && !tree.complete(e.path);
    return [{ path: e.path, facts: f, builds: listed, partial }];
  });
  includedFiles(files);
  return { files, unread };
}

/** The lists of source files below a folder, by the folder that each stands in ('' is the folder itself). */
async function readLists(
  tree: SourceTree,
  folder: string,
  entries: readonly TreeEntry[],
  kept: SourceMemory,
): Promise<Map<string, SourceSetFacts>> {
  const out = new Map<string, SourceSetFacts>();
  for (const e of entries) {
    if (!listName.test(e.path)) continue;
    const isMeson = e.path.endsWith('meson.build');
    const key = `${isMeson ? 'meson' : 'make'} ${e.id}`;
    let list = kept.lists.get(key);
    if (!list) {
      const [text] = await tree.read([e]);
      list = (isMeson ? readMeson : readMakefile)(text ?? '');
      kept.lists.set(key, list);
    }
    const inside = e.path.slice(folder.length + 1);
    const slash = inside.lastIndexOf('/');
    out.set(slash < 0 ? '' : inside.slice(0, slash), list);
  }
  return out;
}

/** A file that another includes is compiled where that one is, as far as the `#if` around the include allows. */
function includedFiles(files: TargetFile[]): void {
  for (let round = 0; round < 3; round++) {
    for (const file of files) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      if (name.endsWith('.h')) continue;
      const by = files.flatMap((f) =>
        f === file || f.builds === null
          ? []
          : f.facts.includes
              .filter((i) => i.name === name || i.name.endsWith(`/${name}`))
              .map((i) => ({
                ...f.builds!,
                user: f.builds!.user && compiledInUserMode(i.branches) !== false,
                system: f.builds!.system && compiledInSystemMode(i.branches) !== false,
              })),
      );
      if (by.length > 0) file.builds = by.reduce(join);
    }
  }
}
