/** Which targets a tree builds, and how: default-configs (to 2020), default-configs/targets, configs/targets. */

/**
 * Architectures of configuration names and the folders that hold their code, where the two differ and the
 * configuration file does not say so itself (`TARGET_BASE_ARCH`, since 2020). Source: QEMU's `configure`
 * before 5.2, the case statement over `target_name`.
 */
const folders: Record<string, string> = {
  x86_64: 'i386',
  aarch64: 'arm',
  aarch64_be: 'arm',
  armeb: 'arm',
  ppc64: 'ppc',
  ppc64le: 'ppc',
  ppc64abi32: 'ppc',
  ppcemb: 'ppc',
  sparc64: 'sparc',
  sparc32plus: 'sparc',
  mipsel: 'mips',
  mips64: 'mips',
  mips64el: 'mips',
  mipsn32: 'mips',
  mipsn32el: 'mips',
  microblazeel: 'microblaze',
  sh4eb: 'sh4',
  xtensaeb: 'xtensa',
  riscv32: 'riscv',
  riscv64: 'riscv',
  loongarch64: 'loongarch',
  or32: 'openrisc',
  hppa64: 'hppa',
};

export interface ConfigName {
  /** `x86_64` of `x86_64-linux-user.mak`. */
  arch: string;
  kind: 'user' | 'system';
}

/**
 * Reads a configuration file's name; null for one that names no target. A fork may have a user mode of its own
 * (`z80-bblbrx-user.mak`): it is a build without migration all the same.
 */
export function readConfigName(name: string): ConfigName | null {
  const m = /^([A-Za-z0-9_]+)-(softmmu|[A-Za-z0-9_]+-user)\.mak$/.exec(name);
  return m ? { arch: m[1]!, kind: m[2] === 'softmmu' ? 'system' : 'user' } : null;
}

/**
 * The folder under target/ that a configuration builds.
 * @param text the file's content, or null when it was not read
 * @param known the folders that the tree has
 */
export function folderOfConfig(arch: string, text: string | null, known: ReadonlySet<string>): string {
  const base = text === null ? null : /^[ \t]*TARGET_BASE_ARCH[ \t]*[:?]?=[ \t]*(\w+)/m.exec(text)?.[1];
  if (base) return base;
  const named = text === null ? null : /^[ \t]*TARGET_ARCH[ \t]*[:?]?=[ \t]*(\w+)/m.exec(text)?.[1];
  for (const name of [named, arch]) {
    if (!name) continue;
    if (known.has(name)) return name;
    const folder = folders[name];
    if (folder) return folder;
  }
  // openrisc became or1k in 2026; a configuration of one names the folder of the other
  if (arch === 'or1k' && known.has('openrisc')) return 'openrisc';
  return named ?? includedArch(text, arch, known) ?? variantOf(arch, known) ?? arch;
}

/** The folder of the configuration that another one begins with. */
function includedArch(text: string | null, arch: string, known: ReadonlySet<string>): string | null {
  const name = /^[ \t]*include[ \t]+(?:\S*\/)?([\w-]+\.mak)[ \t\r]*$/m.exec(text ?? '')?.[1];
  const included = name === undefined ? null : readConfigName(name)?.arch;
  return included && included !== arch ? folderOfConfig(included, null, known) : null;
}

/** `zeta64`, `zetaeb` and `zeta32el` are variants of `zeta`: bits and byte order stand behind the name. */
function variantOf(arch: string, known: ReadonlySet<string>): string | null {
  const fits = [...known].filter(
    (name) => arch.startsWith(name) && /^_?(?:\d+\w{0,4}|e[bl]|[bl]e)$/.test(arch.slice(name.length)),
  );
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}
