/** All descriptions of a section. */
import type { Description } from '../../../types/layout.ts';

/** A description and all that it holds. */
export function descriptionsOf(root: Description): Description[] {
  const seen = new Set<Description>();
  const left = [root];
  for (let d = left.pop(); d; d = left.pop()) {
    if (seen.has(d)) continue;
    seen.add(d);
    left.push(...d.subsections, ...d.fields.flatMap(({ struct }) => struct ?? []));
  }
  return [...seen];
}
