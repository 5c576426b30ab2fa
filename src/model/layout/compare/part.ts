/** The first byte of a stream that is not read into the field that wrote it, by the names of the fields. */
import type { StripPiece } from '../../../types/layout-report.ts';
import { align } from './align.ts';

/**
 * The same name on both sides is the same field, wherever it stands: neighbours of one size do not hide that one of them
 * is new. A field of another name is a renamed one where everything else lines up, before it and behind it. Null: the
 * two sides do not part.
 * @param wrong a byte that is surely misread, by the sizes alone; null: none is
 */
export function partOf(
  old: readonly StripPiece[],
  now: readonly StripPiece[],
  wrong: number | null,
): number | null {
  const shapes = new Map<string, number>();
  const shapeOf = (piece: StripPiece): number => {
    const key = keyOf(piece);
    const known = shapes.get(key) ?? shapes.size;
    shapes.set(key, known);
    return known;
  };
  const named = (list: readonly StripPiece[]) =>
    list.map((piece) => ({ name: piece.name, shape: shapeOf(piece) }));
  const known = { old: namesOf(old), new: namesOf(now) };
  let left: StripPiece[] = [];
  let right: StripPiece[] = [];
  for (const [i, j] of align(named(old), named(now))) {
    const [a, b] = [i === null ? null : old[i]!, j === null ? null : now[j]!];
    if (!a || !b || keyOf(a) !== keyOf(b) || areTwo(a, b, known)) {
      if (a) left.push(a);
      if (b) right.push(b);
      continue;
    }
    const inLine = a.offset === b.offset;
    // In line again: what came before was another way to send the same bytes, unless the sizes say otherwise.
    if (!inLine || (left.length + right.length > 0 && wrong !== null && wrong < a.offset))
      return inGap([...left, a], [...right, b], known);
    [left, right] = [[], []];
  }
  return left.length + right.length > 0 ? inGap(left, right, known) : null;
}

interface Names {
  old: ReadonlySet<string>;
  new: ReadonlySet<string>;
}

/** Two fields, of which one at least stands elsewhere on the other side: no renamed one. */
const areTwo = (a: StripPiece, b: StripPiece, known: Names): boolean =>
  a.name !== b.name && (known.new.has(a.name) || known.old.has(b.name));

/** Where fields that do not all have a partner part. */
function inGap(left: readonly StripPiece[], right: readonly StripPiece[], known: Names): number | null {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [a, b] = [left[i], right[i]];
    if (!a || !b || a.offset !== b.offset) return Math.min(a?.offset ?? Infinity, b?.offset ?? Infinity);
    if (areTwo(a, b, known)) return a.offset;
    if (keyOf(a) === keyOf(b)) continue;
    if (a.conditional || b.conditional || a.bytes === null || b.bytes === null) return a.offset;
    const hole = a.kind === 'unused' || b.kind === 'unused';
    if (hole && a.bytes === b.bytes) continue;
    // So many elements are still read into the ones that wrote them.
    const alike = a.kind === b.kind && (a.kind === 'unused' || (a.kind === 'number' && a.size === b.size));
    return alike ? a.offset + Math.min(a.bytes, b.bytes) : a.offset;
  }
  return null;
}

/** Equal for pieces that are the same on the wire. */
const keyOf = ({ kind, size, count, conditional }: StripPiece): string =>
  `${kind} ${size} ${count} ${conditional}`;

/** Unused bytes all have one name, which says nothing. */
const namesOf = (list: readonly StripPiece[]): Set<string> =>
  new Set(list.filter(({ kind }) => kind === 'number' || kind === 'opaque').map(({ name }) => name));
