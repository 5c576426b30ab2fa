/** Sizes and fields in words. */
import type { Description, Field } from '../../../types/layout.ts';
import type { LayoutPlace } from '../../../types/layout-diff.ts';

const bytesInWords = (n: number): string => (n === 1 ? '1 byte' : `${n} bytes`);

/** `8 bytes`, `16 × 8 bytes`, `3 × vmstate_fpu`. */
export function sizeInWords(field: Field): string {
  const times = field.count === 1 ? '' : `${field.count ?? 'a varying number'} × `;
  if (field.struct !== undefined) return `${times}${field.struct?.symbol ?? 'a nested description'}`;
  if (field.type === 'unused_buffer' && field.size !== null)
    return `${times}${field.size} unused ${field.size === 1 ? 'byte' : 'bytes'}`;
  return field.size === null ? `${times}a size that is not known` : `${times}${bytesInWords(field.size)}`;
}

/** A description as a message names it: by its C variable, which is where the author has to look. */
export const nameOf = (d: Description): string => d.symbol || d.name || 'a description';

export const placeOf = (at: Field | Description): LayoutPlace => ({ path: at.path, line: at.line });
