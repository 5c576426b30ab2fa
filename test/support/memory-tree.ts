/** A tree of a handful of files, in memory. */
import { createHash } from 'node:crypto';
import type { SourceTree, TreeEntry } from '../../src/types/tree.ts';

/** Path to text. Texts are ordinary strings; the tree gives them as byte strings of their UTF-8 form. */
export type Files = Readonly<Record<string, string>>;

/** Ids are those that git gives the same content, so that equal files of two trees have equal ids. */
export function memoryTree(files: Files): SourceTree {
  const texts = new Map<string, string>();
  const entries = new Map<string, TreeEntry>();
  for (const path of Object.keys(files).sort()) {
    const text = Buffer.from(files[path]!, 'utf8').toString('latin1');
    const id = createHash('sha1').update(`blob ${text.length}\0`).update(text, 'latin1').digest('hex');
    texts.set(id, text);
    entries.set(path, { path, mode: 0o100644, id });
  }
  const below = (folder: string) => {
    const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    return { prefix, found: [...entries.values()].filter((entry) => entry.path.startsWith(prefix)) };
  };
  return {
    commit: null,
    async list(folder) {
      return below(folder).found;
    },
    async names(folder) {
      const { prefix, found } = below(folder);
      const names = found.map(({ path }) => /^[^/]*\/?/.exec(path.slice(prefix.length))![0]);
      return [...new Set(names)];
    },
    async entry(path) {
      return entries.get(path) ?? null;
    },
    async read(asked) {
      return asked.map((entry) => texts.get(entry.id) ?? null);
    },
  };
}
