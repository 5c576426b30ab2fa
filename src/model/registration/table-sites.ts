/** Tables of a CPU's operations as places that set a hook. */
import type { Branch } from '../../c/conditions.ts';
import type { TableFact } from '../facts/types.ts';
import type { Place } from './registration.ts';
import { guardedBy, type Site } from './sites.ts';
import { arrayOf, lookup, pointees, realSymbol, type TargetFile, type TargetIndex } from './target-index.ts';

/** The tables of a name, and those that they are copied from. */
export function tablesNamed(index: TargetIndex, name: string, near: TargetFile) {
  const element = lookup(index.tables, name, near);
  const own = element.length > 0 ? element : lookup(index.tables, arrayOf(name), near);
  if (own.length > 0) return own;
  const others = pointees(index, name, near).flatMap((n) => lookup(index.tables, n, near));
  return others.length > 0 ? others : lookup(index.tables, headlessTable, near);
}

/** The name of a table whose beginning no hunk shows (src/series/apply/sparse.ts). */
const headlessTable = 'vmsd_warden_ops';

/** What a member of a table sets. `place`: another one to point at than the member's own. */
export function tableSite(
  index: TargetIndex,
  file: TargetFile,
  { member, symbol, line, branches: own }: TableFact['hooks'][number],
  branches: readonly Branch[],
  place: Place | null,
): Site {
  const symbols = symbol === null ? [] : pointees(index, symbol, file).map((s) => realSymbol(index, s));
  return {
    kind: 'ops',
    variable: null,
    hook: member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd',
    cpuClass: null,
    symbol: symbols[0] ?? null,
    symbols,
    ...(place ?? { path: file.path, line }),
    guarded: guardedBy(own, [file]),
    branches,
  };
}
