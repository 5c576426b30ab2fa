/** Two descriptions that do not send the same -> what was added, removed, resized, moved or repeated in them. */
import type { Description, Field } from '../../../types/layout.ts';
import type { DifferenceKind, LayoutDifference, OuterDescription } from '../../../types/layout-diff.ts';
import { align } from './align.ts';
import type { Item, Sequence } from './items.ts';
import type { Walker } from './walk.ts';
import type { Wire } from './wire.ts';
import { nameOf, placeOf, sizeInWords } from './words.ts';

/** Nobody reads more than this of one description; the verdict does not depend on them. */
const most = 100;

/** A field that is sent, with its elements. */
interface Sent {
  field: Field;
  name: string;
  shape: number;
  sequence: Sequence;
}

type Found = Omit<LayoutDifference, 'outer' | 'effect' | 'inherent'>;

export interface Sides {
  old: Wire;
  new: Wire;
  walker: Walker;
}

export class Explainer {
  private readonly sides: Sides;
  private readonly shapes = new Map<string, number>();
  private readonly known = new Map<Sequence, number>();
  /** Pairs of nested descriptions that were gone through, of one question. */
  private seen = new Set<string>();

  constructor(sides: Sides) {
    this.sides = sides;
  }

  /** The differences of what `a` sends at a version and what `b` reads at one, nested descriptions included. */
  between(
    a: Description,
    sent: number,
    b: Description,
    read: number,
    outer: OuterDescription,
    effect: LayoutDifference['effect'],
  ): LayoutDifference[] {
    const found: Found[] = [];
    this.seen = new Set();
    this.compare(a, sent, b, read, null, found);
    const seen = new Set<string>();
    const only = found.filter((d) => {
      const key = [d.kind, d.description, d.at, d.from, d.to, d.oldPlace?.line, d.newPlace?.line].join('\0');
      return !seen.has(key) && seen.add(key);
    });
    return only.map((d) => ({
      ...d,
      outer,
      effect: effect === 'misread' && (d.kind === 'condition' || d.kind === 'unread') ? 'unknown' : effect,
      inherent: false,
    }));
  }

  private compare(
    a: Description,
    sent: number,
    b: Description,
    read: number,
    nested: Found['nested'],
    found: Found[],
  ): void {
    const pair = `${this.sides.old.of(a, sent).id} ${this.sides.new.of(b, read).id}`;
    if (found.length >= most || this.seen.has(pair)) return;
    this.seen.add(pair);
    const old = this.sent(this.sides.old, a, sent);
    const now = this.sent(this.sides.new, b, read);
    const say = new Sayer(a, b, nested, old, now);
    let left: Sent[] = [];
    let right: Sent[] = [];
    let both: [Sent, Sent][] = [];
    const flush = (): void => {
      if (left.length || right.length) {
        const sequence = (wire: Wire, list: Sent[]): Sequence =>
          wire.sequence(list.flatMap((s) => s.sequence.items));
        const [x, y] = [sequence(this.sides.old, left), sequence(this.sides.new, right)];
        if (!this.sides.walker.alike(x, y, a)) this.gap(left, right, both, say, found);
      }
      [left, right, both] = [[], [], []];
    };
    for (const [i, j] of align(old, now)) {
      const [x, y] = [i === null ? null : old[i]!, j === null ? null : now[j]!];
      if (x && y && (x.shape === y.shape || this.sides.walker.alike(x.sequence, y.sequence, a))) {
        flush();
        continue;
      }
      if (x) left.push(x);
      if (y) right.push(y);
      if (x && y) both.push([x, y]);
    }
    flush();
  }

  private gap(left: Sent[], right: Sent[], both: [Sent, Sent][], say: Sayer, found: Found[]): void {
    const paired = new Set<Sent>(both.flat());
    const only = left.filter((s) => !paired.has(s));
    const more = right.filter((s) => !paired.has(s));
    for (const [x, y] of both) {
      const [s, t] = [x.field.struct, y.field.struct];
      const before = found.length;
      if (s && t && s.name === t.name && x.field.count === y.field.count) {
        const versions = { from: versionOf(x.field), to: versionOf(y.field) };
        const inner = typeof y.field.structVersion === 'number' ? null : versions;
        if (versions.from !== null && versions.to !== null)
          this.compare(s, versions.from, t, versions.to, inner, found);
      }
      if (found.length === before) found.push(say.changed(x, y));
    }
    if (only.length === 1 && more.length === 1 && !say.elsewhere(only[0]!, more[0]!)) {
      found.push(say.replaced(only[0]!, more[0]!));
      return;
    }
    for (const s of only) if (!say.movedFrom(s)) found.push(say.removed(s));
    for (const s of more) found.push(say.added(s));
  }

  private sent(wire: Wire, d: Description, version: number): Sent[] {
    return d.fields.flatMap((field, index) => {
      const items = wire.field(d, field, index, version);
      if (!items.length) return [];
      const sequence = wire.sequence(items);
      return [{ field, name: field.name, shape: this.shapeOf(sequence), sequence }];
    });
  }

  /** A number that is equal for sequences that are the same on the wire; the reverse is not promised. */
  private shapeOf(sequence: Sequence): number {
    const known = this.known.get(sequence);
    if (known !== undefined) return known;
    const parts: string[] = [];
    let [size, count] = [0, 0];
    const flush = (): void => {
      if (count) parts.push(`${count}*${size}`);
      count = 0;
    };
    for (const item of sequence.items) {
      if (item.kind === 'point') continue;
      if (item.kind === 'run' && (item.size === size || !count)) {
        size = item.size;
        count += item.count;
        continue;
      }
      flush();
      if (item.kind === 'run') [size, count] = [item.size, item.count];
      else parts.push(this.wordOf(item));
    }
    flush();
    const text = parts.join(' ');
    const shape = this.shapes.get(text) ?? this.shapes.size;
    this.shapes.set(text, shape);
    this.known.set(sequence, shape);
    return shape;
  }

  private wordOf(item: Item): string {
    const body = 'body' in item ? this.shapeOf(item.body) : 0;
    switch (item.kind) {
      case 'unused':
        return `unused ${item.bytes}`;
      case 'opaque':
        return `opaque ${item.bytes} ${item.key}`;
      case 'group':
        return `if ${item.key} (${body})`;
      case 'repeat':
      case 'pointers':
        return `${item.kind} ${item.times} (${body})`;
      case 'refusal':
        return `refused ${item.message}`;
      default:
        return `${item.kind} (${body})`;
    }
  }
}

const versionOf = (field: Field): number | null =>
  typeof field.structVersion === 'number' ? field.structVersion : (field.struct?.versionId ?? null);

/** Words for the differences of two descriptions. */
class Sayer {
  private readonly a: Description;
  private readonly b: Description;
  private readonly nested: Found['nested'];
  private readonly before: Map<string, number>;
  private readonly after: Map<string, number>;

  constructor(a: Description, b: Description, nested: Found['nested'], old: Sent[], now: Sent[]) {
    this.a = a;
    this.b = b;
    this.nested = nested;
    const count = (list: Sent[]): Map<string, number> => {
      const names = new Map<string, number>();
      for (const { name } of list) names.set(name, (names.get(name) ?? 0) + 1);
      return names;
    };
    this.before = count(old);
    this.after = count(now);
  }

  /** Either field's name is on the other side, too. */
  elsewhere(x: Sent, y: Sent): boolean {
    return this.movedFrom(x) || (this.before.get(y.name) ?? 0) > 0;
  }

  /** A field that is gone here and comes again in another place: it is told there. */
  movedFrom(x: Sent): boolean {
    return isNamed(x) && (this.after.get(x.name) ?? 0) >= (this.before.get(x.name) ?? 0);
  }

  added(y: Sent): Found {
    const [had, has] = [this.before.get(y.name) ?? 0, this.after.get(y.name) ?? 0];
    const size = sizeInWords(y.field);
    const where = nameOf(this.b);
    if (had > 0 && has > had && isNamed(y))
      return this.make('repeated', null, y, `${where} sends ${y.name} once more, ${size}.`);
    if (had > 0 && isNamed(y))
      return {
        ...this.make('moved', null, y, `${where} sends ${y.name} at another place.`),
        from: 'elsewhere',
      };
    return this.make('added', null, y, `${where} sends a new field, ${y.name}, ${size}.`);
  }

  removed(x: Sent): Found {
    const message = `${nameOf(this.b)} no longer sends ${x.name}, ${sizeInWords(x.field)}.`;
    return this.make('removed', x, null, message);
  }

  replaced(x: Sent, y: Sent): Found {
    const message = `${nameOf(this.b)} sends ${y.name}, ${sizeInWords(y.field)}, in place of ${x.name}, ${sizeInWords(x.field)}.`;
    return this.make('replaced', x, y, message);
  }

  changed(x: Sent, y: Sent): Found {
    const [from, to] = sizes(x.field, y.field);
    const where = nameOf(this.b);
    const refusal = refusalIn(y.sequence);
    const { struct } = y.field;
    if (refusal !== null && struct)
      return {
        ...this.make('other', x, y, `${struct.name ?? nameOf(struct)}, ${y.name} of ${where}: ${refusal}.`),
        from: `version ${versionOf(y.field)}`,
        to: `versions from ${struct.minimumVersionId} to ${struct.versionId}`,
      };
    if (x.field.unknown !== null || y.field.unknown !== null)
      return this.make('unread', x, y, (y.field.unknown ?? x.field.unknown)!);
    const [was, is] = conditions(x.field, y.field);
    if (was !== is) {
      const message = `Whether ${where} sends ${y.name} was decided by ${was}, and is by ${is}.`;
      return { ...this.make('condition', x, y, message), from: was, to: is };
    }
    if (from === to) return this.make('other', x, y, `${where} sends ${y.name} in another form.`);
    const kind = x.field.size === y.field.size && x.field.count !== y.field.count ? 'counted' : 'resized';
    return this.make(kind, x, y, `${where} sends ${y.name} as ${to}; it was ${from}.`);
  }

  private make(kind: DifferenceKind, x: Sent | null, y: Sent | null, message: string): Found {
    const [from, to] =
      x && y
        ? sizes(x.field, y.field)
        : [x ? sizeInWords(x.field) : 'absent', y ? sizeInWords(y.field) : 'absent'];
    return {
      kind,
      description: this.b.name ?? this.b.symbol,
      symbol: this.b.symbol,
      nested: this.nested,
      at: (y ?? x)!.name,
      from,
      to,
      message,
      oldField: x?.field ?? null,
      newField: y?.field ?? null,
      oldPlace: placeOf(x?.field ?? this.a),
      newPlace: placeOf(y?.field ?? this.b),
    };
  }
}

/** Unused bytes all have one name, which says nothing. */
const isNamed = (s: Sent): boolean => s.field.type !== 'unused_buffer';

/** What a description that is nested here says before it reads anything; null: it reads. */
function refusalIn({ items }: Sequence): string | null {
  const [first] = items;
  if (first?.kind === 'refusal') return first.message;
  return first?.kind === 'repeat' ? refusalIn(first.body) : null;
}

/** Sizes in words; how many are sent for each that is counted, where nothing else differs. */
function sizes(x: Field, y: Field): [string, string] {
  const [from, to] = [sizeInWords(x), sizeInWords(y)];
  const [was, is] = [x.each ?? 1, y.each ?? 1];
  return from === to && was !== is ? [`${was} × ${from}`, `${is} × ${to}`] : [from, to];
}

/** What decides about a field on both sides; of one name with another text, with a part of its digest. */
function conditions(x: Field, y: Field): [string, string] {
  const same = x.exists?.symbol === y.exists?.symbol;
  const word = ({ exists, conditional }: Field): string => {
    if (!exists) return conditional ? 'a condition that could not be read' : 'nothing';
    return `${exists.symbol}()${same && exists.digest !== null ? ` ${exists.digest.slice(0, 8)}` : ''}`;
  };
  return [word(x), word(y)];
}
