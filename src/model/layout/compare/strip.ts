/** The witness of a difference: a strip of the stream, element by element, as each side has it. */
import type { BuildLayout, Description } from '../../../types/layout.ts';
import type { LayoutComparison } from '../../../types/layout-diff.ts';
import type { Strip, StripPiece } from '../../../types/layout-report.ts';
import type { Item, Sequence } from './items.ts';
import { partOf } from './part.ts';
import { unreadKeys, Wire } from './wire.ts';

/** Fields shown on either side of the difference, and bytes behind it that are looked at at most. */
const around = { before: 2, after: 4 };
/** Pieces that are gone through to reach the difference; a description with more shows none. */
const longest = 20_000;

/**
 * The strip of a comparison's first difference; null where there is none, or no stream to show. `name`: of that section
 * or subsection, where the first difference is in another one.
 */
export function stripOf(
  old: BuildLayout,
  now: BuildLayout,
  comparison: LayoutComparison,
  name?: string,
): Strip | null {
  const elsewhere = name !== undefined && comparison.first?.description !== name;
  const first = elsewhere ? null : comparison.first;
  const description = first?.description ?? name;
  if (description === undefined) return null;
  const a = find(old, description);
  const b = find(now, description);
  if (!a || !b || a.versionId === null) return null;
  const opaque = new Set<string>();
  unreadKeys(a, opaque);
  unreadKeys(b, opaque);
  const left = piecesOf(new Wire('save', opaque).of(a, a.versionId));
  const right = piecesOf(new Wire('load', opaque).of(b, a.versionId));
  if (!left || !right) return null;
  const parts = [first?.offset, partOf(left, right, first?.offset ?? null), codePart(left, right)];
  const offset = Math.min(...parts.filter((at) => at != null));
  if (!Number.isFinite(offset)) return null;
  const [x, y] = [window(left, offset), window(right, offset)];
  const from = Math.min(x.pieces[0]?.offset ?? 0, y.pieces[0]?.offset ?? 0);
  return {
    description,
    offset,
    exact:
      first?.offset === offset
        ? first.exact
        : left.every((p) => p.offset >= offset || (p.bytes !== null && !p.conditional)),
    old: x.pieces,
    new: y.pieces,
    cut: { before: from > 0, after: x.more || y.more },
  };
}

/**
 * Where code of its own reads another number of bytes than was written: it goes wrong there, though what can be shown
 * for sure to be misread may come later. Null: nowhere.
 */
function codePart(old: readonly StripPiece[], now: readonly StripPiece[]): number | null {
  const read = new Map(now.filter((p) => p.kind === 'opaque').map((p) => [p.offset, p]));
  for (const piece of old) {
    const other = piece.kind === 'opaque' ? read.get(piece.offset) : undefined;
    if (other && piece.bytes !== null && other.bytes !== null && piece.bytes !== other.bytes)
      return piece.offset;
  }
  return null;
}

/** The section or subsection of a name. */
function find(layout: BuildLayout, name: string): Description | null {
  const seen = new Set<Description>();
  const left = layout.sections.map((s) => s.description).reverse();
  for (let d = left.pop(); d; d = left.pop()) {
    if (d.name === name) return d;
    if (seen.has(d)) continue;
    seen.add(d);
    for (const field of d.fields) if (field.struct) left.push(field.struct);
    left.push(...d.subsections);
  }
  return null;
}

/** Every element of a sequence, arrays as one piece; null: too many. */
function piecesOf(sequence: Sequence): StripPiece[] | null {
  const pieces: StripPiece[] = [];
  let offset = 0;
  const push = (
    item: Item,
    prefix: string,
    conditional: boolean,
    size: number | null,
    count: number,
  ): void => {
    const bytes = size === null ? null : size * count;
    const kind = item.kind === 'unused' ? 'unused' : item.kind === 'run' ? 'number' : 'opaque';
    pieces.push({
      name: prefix + (item.at.field?.name ?? ''),
      offset,
      size,
      count,
      bytes,
      kind,
      conditional,
    });
    // What is not always there has no part in the offsets, as in the comparison.
    if (!conditional) offset += bytes ?? 0;
  };
  const go = (s: Sequence, prefix: string, conditional: boolean): boolean => {
    for (const item of s.items) {
      if (pieces.length > longest) return false;
      if (item.kind === 'point' || item.kind === 'refusal') continue;
      if (item.kind === 'run') push(item, prefix, conditional, item.size, item.count);
      else if (item.kind === 'unused' || item.kind === 'opaque')
        push(item, prefix, conditional, item.bytes, 1);
      else if (item.kind === 'group') {
        if (!go(item.body, prefix, true)) return false;
      } else if (item.kind === 'repeat') {
        for (let i = 0; i < item.times; i++) {
          const index = item.times > 1 ? `[${i}]` : '';
          if (!go(item.body, `${prefix}${item.at.field?.name ?? ''}${index} / `, conditional)) return false;
        }
      } else push(item, prefix, conditional, null, item.kind === 'pointers' ? item.times : 1);
    }
    return true;
  };
  if (!go(sequence, '', false)) return null;
  pieces.push({ name: 'end', offset, size: 0, count: 1, bytes: 0, kind: 'end', conditional: false });
  return pieces;
}

function window(pieces: StripPiece[], offset: number): { pieces: StripPiece[]; more: boolean } {
  let at = pieces.findIndex((p) => p.kind === 'end' || p.offset + (p.bytes ?? 1) > offset);
  if (at < 0) at = pieces.length - 1;
  const from = Math.max(0, at - around.before);
  const to = Math.min(pieces.length, at + around.after + 1);
  return { pieces: pieces.slice(from, to), more: to < pieces.length };
}
