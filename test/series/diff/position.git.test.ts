import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorByHunks, anchorOf } from '../../../src/review/plan/anchor.ts';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import { lineAfter, lineBefore, lineInHunks } from '../../../src/series/diff/position.ts';
import type { FilePatch, Patch } from '../../../src/types/series.ts';
import { factor } from '../../support/factor.ts';
import { type Files, makeRepository, patchOf } from '../../support/git.ts';
import { flip } from '../../support/sample-report.ts';

const repository = makeRepository();
const diffOf = (from: string, to: string): FilePatch[] =>
  parseDiff(`${repository.git('diff', '--find-renames', from, to)}\n`).files;

describe('a line carried through a patch', () => {
  it('is the same line, or gone, as git blame would have it', () => {
    // Every line is unlike any other, so that the line can be found by its text.
    const line = fc.integer({ min: 0, max: 40 });
    const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const text = (all: number[]) => all.map((n) => `line ${n}\n`).join('');
        const from = repository.commit({ 'f.c': text(a) });
        const to = repository.commit({ 'f.c': text(b) });
        const files = diffOf(from, to);
        a.forEach((n, i) => {
          const there = lineAfter({ path: 'f.c', line: i + 1 }, files);
          // A line that moved is, for git, one that went and one that came.
          if (there) {
            expect(b[there.line - 1]).toBe(n);
            expect(lineBefore(there, files)).toEqual({ path: 'f.c', line: i + 1 });
          } else
            expect(
              files[0]!.hunks.some((h) => h.lines.some((l) => l.kind === '-' && l.text === `line ${n}`)),
            ).toBe(true);
        });
        const shown = b.filter((n, i) => lineInHunks(files[0]?.hunks ?? [], i + 1, 'new') === `line ${n}`);
        const inHunks = files.flatMap((f) => f.hunks.flatMap((h) => h.lines.filter((l) => l.kind !== '-')));
        expect(shown).toHaveLength(inHunks.length);
      }),
      { numRuns: 10 * factor },
    );
  }, 240_000);
});

const file = (hook: string, above = 0): string =>
  [
    ...Array.from({ length: 20 + above }, (_, i) => `/* ${i} */`),
    `    ${hook} = &vmstate;`,
    ...Array.from({ length: 20 }, (_, i) => `/* end ${i} */`),
    '',
  ].join('\n');

function series(...steps: Files[]): { patches: Patch[]; net: FilePatch[]; commits: string[] } {
  const commits = steps.map((files) => repository.commit(files));
  const patches = commits
    .slice(1)
    .map((commit, i) => patchOf(repository.git('format-patch', '--stdout', '-1', commit), i + 1));
  return { patches, net: diffOf(commits[0]!, commits.at(-1)!), commits };
}

describe("a finding's place in the whole change", () => {
  const at = (line: number, more = {}) => flip('a', line, { path: 'a.c', ...more });

  it('follows later patches: lines above, and a new name', () => {
    const { patches, net } = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': file('cc->vmsd', 7) },
      { 'a.c': null, 'b.c': file('cc->vmsd', 7) },
    );
    expect(anchorOf(at(21, { patch: 1 }), patches, net)).toEqual({
      path: 'b.c',
      line: 28,
      side: 'new',
      inDiff: true,
      fileInDiff: true,
      // GitLab wants both sides of the diff: the line is not on the old one.
      across: { path: 'a.c', line: null },
    });
    // The line as it was before the first patch, seen from the whole change.
    expect(anchorOf(at(21, { patch: 1, side: 'old' }), patches, net)).toMatchObject({
      path: 'a.c',
      line: 21,
      side: 'old',
      inDiff: true,
    });
  });

  it('follows earlier patches back for a line that is removed', () => {
    const { patches, net } = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('dc->vmsd', 5) },
      { 'a.c': file('/* none */', 5) },
    );
    expect(anchorOf(at(26, { patch: 2, side: 'old' }), patches, net)).toMatchObject({
      line: 21,
      side: 'old',
      inDiff: true,
    });
  });

  it('is the file when a later patch rewrites the line, and none when the file goes', () => {
    const rewritten = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': file('cc->other') },
    );
    expect(anchorOf(at(21, { patch: 1 }), rewritten.patches, rewritten.net)).toEqual({
      path: 'a.c',
      line: null,
      side: 'new',
      inDiff: false,
      fileInDiff: true,
      across: { path: 'a.c', line: null },
    });
    const gone = series(
      { 'a.c': file('dc->vmsd'), 'c.c': 'x\n' },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': null },
    );
    expect(anchorOf(at(21, { patch: 1 }), gone.patches, gone.net)).toMatchObject({ line: null });
    const back = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': file('dc->vmsd') },
    );
    expect(anchorOf(at(21, { patch: 1 }), back.patches, back.net)).toBeNull();
  });

  it('is the same by the hunks alone, where there is no diff of the whole', () => {
    const moved = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': null, 'b.c': file('cc->vmsd', 7) },
      { 'b.c': file('cc->vmsd', 9) },
    );
    const rewritten = series(
      { 'a.c': file('dc->vmsd') },
      { 'a.c': file('cc->vmsd') },
      { 'a.c': file('cc->other') },
    );
    for (const { patches, net } of [moved, rewritten])
      for (const side of ['old', 'new'] as const) {
        const { across: _, ...whole } = anchorOf(at(21, { patch: 1, side }), patches, net)!;
        expect(anchorByHunks(at(21, { patch: 1, side }), patches)).toEqual(whole);
      }
    expect(anchorByHunks(at(1, { patch: 1 }), moved.patches)).toMatchObject({ inDiff: false });
    expect(anchorByHunks(at(21, { patch: 1, path: 'z.c' }), moved.patches)).toBeNull();
  });

  it('says when the diff does not show the line, or the file', () => {
    const { patches, net } = series({ 'a.c': file('dc->vmsd') }, { 'a.c': file('cc->vmsd') });
    expect(anchorOf(at(2, { patch: 1 }), patches, net)).toMatchObject({
      line: 2,
      inDiff: false,
      fileInDiff: true,
    });
    expect(anchorOf(at(9, { patch: 1, path: 'other.c' }), patches, net)).toMatchObject({
      line: 9,
      inDiff: false,
      fileInDiff: false,
    });
    expect(anchorOf(at(9, { patch: 7 }), patches, net)).toBeNull();
  });
});
