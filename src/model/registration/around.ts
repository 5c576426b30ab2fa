/** Which files outside of a target's folder its registration is read from: a setter's header, a table beside its machines. */
import type { FunctionFact } from '../facts/types.ts';
import type { TargetIndex } from './target-index.ts';

/** Names that are followed, at most. */
const mostNames = 2000;

/** The files outside that say what one of these names is, or what that leads to. */
export function filesBehind(index: TargetIndex, names: Iterable<string>): Set<string> {
  const out = new Set<string>();
  const asked = new Set(names);
  for (const name of asked) {
    if (asked.size > mostNames) break;
    const note = (path: string): void => void out.add(path);
    const functions = (index.functions.get(name) ?? []).filter(({ file }) => file.outside);
    for (const { file, fact } of functions) {
      note(file.path);
      for (const next of namesIn(fact)) asked.add(next);
    }
    for (const { file, fact } of index.tables.get(name) ?? []) {
      if (!file.outside) continue;
      note(file.path);
      for (const { symbol } of fact.hooks) if (symbol !== null) asked.add(symbol);
      for (const { macro } of fact.uses) asked.add(macro);
    }
    for (const { file } of index.descriptions.get(name) ?? []) if (file.outside) note(file.path);
    for (const { file, value } of index.aliases.get(name) ?? []) {
      if (!file.outside || file.path === '') continue;
      note(file.path);
      for (const [next] of value.matchAll(/[A-Za-z_]\w+/g)) asked.add(next);
    }
  }
  for (const { file } of index.types) if (file.outside) out.add(file.path);
  for (const file of index.files) {
    if (!file.outside) continue;
    const { macros, pointers, loose, functions } = file.facts;
    const says =
      macros.some((m) => asked.has(m.name)) ||
      pointers.some((p) => asked.has(p.name)) ||
      functions.some((fn) => fn.accelInits.length > 0) ||
      (loose !== null && [...asked].some((name) => file.path.endsWith(`/${name}`)));
    if (says) out.add(file.path);
  }
  return out;
}

function namesIn({ calls, hooks, ops, returns }: FunctionFact): string[] {
  return [
    ...calls.filter((c) => c.args.length > 0).map((c) => c.name),
    ...hooks.flatMap((h) => h.symbols),
    ...ops.flatMap((o) => o.tables),
    ...returns,
  ];
}
