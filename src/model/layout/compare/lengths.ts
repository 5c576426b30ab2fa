/** How long the rest of a stream is, as far as the source says, and what decides about the rest of it. */
import type { Harm } from '../../../types/layout-diff.ts';
import { bytesOf, type Item } from './items.ts';

/** A description that does not take what comes to it, whatever is decided. */
const surely = 'refused';
/** The same of one that is there where something is decided. */
const refusal = ' refused';

export class Lengths {
  /** Bytes, by what has to be true for them to be there: under '' what always is. */
  private readonly sum = new Map<string, number>();
  /** Where subsections may stand among them: behind how many bytes, and what else since the mark before. */
  private readonly marks: string[] = [];
  private unsized: string[] = [];
  private readonly decided: ReadonlyMap<string, boolean>;
  /** Descriptions that nest one another many times over are not gone through to their end. */
  private left = 50_000;

  constructor(decided: ReadonlyMap<string, boolean>) {
    this.decided = decided;
  }

  /** Adds an item `times` over, without what of it is behind: times or bytes, and bytes of a number. */
  add(item: Item, times: number, under = '', used = 0, part = 0): void {
    if (--this.left < 0) return;
    const name = item.at.field?.name ?? '';
    const bytes = bytesOf(item);
    if (item.kind === 'refusal') this.count(under === '' ? surely : `${under}${refusal}`, 1);
    else if (item.kind === 'point') {
      if (item.description.subsections.length) this.mark(times);
    } else if (item.kind === 'repeat') {
      const left = (item.times - used) * times;
      if (item.body.bytes !== null && item.body.plain && item.body.quiet)
        this.count(under, item.body.bytes * left);
      else for (const one of item.body.items) this.add(one, left, under);
    } else if (item.kind === 'group') {
      const is = this.decided.get(item.key);
      const inside = is ? under : `${under} ? ${item.key}`;
      if (is !== false) for (const one of item.body.items) this.add(one, times, inside);
    } else if (item.kind === 'pointers')
      this.count(`${under} pointers ${name} ${item.body.bytes}`, (item.times - used) * times);
    else if (item.kind === 'varying')
      this.count(`${under} varying ${item.counter ?? name} ${item.body.bytes}`, times);
    else if (bytes === null) this.count(`${under} ${item.kind === 'opaque' ? item.key : ''}`, times);
    else this.count(under, (bytes - (item.kind === 'run' ? used * item.size + part : used)) * times);
  }

  private count(key: string, n: number): void {
    if (n === 0) return;
    this.sum.set(key, (this.sum.get(key) ?? 0) + n);
    if (key !== '') this.unsized.push(`${key} ${n}`);
  }

  private mark(times: number): void {
    this.marks.push([this.sum.get('') ?? 0, times, ...this.unsized.sort()].join(' '));
    this.unsized = [];
  }

  /** What becomes of a stream whose rest is this long when it is read with the other length. */
  harm(other: Lengths): Harm {
    if (this.left < 0 || other.left < 0) return 'either';
    // What is refused further on does not come to an end, however long it is.
    if (this.sum.has(surely) || other.sum.has(surely)) return 'length';
    const longer = this.longer(other);
    if (longer === null) return this.isOther(other) ? 'length' : 'either';
    if (longer !== 0) return 'length';
    return this.marks.join() === other.marks.join() ? 'silent' : 'either';
  }

  /**
   * By how many bytes this is longer than the other, whatever is decided; null: not known. Subsections may stand
   * elsewhere among it.
   */
  longer(other: Lengths): number | null {
    const known = this.left >= 0 && other.left >= 0 && !this.sum.has(surely) && !other.sum.has(surely);
    return known && this.alike(other) ? (this.sum.get('') ?? 0) - (other.sum.get('') ?? 0) : null;
  }

  /** One of the two is longer whatever is decided: what it has less of is nothing. */
  private isOther(other: Lengths): boolean {
    const by = (key: string): number => Math.sign((this.sum.get(key) ?? 0) - (other.sum.get(key) ?? 0));
    const always = by('');
    const fits = (key: string): boolean => (key.endsWith(refusal) ? by(key) === 0 : by(key) !== -always);
    return always !== 0 && [...this.sum.keys(), ...other.sum.keys()].every(fits);
  }

  /** What is decided when it runs is there as often on both sides. */
  private alike(other: Lengths): boolean {
    const keys = new Set([...this.sum.keys(), ...other.sum.keys()]);
    keys.delete('');
    return [...keys].every((k) => this.sum.get(k) === other.sum.get(k));
  }
}
