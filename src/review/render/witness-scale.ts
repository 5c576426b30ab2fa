/** Where the elements of a strip of the stream stand beside one another: both sides on one scale. */
import type { Strip, StripPiece } from '../../types/layout-report.ts';

/** A piece with its place, in units of the width that was asked for. */
export interface Placed {
  piece: StripPiece;
  start: number;
  end: number;
  /** It is longer than it is drawn. */
  shortened: boolean;
}

export interface Scaled {
  old: Placed[];
  new: Placed[];
  /** Where the sides part. */
  mark: number;
  width: number;
}

/** Longer stretches without a boundary are drawn as if they had this many bytes. */
const longest = 16;

/**
 * Gives every byte the same width on both sides, except in long arrays, which are shortened on both. `most` is the width
 * at most, `each` that of a byte at most; `whole` rounds to whole columns, of which each boundary has one.
 */
export function scale(strip: Strip, most: number, each: number, whole: boolean): Scaled {
  const drawn = (list: StripPiece[]): StripPiece[] =>
    list.filter((p) => p.bytes !== null && p.bytes > 0 && !p.conditional);
  const [old, now] = [drawn(strip.old), drawn(strip.new)];
  const edges = new Set<number>([strip.offset]);
  for (const p of [...old, ...now]) edges.add(p.offset).add(p.offset + p.bytes!);
  const sorted = [...edges].sort((a, b) => a - b);
  const lengths = sorted.slice(1).map((edge, i) => Math.min(edge - sorted[i]!, longest));
  const total = lengths.reduce((sum, n) => sum + n, 0);
  const free = whole ? most - lengths.length : most;
  const unit = Math.min(each, total ? free / total : each);
  const at = new Map<number, number>();
  let x = 0;
  sorted.forEach((edge, i) => {
    at.set(edge, x);
    const n = (lengths[i] ?? 0) * unit;
    x += whole ? Math.max(1, Math.floor(n)) : n;
  });
  const place = (piece: StripPiece): Placed => {
    const end = piece.offset + piece.bytes!;
    const shortened = sorted.some(
      (edge, i) =>
        edge >= piece.offset && (sorted[i + 1] ?? edge) <= end && (sorted[i + 1] ?? edge) - edge > longest,
    );
    return { piece, start: at.get(piece.offset)!, end: at.get(end)!, shortened };
  };
  return {
    old: old.map(place),
    new: now.map(place),
    mark: at.get(strip.offset)!,
    width: at.get(sorted.at(-1)!)!,
  };
}

/** `8`, `16 x 8`, `?`. */
export function sizeOf(piece: StripPiece, times = 'x'): string {
  if (piece.kind === 'end') return '';
  if (piece.size === null) return '?';
  return piece.count === 1 ? `${piece.size}` : `${piece.count} ${times} ${piece.size}`;
}
