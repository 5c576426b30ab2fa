/** From hunks alone nobody can tell what a stream looks like: where they change a description, that is said. */
import { targetOfPath } from '../../model/registration/target.ts';
import { display } from '../../series/bytes.ts';
import type { FilePatch, Limit, Patch } from '../../types/series.ts';

/** A field, or what says which streams are read. */
const describes = /\bVMSTATE_(?!END_OF_LIST\b|CPU\b)\w+|\.(?:minimum_)?version_id\b/;
/** What a CPU's own code writes and reads. */
const writes = /\bqemu_(?:put|get)_\w+\s*\(/;
const end = /\bVMSTATE_END_OF_LIST\b/;
/** A field of what all CPUs have in common, wherever that stands. */
const ofAll = /\bVMSTATE_\w+\s*\([^()]*,\s*CPUState\b/;
/** `#define NAME 16`: what may count an array. */
const number =
  /^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+\(?((?:0[xX][\da-fA-F]+|\d+)[uUlL]*)\)?[ \t]*(?:\/\*.*)?$/;

type Line = FilePatch['hunks'][number]['lines'][number];

/** One limit a target that has such lines, at the first patch with one. */
export function layoutsUnseen(patches: readonly Patch[]): Limit[] {
  const found = new Map<string, Limit>();
  for (const change of [fieldsOf, numbersOf])
    for (const { index, files } of patches)
      for (const file of files) {
        const target = targetOfPath(file.newPath ?? file.oldPath ?? '');
        const subject = target ?? 'every CPU';
        // A file that a series brings whole is one of which no stream exists.
        if (found.has(subject) || file.oldPath === null) continue;
        const lines = file.hunks.flatMap((hunk) => hunk.lines).filter(({ kind }) => kind !== ' ');
        const what = change(lines, target);
        if (what === null) continue;
        found.set(subject, {
          code: 'layout-not-judged',
          patch: index,
          detail: `Patch ${index} changes ${what}: whether guests of older builds still load shows in whole files only, and there was no tree to read them from.`,
        });
      }
  return [...found.values()];
}

function fieldsOf(lines: readonly Line[], target: string | null): string | null {
  const line = target === null ? told(lines, ofAll) : fieldIn(lines);
  const shown = line && display(line.text).trim().replace(/,$/, '').slice(0, 80);
  return shown === undefined ? null : `what ${target ?? 'every CPU'} sends ("${shown}")`;
}

function numbersOf(lines: readonly Line[], target: string | null): string | null {
  const names = target === null ? [] : numbersIn(lines);
  return names.length === 0
    ? null
    : `${names.slice(0, 3).join(', ')} of ${target}, which may count what is sent`;
}

/** The line that tells best: one that comes before one that goes. */
const told = (lines: readonly Line[], pattern: RegExp): Line | undefined => {
  const all = lines.filter(({ text }) => pattern.test(text));
  return all.find(({ kind }) => kind === '+') ?? all[0];
};

function fieldIn(lines: readonly Line[]): Line | undefined {
  const field = told(lines, describes) ?? told(lines, writes);
  if (field) return field;
  // Ends come and go with their lists; one that goes alone leaves a list without.
  const ends = lines.filter(({ text }) => end.test(text));
  const gone = ends.filter(({ kind }) => kind === '-');
  return gone.length * 2 === ends.length ? undefined : told(ends, end);
}

/** Names of numbers that have another value. */
function numbersIn(lines: readonly Line[]): string[] {
  const read = (of: '-' | '+'): [string, string][] =>
    lines.flatMap(({ kind, text }) => {
      const m = kind === of ? number.exec(text) : null;
      return m ? [[m[1]!, m[2]!]] : [];
    });
  const was = new Map(read('-'));
  return read('+').flatMap(([name, value]) => (was.has(name) && was.get(name) !== value ? name : []));
}
