/** What changed in a description without any harm to an older stream: told for the sake of the picture. */
import type { Description } from '../../../types/layout.ts';
import type { LayoutDifference } from '../../../types/layout-diff.ts';
import { about } from './difference.ts';
import { isSent } from './wire.ts';
import { nameOf, placeOf, sizeInWords } from './words.ts';

/** Versions, subsections and guarded fields of a section, and of its subsections that both sides have. */
export function extensionsOf(a: Description, b: Description): LayoutDifference[] {
  const found: LayoutDifference[] = [];
  const pairs: [Description, Description][] = [[a, b]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [x, y] = pair;
    found.push(...versions(x, y), ...guarded(x, y));
    const [was, is] = [byName(x.subsections), byName(y.subsections)];
    for (const [name, sub] of is) {
      const before = was.get(name);
      if (before) pairs.push([before, sub]);
      else
        found.push(
          about(null, sub, 'subsection-added', 'none', `${nameOf(y)} has a new subsection, ${name}.`, [
            'absent',
            'a subsection',
          ]),
        );
    }
  }
  return found;
}

/** Subsections of a description that come or go. */
export function subsectionsBetween(a: Description, b: Description): LayoutDifference[] {
  const [was, is] = [byName(a.subsections), byName(b.subsections)];
  const come = [...is].filter(([name]) => !was.has(name));
  const gone = [...was].filter(([name]) => !is.has(name));
  return [
    ...come.map(([name, sub]) =>
      about(null, sub, 'subsection-added', 'none', `${nameOf(b)} has a new subsection, ${name}.`, [
        'absent',
        'a subsection',
      ]),
    ),
    ...gone.map(([name, sub]) =>
      about(sub, null, 'subsection-removed', 'none', `${nameOf(b)} no longer has the subsection ${name}.`, [
        'a subsection',
        'absent',
      ]),
    ),
  ];
}

const byName = (list: readonly Description[]): Map<string, Description> => {
  const found = new Map<string, Description>();
  for (const d of list) if (d.name !== null && !found.has(d.name)) found.set(d.name, d);
  return found;
};

function versions(a: Description, b: Description): LayoutDifference[] {
  if (a.versionId === b.versionId && a.minimumVersionId === b.minimumVersionId) return [];
  const words = (d: Description): string =>
    `version ${d.versionId ?? '?'}, minimum ${d.minimumVersionId ?? '?'}`;
  const message = `${nameOf(b)} goes from ${words(a)}, to ${words(b)}.`;
  return [about(a, b, 'version', 'none', message, [words(a), words(b)])];
}

/** Fields that the old version of the stream does not have, by their version. */
function guarded(a: Description, b: Description): LayoutDifference[] {
  const { versionId } = a;
  if (versionId === null || b.versionId === null) return [];
  return b.fields
    .filter((f) => !isSent(f, versionId) && isSent(f, b.versionId!))
    .map((f) => ({
      ...about(
        a,
        b,
        'added',
        'none',
        `${nameOf(b)} sends ${f.name}, ${sizeInWords(f)}, from version ${f.versions?.find((v) => v > versionId) ?? f.version} on.`,
        ['absent', sizeInWords(f)],
      ),
      at: f.name,
      newField: f,
      newPlace: placeOf(f),
    }));
}
