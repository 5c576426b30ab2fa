/** From hunks alone nobody can tell what a stream looks like: where they change a description, that is said. */
import { targetOfPath } from '../../model/registration/target.ts';
import { display } from '../../series/bytes.ts';
import type { Limit, Patch } from '../../types/series.ts';

/** A field, or what says which streams are read. */
const describes = /\bVMSTATE_(?!END_OF_LIST\b|CPU\b)\w+|\.(?:minimum_)?version_id\b/;

/** One limit a target that has such lines, at the first patch with one. */
export function layoutsUnseen(patches: readonly Patch[]): Limit[] {
  const first = new Map<string, Limit>();
  for (const { index, files } of patches) {
    for (const { oldPath, newPath, hunks } of files) {
      const target = targetOfPath(newPath ?? oldPath ?? '');
      // A file that a series brings whole is one of which no stream exists.
      if (target === null || first.has(target) || oldPath === null) continue;
      const all = hunks.flatMap(({ lines }) => lines).filter(({ text }) => describes.test(text));
      const line = all.find(({ kind }) => kind === '+') ?? all.find(({ kind }) => kind === '-');
      if (!line) continue;
      const shown = display(line.text).trim().replace(/,$/, '').slice(0, 80);
      first.set(target, {
        code: 'layout-not-judged',
        patch: index,
        detail: `Patch ${index} changes what ${target} sends ("${shown}"): whether guests of older builds still load shows in whole files only, and there was no tree to read them from.`,
      });
    }
  }
  return [...first.values()];
}
