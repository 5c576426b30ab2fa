/** What the walk over a section met -> its verdict, with the differences in terms of fields. */
import type { Description } from '../../../types/layout.ts';
import type {
  FirstDifference,
  LayoutComparison,
  LayoutDifference,
  LoadVerdict,
  WirePlace,
} from '../../../types/layout-diff.ts';
import { descriptionsOf } from './descriptions.ts';
import { about, outerOf } from './difference.ts';
import { type Event, worse } from './events.ts';
import type { Explainer } from './explain.ts';
import type { Origin } from './items.ts';
import type { Walked } from './walked.ts';

/** What one section comes to. */
export interface Result {
  verdict: LoadVerdict;
  declared: boolean;
  always: boolean;
  harm: LayoutComparison['harm'];
  differences: LayoutDifference[];
  extensions: LayoutDifference[];
  first: FirstDifference | null;
  unknown: string[];
}

/** Nothing is in the way. */
export const quiet: Result = {
  verdict: 'loads',
  declared: false,
  always: true,
  harm: null,
  differences: [],
  extensions: [],
  first: null,
  unknown: [],
};

/** `faults`: what the old side meets with itself. */
export function resultOf(
  walked: Walked,
  faults: Event[],
  a: Description,
  b: Description,
  explainer: Explainer,
): Result {
  const isOld = (e: Event): boolean =>
    faults.some(
      (f) =>
        f.outcome === e.outcome &&
        f.kind === e.kind &&
        f.block === e.block &&
        f.old?.field === e.old?.field &&
        f.old?.description === e.old?.description,
    );
  // A fault that only some streams meet, and met before, is told but does not make the verdict.
  const extras = walked.extras.filter((e) => !isOld(e));
  const verdict = extras.reduce(worse, walked.main);
  const told = [...(walked.main ? [walked.main] : []), ...walked.extras];
  if (!told.length) return quiet;
  // One description is explained once, however many of its elements are in the way.
  const causes = Map.groupBy(told, (e) => e.block);
  const differences = [...causes.values()].flatMap((events) => {
    const kinds = Map.groupBy(
      events,
      (e) => `${e.outcome} ${e.kind === 'version' || e.found === null ? e.message : ''}`,
    );
    return [...kinds.values()].flatMap((same) =>
      explained(same[0]!, a, b, explainer).map((d) => ({ ...d, inherent: same.every(isOld) })),
    );
  });
  return {
    ...quiet,
    verdict: verdict?.outcome ?? 'loads',
    declared: verdict?.outcome === 'refused' && verdict.declared,
    // An extra is only met sometimes; but where the walk also ends there is no stream that loads.
    always: verdict === null || verdict.always,
    // Where something else is in the way, too, nobody can say that it goes on in silence.
    harm:
      verdict?.harm === 'silent' && walked.main && verdict !== walked.main
        ? 'either'
        : (verdict?.harm ?? null),
    differences: distinct(differences),
    first: verdict ? firstOf(verdict) : null,
    unknown: [...new Set(told.filter((e) => e.outcome === 'unknown' && !isOld(e)).map((e) => e.message))],
  };
}

function distinct(list: LayoutDifference[]): LayoutDifference[] {
  const seen = new Set<string>();
  return list.filter((d) => {
    const key = [d.kind, d.description, d.at, d.message, d.newPlace?.line].join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

/** An event in terms of fields. */
function explained(e: Event, a: Description, b: Description, explainer: Explainer): LayoutDifference[] {
  const [old, now] = e.block ? [e.block, e.found] : [a, b];
  const outer = now ? outerOf(old, now) : null;
  // One that is always sent, and comes where fields are read: they are what has changed.
  const reader = e.kind === 'subsection' && e.outcome === 'misread' ? readerOf(e.within, a, b) : null;
  if (reader) {
    const [sent, read] = [e.within.versionId!, e.within === a ? a.versionId! : e.within.versionId! & 0xff];
    const fields = explainer.between(e.within, sent, reader, read, outerOf(e.within, reader), e.outcome);
    if (fields.length) return fields;
  }
  if (!now || !outer)
    return [
      about(old, null, e.outcome === 'unknown' ? 'unread' : 'subsection-removed', e.outcome, e.message, [
        'a subsection',
        'absent',
      ]),
    ];
  if (e.kind === 'version')
    return [
      about(old, now, 'version', 'refused', e.message, [
        `version ${old.versionId}`,
        `version ${now.versionId}, minimum ${now.minimumVersionId}`,
      ]),
    ];
  const version = e.block ? old.versionId! & 0xff : old.versionId!;
  const list =
    e.kind === 'budget' ? [] : explainer.between(old, old.versionId!, now, version, outer, e.outcome);
  if (list.length) return list;
  const kind = e.outcome === 'unknown' ? 'unread' : 'other';
  return [
    {
      ...about(old, now, kind, e.outcome, e.message, ['?', '?']),
      at: e.new?.field?.name ?? e.old?.field?.name ?? '',
    },
  ];
}

/** The description that reads a section or a subsection of the old side; null: none is known. */
export function readerOf(written: Description, a: Description, b: Description): Description | null {
  if (written === a) return b;
  for (const d of descriptionsOf(b)) {
    const found = d.subsections.find(({ name }) => name !== null && name === written.name);
    if (found) return found;
  }
  return null;
}

function firstOf(e: Event): FirstDifference {
  return {
    description: e.within.name ?? e.within.symbol,
    offset: e.offset,
    exact: e.exact,
    old: e.old && wirePlace(e.old),
    new: e.new && wirePlace(e.new),
  };
}

const wirePlace = ({ description, field }: Origin): WirePlace => ({
  description,
  field,
  name: field?.name ?? description.name ?? description.symbol,
});
