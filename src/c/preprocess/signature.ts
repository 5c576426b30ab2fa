/** What a unit has said to all that it was asked: two that say the same to the same questions are read alike. */
import { hash } from 'node:crypto';
import type { Kind } from './declared.ts';
import type { Found, Unit } from './unit.ts';

/** What a unit was asked for. */
export interface Questions {
  items: readonly (readonly [kind: Kind, name: string, folder: string | null])[];
  macros: readonly string[];
  constants: readonly string[];
}

/**
 * A digest of the text of all that was asked for as it is compiled, and of when each macro is defined. Null where a
 * condition in it cannot be judged, or a file or a part of the unit cannot be read.
 */
export function signatureOf(unit: Unit, { items, macros, constants }: Questions): string | null {
  const { preprocessed } = unit;
  if (preprocessed.cut || preprocessed.unread.length > 0) return null;
  const said: string[] = [];
  const moments: number[] = [];
  const show = (what: string, found: Found | null): boolean => {
    if (found && unit.doubts(found).length > 0) return false;
    if (found) moments.push(found.moment);
    said.push(what, found ? unit.compiled(found) : '');
    return true;
  };
  for (const [kind, name, folder] of items)
    if (!show(`${kind} ${name}`, unit.find(kind, name, folder ?? undefined))) return null;
  for (const name of constants) if (!show(`enum ${name}`, unit.enumOf(name))) return null;
  moments.sort((a, b) => a - b);
  for (const name of macros)
    for (const { macro, moment } of preprocessed.definitions(name))
      said.push(`${name} ${rank(moments, moment)}`, macro?.spelled ?? '');
  return hash('sha256', said.join('\n'), 'hex');
}

/** How many of the moments come before this one. */
function rank(moments: readonly number[], moment: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
