/** Differences that are about a description and not about one of its fields. */
import type { Description } from '../../../types/layout.ts';
import type { LayoutDifference, OuterDescription } from '../../../types/layout-diff.ts';
import { placeOf } from './words.ts';

export function outerOf(a: Description, b: Description): OuterDescription {
  return {
    name: b.name ?? b.symbol,
    symbol: b.symbol,
    sent: a.versionId,
    versionId: b.versionId,
    minimumVersionId: b.minimumVersionId,
    place: placeOf(b),
  };
}

export function about(
  a: Description | null,
  b: Description | null,
  kind: LayoutDifference['kind'],
  effect: LayoutDifference['effect'],
  message: string,
  [from, to]: readonly [string, string],
): LayoutDifference {
  const d = (b ?? a)!;
  return {
    kind,
    effect,
    description: d.name ?? d.symbol,
    symbol: d.symbol,
    nested: null,
    outer: outerOf(a ?? d, b ?? d),
    at: '',
    from,
    to,
    message,
    oldField: null,
    newField: null,
    oldPlace: a && placeOf(a),
    newPlace: b && placeOf(b),
    inherent: false,
  };
}
