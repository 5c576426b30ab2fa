/**
 * A description at a version -> the elements of its stream, in order, as migration/vmstate.c of QEMU writes (`save`) or
 * reads (`load`) them. Counts stay numbers: an array of a million is one item.
 *
 * Since 2dc6660bd8 (2018) a field is saved only when its version is at most the one that is written; before that it was
 * saved whatever its version, and read only then. No field of a well-formed description can tell the two apart.
 */
import type { CodeIdentity, Description, Field } from '../../../types/layout.ts';
import {
  bytesOf,
  type Item,
  isFilled,
  isQuiet,
  type Opaque,
  type Origin,
  type Run,
  type Sequence,
  uniformOf,
} from './items.ts';

/** Descriptions nest a few deep in QEMU; deeper than this is no description but an attack. */
const deepest = 64;

/** The function's text where it was found, else its name: what the source does not show is told apart by name. */
const keyOf = (code: CodeIdentity): string =>
  code.digest === null ? `name ${code.symbol}` : `text ${code.digest}`;

/** What of a tree of descriptions could not be read, by keys that are the same for the same text. */
export function unreadKeys(description: Description, keys: Set<string>): void {
  const seen = new Set<Description>();
  const left = [description];
  for (let d = left.pop(); d; d = left.pop()) {
    if (seen.has(d)) continue;
    seen.add(d);
    const { digest } = d;
    if (digest !== null && unreadable(d) !== null) keys.add(descriptionKey(d));
    for (const [index, field] of d.fields.entries()) {
      if (digest !== null && missing(field) !== null) keys.add(fieldKey(d, index));
      if (field.struct) left.push(field.struct);
    }
    left.push(...d.subsections);
  }
}

const descriptionKey = (d: Description): string => `description ${d.digest}`;
const fieldKey = (d: Description, index: number): string => `field ${d.digest} ${index}`;

/** Why nothing can be said of a description's stream; null: it can. */
export function unreadable(d: Description): string | null {
  if (d.versionId === null) return d.unknown[0] ?? `The version of ${d.symbol} could not be read.`;
  return d.unknown[0] ?? null;
}

/** Why a field's bytes could not be read; null: they are known, or decided when it runs. */
function missing(field: Field): string | null {
  const why = (what: string): string => field.unknown ?? `${what} of ${field.name} could not be read.`;
  // Lists and trees are read by code of their own.
  if (field.struct === null && !field.code?.digest) return why('The nested description');
  if (field.conditional && field.exists === null) return why('The condition');
  if (field.count === null && field.unknown !== null) return field.unknown;
  if (field.each === null) return why('The count');
  if (field.struct) {
    return isVersioned(field) && typeof field.structVersion !== 'number' ? why('The nested version') : null;
  }
  if (field.size !== null) return null;
  if (field.code?.digest) return null;
  return field.code !== null || field.unknown !== null ? why('The size') : null;
}

const isVersioned = (field: Field): boolean =>
  field.type === 'vstruct' || typeof field.structVersion === 'number';

/** Turns the descriptions of one side into sequences, each once for a version. */
export class Wire {
  private readonly side: 'save' | 'load';
  /** Keys that are opaque since one of the two sides could not read them. */
  private readonly opaque: ReadonlySet<string>;
  private readonly done = new Map<Description, Map<number, Sequence>>();
  private readonly doing = new Set<Description>();
  private ids = 0;
  /** Keys of the conditions that this side has. */
  readonly conditions = new Set<string>();
  /** Names of the arrays of pointers that this side has. */
  readonly pointers = new Set<string>();

  constructor(side: 'save' | 'load', opaque: ReadonlySet<string>) {
    this.side = side;
    this.opaque = opaque;
  }

  /** A description's stream at a version, without section or subsection header. */
  of(description: Description, version: number): Sequence {
    const versions = this.done.get(description) ?? new Map<number, Sequence>();
    this.done.set(description, versions);
    let sequence = versions.get(version);
    if (!sequence) {
      sequence = this.make(description, version);
      versions.set(version, sequence);
    }
    return sequence;
  }

  private make(d: Description, version: number): Sequence {
    const at: Origin = { description: d, field: null };
    if (this.doing.has(d) || this.doing.size >= deepest) {
      return this.sequence([
        this.unread(`nests ${d.symbol}`, `${d.symbol} nests in itself or too deep.`, at),
      ]);
    }
    const why = unreadable(d);
    if (why !== null || (d.digest !== null && this.opaque.has(descriptionKey(d)))) {
      return this.sequence([
        this.unread(d.digest === null ? null : descriptionKey(d), why ?? `${d.symbol} is not readable.`, at),
      ]);
    }
    this.doing.add(d);
    const items = d.fields.flatMap((field, index) => this.field(d, field, index, version));
    this.doing.delete(d);
    // Without its end the list runs on into whatever the compiler put behind it.
    if (d.ends.fields === false)
      items.push(this.unread(`runs on ${d.symbol}`, `The list of fields of ${d.symbol} has no end.`, at));
    const lookup = new Map<string, Description>();
    for (const sub of d.subsections)
      if (sub.name !== null && !lookup.has(sub.name)) lookup.set(sub.name, sub);
    items.push({ kind: 'point', description: d, lookup, at });
    return this.sequence(items);
  }

  /** The items of one field; none when it is not sent at that version. */
  field(d: Description, field: Field, index: number, version: number): Item[] {
    const at: Origin = { description: d, field };
    if (!isSent(field, version)) return [];
    const items = this.content(d, field, index, at);
    if (!items.length || field.exists === null || field.versions) return items;
    const key = keyOf(field.exists);
    this.conditions.add(key);
    return [{ kind: 'group', key, symbol: field.exists.symbol, body: this.sequence(items), at }];
  }

  private content(d: Description, field: Field, index: number, at: Origin): Item[] {
    if (field.count === 0) return [];
    const why = missing(field);
    const key = d.digest === null ? null : fieldKey(d, index);
    if (why !== null || (key !== null && this.opaque.has(key))) {
      return [this.unread(key, why ?? `${field.name} could not be read.`, at)];
    }
    const one = this.element(field, at);
    if (field.count === null)
      return [
        {
          kind: 'varying',
          counter: field.counter,
          body: this.sequence(this.times(one, field.each ?? 1, at)),
          at,
        },
      ];
    if (field.pointers) this.pointers.add(field.name);
    if (field.pointers) return [{ kind: 'pointers', times: field.count, body: this.sequence(one), at }];
    return this.times(one, field.count, at);
  }

  private element(field: Field, at: Origin): Item[] {
    if (field.struct) {
      const version = isVersioned(field) ? field.structVersion! : (field.struct.versionId ?? 0);
      const body = this.of(field.struct, version);
      const refusal = this.side === 'load' ? refusedVersion(field.struct, version) : null;
      if (refusal !== null) return [{ kind: 'refusal', message: refusal, at }];
      // Lists (qtailq, gtree) have marks between their elements and an end: what runs decides how many there are.
      if (!['struct', 'vstruct', 'tmp'].includes(field.type))
        return [{ kind: 'varying', counter: field.counter, body, at }];
      return [{ kind: 'repeat', times: 1, body, at }];
    }
    const { size } = field;
    if (field.type === 'unused_buffer' && size !== null)
      return size ? [{ kind: 'unused', bytes: size, at }] : [];
    if (field.type === 'buffer') {
      const byte: Run = { kind: 'run', size: 1, count: size ?? field.each ?? 1, at };
      if (size === 0) return [];
      return [
        size === null ? { kind: 'varying', counter: field.counter, body: this.sequence([byte]), at } : byte,
      ];
    }
    if (size === null) {
      const key = field.code ? keyOf(field.code) : `type ${field.type}`;
      return [{ kind: 'opaque', key, bytes: null, at, reason: null }];
    }
    if (size === 0) return [];
    if (field.code === null || [1, 2, 4, 8].includes(size)) return [{ kind: 'run', size, count: 1, at }];
    if (field.parts?.length) return field.parts.map((part) => ({ kind: 'run', size: part, count: 1, at }));
    return [{ kind: 'opaque', key: keyOf(field.code), bytes: size, at, reason: null }];
  }

  private times(one: Item[], count: number, at: Origin): Item[] {
    if (count === 1) return one;
    const only = one.length === 1 ? one[0]! : null;
    if (only?.kind === 'run') return [{ ...only, count: only.count * count }];
    if (only?.kind === 'unused') return [{ ...only, bytes: only.bytes * count }];
    if (only?.kind === 'repeat') return [{ ...only, times: only.times * count }];
    return one.length ? [{ kind: 'repeat', times: count, body: this.sequence(one), at }] : [];
  }

  private unread(key: string | null, reason: string, at: Origin): Opaque {
    return { kind: 'opaque', key: key ?? `unread ${this.side} ${++this.ids}`, bytes: null, at, reason };
  }

  /** Items as a sequence of their own. */
  sequence(items: Item[]): Sequence {
    let bytes: number | null = 0;
    let size: number | null = null;
    let count: number | null = 0;
    for (const item of items) {
      const n = bytesOf(item);
      bytes = bytes === null || n === null ? null : bytes + n;
      const same = uniformOf(item, this.side);
      if (same === null || (same.count && size !== null && same.size !== size)) count = null;
      else if (count !== null && same.count) {
        size = same.size;
        count += same.count;
      }
    }
    if (bytes !== null && !Number.isSafeInteger(bytes)) bytes = null;
    const uniform = count !== null && size !== null && Number.isSafeInteger(count) ? { size, count } : null;
    const quiet = items.every(isQuiet);
    const plain = items.every((i) => i.kind !== 'refusal' && (!('body' in i) || i.body.plain));
    const hollow = items.every((i) => i.kind === 'point' || (i.kind === 'repeat' && i.body.hollow));
    const filled = items.some(isFilled);
    return { id: ++this.ids, items, bytes, uniform, quiet, plain, hollow, filled };
  }
}

/**
 * Whether a field is in a stream of a version at all. With a field_exists only that decides (null in the description's
 * `sent`), whatever the versions; where it asks for the version alone, that is known.
 */
export const isSent = (field: Field, version: number): boolean =>
  field.versions?.includes(version) ??
  (field.sent !== false && (field.conditional || field.exists !== null || field.version <= version));

/** What vmstate_load_state() says of a version before it reads anything; null: it reads. */
export function refusedVersion(d: Description, version: number): string | null {
  if (d.versionId !== null && version > d.versionId)
    return `version ${version} is too new for ${d.versionId}`;
  if (d.minimumVersionId !== null && version < d.minimumVersionId)
    return `version ${version} is too old for ${d.minimumVersionId}`;
  return null;
}
