import type { Unit } from '../../c/preprocess/unit.ts';

/** What is kept of a unit, for as long as the unit is. */
export function memoOf<V>(map: WeakMap<Unit, Map<string, V>>, unit: Unit): Map<string, V> {
  const known = map.get(unit);
  if (known) return known;
  const made = new Map<string, V>();
  map.set(unit, made);
  return made;
}
