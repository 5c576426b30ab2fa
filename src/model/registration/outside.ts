/**
 * Code outside of a target's folder that its class_init may use: setters in common headers, helpers in hw/core,
 * accelerators, the target's machines. It is read only where a target's own files do not tell; which files there are is
 * known without reading them.
 */
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { readFacts } from '../facts/facts.ts';
import type { CallFact, FileFacts } from '../facts/types.ts';
import { classes, harmless } from './effects.ts';
import { load } from './load.ts';
import { type SourceMemory, unreadable } from './target-files.ts';
import type { TargetFile } from './target-index.ts';

/** A folder, and the files in it; `deep`: those below as well. */
interface Place {
  folder: string;
  names: RegExp;
  deep?: true;
}

const outsidePlaces: readonly Place[] = [
  { folder: 'include/hw', names: /\.h$/ },
  { folder: 'include/hw/core', names: /\.h$/ },
  { folder: 'include/qom', names: /\.h$/ },
  { folder: 'include/accel', names: /\.h$/, deep: true },
  { folder: 'hw/core', names: /\.(?:c|h|inc)$/ },
  { folder: 'qom', names: /\.[ch]$/ },
  { folder: 'accel', names: /\.[ch]$/, deep: true },
];

async function entriesIn(tree: SourceTree, { folder, names, deep }: Place): Promise<TreeEntry[]> {
  if (deep) return (await tree.list(folder)).filter((e) => names.test(e.path));
  const out: TreeEntry[] = [];
  for (const name of await tree.names(folder)) {
    const entry = names.test(name) ? await tree.entry(`${folder}/${name}`) : null;
    if (entry) out.push(entry);
  }
  return out;
}

/** Where the machines of a target stand. */
const machinesOf = (target: string): Place[] =>
  [`hw/${target}`, `include/hw/${target}`].map((folder) => ({ folder, names: /\.(?:c|h|inc)$/, deep: true }));

/** Whether a file outside of the targets' folders is read for one of these. */
export function isReadFor(path: string, targets: ReadonlySet<string>): boolean {
  const machines = /^(?:include\/)?hw\/([^/]+)\//.exec(path)?.[1];
  if (machines !== undefined && targets.has(machines)) return true;
  const inside = path.slice(0, path.lastIndexOf('/'));
  return outsidePlaces.some(({ folder, deep }) =>
    deep ? `${inside}/`.startsWith(`${folder}/`) : inside === folder,
  );
}

/** The files that a target may use. */
export async function outsideEntries(tree: SourceTree, target: string): Promise<TreeEntry[]> {
  const places = [...outsidePlaces, ...machinesOf(target)];
  const all = await Promise.all(places.map((place) => entriesIn(tree, place)));
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

const descriptionOfCpu = /cpu$/;
const asksForHooks = /vmsd|vmst\w{0,80}cpu|vmstate_|sysemu|Class\b/;

/** What of a file outside matters to targets, whoever uses it: what it does to a class, and what hooks are set from. */
function effectOf(facts: FileFacts, { id }: TreeEntry): string {
  if (facts === unreadable) return `unreadable ${id}`;
  const functions = facts.functions
    .map(({ name, isMacro, hooks, ops, copies, wipes, accelInits, returns, calls }) => ({
      name,
      isMacro,
      hooks,
      ops,
      copies,
      wipes,
      accelInits,
      returns,
      calls: calls.filter((c) => handsClassOn(c)),
    }))
    .filter((fn) =>
      [fn.hooks, fn.ops, fn.copies, fn.accelInits, fn.returns, fn.calls].some((all) => all.length > 0),
    );
  const descriptions = facts.descriptions.filter(
    ({ name, streamName }) => streamName === 'cpu' || descriptionOfCpu.test(name),
  );
  const macros = facts.macros.filter((m) => asksForHooks.test(m.body));
  const aliases = facts.aliases.filter((a) => asksForHooks.test(a.value));
  const arrays = facts.fieldArrays.filter(({ name }) => /cpu/.test(name));
  const { tables, pointers, embeddingMacros, loose } = facts;
  const hooks = loose?.hooks ?? [];
  const all = [functions, tables, descriptions, arrays, pointers, macros, aliases, embeddingMacros, hooks];
  if (all.every((one) => one.length === 0)) return '';
  return JSON.stringify(all, (key, value) => (key === 'line' ? undefined : value));
}

/** A call that what it is handed may be set a hook by. */
const handsClassOn = ({ name, args }: CallFact): boolean =>
  !harmless.test(name) && args.some(({ owner }) => typeof owner === 'object' || classes.test(owner));

/** Whether files of these places differ in what they may do to a CPU's hooks. */
async function differIn(
  places: readonly Place[],
  before: SourceTree,
  after: SourceTree,
  kept: SourceMemory,
  onAccelerator: () => void = () => {},
): Promise<boolean> {
  let differ = false;
  for (const place of places) {
    const top = place.folder.split('/', 1)[0]!;
    if ((await sameFolder(before, after, top)) || (await sameFolder(before, after, place.folder))) continue;
    const [a, b] = [await entriesIn(before, place), await entriesIn(after, place)];
    const ids = new Map(a.map((e) => [e.path, e.id]));
    const come = b.filter((e) => ids.get(e.path) !== e.id);
    const now = new Map(b.map((e) => [e.path, e.id]));
    const gone = a.filter((e) => now.get(e.path) !== e.id);
    let accelerates = false;
    const effects = async (tree: SourceTree, entries: readonly TreeEntry[]): Promise<string> => {
      const all = await load(tree, entries, kept.facts, readFacts, unreadable);
      accelerates ||= all.some(({ functions }) => functions.some((fn) => fn.accelInits.length > 0));
      return all
        .map((facts, i) => effectOf(facts, entries[i]!))
        .sort()
        .join('');
    };
    if ((await effects(before, gone)) === (await effects(after, come))) continue;
    differ = true;
    if (accelerates) onAccelerator();
  }
  return differ;
}

/**
 * Of these targets those that code outside of their folders may make another one of: all, where common code differs
 * that may set a CPU's hooks, else those whose machines do.
 */
export async function touchedOutside(
  before: SourceTree,
  after: SourceTree,
  targets: () => Promise<readonly string[]>,
  kept: SourceMemory,
  /** An accelerator that does something to CPUs has come, or is another one. */
  onAccelerator: () => void,
): Promise<string[]> {
  const tops = [...new Set(outsidePlaces.map(({ folder }) => folder.split('/', 1)[0]!))];
  const same = await Promise.all(tops.map((top) => sameFolder(before, after, top)));
  if (same.every(Boolean)) return [];
  const names = await targets();
  if (await differIn(outsidePlaces, before, after, kept, onAccelerator)) return [...names];
  const out: string[] = [];
  for (const name of names) if (await differIn(machinesOf(name), before, after, kept)) out.push(name);
  return out;
}

async function sameFolder(before: SourceTree, after: SourceTree, folder: string): Promise<boolean> {
  const slash = folder.lastIndexOf('/');
  const [above, name] = slash < 0 ? ['', folder] : [folder.slice(0, slash), folder.slice(slash + 1)];
  const [a, b] = [await before.ids?.(above), await after.ids?.(above)];
  if (!a || !b) return false;
  const id = (ids: ReadonlyMap<string, string>): string | undefined => ids.get(`${name}/`) ?? ids.get(name);
  return id(a) === id(b);
}
