/** What a tree's targets are made of, by ids alone: nothing is read to see that two trees agree. */
import { corePlaces } from '../../model/registration/core.ts';
import { isConfigPath } from '../../model/registration/target.ts';
import type { SourceTree } from '../../types/tree.ts';

export interface Footprint {
  /** By the target's name: ids of its folders, its user-mode code included. */
  targets: ReadonlyMap<string, string>;
  /** Configurations of builds: path to id. */
  configs: ReadonlyMap<string, string>;
  /** Ids of the files of the registration core. */
  core: string;
}

/** A function that works out each tree's footprint once. */
export function footprints(): (tree: SourceTree) => Promise<Footprint> {
  const known = new Map<SourceTree, Promise<Footprint>>();
  return (tree) => {
    let found = known.get(tree);
    if (!found) {
      found = footprintOf(tree);
      known.set(tree, found);
    }
    return found;
  };
}

/** Whether the target is made of the same in both trees, everything that all targets share included. */
export function sameFor(name: string, a: Footprint, b: Footprint): boolean {
  return a.targets.get(name) === b.targets.get(name) && a.core === b.core && sameMap(a.configs, b.configs);
}

const configFolders = ['configs/targets', 'default-configs', 'default-configs/targets'];

async function footprintOf(tree: SourceTree): Promise<Footprint> {
  const targets = new Map<string, string>();
  const add = (name: string, id: string) => targets.set(name, `${targets.get(name) ?? ''} ${id}`);
  const root = await idsIn(tree, '');
  const there = (folder: string) => root.has(`${folder}/`);
  if (there('target'))
    for (const [name, id] of await idsIn(tree, 'target')) if (isFolder(name)) add(name.slice(0, -1), id);
  for (const [name, id] of root)
    if (name.startsWith('target-') && isFolder(name)) add(name.slice('target-'.length, -1), id);
  for (const folder of ['linux-user', 'bsd-user']) {
    if (!there(folder)) continue;
    for (const [name, id] of await idsIn(tree, folder))
      if (isFolder(name) && targets.has(name.slice(0, -1))) add(name.slice(0, -1), `${folder} ${id}`);
  }
  const configs = new Map<string, string>();
  for (const folder of configFolders) {
    if (!there(folder.split('/')[0]!)) continue;
    for (const [name, id] of await idsIn(tree, folder))
      if (isConfigPath(`${folder}/${name}`)) configs.set(`${folder}/${name}`, id);
  }
  const core: string[] = [];
  for (const { folder, names } of corePlaces) {
    if (folder !== '' && !there(folder.split('/')[0]!)) continue;
    for (const [name, id] of folder === '' ? root : await idsIn(tree, folder))
      if (names.test(name)) core.push(`${folder}/${name} ${id}`);
  }
  return { targets, configs, core: core.join('\n') };
}

const isFolder = (name: string): boolean => name.endsWith('/');

function sameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

async function idsIn(tree: SourceTree, folder: string): Promise<ReadonlyMap<string, string>> {
  if (tree.ids) return tree.ids(folder);
  const ids = new Map<string, string>();
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const { path, id } of await tree.list(folder)) {
    const rest = path.slice(prefix.length);
    const slash = rest.indexOf('/');
    const name = slash < 0 ? rest : rest.slice(0, slash + 1);
    ids.set(name, slash < 0 ? id : `${ids.get(name) ?? ''}${rest} ${id}\n`);
  }
  return ids;
}
