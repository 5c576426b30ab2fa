/** A place in a sequence of wire elements, that goes on by elements, by bytes, or by whole nested descriptions. */
import type { Item, Point, Sequence } from './wire.ts';

interface Frame {
  sequence: Sequence;
  /** The item that comes next. */
  index: number;
  /** How often the sequence is still gone through after this time. */
  loops: number;
}

export class Cursor {
  private frames: Frame[];
  /** Of the next item: elements of a run, bytes of unused or opaque ones, times of a repeat that are behind. */
  used = 0;
  /** Bytes of the next number that something without a size of its own has taken already. */
  part = 0;
  /** Ends of descriptions that were passed since the last byte: they still look for subsections. */
  lingering: Point[] = [];

  /** The side that reads: it looks for subsections. The other one has written what it has. */
  private readonly reads: boolean;

  constructor(sequence: Sequence, reads: boolean) {
    this.frames = [{ sequence, index: 0, loops: 0 }];
    this.reads = reads;
  }

  clone(): Cursor {
    const copy = new Cursor(this.frames[0]!.sequence, this.reads);
    copy.frames = this.frames.map((f) => ({ ...f }));
    copy.used = this.used;
    copy.part = this.part;
    copy.lingering = this.lingering;
    return copy;
  }

  /** The next item; null at the end. */
  peek(): Item | null {
    for (;;) {
      const frame = this.frames.at(-1)!;
      const item = frame.sequence.items[frame.index];
      if (item) return item;
      if (frame.loops > 0) {
        frame.loops--;
        frame.index = 0;
        if (!frame.sequence.items.length) frame.loops = 0;
      } else if (this.frames.length === 1) return null;
      else {
        this.frames.pop();
        this.frames.at(-1)!.index++;
      }
    }
  }

  /** Past the next item, whole. */
  advance(): void {
    this.frames.at(-1)!.index++;
    this.used = 0;
    this.part = 0;
  }

  /** Into the next item's body, for as many times as it has left. */
  enter(item: Item): void {
    if (!('body' in item)) return;
    const times = item.kind === 'repeat' ? item.times - this.used : 1;
    this.used = 0;
    this.frames.push({ sequence: item.body, index: 0, loops: times - 1 });
  }

  /** Bytes that the next item has left; null: not known. Only of runs, unused and opaque ones. */
  rest(item: Item): number | null {
    if (item.kind === 'run') return (item.count - this.used) * item.size - this.part;
    if (item.kind === 'unused') return item.bytes - this.used;
    return item.kind === 'opaque' && item.bytes !== null ? item.bytes - this.used : null;
  }

  /** Past bytes of the next item, at most those that it has left. */
  take(item: Item, bytes: number): void {
    this.lingering = [];
    if (bytes === this.rest(item)) {
      this.advance();
    } else if (item.kind === 'run') {
      const all = this.part + bytes;
      this.used += Math.floor(all / item.size);
      this.part = all % item.size;
    } else this.used += bytes;
  }

  /** Past some of the next item's times: a repeat or an array of pointers. */
  takeTimes(item: Item, times: number): void {
    if (!('times' in item)) return;
    this.lingering = this.reads && item.kind === 'repeat' ? trailing(item.body) : [];
    this.used += times;
    if (this.used >= item.times) this.advance();
  }

  /** Past a conditional group or an array of any length, whole. */
  skip(item: Item): void {
    this.lingering = this.reads && 'body' in item ? trailing(item.body) : [];
    this.advance();
  }

  /** The ends of descriptions that stand here, one after the other; goes past them. */
  points(count: () => void): Point[] {
    const found = [...this.lingering];
    this.lingering = [];
    for (;;) {
      count();
      const item = this.peek();
      if (item?.kind === 'point') {
        found.push(item);
        this.advance();
      } else if (item?.kind === 'repeat' && item.body.hollow) this.enter(item);
      else return found;
    }
  }

  /** What is left, for comparing lengths: fixed bytes under '', the rest by what decides about it. */
  remaining(decided: ReadonlyMap<string, boolean>): Map<string, number> {
    const sum = new Map<string, number>();
    for (const [depth, frame] of this.frames.entries()) {
      const { items } = frame.sequence;
      const top = depth === this.frames.length - 1;
      items.slice(frame.index + (top ? 0 : 1)).forEach((item, i) => {
        if (i > 0 || !top) measure(item, 1, decided, sum);
        else if (item.kind === 'run' || item.kind === 'unused') add(sum, '', this.rest(item)!);
        else measure(item, 1, decided, sum, this.used);
      });
      if (frame.loops > 0) for (const item of items) measure(item, frame.loops, decided, sum);
    }
    return sum;
  }
}

/** The ends of descriptions at the end of a sequence. */
function trailing(sequence: Sequence): Point[] {
  const found: Point[] = [];
  for (let i = sequence.items.length - 1; i >= 0; i--) {
    const item = sequence.items[i]!;
    if (item.kind === 'point') found.unshift(item);
    else {
      if (item.kind === 'repeat') found.unshift(...trailing(item.body));
      break;
    }
  }
  return found;
}

const add = (sum: Map<string, number>, key: string, n: number): void => {
  if (n) sum.set(key, (sum.get(key) ?? 0) + n);
};

function measure(
  item: Item,
  times: number,
  decided: ReadonlyMap<string, boolean>,
  sum: Map<string, number>,
  used = 0,
  under = '',
): void {
  switch (item.kind) {
    case 'run':
      return add(sum, under, item.size * item.count * times);
    case 'unused':
      return add(sum, under, item.bytes * times);
    case 'opaque':
      return item.bytes === null
        ? add(sum, `${under} ${item.key}`, times)
        : add(sum, under, (item.bytes - used) * times);
    case 'repeat': {
      const left = (item.times - used) * times;
      if (item.body.bytes !== null) return add(sum, under, item.body.bytes * left);
      for (const one of item.body.items) measure(one, left, decided, sum, 0, under);
      return;
    }
    case 'group': {
      const is = decided.get(item.key);
      if (is === false) return;
      for (const one of item.body.items)
        measure(one, times, decided, sum, 0, is ? under : `${under} ? ${item.key}`);
      return;
    }
    case 'pointers':
      return add(sum, `${under} pointers ${item.body.bytes}`, (item.times - used) * times);
    case 'varying':
      return add(sum, `${under} varying ${item.body.bytes}`, times);
  }
}
