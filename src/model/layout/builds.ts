/** The builds for system emulation that a tree has, and what each is compiled with. */
import { createLru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { folderOfConfig, readConfigName } from '../registration/configs.ts';
import { load } from '../registration/load.ts';

export interface Build {
  /** `riscv64`, as in `qemu-system-riscv64`. */
  name: string;
  /** The folder's name under target/. */
  target: string;
  /** Definitions of macros, as behind `-D`. */
  defines: readonly string[];
  /** Hosts can run it with KVM. */
  kvm: boolean;
  /** Files that say so. */
  files: readonly TreeEntry[];
}

/** Defined on a host of 64 bits with Linux, whatever is built. */
export const hostDefines: readonly string[] = [
  'CONFIG_SOFTMMU', 'CONFIG_SYSTEM_ONLY', 'CONFIG_TCG', 'CONFIG_LINUX', 'CONFIG_POSIX',
  'CONFIG_ATOMIC64', 'CONFIG_ATOMIC128', 'CONFIG_INT128', 'CONFIG_INT128_TYPE', 'HOST_BIG_ENDIAN=0', 'HOST_X86_64',
  'HOST_LONG_BITS=64', '__linux__', '__x86_64__', '__LP64__', '__GNUC__=13', '__GNUC_MINOR__=0', '__STDC__',
  '__STDC_VERSION__=201112L', '__SIZEOF_INT128__=16', '__SIZEOF_POINTER__=8', '__SIZEOF_LONG__=8', '__CHAR_BIT__=8',
  '__ORDER_LITTLE_ENDIAN__=1234', '__ORDER_BIG_ENDIAN__=4321', '__BYTE_ORDER__=1234', '__OPTIMIZE__',
  'CHAR_BIT=8', 'INT8_MAX=127', 'UINT8_MAX=255', 'INT16_MAX=32767', 'UINT16_MAX=65535',
  'INT_MAX=2147483647', 'UINT_MAX=4294967295U', 'INT32_MAX=2147483647', 'UINT32_MAX=4294967295U',
  'LONG_MAX=9223372036854775807L', 'ULONG_MAX=18446744073709551615UL', 'INT64_MAX=9223372036854775807L',
  'UINT64_MAX=18446744073709551615UL', 'UINTPTR_MAX=18446744073709551615UL', 'SIZE_MAX=18446744073709551615UL',
  'UINT64_C(x)=x##UL', 'INT64_C(x)=x##L', 'UINT32_C(x)=x##U', 'INT32_C(x)=x',
  'GLIB_CHECK_VERSION(a,b,c)=1', 'G_GNUC_PRINTF(a,b)=', 'G_GNUC_UNUSED=', 'G_STATIC_ASSERT(x)=',
]; // biome-ignore format: several a line

/** Where configurations of targets have stood. */
const folders = ['configs/targets', 'default-configs/targets', 'default-configs'];

/** Builds of one tree beyond which none is read. */
const mostBuilds = 300;
/** Files that name builds and are kept, of a kind: trees of a history have most of them in common. */
const mostConfigs = 2 * mostBuilds;
const mostLists = 4;

/** What is known of the files that name a tree's builds, by their content ids. */
export const createBuildFiles = () => ({
  configs: createLru<Config>(mostConfigs),
  lists: createLru<Lists>(mostLists),
});

/** The builds of a tree, by name. */
export async function readBuilds(tree: SourceTree, files = createBuildFiles()): Promise<Build[]> {
  const known = await targetFolders(tree);
  let entries: TreeEntry[] = [];
  for (const folder of folders) {
    const names = (await tree.names(folder)).filter((n) => readConfigName(n)?.kind === 'system');
    if (names.length === 0) continue;
    entries = (await Promise.all(names.map((n) => tree.entry(`${folder}/${n}`)))).filter((e) => e !== null);
    break;
  }
  const configs = await load(tree, entries, files.configs, readConfig, readConfig(''));
  const whole = configs.some(({ keys }) => keys.has('TARGET_ARCH'));
  const list = await tree.entry(whole ? 'meson.build' : 'configure');
  const [lists] = await load(tree, list ? [list] : [], files.lists, readLists, null);
  const out: Build[] = [];
  for (const [i, entry] of entries.slice(0, mostBuilds).entries()) {
    const name = readConfigName(entry.path.slice(entry.path.lastIndexOf('/') + 1))!.arch;
    const { keys, text } = configs[i]!;
    const said = (whole ? keys : lists?.arms.get(name)) ?? nothing;
    const target = folderOfConfig(name, text, known);
    if (!known.has(target)) continue;
    const arch = said.get('TARGET_ARCH') ?? name;
    const defines = new Set([
      `TARGET_${arch.toUpperCase()}`,
      `TARGET_${(said.get('TARGET_BASE_ARCH') ?? target).toUpperCase()}`,
    ]);
    for (const [key, value] of said) {
      if (
        !key.startsWith('TARGET_') ||
        /^TARGET_(?:ARCH|BASE_ARCH|ABI_DIR|XML_FILES|SYSTBL.*|NAME)$/.test(key)
      )
        continue;
      defines.add(value === 'y' ? key : value === 'n' ? `${key}=0` : `${key}=${value}`);
    }
    if (whole && !said.has('TARGET_BIG_ENDIAN') && !said.has('TARGET_WORDS_BIGENDIAN'))
      defines.add('TARGET_BIG_ENDIAN=0');
    // Since 2025 files that all targets share ask at run time; of one build the answer is known.
    const bits = said.get('TARGET_LONG_BITS');
    if (bits !== undefined) defines.add(`target_long_bits()=${bits}`);
    if (whole) defines.add(`target_big_endian()=${said.get('TARGET_BIG_ENDIAN') === 'y' ? 1 : 0}`);
    out.push({
      name,
      target,
      defines: [...defines, 'NEED_CPU_H', 'COMPILING_PER_TARGET'],
      kvm: lists?.kvm ? lists.kvm.has(name) : await hasKvm(tree, target),
      files: list && lists ? [entry, list] : [entry],
    });
  }
  return out.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function targetFolders(tree: SourceTree): Promise<Set<string>> {
  const [inside, root] = await Promise.all([tree.names('target'), tree.names('')]);
  return new Set([
    ...inside.filter((n) => n.endsWith('/')).map((n) => n.slice(0, -1)),
    ...root.filter((n) => n.startsWith('target-') && n.endsWith('/')).map((n) => n.slice(7, -1)),
  ]);
}

/** A file of one build. */
interface Config {
  text: string;
  keys: ReadonlyMap<string, string>;
}

/** `KEY=value` a line. */
function readConfig(text: string): Config {
  const lines = [...text.matchAll(/^[ \t]*([A-Z]\w*)[ \t]*=[ \t]*([^\n#]*)/gm)];
  return { text, keys: new Map(lines.map((m) => [m[1]!, m[2]!.trim()])) };
}

/** What `meson.build` or `configure` says of builds. */
interface Lists {
  /** By build: what a case statement sets for it. */
  arms: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The builds that hosts can run with KVM; null: it does not list them. */
  kvm: ReadonlySet<string> | null;
}

const readLists = (text: string): Lists => ({ arms: armsIn(text), kvm: kvmBuilds(text) });
const nothing: ReadonlyMap<string, string> = new Map();

/** What `configure` says of targets in its case statements (until 2020). */
function armsIn(text: string): Lists['arms'] {
  const out = new Map<string, Map<string, string>>();
  const from = text.search(/^target_bigendian="?no/m);
  if (from < 0) return out;
  const arms = text.slice(from, from + 40_000);
  for (const part of arms.split(';;')) {
    // the first arm stands behind its `case … in`
    const arm = part.split(' in\n').at(-1)!;
    const close = arm.indexOf(')');
    if (close < 0) continue;
    const said = [...arm.matchAll(/^[ \t]*(TARGET_ARCH|TARGET_BASE_ARCH)="?(\w+)/gm)];
    for (const name of new Set(arm.slice(0, close).split(/[|\\\s]+/))) {
      const own = out.get(name) ?? new Map<string, string>();
      out.set(name, own);
      if (/\btarget_bigendian="?yes/.test(arm)) own.set('TARGET_WORDS_BIGENDIAN', 'y');
      for (const [, key, value] of said) own.set(key!, value!);
    }
  }
  return out;
}

/** The builds that meson.build lists for KVM on some host; null where it has no such list. */
function kvmBuilds(text: string): Set<string> | null {
  const lists = [...text.matchAll(/\bkvm_targets\s*=\s*\[([^[\]]*)\]/g)];
  if (lists.length === 0) return null;
  return new Set(lists.flatMap((m) => [...m[1]!.matchAll(/'([\w]+)-softmmu'/g)].map((n) => n[1]!)));
}

async function hasKvm(tree: SourceTree, target: string): Promise<boolean> {
  for (const folder of [`target/${target}`, `target/${target}/kvm`, `target-${target}`])
    if ((await tree.names(folder)).some((n) => /^kvm\w*\.c$/.test(n) && !n.includes('stub'))) return true;
  return false;
}
