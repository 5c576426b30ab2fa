/** Where a top-level item of a file begins. */
import type { Item } from '../scanned.ts';
import type { SourceFile } from './directives.ts';

/** The first character of an item that is neither white space nor a comment, a directive or dead code. */
export function firstOf(file: SourceFile, item: Item): number {
  if (item.start < 0) return 0; // a whole file
  const { holes } = file.items();
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holes[middle]!.end <= item.start) low = middle + 1;
    else high = middle;
  }
  let hole = low;
  for (let at = item.start; at < item.end; at++) {
    const h = holes[hole];
    if (h && at >= h.start) {
      at = Math.max(at, h.end) - 1;
      hole++;
    } else if (file.text.charCodeAt(at) > 32) return at;
  }
  return item.start;
}
