/** The same series on the same base, by `git am -3` and by us: the same patches apply, the same files result. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { threeWay } from '../../src/git/three-way.ts';
import { openRepository } from '../../src/git/tree.ts';
import { applySeries } from '../../src/series/apply/apply.ts';
import { factor } from '../support/factor.ts';
import { type Files, makeRepository, patchOf, type TestRepository, tempFolder } from '../support/git.ts';

interface Outcome {
  /** One a patch: did it apply? */
  applied: boolean[];
  /** Lines of `mode id path`. */
  files: string[];
}

/** Commits `steps` on `start` as a series, and gives its mails. */
function makeSeries(repo: TestRepository, start: string, steps: Files[], options: string[]): string[] {
  repo.git('checkout', '-q', '--detach', start);
  for (const [index, files] of steps.entries()) repo.commit(files, `step ${index + 1}`);
  const out = tempFolder();
  const ids = repo.git('rev-list', '--reverse', `${start}..HEAD`).split('\n');
  const texts = ids
    .filter((id) => id !== '')
    .map((id) => repo.git('format-patch', '--stdout', '-1', ...options, id));
  return texts
    .filter((text) => text.includes('\ndiff --git '))
    .map((text, index) => {
      const mail = join(out, `mail-${index}`);
      writeFileSync(mail, `${text}\n`, 'latin1');
      return mail;
    });
}

function withGit(repo: TestRepository, base: string, mails: string[]): Outcome {
  repo.git('checkout', '-q', '-f', '--detach', base);
  const applied = mails.map((mail) => {
    const before = repo.git('rev-parse', 'HEAD');
    // A merge that tells a conflict leaves its markers, also where this git calls it clean: not for us.
    const merged = repo.run('am', '-3', '--keep-cr', mail);
    const told = /^CONFLICT/m.test(merged.output);
    const ok = merged.status === 0 && !told;
    if (merged.status === 0 && told) repo.git('reset', '-q', '--hard', before);
    else if (!ok) {
      repo.status('am', '--abort');
      repo.git('reset', '-q', '--hard');
    }
    return ok;
  });
  const files = repo
    .git('ls-tree', '-r', '-z', 'HEAD')
    .split('\0')
    .filter((line) => line !== '');
  return { applied, files: files.map((line) => line.replace(/^(\d+) blob (\w+)\t/, '$1 $2 ')).sort() };
}

async function withUs(repo: TestRepository, base: string, mails: string[]): Promise<Outcome> {
  const opened = await openRepository(repo.dir);
  try {
    const patches = mails.map((mail, index) => patchOf(readFileSync(mail, 'latin1'), index + 1));
    const { trees, failures } = await applySeries(opened.tree(base), patches, threeWay(opened));
    const failed = new Set(failures.map(({ patch }) => patch));
    const files = await trees.at(-1)!.list('');
    return {
      applied: patches.map(({ index }) => !failed.has(index)),
      files: files.map(({ mode, id, path }) => `${mode.toString(8)} ${id} ${path}`).sort(),
    };
  } finally {
    opened.close();
  }
}

/** A series on `old`, applied on `old` plus `drift`. */
async function compare(old: Files, drift: Files, steps: Files[], options: string[] = []): Promise<Outcome> {
  const repo = makeRepository();
  const start = repo.commit(old, 'base');
  const base = repo.commit(drift, 'drift');
  const mails = makeSeries(repo, start, steps, options);
  const git = withGit(repo, base, mails);
  const ours = await withUs(repo, base, mails);
  expect(ours).toEqual(git);
  return ours;
}

const lines = (...numbers: (number | string)[]): string => numbers.map((n) => `line ${n}\n`).join('');
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('a hunk applies at an offset', async () => {
  const text = lines(...range(1, 30));
  const outcome = await compare({ a: text }, { a: lines('x', 'y', 'z') + text }, [
    { a: lines(...range(1, 14), 'new', ...range(15, 30)) },
  ]);
  expect(outcome.applied).toEqual([true]);
});

test('a change near by is merged by its blobs', async () => {
  const outcome = await compare(
    { a: lines(...range(1, 30)) },
    { a: lines(...range(1, 12), 'other', ...range(14, 30)) },
    [{ a: lines(...range(1, 14), 'new', ...range(15, 30)) }],
  );
  expect(outcome.applied).toEqual([true]);
});

test('a conflict refuses the patch, and the next ones go on', async () => {
  const text = lines(...range(1, 30));
  const outcome = await compare(
    { a: text, b: text },
    { a: lines(...range(1, 14), 'theirs', ...range(16, 30)) },
    [{ a: lines(...range(1, 14), 'ours', ...range(16, 30)) }, { b: lines(...range(2, 30)) }],
  );
  expect(outcome.applied).toEqual([false, true]);
});

test('a patch for a file that was renamed since follows the rename', async () => {
  const text = lines(...range(1, 40));
  const outcome = await compare(
    { 'target-x/cpu.c': text, keep: 'x\n' },
    { 'target-x/cpu.c': null, 'target/x/cpu.c': lines(0, ...range(1, 40)) },
    [{ 'target-x/cpu.c': lines(...range(1, 20), 'new', ...range(21, 40)) }],
  );
  expect(outcome.applied).toEqual([true]);
});

test('a patch that is in the base already changes nothing', async () => {
  const after = lines(...range(1, 10), 'new', ...range(11, 20));
  const outcome = await compare({ a: lines(...range(1, 20)) }, { a: after }, [{ a: after }]);
  expect(outcome.applied).toEqual([true]);
});

test('renames, copies, mode changes, creations and deletions', async () => {
  const text = lines(...range(1, 30));
  const outcome = await compare(
    { a: text, b: lines(...range(50, 70)), 'd/e': 'x\n', run: 'echo\n', empty: '' },
    { a: lines(0) + text },
    [
      { a: null, 'sub/a': text.replace('line 20', 'line XX') },
      { copy: lines(...range(50, 70), 71), 'run*': 'echo\n' },
      { 'd/e': null, d: 'now a file\n' },
      { empty: null, 'new/empty': '', 'sub/a*': text },
    ],
    ['-M', '-C', '--find-copies-harder'],
  );
  expect(outcome.applied).toEqual([true, true, true, true]);
});

test('swapped names', async () => {
  const [one, two] = [lines(...range(1, 20)), lines(...range(50, 70))];
  const outcome = await compare({ a: one, b: two }, { c: '' }, [{ a: two, b: one }], ['-M', '-B']);
  expect(outcome.applied).toEqual([true]);
});

test('files without a newline at their end', async () => {
  const text = lines(...range(1, 9));
  const outcome = await compare({ a: `${text}end`, b: text, c: `${text}end`, d: 'only' }, { e: 'x' }, [
    { a: `${text}end\n`, b: `${text}end`, c: `${text}other`, d: '' },
    { a: text, c: `0\n${text}other`, d: 'again' },
  ]);
  expect(outcome.applied).toEqual([true, true]);
});

test('a last line without newline, where the file goes on by now', async () => {
  const text = lines(...range(1, 9));
  await compare({ a: `${text}end` }, { a: `${text}end\nmore\n` }, [
    { a: text.replace('line 8', 'line X') + 'end' },
  ]);
  await compare({ a: `${text}end` }, { a: `${text}end\n` }, [
    { a: text.replace('line 8', 'line X') + 'end' },
  ]);
});

test('a hunk at the beginning or end does not match in the middle', async () => {
  const text = lines(...range(1, 20));
  for (const drift of [lines('x') + text, text + lines('x')]) {
    await compare({ a: text }, { a: drift }, [
      { a: lines('new') + text },
      { a: lines('new') + text + lines('last') },
    ]);
  }
});

test('CRLF files, and names that must be quoted', async () => {
  const text = lines(...range(1, 20)).replaceAll('\n', '\r\n');
  const outcome = await compare(
    { 'with space/a b': text, 'caf\xc3\xa9 "x"\t': text, '\xff': 'x\n' },
    { 'with space/a b': `0\r\n${text}` },
    [
      {
        'with space/a b': text.replace('line 10', 'new'),
        'caf\xc3\xa9 "x"\t': text.replace('line 5\r', 'line 5'),
        '\xff': 'y\n',
      },
    ],
  );
  expect(outcome.applied).toEqual([true]);
});

test('a binary file with its data, on the content that it was made on and on other content', async () => {
  const outcome = await compare(
    { bin: 'a\0b', a: lines(1, 2, 3), other: 'c\0d' },
    { other: 'e\0f' },
    [{ bin: 'a\0c', a: lines(1, 2, 4) }, { other: 'c\0x' }, { 'new.bin': '\0\0' }, { bin: null }],
    ['--binary'],
  );
  expect(outcome.applied).toEqual([true, false, true, true]);
});

test('a file that is to be created is there already', async () => {
  const outcome = await compare({ keep: '' }, { a: 'other\n', b: 'same\n', 'c/d': 'x\n' }, [
    { a: 'mine\n' },
    { b: 'same\n' },
    { c: 'a file\n' },
  ]);
  expect(outcome.applied[0]).toBe(false);
});

test('a rename that meets an addition is a conflict, also where git calls the merge clean', async () => {
  const outcome = await compare({ 'd/b': '\n', a: '' }, { 'd/b': '+++ b\n\n' }, [
    { 'd/b': null, e: '\n+++ b\n' },
    { 'd/b': '', e: '\n\n+++ b\n' },
  ]);
  expect(outcome.applied).toEqual([false, false]);
});

test('random series on random bases', async () => {
  const line = fc.constantFrom(
    '',
    '{',
    '}',
    'a',
    'b',
    'c',
    '    return;',
    'int x;',
    'x\r',
    '\xff',
    '--- a',
    '+++ b',
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
    .map(([all, eol]) => (all.length === 0 ? '' : all.join('\n') + (eol ? '\n' : '')));
  const name = fc.constantFrom('a', 'b', 'd/a', 'd/b', 'e');
  /** Edits that keep most of the file, as real ones do. */
  const edit = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('splice' as const),
        at: fc.nat(30),
        drop: fc.nat(3),
        put: fc.array(line, { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), text }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), to: name, put: line }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('eol' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('mode' as const) }) },
  );
  const step = fc.array(fc.record({ name, edit }), { minLength: 1, maxLength: 3 });

  /** Plays edits on a set of files, and gives what is to be written. */
  function play(
    state: Map<string, string>,
    edits: { name: string; edit: typeof edit extends fc.Arbitrary<infer T> ? T : never }[],
  ): Files {
    const files: Files = {};
    const put = (path: string, content: string | null): void => {
      for (const key of [path, `${path}*`]) {
        delete files[key];
        state.delete(key);
      }
      if (content === null) files[path] = null;
      else {
        files[path] = content;
        state.set(path, content);
      }
    };
    for (const { name: path, edit: change } of edits) {
      const old = state.get(path) ?? state.get(`${path}*`);
      if (change.kind === 'replace') put(path, change.text);
      else if (old === undefined) continue;
      else if (change.kind === 'splice') {
        const all = old.split('\n');
        all.splice(change.at % (all.length + 1), change.drop, ...change.put);
        put(path, all.join('\n'));
      } else if (change.kind === 'remove') put(path, null);
      else if (change.kind === 'move' && change.to !== path) {
        put(path, null);
        put(change.to, `${old}${change.put}\n`);
      } else if (change.kind === 'eol') put(path, old.endsWith('\n') ? old.slice(0, -1) : `${old}\n`);
      else if (change.kind === 'mode') {
        put(path, null);
        files[`${path}*`] = old;
        state.set(`${path}*`, old);
      }
    }
    return files;
  }

  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, text, { minKeys: 2, noNullPrototype: true }),
      step,
      fc.array(step, { minLength: 1, maxLength: 4 }),
      fc.constantFrom<string[]>([], ['-M'], ['--no-renames'], ['-U1'], ['--full-index']),
      async (old, drift, steps, options) => {
        const files = { ...old, keep: 'x\n' };
        const state = new Map(Object.entries(files));
        const drifted = play(new Map(state), drift);
        await compare(
          files,
          drifted,
          steps.map((edits) => play(state, edits)),
          options,
        );
      },
    ),
    { numRuns: Number(process.env.PARITY_RUNS ?? 2 * factor) },
  );
}, 3_600_000);
