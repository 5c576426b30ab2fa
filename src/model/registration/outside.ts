/**
 * Code outside of a target's folder that its class_init may use: setters in common headers, helpers in hw/core,
 * accelerators, the target's machines. It is read only where a target's own files do not tell; which files there are is
 * known without reading them.
 */
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { readFacts } from '../facts/facts.ts';
import type { FileFacts } from '../facts/types.ts';
import { load } from './load.ts';
import { type SourceMemory, unreadable } from './target-files.ts';
import type { TargetFile } from './target-index.ts';

/** Folders, and the files in them; `deep` are those below as well. */
const outsidePlaces: readonly { folder: string; names: RegExp; deep?: true }[] = [
  { folder: 'include/hw', names: /\.h$/ },
  { folder: 'include/hw/core', names: /\.h$/ },
  { folder: 'include/qom', names: /\.h$/ },
  { folder: 'include/accel', names: /\.h$/, deep: true },
  { folder: 'hw/core', names: /\.(?:c|h|inc)$/ },
  { folder: 'qom', names: /\.[ch]$/ },
  { folder: 'accel', names: /\.[ch]$/, deep: true },
];

async function entriesIn(
  tree: SourceTree,
  { folder, names, deep }: (typeof outsidePlaces)[number],
): Promise<TreeEntry[]> {
  if (deep) return (await tree.list(folder)).filter((e) => names.test(e.path));
  const out: TreeEntry[] = [];
  for (const name of await tree.names(folder)) {
    const entry = names.test(name) ? await tree.entry(`${folder}/${name}`) : null;
    if (entry) out.push(entry);
  }
  return out;
}

/** The files that a target may use. */
export async function outsideEntries(tree: SourceTree, target: string): Promise<TreeEntry[]> {
  const own = [`hw/${target}`, `include/hw/${target}`].map((folder) => ({
    folder,
    names: /\.(?:c|h|inc)$/,
    deep: true as const,
  }));
  const all = await Promise.all([...outsidePlaces, ...own].map((place) => entriesIn(tree, place)));
  return all.flat();
}

/** Only system emulation has machines. */
const ofMachines = /^hw\/(?!core\/)/;

/** Their facts, of those that say something. */
export async function outsideFiles(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  kept: SourceMemory,
): Promise<TargetFile[]> {
  const read = await load(tree, entries, kept.facts, readFacts, unreadable);
  return entries.flatMap((e, i) => {
    const facts = read[i]!;
    const { functions, tables, descriptions, macros, aliases, pointers } = facts;
    const says = [functions, tables, descriptions, macros, aliases, pointers].some((all) => all.length > 0);
    return !says && facts.loose === null
      ? []
      : [{ path: e.path, facts, builds: { user: !ofMachines.test(e.path), system: true }, outside: true }];
  });
}

/** What of a file outside matters to targets, whoever uses it: what it does to a class that it is handed. */
function effectOf(facts: FileFacts): string {
  const functions = facts.functions
    .filter((fn) => fn.hooks.length + fn.ops.length + fn.accelInits.length > 0)
    .map(({ name, hooks, ops, accelInits }) => [
      name,
      hooks.map((h) => [h.member, h.owner, h.symbols, h.symbolParam, h.clears, h.branches]),
      ops.map((o) => o.tables),
      accelInits,
    ]);
  const macros = facts.macros.filter((m) => m.body.includes('vmsd'));
  return functions.length + macros.length === 0 ? '' : JSON.stringify([functions, macros]);
}

/** Whether two trees differ in code outside of targets that may set a CPU's hooks. */
export async function outsideDiffers(
  before: SourceTree,
  after: SourceTree,
  kept: SourceMemory,
): Promise<boolean> {
  for (const place of outsidePlaces) {
    const top = place.folder.split('/', 1)[0]!;
    if ((await sameFolder(before, after, top)) || (await sameFolder(before, after, place.folder))) continue;
    const [a, b] = [await entriesIn(before, place), await entriesIn(after, place)];
    const ids = new Map(a.map((e) => [e.path, e.id]));
    const come = b.filter((e) => ids.get(e.path) !== e.id);
    const now = new Map(b.map((e) => [e.path, e.id]));
    const gone = a.filter((e) => now.get(e.path) !== e.id);
    const effects = async (tree: SourceTree, entries: readonly TreeEntry[]): Promise<string> =>
      (await load(tree, entries, kept.facts, readFacts, unreadable)).map(effectOf).sort().join('');
    if ((await effects(before, gone)) !== (await effects(after, come))) return true;
  }
  return false;
}

async function sameFolder(before: SourceTree, after: SourceTree, folder: string): Promise<boolean> {
  const slash = folder.lastIndexOf('/');
  const [above, name] = slash < 0 ? ['', folder] : [folder.slice(0, slash), folder.slice(slash + 1)];
  const [a, b] = [await before.ids?.(above), await after.ids?.(above)];
  if (!a || !b) return false;
  const id = (ids: ReadonlyMap<string, string>): string | undefined => ids.get(`${name}/`) ?? ids.get(name);
  return id(a) === id(b);
}
