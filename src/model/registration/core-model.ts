/** The registration core of a tree: what its files say, joined. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { type CoreFacts, corePlaces, inFile, readCore } from './core.ts';
import { load } from './load.ts';
import type { CoreModel } from './target.ts';

/** The core's files. */
export async function coreEntries(tree: SourceTree): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  for (const { folder, names } of corePlaces) {
    for (const name of await tree.names(folder)) {
      if (!names.test(name)) continue;
      const entry = await tree.entry(folder === '' ? name : `${folder}/${name}`);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** Reads the core's files. `facts` keeps what they say. */
export async function coreOf(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  facts: Lru<CoreFacts>,
): Promise<CoreModel> {
  const none: CoreFacts = {
    statements: [],
    usesSaveVersion: false,
    knowsTypes: false,
    subject: { type: null, variable: null },
  };
  const read = await load(tree, entries, facts, readCore, none);
  const out: CoreModel = { ...none, statements: [], subject: { ...none.subject }, absent: true };
  for (const [i, e] of entries.entries()) {
    const c = read[i]!;
    out.usesSaveVersion ||= c.usesSaveVersion;
    out.knowsTypes ||= c.knowsTypes;
    out.subject.type ??= c.subject.type;
    out.subject.variable ??= c.subject.variable;
    if (c.statements.some((s) => s.kind !== 'hook') && !tree.complete) out.absent = false;
    out.statements.push(...c.statements.map((s) => ({ ...s, text: inFile(s.text, e.path), path: e.path })));
  }
  return out;
}
