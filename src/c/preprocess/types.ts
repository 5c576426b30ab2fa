/** C types as far as sizes ask for them, laid out as the ABI of a 64-bit little-endian host does. */

export type CType =
  | { kind: 'number'; size: number; unsigned: boolean; float?: true }
  | { kind: 'void' | 'function' }
  | { kind: 'pointer'; to: CType | null }
  | { kind: 'array'; of: CType | null; count: number | null }
  | Aggregate;

export interface Aggregate {
  kind: 'aggregate';
  union: boolean;
  packed: boolean;
  /** Asked for by an attribute; 0 without one. */
  aligned: number;
  /** Null where the members are not known. Read when it is asked for. */
  members(): readonly Member[] | null;
}

export interface Member {
  /** Null: an anonymous struct or union, or bits that only fill. */
  name: string | null;
  type: CType | null;
  /** Of a bit-field: its width; null where that is not known. Absent for a whole member. */
  bits?: number | null;
  aligned: number;
}

const number = (size: number, unsigned = false): CType => ({ kind: 'number', size, unsigned });
const float = (size: number): CType => ({ kind: 'number', size, unsigned: false, float: true });

/** Types that every C library of such a host has, and those of GLib that need no header. */
export const knownTypes: ReadonlyMap<string, CType> = new Map<string, CType>([
  ...[8, 16, 32, 64].flatMap((bits): [string, CType][] => [
    [`int${bits}_t`, number(bits / 8)],
    [`uint${bits}_t`, number(bits / 8, true)],
    [`gint${bits}`, number(bits / 8)],
    [`guint${bits}`, number(bits / 8, true)],
    [`__s${bits}`, number(bits / 8)],
    [`__u${bits}`, number(bits / 8, true)],
  ]),
  ['size_t', number(8, true)],
  ['ssize_t', number(8)],
  ['intptr_t', number(8)],
  ['uintptr_t', number(8, true)],
  ['ptrdiff_t', number(8)],
  ['off_t', number(8)],
  ['time_t', number(8)],
  ['bool', number(1, true)],
  ['_Bool', number(1, true)],
  ['gboolean', number(4)],
  ['gint', number(4)],
  ['guint', number(4, true)],
  ['gchar', number(1)],
  ['gsize', number(8, true)],
  ['__int128_t', number(16)],
  ['__uint128_t', number(16, true)],
  ['gpointer', { kind: 'pointer', to: null }],
]);

/** The type that words such as `unsigned long` mean together; null for none. */
export function plainType(words: readonly string[]): CType | null {
  const has = (word: string): boolean => words.includes(word);
  const unsigned = has('unsigned');
  if (has('void')) return { kind: 'void' };
  if (has('float')) return float(4);
  if (has('double')) return float(has('long') ? 16 : 8);
  if (has('char')) return number(1, unsigned);
  if (has('short')) return number(2, unsigned);
  if (has('__int128')) return number(16, unsigned);
  if (has('long')) return number(8, unsigned);
  if (has('int') || unsigned || has('signed')) return number(4, unsigned);
  if (has('bool') || has('_Bool')) return number(1, true);
  return null;
}

export interface Extent {
  size: number;
  align: number;
}

/** Structs in structs beyond which sizes are not known. */
const deepest = 60;

/** Null: it is not known. */
export function extentOf(type: CType | null, depth = 0): Extent | null {
  if (type === null || depth > deepest) return null;
  switch (type.kind) {
    case 'number':
      return { size: type.size, align: type.size };
    case 'pointer':
      return { size: 8, align: 8 };
    case 'array': {
      const one = extentOf(type.of, depth + 1);
      return one && type.count !== null ? { size: one.size * type.count, align: one.align } : null;
    }
    case 'aggregate':
      return layOut(type, depth)?.extent ?? null;
    default:
      return null;
  }
}

/** A member by name, those of anonymous structs included, with its offset where that is known. */
export function memberOf(
  type: CType | null,
  name: string,
  depth = 0,
): { type: CType | null; offset: number | null } | null {
  if (type?.kind !== 'aggregate' || depth > deepest) return null;
  const members = type.members();
  if (!members) return null;
  const offsets = layOut(type, depth)?.offsets ?? null;
  for (const [i, m] of members.entries()) {
    const offset = offsets?.[i] ?? null;
    if (m.name === name) return { type: m.type, offset };
    if (m.name !== null) continue;
    const inner = memberOf(m.type, name, depth + 1);
    if (inner)
      return {
        type: inner.type,
        offset: inner.offset === null || offset === null ? null : offset + inner.offset,
      };
  }
  return null;
}

/** Offsets are known up to the first member whose size is not; then the extent is not known either. */
interface Laid {
  extent: Extent | null;
  offsets: (number | null)[];
}

const laidOut = new WeakMap<Aggregate, Laid | null>();

function layOut(type: Aggregate, depth: number): Laid | null {
  const kept = laidOut.get(type);
  if (kept !== undefined) return kept;
  laidOut.set(type, null); // what is asked for while it is read is itself
  const found = measure(type, depth);
  laidOut.set(type, found);
  return found;
}

function measure(type: Aggregate, depth: number): Laid | null {
  const members = type.members();
  if (!members) return null;
  let align = Math.max(1, type.aligned);
  /** In bits. */
  let at = 0;
  let size = 0;
  const offsets: (number | null)[] = [];
  for (const m of members) {
    const flexible = m.type?.kind === 'array' && m.type.count === null && m === members.at(-1);
    const one = flexible
      ? extentOf((m.type as { of: CType | null }).of, depth + 1)
      : extentOf(m.type, depth + 1);
    if (!one) return { extent: null, offsets };
    const own = Math.max(type.packed ? 1 : one.align, m.aligned);
    if (m.bits !== undefined) {
      // A width that is not known is at most its type's: enough for a struct of nothing else.
      if (m.bits === null && members.length > 1) return { extent: null, offsets };
      const width = m.bits ?? 1;
      const unit = one.size * 8;
      if (type.union) at = 0;
      if (width === 0) at = Math.ceil(at / unit) * unit;
      else if (!type.packed && Math.floor(at / unit) !== Math.floor((at + width - 1) / unit))
        at = Math.ceil(at / unit) * unit;
      offsets.push(null);
      at += width;
      if (m.name !== null || members.length === 1) align = Math.max(align, own);
    } else {
      if (type.union) at = 0;
      at = Math.ceil(at / (own * 8)) * own * 8;
      offsets.push(at / 8);
      at += flexible ? 0 : one.size * 8;
      align = Math.max(align, own);
    }
    size = Math.max(size, at);
  }
  return { extent: { size: Math.ceil(size / 8 / align) * align, align }, offsets };
}
