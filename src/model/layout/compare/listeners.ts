/**
 * Descriptions that look for a subsection at one place of a stream, innermost first. A description looks from the end of
 * its fields until something comes that is no subsection of its own; then the one around it does.
 */
import type { Description } from '../../../types/layout.ts';
import type { Point } from './items.ts';

interface Listener {
  point: Point;
  next: Listeners;
}
export type Listeners = Listener | null;

/** `inner`, and behind it `outer`. */
export function before(inner: Listeners, outer: Listeners): Listeners {
  const points: Point[] = [];
  for (let at = inner; at; at = at.next) points.push(at.point);
  return listeners(points, outer);
}

export const listeners = (points: readonly Point[], outer: Listeners = null): Listeners =>
  points.reduceRight<Listeners>((next, point) => ({ point, next }), outer);

/** Names of all subsections that one side may write, for asking which descriptions could take one for their own. */
export class Written {
  private readonly names: string[];

  constructor(root: Description) {
    const names = new Set<string>();
    const seen = new Set<Description>();
    const left = [root];
    for (let d = left.pop(); d; d = left.pop()) {
      if (seen.has(d)) continue;
      seen.add(d);
      for (const field of d.fields) if (field.struct) left.push(field.struct);
      for (const sub of d.subsections) {
        if (sub.name !== null) names.add(sub.name);
        left.push(sub);
      }
    }
    this.names = [...names].sort();
  }

  /** Some subsection's name begins with this one, and is longer. */
  private goesOn(name: string): boolean {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle]! <= name) low = middle + 1;
      else high = middle;
    }
    return this.names[low]?.startsWith(name) ?? false;
  }

  /** Without those at its top that nothing is ever meant for: they let everything go by. */
  prune(open: Listeners): Listeners {
    let at = open;
    while (at) {
      const { name } = at.point.description;
      if (name === null || this.goesOn(name)) break;
      at = at.next;
    }
    return at;
  }
}
