/** Goes past what the two sides have in common: numbers, bytes, and what is there several times. */
import type { Cursor } from './cursor.ts';
import { type Event, type Tell, whyUnknown } from './events.ts';
import type { Item, Sequence } from './items.ts';

/** Numbers, unused and opaque bytes against one another. */
export function passData(
  a: Cursor,
  b: Cursor,
  x: Item,
  y: Item,
  passed: (bytes: number | null) => void,
  event: Tell,
  extras: Event[],
): Event | null {
  if (x.kind === 'opaque' && y.kind === 'opaque' && x.key === y.key && !a.used && !b.used) {
    passed(x.bytes ?? y.bytes);
    a.skip(x);
    b.skip(y);
    return null;
  }
  if (x.kind === 'run' && y.kind === 'run') {
    // The low half of a number whose high half is unused bytes on the other side: streams are big-endian, so the value
    // is the same as long as it fits, and an element is made smaller or larger in this way.
    const half = a.part ? !b.part && y.size === x.size - a.part : b.part > 0 && x.size === y.size - b.part;
    if (half) {
      const low = Math.min(x.size, y.size);
      a.take(x, low);
      b.take(y, low);
      passed(low);
      return null;
    }
    if (a.part || b.part || x.size !== y.size) return event('misread', 'element', 'the elements differ');
    const bytes = Math.min(a.rest(x)!, b.rest(y)!);
    a.take(x, bytes);
    b.take(y, bytes);
    passed(bytes);
    return null;
  }
  const left = a.rest(x)!;
  const right = b.rest(y)!;
  if (x.kind !== 'unused' && y.kind !== 'unused') {
    const now = x.kind === 'opaque' && y.kind === 'opaque';
    // Code against other code of the same length is a change of code. Code against numbers may be the same or not.
    if (!now || left !== right)
      extras.push({
        ...event('unknown', 'opaque', whyUnknown(x.kind === 'opaque' ? x : y)),
        always: false,
      });
  }
  const bytes = Math.min(left, right);
  a.take(x, bytes);
  b.take(y, bytes);
  passed(bytes);
  return null;
}

/** Goes past what two repeats, or a repeat and a number, have in common; else into one. Bytes, or false: none yet. */
export function passRepeats(
  a: Cursor,
  b: Cursor,
  x: Item | null,
  y: Item | null,
  same: (x: Sequence, y: Sequence) => boolean,
): number | null | false {
  if (x?.kind === 'repeat' && y?.kind === 'repeat') {
    if (same(x.body, y.body)) {
      const times = Math.min(x.times - a.used, y.times - b.used);
      a.takeTimes(x, times);
      b.takeTimes(y, times);
      return x.body.bytes === null ? null : x.body.bytes * times;
    }
    const [u, v] = [x.body.uniform, y.body.uniform];
    if (u && v && u.size === v.size && x.body.quiet) {
      // The last time of each is gone through by itself: its end may look for subsections.
      const both = (u.count / gcd(u.count, v.count)) * v.count;
      const n = Math.min(
        Math.floor(((x.times - a.used - 1) * u.count) / both),
        Math.floor(((y.times - b.used - 1) * v.count) / both),
      );
      if (n > 0) {
        a.takeTimes(x, (n * both) / u.count);
        b.takeTimes(y, (n * both) / v.count);
        return n * both * u.size;
      }
    }
    x.times - a.used >= y.times - b.used ? a.enter(x) : b.enter(y);
    return false;
  }
  const [outer, repeat, inner, other] =
    x?.kind === 'repeat' ? ([a, x, b, y] as const) : ([b, y as Item & { kind: 'repeat' }, a, x] as const);
  const each = repeat.body.bytes;
  const rest = other === null ? null : inner.rest(other);
  const fits =
    other?.kind === 'unused' ||
    (other?.kind === 'run' && inner.part === 0 && repeat.body.uniform?.size === other.size);
  if (fits && each && rest !== null && (outer === b || repeat.body.quiet)) {
    const n = Math.min(Math.floor(rest / each), repeat.times - outer.used - 1);
    if (n > 0) {
      outer.takeTimes(repeat, n);
      inner.take(other!, n * each);
      return n * each;
    }
  }
  outer.enter(repeat);
  return false;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
