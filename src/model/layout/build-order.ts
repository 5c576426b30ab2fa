/** The order in which builds are told: those that most guests depend on come first. */

/** Builds of 64 bits before those of 32, which hardly anybody migrates; else by name. */
export const byWidth = (a: string, b: string): number =>
  Number(b.includes('64')) - Number(a.includes('64')) || (a < b ? -1 : a > b ? 1 : 0);

/** Names of builds, each once, in that order. */
export const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort(byWidth);

/** Layouts: with KVM before without it, then as their builds. */
export const byImportance = (
  a: { build: string; kvm: boolean | null },
  b: { build: string; kvm: boolean | null },
): number => Number(a.kvm === false) - Number(b.kvm === false) || byWidth(a.build, b.build);
