/** A place in a sequence of wire elements, that goes on by elements, by bytes, or by whole nested descriptions. */

import type { Item, Point, Sequence } from './items.ts';
import { Lengths } from './lengths.ts';
import { before, type Listeners, listeners } from './listeners.ts';

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
  /** Who looks for a subsection here, in each way that this may have come about; only of the side that reads. */
  open: Listeners[] = [null];
  /** `open` has what is around the sequence in it, too. */
  ended = false;

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
    copy.open = this.open;
    copy.ended = this.ended;
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
    this.open = [null];
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
    this.passed(item);
    this.used += times;
    if (this.used >= item.times) this.advance();
  }

  /** Past the next item, whole, whatever it is. */
  skip(item: Item): void {
    this.passed(item);
    this.advance();
  }

  /** What went by whole leaves those that look at its end; those before it only where it may have been empty. */
  private passed(item: Item): void {
    if (!this.reads) return;
    if (!('body' in item) || item.kind === 'pointers') {
      this.open = [null];
      return;
    }
    const last = listeners(trailing(item.body));
    // Without a byte in it, those before it look first.
    const behind = item.body.filled ? [] : this.open.map((inner) => before(inner, last));
    this.open = [...(item.kind === 'repeat' ? [] : this.open), last, ...behind];
  }

  /** The ends of descriptions that stand here, one after the other; goes past them. */
  points(count: () => void): Point[] {
    const found: Point[] = [];
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

  /** The same, for the side that reads: they look from now on. */
  listen(count: () => void): void {
    const outer = listeners(this.points(count));
    if (outer) this.open = this.open.map((inner) => before(inner, outer));
  }

  /** What is left, for comparing lengths. */
  remaining(decided: ReadonlyMap<string, boolean>): Lengths {
    const lengths = new Lengths(decided);
    this.frames.toReversed().forEach((frame, depth) => {
      const { items } = frame.sequence;
      const next = items[frame.index];
      if (depth === 0 && next) lengths.add(next, 1, '', this.used, this.part);
      for (const item of items.slice(frame.index + 1)) lengths.add(item, 1);
      if (frame.loops > 0) for (const item of items) lengths.add(item, frame.loops);
    });
    return lengths;
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
