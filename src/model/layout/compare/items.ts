/** The elements of a stream: what one side writes or reads, in order, and what can be said of each alone. */
import type { Description, Field } from '../../../types/layout.ts';

/** The field that an item stands for; `field` is null for what the description itself brings. */
export interface Origin {
  description: Description;
  field: Field | null;
}

/** `count` numbers of `size` bytes each. */
export interface Run {
  kind: 'run';
  size: number;
  count: number;
  at: Origin;
}
/** Bytes of anything. */
interface Unused {
  kind: 'unused';
  bytes: number;
  at: Origin;
}
/** Bytes that only their own code can read: equal to what has the same key. `bytes` null: not known. */
export interface Opaque {
  kind: 'opaque';
  key: string;
  bytes: number | null;
  at: Origin;
  /** One sentence, when it is opaque since it could not be read. */
  reason: string | null;
}
/** Sent when a function says so. */
interface Group {
  kind: 'group';
  key: string;
  symbol: string;
  body: Sequence;
  at: Origin;
}
/** A nested description, or an array of them. */
interface Repeat {
  kind: 'repeat';
  times: number;
  body: Sequence;
  at: Origin;
}
/** An array of pointers: each is its content, or a marker of one byte where it is NULL (since 2017). */
interface Pointers {
  kind: 'pointers';
  times: number;
  body: Sequence;
  at: Origin;
}
/** An array whose length is decided when it runs. */
interface Varying {
  kind: 'varying';
  /** What its length hangs on, as the source spells it; null: not known. */
  counter: string | null;
  body: Sequence;
  at: Origin;
}
/** The end of a description's fields: here its subsections are written, and looked for. */
export interface Point {
  kind: 'point';
  description: Description;
  /** By name, the first of each, as vmstate_get_subsection() finds them. */
  lookup: ReadonlyMap<string, Description>;
  at: Origin;
}
/** The load ends here, whatever the stream holds. */
interface RefusedStream {
  kind: 'refusal';
  message: string;
  at: Origin;
}

export type Item = Run | Unused | Opaque | Group | Repeat | Pointers | Varying | Point | RefusedStream;

/** Items in order, with what can be said of them without reading the other side. */
export interface Sequence {
  /** Of its kind in one comparison: two sequences of one side with the same id are the same. */
  id: number;
  items: Item[];
  /** Bytes, without subsections; null: decided when it runs, or unknown. */
  bytes: number | null;
  /** All of it is numbers of this size, and no subsection can stand in it. */
  uniform: { size: number; count: number } | null;
  /** No subsection is ever written in it. */
  quiet: boolean;
  /** Nothing in it ends the load. */
  plain: boolean;
  /** Nothing but ends of descriptions. */
  hollow: boolean;
  /** Whatever is decided, there is a byte in it. */
  filled: boolean;
}

/** A subsection that every guest sends, and one that none does. */
export const isAlwaysSent = ({ needed, needs }: Description): boolean => needed === null || needs === true;
export const isNeverSent = ({ needs }: Description): boolean => needs === false;

/** Bytes of an item, without subsections; null: decided when it runs, or unknown. */
export function bytesOf(item: Item): number | null {
  switch (item.kind) {
    case 'run':
      return item.size * item.count;
    case 'unused':
    case 'opaque':
      return item.bytes;
    case 'repeat':
      return item.body.bytes === null ? null : item.body.bytes * item.times;
    case 'point':
    case 'refusal':
      return 0;
    default:
      return null;
  }
}

/** Code that both sides have is taken to write something. */
export function isFilled(item: Item): boolean {
  if (item.kind === 'repeat') return item.times > 0 && item.body.filled;
  if (item.kind === 'opaque') return item.bytes !== 0;
  return item.kind === 'pointers' ? item.times > 0 : (bytesOf(item) ?? 0) > 0;
}

export function isQuiet(item: Item): boolean {
  if (item.kind === 'point') return !item.description.subsections.length;
  return 'body' in item ? item.body.quiet : true;
}

export function uniformOf(item: Item, side: 'save' | 'load'): { size: number; count: number } | null {
  switch (item.kind) {
    case 'run':
      return { size: item.size, count: item.count };
    case 'repeat':
      return (
        item.body.uniform && { size: item.body.uniform.size, count: item.body.uniform.count * item.times }
      );
    case 'point':
      // Who reads looks for subsections here and finds none; who writes may write some.
      return side === 'load' || !item.description.subsections.length ? { size: 0, count: 0 } : null;
    default:
      return null;
  }
}
