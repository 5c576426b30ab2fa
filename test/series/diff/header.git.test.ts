/** What the header of a file says is read as `git apply` reads it, whatever made the diff. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import { factor } from '../../support/factor.ts';
import { tempFolder } from '../../support/git.ts';

const folder = tempFolder();

/** `added TAB deleted TAB path` of each file; null where git refuses the diff. */
function gitReads(text: string, strip: 0 | 1): string[] | null {
  const { status, stdout } = spawnSync('git', ['apply', '--numstat', '-z', `-p${strip}`, '-'], {
    input: Buffer.from(text, 'latin1'),
    cwd: folder,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: folder, LC_ALL: 'C' },
  });
  return status === 0 ? stdout.toString('latin1').split('\0').filter(Boolean) : null;
}

function weRead(text: string): { files: string[]; limits: string[] } {
  const { files, limits } = parseDiff(text);
  return {
    files: files.map(({ hunks, newPath, oldPath }) => {
      const count = (kind: string) => hunks.flatMap((h) => h.lines.filter((l) => l.kind === kind)).length;
      return `${count('+')}\t${count('-')}\t${newPath ?? oldPath}`;
    }),
    limits: limits.map(({ code }) => code),
  };
}

const quote = (name: string): string =>
  /["\\\x80-\xff]/.test(name)
    ? `"${name.replace(/["\\\x80-\xff]/g, (c) => (/["\\]/.test(c) ? `\\${c}` : `\\${c.charCodeAt(0).toString(8)}`))}"`
    : name;

const names = fc.constantFrom(
  'x.c',
  'x',
  'target/alpha/cpu.c',
  'a b.c',
  'x b/x',
  'q"t.c',
  'caf\xc3\xa9.c',
  'b/x',
  'a/x',
);
const prefixes = fc.constantFrom<[string, string]>(
  ['a/', 'b/'],
  ['b/', 'b/'],
  ['a/', 'a/'],
  ['i/', 'w/'],
  ['old/', 'new/'],
  ['x/y/', 'z/y/'],
  ['./', './'],
  ['', ''],
);
const change = fc.record({
  name: names,
  header: prefixes,
  /** Of the sides, where they are not the header's. */
  sides: fc.option(prefixes, { freq: 3 }),
  kind: fc.constantFrom('modify', 'add', 'delete', 'rename', 'copy'),
  modes: fc.boolean(),
  index: fc.boolean(),
  hunk: fc.boolean(),
  behind: fc.constantFrom('', '', '\t', '\t2021-01-01 10:00:00 +0000'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function diffOf({ name, header, sides, kind, modes, index, hunk, behind }: Change): string {
  const moves = kind === 'rename' || kind === 'copy';
  const to = moves ? `new/${name}` : name;
  const [before, after] = sides ?? header;
  const lines = [`diff --git ${quote(header[0] + name)} ${quote(header[1] + to)}`];
  // Without its mode git does not know that a file comes or goes, and takes /dev/null for its name.
  if (kind === 'add') lines.push('new file mode 100644');
  else if (kind === 'delete') lines.push('deleted file mode 100644');
  else if (modes && !moves) lines.push('old mode 100644', 'new mode 100755');
  if (moves) lines.push('similarity index 90%', `${kind} from ${quote(name)}`, `${kind} to ${quote(to)}`);
  if (index) lines.push('index 1234567..89abcde');
  if (hunk) {
    lines.push(kind === 'add' ? '--- /dev/null' : `--- ${quote(before + name)}${behind}`);
    lines.push(kind === 'delete' ? '+++ /dev/null' : `+++ ${quote(after + to)}${behind}`);
    if (kind !== 'delete') lines.push(kind === 'add' ? '@@ -0,0 +1 @@' : '@@ -1 +1 @@');
    else lines.push('@@ -1 +0,0 @@');
    if (kind !== 'add') lines.push('-x');
    if (kind !== 'delete') lines.push('+y');
  }
  return `${lines.join('\n')}\n`;
}

/** As `git diff --no-prefix` writes it: nothing that looks like a prefix, and all names are the same. */
function unprefixed({ name, header, sides, hunk, kind }: Change): boolean {
  const whole = header[0] + name;
  const agree = sides === null || (sides[0] === header[0] && sides[1] === header[1]);
  if (header[0] !== header[1] || whole.startsWith('./')) return false;
  if (/^[abciow12]\//.test(whole)) return hunk && agree && kind === 'modify';
  return !hunk || agree;
}

test('a header is read as git reads it: with one component less, or none where there is no prefix', () => {
  fc.assert(
    fc.property(change, (one) => {
      const text = diffOf(one);
      const moves = one.kind === 'rename' || one.kind === 'copy';
      const git = gitReads(text, unprefixed(one) && !moves ? 0 : 1);
      const ours = weRead(text);
      if (git && !ours.limits.length) expect(ours.files, text).toEqual(git);
      // What git takes is never lost in silence.
      if (git?.length) expect(ours.files.length + ours.limits.length, text).toBeGreaterThan(0);
    }),
    { numRuns: 50 * factor },
  );
});

test('one prefix on both sides: as diff --no-index was seen to write it', () => {
  const text = [
    'diff --git b/x b/x',
    'index 1234567..89abcde 100644',
    '--- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '-x',
    '+y',
    '',
  ].join('\n');
  expect(weRead(text)).toEqual({ files: ['1\t1\tx'], limits: [] });
  expect(gitReads(text, 1)).toEqual(['1\t1\tx']);
});

test.each([
  ['a/x', 'b/x', 'x'],
  ['x.c.orig', 'x.c', 'x.c'],
  ['./a/x', './a/x', 'a/x'],
  ['a/x', 'a/x', 'x'],
  ['old/target/x.c', 'new/target/x.c', 'target/x.c'],
])('of a diff without git, %s and %s are %s', (before, after, path) => {
  const text = `--- ${before}\n+++ ${after}\n@@ -1 +1 @@\n-x\n+y\n`;
  expect(weRead(text)).toEqual({ files: [`1\t1\t${path}`], limits: [] });
});
