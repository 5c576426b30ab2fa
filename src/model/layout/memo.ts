import type { Unit } from '../../c/preprocess/unit.ts';
import type { Elsewhere } from './code.ts';

/** What is kept of a unit, for as long as the unit is. */
export function memoOf<V>(map: WeakMap<Unit, Map<string, V>>, unit: Unit): Map<string, V> {
  const known = map.get(unit);
  if (known) return known;
  const made = new Map<string, V>();
  map.set(unit, made);
  return made;
}

/** By who looks for what other units have: a build of one tree. A unit may outlive the tree, and those others do not. */
export type Sought<V> = WeakMap<Elsewhere, WeakMap<Unit, Map<string, V>>>;

/** What is kept of a unit where other units have a part in it. */
export function memoWith<V>(map: Sought<V>, elsewhere: Elsewhere, unit: Unit): Map<string, V> {
  let units = map.get(elsewhere);
  if (!units) {
    units = new WeakMap();
    map.set(elsewhere, units);
  }
  return memoOf(units, unit);
}
