/** Which of a target's types are CPUs. */
import type { TypeInfoFact } from '../facts/types.ts';
import type { TargetFile, TargetIndex } from './target-index.ts';

/** A type's name with its macro replaced, so that `TYPE_ALPHA_CPU` and `"alpha-cpu"` are one. */
function canonical(index: TargetIndex, name: string | null): string | null {
  if (name === null) return null;
  if (name === 'TYPE_CPU' || name === '"cpu"') return 'TYPE_CPU';
  let at = name;
  for (let i = 0; i < 5; i++) {
    const next = index.aliases.get(at)?.[0]?.value;
    if (!next || !/^(?:\w+|"[^"]*")$/.test(next)) break;
    at = next;
  }
  return at === '"cpu"' ? 'TYPE_CPU' : at;
}

export interface CpuType {
  name: string | null;
  file: TargetFile;
  fact: TypeInfoFact;
  parent: CpuType | null;
  /** The type above it, by its name, where that is one of CPUs and is not in sight. */
  unseen: string | null;
}

/** A type of CPUs by its name; TYPE_ACCEL_CPU is what an accelerator does to them. */
const namesCpu = /^TYPE_(?!ACCEL_)\w+_CPU$/;

/** The TypeInfo of TYPE_CPU itself, where it is in sight. */
export function rootType(index: TargetIndex): { file: TargetFile; fact: TypeInfoFact } | undefined {
  return index.types.find(({ fact }) => canonical(index, fact.name) === 'TYPE_CPU');
}

/**
 * The TypeInfos that have TYPE_CPU among their ancestors, each with its parent.
 * @param pieces not all is shown: what is below a type that is not in sight is left alone
 */
export function cpuTypes(index: TargetIndex, pieces: boolean): CpuType[] {
  const nodes: CpuType[] = index.types.map(({ file, fact }) => ({
    name: canonical(index, fact.name),
    file,
    fact,
    parent: null,
    unseen: null,
  }));
  const byName = new Map<string, CpuType>();
  for (const n of nodes) if (n.name !== null && !byName.has(n.name)) byName.set(n.name, n);
  const bases = nodes.filter((n) => canonical(index, n.fact.parent) === 'TYPE_CPU');
  const isCpu = new Set<CpuType>(bases);
  for (const n of pieces ? [] : nodes) {
    const { parent } = n.fact;
    if (n.file.outside || parent === null || !namesCpu.test(parent) || byName.has(canonical(index, parent)!))
      continue;
    index.wanted.add(parent);
    n.unseen = parent;
    isCpu.add(n);
  }
  for (let round = 0; round < 8; round++) {
    let grew = false;
    for (const n of nodes) {
      if (isCpu.has(n) || n.fact.parent === null) continue;
      const parentName = canonical(index, n.fact.parent)!;
      let parent = byName.get(parentName);
      if (!parent || !isCpu.has(parent)) {
        // a name made by a macro: X86_CPU_TYPE_NAME("max"), stringify(x) "-family-" TYPE_POWERPC_CPU
        const named = /\bTYPE_\w+/g;
        const hit = [...n.fact.parent.matchAll(named)]
          .map((m) => byName.get(canonical(index, m[0])!))
          .find((p) => p && isCpu.has(p));
        parent = hit ?? (/\b\w+_CPU_TYPE_NAME \(/.test(n.fact.parent) ? bases[0] : undefined);
      }
      if (parent && parent !== n && isCpu.has(parent)) {
        n.parent = parent;
        isCpu.add(n);
        grew = true;
      }
    }
    if (!grew) break;
  }
  return nodes.filter((n) => isCpu.has(n));
}
