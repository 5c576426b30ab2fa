/**
 * Reads what one side writes with the other side's description, element by element, as vmstate_load_state() does, for
 * all states at once: counts are numbers, conditions and subsections are both sent and not sent.
 */
import type { Description } from '../../../types/layout.ts';
import type { Harm } from '../../../types/layout-diff.ts';
import { Cursor } from './cursor.ts';
import { Deliveries } from './deliver.ts';
import { blank, type Event, whyUnknown, worse } from './events.ts';
import type { Item, Sequence } from './items.ts';
import { before, Written } from './listeners.ts';
import { passData, passRepeats } from './pass.ts';
import type { Path, Walked } from './walked.ts';
import type { Wire } from './wire.ts';

class Exhausted extends Error {}

export class Walker {
  readonly old: Wire;
  readonly new: Wire;
  private steps: number;
  private branches = 400;
  private readonly deliveries = new Deliveries(this);
  private readonly equal = new Map<string, boolean>();

  constructor(old: Wire, now: Wire, steps = 1_000_000) {
    this.old = old;
    this.new = now;
    this.steps = steps;
  }

  /** Reads `a` of the old side as `b` of the new one; both are a section's or a subsection's content. */
  walk(a: Sequence, b: Sequence, within: Description): Walked {
    this.deliveries.written = new Written(within);
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

  readonly step = (): void => {
    if (--this.steps < 0) throw new Exhausted();
  };

  go(a: Cursor, b: Cursor, path: Path, start: number, from: boolean): Walked {
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
      const alike = 'body' in why && other?.kind === 'run' && why.body.uniform?.size === other.size;
      const same = 'body' in why && (other?.kind !== 'run' || alike);
      // Where subsections stand among the rest does not matter to what is misread here.
      const moved = longer === 0 && other?.kind !== 'unused' && !same;
      // What is refused further on has no length; known bytes are misread before it comes to that, but for those that
      // nobody reads a value from, or one of the same size.
      const read = (why.kind !== 'opaque' || why.reason === null) && other?.kind !== 'unused' && !alike;
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
        if ((y?.kind === 'group' || y?.kind === 'repeat') && !this.deliveries.heard(a, b)) {
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
          const taken = this.deliveries.blocks(blocks, b.open, path, (o, k, m) =>
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
        const skipped = passRepeats(a, b, x, y, (u, v) => this.same(u, v, path.within));
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
      const main = passData(a, b, x, y, passed, (o, k, m) => event(o, k, x, y, m), extras);
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
}

/** What the rest of the section makes of a misread: other lengths end at the footer, equal ones load in silence. */
const harmOf = (a: Cursor, b: Cursor, decided: ReadonlyMap<string, boolean>): Harm =>
  a.remaining(decided).harm(b.remaining(decided));

/** By how many bytes the rest of what was written is longer than what is read, whatever is decided; null: not known. */
const longerBy = (a: Cursor, b: Cursor, decided: ReadonlyMap<string, boolean>): number | null =>
  a.remaining(decided).longer(b.remaining(decided));
