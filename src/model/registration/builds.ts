/** Where a tree keeps its targets, and the builds that it makes of each. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { folderOfConfig, readConfigName } from './configs.ts';
import { load } from './load.ts';
import { isConfigPath, type TargetBuilds } from './target.ts';

/** The folder of a target and all files in it; null where the tree has none. */
export async function folderOf(
  tree: SourceTree,
  name: string,
): Promise<{ folder: string; entries: TreeEntry[] } | null> {
  for (const folder of [`target/${name}`, `target-${name}`]) {
    const entries = await tree.list(folder);
    if (entries.length > 0) return { folder, entries };
  }
  return null;
}

/** Names of the folders under target/ (and target-NAME). */
export async function targetNames(tree: SourceTree): Promise<string[]> {
  const found = (await tree.names('target')).filter((n) => n.endsWith('/')).map((n) => n.slice(0, -1));
  for (const n of await tree.names(''))
    if (n.startsWith('target-') && n.endsWith('/')) found.push(n.slice(7, -1));
  return [...new Set(found)].sort();
}

async function configEntries(tree: SourceTree): Promise<TreeEntry[]> {
  const out: TreeEntry[] = [];
  for (const folder of ['configs/targets', 'default-configs']) {
    for (const e of await tree.list(folder)) if (isConfigPath(e.path)) out.push(e);
  }
  return out;
}

/** A configuration of a build, and the target that it is of. */
interface Configured {
  path: string;
  kind: 'user' | 'system';
  target: string;
}

/** A tree never changes, and every one of its targets asks for its configurations. */
const configured = new WeakMap<SourceTree, Promise<Configured[]>>();

async function configurationsOf(tree: SourceTree, texts: Lru<string>): Promise<Configured[]> {
  const named = (await configEntries(tree)).flatMap((e) => {
    const config = readConfigName(e.path.slice(e.path.lastIndexOf('/') + 1));
    return config ? [{ e, config }] : [];
  });
  if (named.length === 0) return [];
  const entries = named.map((n) => n.e);
  const read = await load(tree, entries, texts, (t) => t, '');
  const known = new Set(await targetNames(tree));
  return named.map(({ e, config }, i) => ({
    path: e.path,
    kind: config.kind,
    target: folderOfConfig(config.arch, read[i]!, known),
  }));
}

/** The kinds of build that configurations make of a target. `texts` keeps what they hold. */
export async function buildsOf(tree: SourceTree, name: string, texts: Lru<string>): Promise<TargetBuilds> {
  const none: TargetBuilds = { user: null, system: null, userConfig: null, systemConfig: null };
  const found = configured.get(tree) ?? configurationsOf(tree, texts);
  configured.set(tree, found);
  const named = await found;
  if (named.length === 0) {
    // a tree without configurations: user-mode code for the target is the next best sign
    const code = await tree.names(`linux-user/${name}`);
    return { ...none, user: code.length > 0 ? true : null };
  }
  const rest = tree.complete ? null : false;
  const out: TargetBuilds = { user: rest, system: rest, userConfig: null, systemConfig: null };
  for (const { path, kind, target } of named) {
    if (target !== name) continue;
    if (kind === 'user') {
      out.user = true;
      out.userConfig ??= path;
    } else {
      out.system = true;
      out.systemConfig ??= path;
    }
  }
  return out;
}
