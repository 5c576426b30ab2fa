/**
 * Reads what one side writes with the other side's description, element by element, as vmstate_load_state() does, for
 * all states at once: counts are numbers, conditions and subsections are both sent and not sent.
 */
import type { Description } from '../../../types/layout.ts';
import type { Harm } from '../../../types/layout-diff.ts';
import { Cursor } from './cursor.ts';
import { blank, type Event, whyUnknown, worse } from './events.ts';
import type { Item, Sequence } from './items.ts';
import { before, type Listeners, Written } from './listeners.ts';
import { refusedVersion, unreadable, type Wire } from './wire.ts';

export interface Walked {
  /** What ends the walk; null: it came to the end of both sides. */
  main: Event | null;
  /** What only happens where a subsection is sent, and bytes that cannot be looked into. */
  extras: Event[];
  /** Descriptions that look for subsections when the walk has ended, in each way that this may come about. */
  ends: Listeners[];
}

class Exhausted extends Error {}

interface Path {
  within: Description;
  decided: ReadonlyMap<string, boolean>;
  outer: Listeners;
}

export class Walker {
  private readonly old: Wire;
  private readonly new: Wire;
  private steps: number;
  private branches = 400;
  private written: Written | null = null;
  private readonly equal = new Map<string, boolean>();

  constructor(old: Wire, now: Wire, steps = 1_000_000) {
    this.old = old;
    this.new = now;
    this.steps = steps;
  }

  /** Reads `a` of the old side as `b` of the new one; both are a section's or a subsection's content. */
  walk(a: Sequence, b: Sequence, within: Description): Walked {
    this.written = new Written(within);
    try {
      return this.go(
        new Cursor(a, false),
        new Cursor(b, true),
        { within, decided: new Map(), outer: null },
        0,
        true,
      );
    } catch (e) {
      if (!(e instanceof Exhausted)) throw e;
      const message = `There is too much in ${within.symbol} to compare.`;
      const main: Event = {
        ...blank(within),
        outcome: 'unknown',
        kind: 'budget',
        message,
      };
      return { main, extras: [], ends: [] };
    }
  }

  /** Only the subsections of the two, where what comes before them is in the way already. */
  subsections(a: Description, b: Description): Event[] {
    const only = (wire: Wire, d: Description): Sequence => wire.of({ ...d, fields: [] }, d.versionId ?? 0);
    const { main, extras } = this.walk(only(this.old, a), only(this.new, b), a);
    return main ? [main, ...extras] : extras;
  }

  /** The two sequences hold the same, whatever is decided when it runs. */
  same(a: Sequence, b: Sequence, within: Description): boolean {
    const key = `${a.id} ${b.id}`;
    let known = this.equal.get(key);
    if (known === undefined) {
      const { main, extras } = this.go(
        new Cursor(a, false),
        new Cursor(b, true),
        { within, decided: new Map(), outer: null },
        0,
        true,
      );
      known = main === null && !extras.length;
      this.equal.set(key, known);
    }
    return known;
  }

  /** `same`, that takes what is too long to compare as different. */
  alike(a: Sequence, b: Sequence, within: Description): boolean {
    try {
      return this.same(a, b, within);
    } catch (e) {
      if (!(e instanceof Exhausted)) throw e;
      return false;
    }
  }

  private step = (): void => {
    if (--this.steps < 0) throw new Exhausted();
  };

  private go(a: Cursor, b: Cursor, path: Path, start: number, from: boolean): Walked {
    const extras: Event[] = [];
    let offset = start;
    let exact = from;
    const event = (
      outcome: Event['outcome'],
      kind: Event['kind'],
      x: Item | null,
      y: Item | null,
      message: string,
    ): Event => ({
      ...blank(path.within),
      outcome,
      kind,
      harm: outcome !== 'misread' ? null : kind === 'subsection' ? 'length' : harmOf(a, b, path.decided),
      old: x?.at ?? null,
      new: y?.at ?? null,
      offset,
      exact,
      message,
      decided: path.decided,
    });
    const stop = (main: Event): Walked => ({ main, extras, ends: [] });
    // What is decided when it runs is in the way. Where both sides have that in common and the rest differs in length,
    // it cannot be read, whatever is decided; and what has moved is misread as soon as it is not empty.
    const blocked = (x: Item | null, y: Item | null, why: Item): Walked => {
      const longer = longerBy(a, b, path.decided);
      const other = why === x ? y : x;
      // Elements of one size take each other's place without harm.
      const same = 'body' in why && (other?.kind !== 'run' || why.body.uniform?.size === other.size);
      // Where subsections stand among the rest does not matter to what is misread here.
      const moved = longer === 0 && other?.kind !== 'unused' && !same;
      // What is refused further on has no length; known bytes are misread before it comes to that.
      const read = why.kind !== 'opaque' || why.reason === null;
      const broken = longer === null ? read && harmOf(a, b, path.decided) === 'length' : longer !== 0;
      if (broken || moved)
        return stop({ ...event('misread', 'element', x, y, 'the elements differ'), always: !moved });
      return stop(event('unknown', 'opaque', x, y, whyUnknown(why)));
    };
    const passed = (bytes: number | null): void => {
      if (bytes === null) exact = false;
      else offset += bytes;
    };
    for (;;) {
      this.step();
      let x = a.peek();
      let y = b.peek();
      if (x?.kind === 'group' && path.decided.has(x.key)) {
        path.decided.get(x.key) ? a.enter(x) : a.advance();
        continue;
      }
      if (y?.kind === 'group' && path.decided.has(y.key)) {
        path.decided.get(y.key) ? b.enter(y) : b.advance();
        continue;
      }
      if (y?.kind === 'refusal') {
        const origin = y.at.field?.name ?? '';
        return stop({ ...event('refused', 'refusal', x, y, `${origin}: ${y.message}`), declared: false });
      }
      const hollow = (i: Item | null): boolean =>
        i?.kind === 'point' || (i?.kind === 'repeat' && i.body.hollow);
      if (hollow(x)) {
        b.listen(this.step);
        y = b.peek();
        if (y?.kind === 'refusal') continue;
        // Who reads may look for subsections behind something that is not sent, or in a nested description.
        if ((y?.kind === 'group' || y?.kind === 'repeat') && !this.heard(a, b)) {
          if (y.kind === 'repeat') b.enter(y);
          else if (!path.decided.has(y.key)) return this.branch(a, b, path, offset, exact, x, y, extras);
          continue;
        }
        const blocks = a.points(this.step).flatMap((p) => p.description.subsections);
        x = a.peek();
        if (blocks.length) {
          if (y === null) this.atEnd(b, path);
          // What comes next may have no bytes at all, and then others look behind it. Where the other side has as much
          // of it, it is not always empty, and then it takes the subsection for its own.
          const soft =
            y !== null &&
            (y.kind === 'varying' || (y.kind === 'opaque' && y.bytes === null)) &&
            longerBy(a, b, path.decided) !== 0;
          const taken = this.blocks(blocks, b.open, path, (o, k, m) =>
            event(soft && o === 'misread' ? 'unknown' : o, k, x, y, m),
          );
          extras.push(...taken.extras);
          if (taken.main) return stop(taken.main);
          b.open = taken.ends;
        }
        continue;
      }
      if (hollow(y)) {
        b.listen(this.step);
        continue;
      }
      if (x === null && y === null) {
        this.atEnd(b, path);
        return { main: null, extras, ends: b.open };
      }
      if (x?.kind === 'group' || y?.kind === 'group') {
        if (
          x?.kind === 'group' &&
          y?.kind === 'group' &&
          x.key === y.key &&
          this.same(x.body, y.body, path.within)
        ) {
          a.skip(x);
          b.skip(y);
          exact = false;
          continue;
        }
        return this.branch(a, b, path, offset, exact, x, y, extras);
      }
      if (x?.kind === 'repeat' || y?.kind === 'repeat') {
        const skipped = this.repeats(a, b, x, y, path);
        if (skipped !== false) passed(skipped);
        continue;
      }
      if (x === null || y === null) {
        const maybe = (x ?? y)!;
        if (maybe.kind === 'varying' || (maybe.kind === 'opaque' && maybe.bytes === null))
          return blocked(x, y, maybe);
        const message = x === null ? 'more is read than was written' : 'more was written than is read';
        return stop(event('misread', 'end', x, y, message));
      }
      const runtime = (i: Item): boolean => i.kind === 'pointers' || i.kind === 'varying';
      if (runtime(x) || runtime(y)) {
        const counted = (i: Item): string | null => (i.kind === 'varying' ? i.counter : null);
        if (x.kind !== y.kind || counted(x) !== counted(y) || this.areOthers(x, y, a.used, b.used))
          return blocked(x, y, runtime(x) ? x : y);
        if (!('body' in x && 'body' in y && this.same(x.body, y.body, path.within)))
          return stop({
            ...event('misread', 'element', x, y, 'the elements differ'),
            always: false,
            harm: 'either',
          });
        if (x.kind === 'pointers' && y.kind === 'pointers') {
          const times = Math.min(x.times - a.used, y.times - b.used);
          a.takeTimes(x, times);
          b.takeTimes(y, times);
        } else {
          a.skip(x);
          b.skip(y);
        }
        exact = false;
        continue;
      }
      const left = a.rest(x);
      const right = b.rest(y);
      const both = x.kind === 'opaque' && y.kind === 'opaque' && x.key === y.key && !a.used && !b.used;
      if (!both && (left === null || right === null)) return blocked(x, y, left === null ? x : y);
      const main = this.data(a, b, x, y, passed, (o, k, m) => event(o, k, x, y, m), extras);
      if (main) return stop(main);
    }
  }

  /** Two arrays of pointers that both sides have, or two places in one: which are NULL is another matter in each. */
  private areOthers(x: Item, y: Item, behind: number, behindToo: number): boolean {
    if (x.kind !== 'pointers') return false;
    if (behind !== behindToo) return true;
    const [was, is] = [x.at.field?.name ?? '', y.at.field?.name ?? ''];
    return was !== is && (this.new.pointers.has(was) || this.old.pointers.has(is));
  }

  /** Behind a subsection's own descriptions the ones around it look on; once is enough. */
  private atEnd(b: Cursor, path: Path): void {
    if (b.ended) return;
    b.ended = true;
    b.open = b.open.map((inner) => before(inner, path.outer));
  }

  /** Numbers, unused and opaque bytes against one another. */
  private data(
    a: Cursor,
    b: Cursor,
    x: Item,
    y: Item,
    passed: (bytes: number | null) => void,
    event: (outcome: Event['outcome'], kind: Event['kind'], message: string) => Event,
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
  private repeats(a: Cursor, b: Cursor, x: Item | null, y: Item | null, path: Path): number | null | false {
    if (x?.kind === 'repeat' && y?.kind === 'repeat') {
      if (this.same(x.body, y.body, path.within)) {
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

  /** A condition that only one side has here, or that guards something else on the other: both ways are gone. */
  private branch(
    a: Cursor,
    b: Cursor,
    path: Path,
    offset: number,
    exact: boolean,
    x: Item | null,
    y: Item | null,
    extras: Event[],
  ): Walked {
    if (--this.branches < 0) throw new Exhausted();
    const item = (x?.kind === 'group' ? x : y) as Item & { kind: 'group' };
    const shared = this.old.conditions.has(item.key) && this.new.conditions.has(item.key);
    const [yes, no] = [true, false].map((is) =>
      this.go(
        a.clone(),
        b.clone(),
        { ...path, decided: new Map(path.decided).set(item.key, is) },
        offset,
        exact,
      ),
    ) as [Walked, Walked];
    const all = [...extras, ...yes.extras, ...no.extras];
    const ends = [...yes.ends, ...no.ends];
    const certain = yes.main && no.main && yes.main.outcome === no.main.outcome;
    if (shared || certain || (yes.main === null && no.main === null)) {
      const main = worse(yes.main, no.main);
      if (!main) return { main, extras: all, ends };
      return { main: { ...main, always: main.always && certain === true }, extras: all, ends: [] };
    }
    const bad = [yes.main, no.main].filter((e) => e !== null);
    if (bad.length === 2 && bad.every((e) => e.outcome !== 'unknown'))
      return { main: { ...worse(yes.main, no.main)!, always: false }, extras: all, ends: [] };
    const what = item.at.field?.name ?? 'a field';
    // Many are conditions that only old machine types have.
    const loads = no.main === null ? 'not sent' : yes.main === null ? 'sent' : null;
    const otherwise = loads === null ? '' : `; a stream in which it is ${loads} loads`;
    const main: Event = {
      ...worse(yes.main, no.main)!,
      outcome: 'unknown',
      kind: 'condition',
      always: false,
      harm: null,
      old: x?.at ?? null,
      new: y?.at ?? null,
      offset,
      exact,
      message: `Whether ${what} is sent is decided by ${item.symbol}() on one side only${otherwise}.`,
    };
    return { main, extras: all, ends: [] };
  }

  /** Subsections that the old side may write at one place, against the descriptions that look for them there. */
  private blocks(
    blocks: readonly Description[],
    open: readonly Listeners[],
    path: Path,
    event: (outcome: Event['outcome'], kind: Event['kind'], message: string) => Event,
  ): Walked {
    const extras: Event[] = [];
    let stacks: readonly Listeners[] = open;
    for (const block of blocks) {
      const next = block.needed === null ? new Set<Listeners>() : new Set(stacks);
      const bad: Event[] = [];
      // Only the first description that the name belongs to counts; many stacks have it in common.
      const delivered = new Map<Listeners, Walked>();
      for (const stack of stacks) {
        const at = this.listener(block, stack);
        let got = delivered.get(at);
        if (!got) {
          got = this.deliver(block, at, path, event);
          delivered.set(at, got);
          extras.push(...got.extras.map((e) => ({ ...e, always: false })));
          if (got.main) bad.push(got.main);
        }
        for (const one of got.ends) next.add(this.written?.prune(one) ?? null);
      }
      if (block.needed === null && bad.length && !next.size)
        return { main: bad.reduce<Event | null>(worse, null), extras, ends: [] };
      extras.push(...bad.map((e) => ({ ...e, always: false })));
      stacks = [...next];
    }
    return { main: null, extras, ends: [...stacks] };
  }

  /** Every subsection that may be written here has somebody who looks for it already. */
  private heard(a: Cursor, b: Cursor): boolean {
    const blocks = a
      .clone()
      .points(this.step)
      .flatMap((p) => p.description.subsections);
    return blocks.every((block) => b.open.every((open) => this.listener(block, open) !== null));
  }

  /** Goes past the descriptions whose name the subsection's does not begin with. */
  private listener(block: Description, stack: Listeners): Listeners {
    let at = stack;
    while (at && block.name !== null) {
      this.step();
      const name = at.point.description.name;
      if (name === null || (block.name.length > name.length && block.name.startsWith(name))) break;
      at = at.next;
    }
    return at;
  }

  private deliver(
    block: Description,
    stack: Listeners,
    path: Path,
    event: (outcome: Event['outcome'], kind: Event['kind'], message: string) => Event,
  ): Walked {
    const end = (e: Event): Walked => ({ main: { ...e, block }, extras: [], ends: [] });
    if (block.name === null || stack?.point.description.name === null)
      return end(
        event('unknown', 'opaque', `The name of ${block.symbol} or of its parent could not be read.`),
      );
    if (!stack)
      return end(
        event('misread', 'subsection', `Nothing looks for the subsection ${block.name} where it is written.`),
      );
    const found = stack.point.lookup.get(block.name);
    const parent = stack.point.description;
    if (!found)
      return end(
        event('refused', 'subsection', `VM subsection '${block.name}' in '${parent.name}' does not exist.`),
      );
    if (unreadable(block) !== null || unreadable(found) !== null) {
      if (block.digest !== null && block.digest === found.digest)
        return { main: null, extras: [], ends: [stack] };
      return end(event('unknown', 'opaque', unreadable(found) ?? unreadable(block)!));
    }
    // A subsection's version is read into a byte.
    const version = block.versionId! & 0xff;
    const refused = refusedVersion(found, version);
    if (refused !== null)
      return end({ ...event('refused', 'version', `${block.name}: ${refused}.`), declared: true, found });
    const walked = this.go(
      new Cursor(this.old.of(block, block.versionId!), false),
      new Cursor(this.new.of(found, version), true),
      { ...path, within: block, outer: stack },
      0,
      true,
    );
    const about = (e: Event): Event => (e.block ? e : { ...e, block, found });
    return { main: walked.main && about(walked.main), extras: walked.extras.map(about), ends: walked.ends };
  }
}

/** What the rest of the section makes of a misread: other lengths end at the footer, equal ones load in silence. */
const harmOf = (a: Cursor, b: Cursor, decided: ReadonlyMap<string, boolean>): Harm =>
  a.remaining(decided).harm(b.remaining(decided));

/** By how many bytes the rest of what was written is longer than what is read, whatever is decided; null: not known. */
const longerBy = (a: Cursor, b: Cursor, decided: ReadonlyMap<string, boolean>): number | null =>
  a.remaining(decided).longer(b.remaining(decided));

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
