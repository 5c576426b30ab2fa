/**
 * Descriptions that look for a subsection at one place of a stream, innermost first. A description looks from the end of
 * its fields until something comes that is no subsection of its own; then the one around it does.
 */
import type { Point } from './wire.ts';

export interface Listener {
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
