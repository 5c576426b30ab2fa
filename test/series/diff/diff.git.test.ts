import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/series/bytes.ts';
import { type Diff, parseDiff } from '../../../src/series/diff/diff.ts';
import type { FilePatch } from '../../../src/types/series.ts';
import { factor } from '../../support/factor.ts';
import { smallDiff } from '../../support/mail.ts';
import { timed } from '../../support/processor-time.ts';

/** A file in one line: change, names, modes, lines added and deleted. */
function summary(file: FilePatch): string {
  const octal = (mode: number | null): string => (mode === null ? '-' : mode.toString(8));
  const count = (kind: string): number =>
    file.hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.kind === kind).length, 0);
  const lines = file.binary ? 'binary' : `+${count('+')} -${count('-')}`;
  return `${file.change} ${file.oldPath} ${file.newPath} ${octal(file.oldMode)} ${octal(file.newMode)} ${lines}`;
}

const summaries = (diff: Diff): string[] => diff.files.map(summary);
const codes = (diff: Diff): string[] => diff.limits.map((limit) => limit.code);

describe('what git writes', () => {
  let dir: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: dir,
      encoding: 'latin1',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const numbers = (n: number): string => Array.from({ length: n }, (_, i) => `line ${i}\n`).join('');

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'series-diff-'));
    git('init', '-q', '-b', 'master');
    write('plain.c', numbers(30));
    write('gone.c', 'a\nb\n');
    write('old name.c', numbers(20));
    write('copied.c', numbers(40));
    write('mode.sh', 'x\n');
    write('type', 'was a file\n');
    write('data.bin', 'a\0b');
    write('no-eol.c', 'one\ntwo');
    write('crlf.c', 'one\r\ntwo\r\nthree\r\n');
    write('dash.c', 'keep\n-- \n- a/x\nkeep\n');
    write('dir b/x b/y.c', 'one\n');
    write('a/inner.c', 'one\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
    write('plain.c', numbers(30).replace('line 3\n', 'line three\n').replace('line 25\n', ''));
    rmSync(join(dir, 'gone.c'));
    renameSync(join(dir, 'old name.c'), join(dir, 'new name.c'));
    write('copy.c', numbers(40).replace('line 9\n', 'line nine\n'));
    write('copied.c', `${numbers(40)}more\n`);
    chmodSync(join(dir, 'mode.sh'), 0o755);
    rmSync(join(dir, 'type'));
    symlinkSync('plain.c', join(dir, 'type'));
    write('data.bin', 'a\0c');
    write('no-eol.c', 'one\ntwo\nthree');
    write('crlf.c', 'one\r\n2\r\nthree\r\n');
    write('dash.c', 'keep\nkeep\n');
    write('empty.c', '');
    write('dir b/x b/y.c', 'two\n');
    write('a/inner.c', 'two\n');
    write('müll "q"\ttab.c', 'y\n');
    git('add', '-A');
    git(
      'commit',
      '-q',
      '-m',
      'change',
      '-m',
      'diff --git a/not b/this\n--- a/nor\n+++ b/this\n@@ nor this @@',
    );
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const expected = [
    'modify a/inner.c a/inner.c 100644 100644 +1 -1',
    'copy copied.c copy.c 100644 100644 +1 -1',
    'modify copied.c copied.c 100644 100644 +1 -0',
    'modify crlf.c crlf.c 100644 100644 +1 -1',
    'modify dash.c dash.c 100644 100644 +0 -2',
    'modify data.bin data.bin 100644 100644 binary',
    'modify dir b/x b/y.c dir b/x b/y.c 100644 100644 +1 -1',
    'add null empty.c - 100644 +0 -0',
    'delete gone.c null 100644 - +0 -2',
    'modify mode.sh mode.sh 100644 100755 +0 -0',
    `add null ${encodeText('müll "q"\ttab.c')} - 100644 +1 -0`,
    'rename old name.c new name.c - - +0 -0',
    'modify no-eol.c no-eol.c 100644 100644 +2 -1',
    'modify plain.c plain.c 100644 100644 +1 -2',
    'delete type null 100644 - +0 -1',
    'add null type - 120000 +1 -0',
  ].sort();

  const flags = ['-M', '-C', '-C'];
  test.each([
    ['git diff', () => git('diff', ...flags, 'HEAD~', 'HEAD')],
    ['--no-prefix', () => git('diff', '--no-prefix', ...flags, 'HEAD~', 'HEAD')],
    [
      'prefixes of another kind',
      () => git('diff', '--src-prefix=old/', '--dst-prefix=new/', ...flags, 'HEAD~'),
    ],
    ['mnemonic prefixes', () => git('-c', 'diff.mnemonicPrefix=true', 'diff', ...flags, 'HEAD~', 'HEAD')],
    [
      'whole blob ids and binary data',
      () => git('diff', '--binary', '--full-index', ...flags, 'HEAD~', 'HEAD'),
    ],
    ['no lines of context', () => git('diff', '-U0', ...flags, 'HEAD~', 'HEAD')],
    ['a format-patch mail', () => git('format-patch', '--stdout', ...flags, '-1')],
    [
      'after a transport that ends lines with CRLF',
      () => git('diff', ...flags, 'HEAD~', 'HEAD').replaceAll('\n', '\r\n'),
    ],
  ])('%s', (_, make) => {
    const diff = parseDiff(make(), { separator: true });
    expect(diff.limits).toEqual([]);
    expect(summaries(diff).sort()).toEqual(expected);
  });

  test('lines are exactly those of the files', () => {
    const { files } = parseDiff(git('diff', 'HEAD~', 'HEAD'));
    const of = (path: string) => files.find((file) => file.newPath === path)!.hunks[0]!;
    expect(of('no-eol.c').lines).toEqual([
      { kind: ' ', text: 'one' },
      { kind: '-', text: 'two', noEol: true },
      { kind: '+', text: 'two' },
      { kind: '+', text: 'three', noEol: true },
    ]);
    expect(of('crlf.c').lines.map((line) => line.text)).toEqual(['one\r', 'two\r', '2\r', 'three\r']);
    expect(of('dash.c').lines.map((line) => line.kind + line.text)).toEqual([
      ' keep',
      '--- ',
      '-- a/x',
      ' keep',
    ]);
    expect(of('plain.c')).toMatchObject({ oldStart: 1, oldLines: 7, newStart: 1, newLines: 7, section: '' });
    expect(files.find((file) => file.newPath === 'plain.c')!.hunks[1]!.section).toBe('line 21');
  });

  test('a commit message that talks of diffs brings no file of its own', () => {
    const text = git('format-patch', '--stdout', '-1');
    const { start } = parseDiff(text, { separator: true });
    expect(text.slice(0, start)).toContain('+++ b/this');
    expect(text.slice(start)).toMatch(/^diff --git a\/a\/inner.c/);
  });

  test('a whole diff that a commit message quotes is no part of the patch', () => {
    const text = `Look at this:\n\n${smallDiff('quoted.c')}\nIt is wrong.\n---\n x | 2 +-\n\n${smallDiff('real.c')}`;
    const files = (separator: boolean): (string | null)[] =>
      parseDiff(text, { separator }).files.map((file) => file.newPath);
    expect(files(true)).toEqual(['real.c']);
    expect(files(false)).toEqual(['quoted.c', 'real.c']);
  });

  test('a footer below a line of dashes takes nothing away', () => {
    const diff = parseDiff(`${smallDiff()}-- \n2.39.5\n\n---\nSent by a list\n`, { separator: true });
    expect(diff.files).toHaveLength(1);
  });

  test('two patches in one text are both read', () => {
    const one = (path: string): string =>
      `Subject: [PATCH] ${path}\n\nWords\n---\n\n${smallDiff(path)}-- \n2.39.5\n\n`;
    expect(parseDiff(one('a') + one('b'), { separator: true }).files).toHaveLength(2);
  });

  test('the diff of a merge is a limit', () => {
    git('checkout', '-q', '-b', 'side', 'HEAD~');
    write('plain.c', numbers(30).replace('line 3\n', 'line drei\n'));
    git('commit', '-q', '-a', '-m', 'side');
    try {
      git('merge', '-q', 'master');
    } catch {
      write('plain.c', numbers(30).replace('line 3\n', 'line tres\n'));
    }
    git('commit', '-q', '-a', '-m', 'merge');
    const diff = parseDiff(`${git('show', '--format=', 'HEAD')}${smallDiff()}`);
    expect(codes(diff)).toEqual(['combined-diff']);
    expect(summaries(diff)).toEqual(['modify target/foo/cpu.c target/foo/cpu.c 100644 100644 +1 -1']);
  });
});

describe('diffs without diff --git', () => {
  const body = '@@ -1,2 +1,2 @@\n-a\n+b\n c\n';
  test.each([
    ['prefixes', '--- a/x.c\n+++ b/x.c\n', 'modify x.c x.c'],
    ['no prefixes', '--- x/y.c\n+++ x/y.c\n', 'modify x/y.c x/y.c'],
    [
      'two trees',
      '--- qemu.orig/x.c\t2021-03-02 10:00:00.0 +0100\n+++ qemu/x.c\t2021-03-02 10:00:01.0 +0100\n',
      'modify x.c x.c',
    ],
    ['a backup', '--- x.c.orig\t2021-03-02\n+++ x.c\n', 'modify x.c x.c'],
    [
      'a time behind a space',
      '--- a/x.c 2021-03-02 10:00:00\n+++ b/x.c 2021-03-02 10:00:00\n',
      'modify x.c x.c',
    ],
    ['svn', 'Index: x.c\n=====\n--- x.c\t(revision 1)\n+++ x.c\t(working copy)\n', 'modify x.c x.c'],
    ['a new file', '--- /dev/null\n+++ b/x.c\n', 'add null x.c'],
    [
      'a new file of GNU diff',
      '--- old/x.c\t1970-01-01 01:00:00.0 +0100\n+++ b/x.c\t2021-03-02 10:00:00 +0100\n',
      'add null x.c',
    ],
    ['a removed file', '--- a/x.c\n+++ /dev/null\n', 'delete x.c null'],
  ])('%s', (_, header, expected) => {
    const diff = parseDiff(`some words\n${header}${body}`);
    expect(diff.limits).toEqual([]);
    expect(summaries(diff)).toEqual([`${expected} - - +1 -1`]);
  });

  test('several files in a row, with words between', () => {
    const diff = parseDiff(
      `--- a/x\n+++ b/x\n${body}words\n--- a/y\n+++ b/y\n${body}--- a/z\n+++ b/z\n${body}`,
    );
    expect(diff.files.map((file) => file.newPath)).toEqual(['x', 'y', 'z']);
  });
});

describe('what is broken', () => {
  const two = (first: string): string =>
    `diff --git a/x b/x\n--- a/x\n+++ b/x\n${first}@@ -50,1 +50,1 @@\n-p\n+q\n${smallDiff('y')}`;
  const kept = ['modify x x - - +1 -1', 'modify y y 100644 100644 +1 -1'];

  test.each([
    ['promises more lines than it has', '@@ -1,9 +1,9 @@\n-a\n+b\n'],
    ['promises fewer lines than it has', '@@ -1,1 +1,1 @@\n-a\n+b\n+c\n'],
    ['promises fewer lines of context', '@@ -1,1 +1,1 @@\n-a\n+b\n c\n'],
    ['has numbers that are none', '@@ -1,x +1,1 @@\n-a\n+b\n'],
    ['has endless numbers', `@@ -1,${'9'.repeat(400)} +1,1 @@\n-a\n+b\n`],
    ['has no lines', '@@ -1,0 +1,0 @@\n'],
    ['begins with a remark on the line before it', '@@ -1,1 +1,1 @@\n\\ No newline at end of file\n-a\n+b\n'],
    ['was wrapped by a mail program', '@@ -1,2 +1,2 @@\n-a\n+b that is\nlong\n c\n'],
  ])('a hunk that %s is left out, and all the rest is kept', (_, hunk) => {
    const diff = parseDiff(two(hunk));
    expect(codes(diff)).toEqual(['bad-hunk']);
    expect(diff.limits[0]!.detail).toContain('x: the hunk "@@ -1,');
    expect(summaries(diff)).toEqual(kept);
  });

  test.each([
    ['behind a name without a header', 'diff --git a/y b/y\n'],
    ['behind another file, and an empty line', `${smallDiff('x')}\n`],
  ])('a hunk %s is a limit, as git refuses it', (_, before) => {
    const text = `${before}@@ -1,2 +1,2 @@\n-a\n+b\n c\n`;
    const asked = spawnSync('git', ['apply', '--numstat', '-'], { input: text, encoding: 'utf8' });
    expect(asked.stderr).toMatch(/patch fragment without header/);
    const diff = parseDiff(text);
    expect(codes(diff)).toEqual(['bad-hunk']);
    expect(diff.limits[0]!.detail).toContain('"@@ -1,2 +1,2 @@" stands behind no name of a file');
  });

  test('the signature is no deleted line, not even of a hunk that lacks one', () => {
    const whole = `${smallDiff()}-- \n2.39.5\n`;
    expect(parseDiff(whole)).toMatchObject({ limits: [], files: [{ hunks: [{ lines: { length: 4 } }] }] });
    const lacking = `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,2 @@\n a\n b\n-- \n2.39.5\n`;
    expect(codes(parseDiff(lacking))).toEqual(['bad-hunk']);
  });

  test('a text that ends inside a hunk says so', () => {
    const diff = parseDiff(smallDiff('x') + smallDiff('y').slice(0, -10));
    expect(codes(diff)).toEqual(['truncated-diff']);
    expect(diff.files.map((file) => [file.newPath, file.hunks.length])).toEqual([
      ['x', 1],
      ['y', 0],
    ]);
  });

  test('context lines that lost their only space are context', () => {
    const diff = parseDiff('--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-a\n+b\n\n c\n');
    expect(diff.limits).toEqual([]);
    expect(diff.files[0]!.hunks[0]!.lines[2]).toEqual({ kind: ' ', text: '' });
  });

  test('the note about a missing newline may be in any language', () => {
    const diff = parseDiff('--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ Kein Zeilenumbruch am Dateiende.\n+b\n');
    expect(diff.files[0]!.hunks[0]!.lines).toEqual([
      { kind: '-', text: 'a', noEol: true },
      { kind: '+', text: 'b' },
    ]);
  });

  test.each([
    ['../etc/passwd'],
    ['a/../../x'],
    ['/etc/passwd'],
    ['.git/config'],
    ['x/.GIT/hooks/post-merge'],
    ['GIT~1/config'],
    ['.git./config'],
    ['.git::$INDEX_ALLOCATION/config'],
    ['x\\..\\.git\\config'],
    ['"x/.g\\342\\200\\214it/config"'],
    ['"x\\000y"'],
    ['./x'],
    ['x//y'],
  ])('the path %s is refused, and the other file judged', (path) => {
    const name = path.startsWith('"') ? path.slice(1, -1) : path;
    const quote = (text: string): string => (path.startsWith('"') ? `"${text}"` : text);
    const diff = parseDiff(
      `diff --git ${quote(`a/${name}`)} ${quote(`b/${name}`)}\nindex 1111111..2222222 100644\n` +
        `--- ${quote(`a/${name}`)}\n+++ ${quote(`b/${name}`)}\n@@ -1 +1 @@\n-a\n+b\n${smallDiff('y')}`,
    );
    expect(codes(diff)).toEqual(['unsafe-path']);
    expect(diff.files.map((file) => file.newPath)).toEqual(['y']);
  });

  test('names that are only alike are none of git', () => {
    const diff = parseDiff(
      ['.github/x', '.gitignore', 'git~10', '.git2/x'].map((path) => smallDiff(path)).join(''),
    );
    expect(codes(diff)).toEqual([]);
    expect(diff.files).toHaveLength(4);
  });

  test('a rename out of the repository is refused', () => {
    const diff = parseDiff('diff --git a/x b/x\nsimilarity index 100%\nrename from x\nrename to ../x\n');
    expect(codes(diff)).toEqual(['unsafe-path']);
    expect(diff.files).toEqual([]);
  });

  test('a header line of 40 kB is a limit', async () => {
    const long = 'a/'.repeat(20_000);
    const { result: diff, took } = await timed(() =>
      parseDiff(
        `diff --git ${long} ${long}\n--- ${long}\n+++ ${long}\n@@ -1 +1 @@\n-a\n+b\n${smallDiff('y')}`,
      ),
    );
    expect(took).toBeLessThan(200);
    expect(new Set(codes(diff))).toEqual(new Set(['too-long-line']));
    expect(diff.files.map((file) => file.newPath)).toEqual(['y']);
  });

  test('lines beyond the budget are left out, and said', () => {
    const diff = parseDiff(smallDiff('a.c') + smallDiff('b.c') + smallDiff('c.c'), { budget: { lines: 10 } });
    expect(diff.files.map((file) => file.hunks.length)).toEqual([1, 0, 0]);
    expect(codes(diff)).toEqual(['too-large', 'too-large']);
  });

  test('a thousand broken hunks are told in a few lines', () => {
    const diff = parseDiff(`--- a/x\n+++ b/x\n${'@@ -1,9 +1,9 @@\n-a\n'.repeat(1000)}`);
    expect(diff.limits.length).toBeLessThan(30);
    expect(diff.limits.at(-1)).toMatchObject({ code: 'more-limits', detail: expect.stringContaining('980') });
  });
});

describe('time stays in proportion', () => {
  const mega = 1_000_000;
  const shapes: [string, string][] = [
    ['one line', `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+${'x'.repeat(4 * mega)}\n`],
    ['headers of hunks only', '--- a/x\n+++ b/x\n' + '@@ -1,900000 +1,900000 @@\n'.repeat(mega / 25)],
    ['headers of files only', 'diff --git a/x b/x\n'.repeat(mega / 20)],
    ['real headers of files only', 'diff --git a/x b/x\nnew file mode 100644\n'.repeat(mega / 40)],
    ['pairs of markers', '--- a/x\n+++ b/x\n'.repeat(mega / 16)],
    ['triples that lie', '--- a/x\n+++ b/x\n@@ -1,900000 +1,900000 @@\n-a\n'.repeat(mega / 50)],
    ['separators behind the diff', `${smallDiff()}${'---\n'.repeat(mega / 4)}`],
    ['separators', `${smallDiff()}${'---\n'.repeat(mega / 4)}${smallDiff()}`],
    ['diffs and separators', `${smallDiff()}---\n`.repeat(mega / 300)],
    ['backslashes', `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n${'\\ x\n'.repeat(mega / 4)}`],
    ['binary patches', 'diff --git a/x b/x\nGIT binary patch\nliteral 5\n'.repeat(mega / 50)],
    ['spaces', ' '.repeat(mega)],
    ['quotes', `diff --git "${'\\"'.repeat(2000)}\nnew file mode 100644\n`.repeat(mega / 4000)],
    ['long names', `diff --git ${'a b/'.repeat(1000)}x\nnew file mode 100644\n`.repeat(mega / 4000)],
  ];
  test.each(shapes)('%s', async (_, text) => {
    const { took } = await timed(() => parseDiff(text, { separator: true }));
    expect(took).toBeLessThan(1500);
  });
});

describe('whatever comes in', () => {
  const seed =
    `From: x\n\nA message\n---\n x | 2 +-\n\n${smallDiff()}${smallDiff('include/hw/y.h')}` +
    'diff --git a/p b/q\nsimilarity index 90%\nrename from p\nrename to q\nindex 1111111..2222222 100644\n' +
    '--- a/p\n+++ b/q\n@@ -1,2 +1,3 @@ struct x {\n a\n+b\n c\n\\ No newline at end of file\n-- \n2.39.5\n';

  const edit = fc.record({
    at: fc.nat(seed.length),
    drop: fc.nat(30),
    add: fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '@@ -1,2 +1,2 @@\n',
        '--- a/x\n',
        '+++ b/x\n',
        '-- \n',
        '---\n',
        'diff --git a/x b/x\n',
        '+',
        '-',
        ' ',
        '\\ x\n',
        '"',
        '9',
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  });

  test('hunks keep what their headers say, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.boolean(), (edits, separator) => {
        let text = seed;
        for (const { at, drop, add } of edits)
          text = text.slice(0, at) + encodeText(add) + text.slice(at + drop);
        const diff = parseDiff(text, { separator });
        for (const file of diff.files) {
          expect(file.oldPath ?? file.newPath).not.toBeNull();
          for (const hunk of file.hunks) {
            const sides = (kind: string): number =>
              hunk.lines.filter((line) => line.kind === ' ' || line.kind === kind).length;
            expect([sides('-'), sides('+')]).toEqual([hunk.oldLines, hunk.newLines]);
            for (const line of hunk.lines) expect(line.text).not.toMatch(/\n/);
          }
        }
        expect(diff.start).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 * factor },
    );
  });

  test('every line of every hunk stands in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(' ', '+', '-'), fc.string({ unit: 'binary', maxLength: 12 }))),
        (rows) => {
          const lines = rows.map(([kind, text]) => ({ kind, text: encodeText(text).replaceAll('\n', '') }));
          const olds = lines.filter(({ kind }) => kind !== '+').length;
          const news = lines.filter(({ kind }) => kind !== '-').length;
          fc.pre(olds + news > 0);
          const body = lines.map(({ kind, text }) => `${kind}${text}\n`).join('');
          const text = `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,${olds} +1,${news} @@\n${body}${smallDiff('y')}`;
          const diff = parseDiff(text);
          expect(diff.limits).toEqual([]);
          expect(diff.files[0]!.hunks[0]!.lines).toEqual(lines);
          expect(diff.files[1]!.newPath).toBe('y');
        },
      ),
    );
  });
});
