/** Commits that are made of a series' mails: as `git am -3` would make them, the same each time, all or none. */
import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProjectMirrors } from '../../src/git/project-mirrors.ts';
import { createProjects } from '../../src/git/projects.ts';
import { createSeriesBranches } from '../../src/git/series-branches.ts';
import { forges } from '../../src/platforms/forges.ts';
import type { BuiltSeries, CommitSource } from '../../src/ports/mirrors.ts';
import { applyWhole } from '../../src/series/apply/apply.ts';
import { commitMessage } from '../../src/series/mail/commit-message.ts';
import { readSeries } from '../../src/series/read.ts';
import { makeRepository, openTestRepository, type TestRepository, tempFolder } from '../support/git.ts';
import { mail, mbox as mboxOf, smallDiff } from '../support/mail.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** The mails of commits, as `git format-patch` writes them. */
function formatPatch(repo: TestRepository, range: string): string {
  return repo.git('format-patch', '--stdout', '--thread=shallow', '--binary', range);
}

async function sourcesOf(mbox: string): Promise<CommitSource[]> {
  const { series } = await readSeries([{ name: 'mbox', bytes: Buffer.from(mbox, 'latin1') }]);
  return series!.patches.map((patch) => ({ patch, message: commitMessage(patch) }));
}

/** Builds on a commit of a repository; `made` reads what came of it. */
async function build(
  repo: TestRepository,
  base: string,
  sources: CommitSource[],
): Promise<{ built: BuiltSeries; made: TestRepository }> {
  const options = { dataDir: tempFolder(), log };
  const mirrors = openProjectMirrors(options);
  const projects = createProjects(options, mirrors);
  const branches = createSeriesBranches({ apply: applyWhole, access: {}, forges }, mirrors);
  const project = { address: repo.dir, branch: 'master' };
  const { gitDir } = await projects.fetch(project);
  const built = await branches.build(project, base, sources, '2020-01-01T00:00:00Z');
  return { built, made: openTestRepository(gitDir) };
}

/** What is compared of commits: tree, author, date as written, message without our trailer. */
function told(repo: TestRepository, ids: string[]): string[] {
  return ids.map((id) =>
    repo
      .git('log', '-1', '--format=%T%n%an <%ae> %ad%n%B', '--date=raw', id)
      .replace(/\n*Message-Id: <.*>\s*$/, '')
      .trimEnd(),
  );
}

function gitAm(repo: TestRepository, base: string, mbox: string): string[] {
  repo.git('checkout', '-q', '-f', '--detach', base);
  const file = join(tempFolder(), 'mbox');
  writeFileSync(file, mbox, 'latin1');
  repo.git('am', '-q', '-3', file);
  return repo.git('rev-list', '--reverse', `${base}..HEAD`).split('\n');
}

test('text, binary files, modes, links, renames and removals come out as with git am -3', async () => {
  const repo = makeRepository();
  const old = Array.from({ length: 40 }, (_, i) => `line ${i}`);
  const base = repo.commit({
    'a.c': `${old.join('\n')}\n`,
    'b.bin': '\0\x01\x02old',
    'run.sh': 'x\n',
    'gone.c': 'g\n',
    'caf\xc3\xa9.c': 'one\ntwo\n',
  });
  const setAuthor = (name: string, email: string, date: string, message: string): void => {
    const amend = ['commit', '-q', '--amend', '--allow-empty-message', `--author=${name} <${email}>`];
    repo.git(...amend, `--date=${date}`, '-m', message);
  };
  repo.commit({ 'a.c': `${old.join('\n').replace('line 7', 'line seven')}\n`, 'caf\xc3\xa9.c': 'one\n2\n' });
  setAuthor('Jörg Müller', 'joerg@example.org', '2024-05-01T12:00:00 +0200', 'tëst: Bytes\n\nÜber alles.');
  repo.commit({ 'b.bin': '\0\x01\x02new\xff', 'new.bin': '\0'.repeat(300) });
  setAuthor(
    'A. N. Other, Jr.',
    'other@example.org',
    '2024-05-01T12:00:00 -0730',
    'Binary\n\nSigned-off-by: A <a@b>',
  );
  repo.commit({ 'run.sh*': 'x\n', 'gone.c': null });
  repo.git('mv', 'a.c', 'moved.c');
  symlinkSync('moved.c', join(repo.dir, 'link.c'));
  repo.commit({ 'moved.c': `${old.join('\n').replace('line 7', 'line seven')}\nmore` });
  repo.commit({ 'sub/deep.c': 'deep\n' }, 'Subject only');
  const mbox = formatPatch(repo, `${base}..HEAD`);
  repo.git('checkout', '-q', 'master');
  const sources = await sourcesOf(mbox);
  const { built, made } = await build(repo, base, sources);
  expect(built).toMatchObject({ ok: true });
  const commits = built.ok ? built.commits : [];
  expect(told(made, commits)).toEqual(told(repo, gitAm(repo, base, mbox)));
  expect(made.git('log', '-1', '--format=%cn <%ce> %ct', commits[0]!)).toBe(
    `vmsd-warden <noreply@vmsd-warden.invalid> ${Date.parse('2024-05-01T10:00:00Z') / 1000}`,
  );
  for (const [i, { patch }] of sources.entries()) {
    const trailers = made.git('log', '-1', '--format=%(trailers:key=Message-Id,valueonly)', commits[i]!);
    expect(trailers.trim()).toBe(`<${patch.messageId}>`);
  }
  // Git itself finds nothing wrong with what was made.
  expect(made.status('fsck', '--strict', '--no-dangling')).toBe(0);
  // The same again, elsewhere: the same commits.
  expect((await build(repo, base, sources)).built).toEqual(built);
});

test('a patch that needs a merge gets one, as with git am -3', async () => {
  const repo = makeRepository();
  const text = Array.from({ length: 30 }, (_, i) => `line ${i}`);
  const at = (changes: Record<number, string>): string =>
    `${text.map((line, i) => changes[i] ?? line).join('\n')}\n`;
  const first = repo.commit({ 'a.c': at({}) });
  repo.commit({ 'a.c': at({ 10: 'ten' }) });
  const mbox = formatPatch(repo, `${first}..HEAD`);
  repo.git('reset', '-q', '--hard', first);
  // The context of the patch is another now, the line is not.
  const base = repo.commit({ 'a.c': at({ 7: 'seven' }) });
  const { built, made } = await build(repo, base, await sourcesOf(mbox));
  expect(built).toMatchObject({ ok: true });
  expect(told(made, built.ok ? built.commits : [])).toEqual(told(repo, gitAm(repo, base, mbox)));
});

test('a series of which one patch does not apply makes nothing, and says which and why', async () => {
  const repo = makeRepository();
  const base = repo.commit({ 'a.c': 'one\n', 'b.c': 'one\n' });
  repo.commit({ 'a.c': 'two\n' });
  repo.commit({ 'b.c': 'two\n' });
  const mbox = formatPatch(repo, `${base}..HEAD`);
  repo.git('reset', '-q', '--hard', base);
  const other = repo.commit({ 'b.c': 'quite other\n' });
  const { built, made } = await build(repo, other, await sourcesOf(mbox));
  expect(built).toMatchObject({
    ok: false,
    at: 1,
    reason: expect.stringMatching(/^b\.c, hunk 1: .*conflict/),
  });
  expect(made.git('for-each-ref', 'refs/warden/series')).toBe('');
});

test('a binary patch without its contents is not guessed at', async () => {
  const repo = makeRepository();
  const base = repo.commit({ 'b.bin': '\0old' });
  repo.commit({ 'b.bin': '\0new' });
  const mbox = repo.git('format-patch', '--stdout', '--no-binary', '-1', 'HEAD');
  repo.git('reset', '-q', '--hard', base);
  const { built } = await build(repo, base, await sourcesOf(mbox));
  expect(built).toMatchObject({ ok: false, at: 0, reason: expect.stringContaining('binary') });
});

test('hostile authors, dates and messages make commits that git takes, and nothing else', async () => {
  const repo = makeRepository();
  const base = repo.commit({ 'target/foo/cpu.c': '{\n    old;\n}\n' });
  const texts = [
    {
      from: '"<x> committer Root <root@example.org> 0 +0000" <a@example.org>',
      date: 'Thu, 1 Jan 1970 00:00:00 +0000',
    },
    { from: '<only@example.org>', date: 'Fri, 31 Dec 9999 23:59:59 +9959' },
    { from: '=?utf-8?q?a=0Aauthor_Evil_=3Ce=40x=3E?= <a@example.org>', date: 'nonsense' },
  ];
  for (const [i, { from, date }] of texts.entries()) {
    const text = mail({
      subject: '[PATCH] x',
      id: `m${i}@example.org`,
      diff: smallDiff().replaceAll('10,3', '1,3'),
    })
      .replace(/^From: .*$/m, `From: ${from}`)
      .replace(/^Date: .*$/m, `Date: ${date}`);
    const { built, made } = await build(repo, base, await sourcesOf(text));
    expect(built).toMatchObject({ ok: true });
    const [id] = built.ok ? built.commits : [];
    const head = made.git('cat-file', 'commit', id!).split('\n\n')[0]!.split('\n');
    expect(head.map((line) => line.split(' ')[0])).toEqual(['tree', 'parent', 'author', 'committer']);
    expect(head[2]).toMatch(/^author [^<>]+ <[^<>]*@example\.org> \d+ [+-]\d{4}$/);
    expect(made.status('fsck', '--strict', '--no-dangling')).toBe(0);
  }
});

test('messages end where git am ends them', () => {
  const patch = { index: 1, commit: null, author: null, date: null, files: [] };
  const of = (subject: string, message: string, messageId: string | null = 'a@b') =>
    commitMessage({ ...patch, subject, message, messageId });
  expect(of('t: S', 'Text.  \n\n\n\nSigned-off-by: A <a@b>\n---\nv2: better\n a.c | 2 +-')).toBe(
    't: S\n\nText.\n\nSigned-off-by: A <a@b>\nMessage-Id: <a@b>\n',
  );
  expect(of('t: S', 'It says: this\nis text\n--- a quotation')).toBe(
    't: S\n\nIt says: this\nis text\n\nMessage-Id: <a@b>\n',
  );
  expect(of('t: S', '---\nnothing')).toBe('t: S\n\nMessage-Id: <a@b>\n');
  expect(of('', '')).toBe('(no subject)\n\nMessage-Id: <a@b>\n');
  expect(of('t: S', 'Message-ID: <other@b>\nSigned-off-by: A <a@b>')).toBe(
    't: S\n\nMessage-ID: <other@b>\nSigned-off-by: A <a@b>\nMessage-Id: <a@b>\n',
  );
  expect(of('t: S', 'x\0y', null)).toBe('t: S\n\nxy\n');
  expect(of('t: S', 'x', 'a>\nb@c')).toBe('t: S\n\nx\n');
  // Whatever git's own rules make of it, the last trailer is ours.
  for (const message of [
    'Fixes: 12 (x)\nSigned-off-by: A <a@b>\n  folded',
    'a: b\nc d\ne f',
    'Reported-by: X\n\nnot: y z',
  ]) {
    const parsed = spawnSync('git', ['interpret-trailers', '--parse'], { input: of('t: S', message) });
    expect(parsed.stdout.toString().trim().split('\n').at(-1)).toBe('Message-Id: <a@b>');
  }
});

test('a series of 200 patches is built in one go', async () => {
  const repo = makeRepository();
  const base = repo.commit({
    'target/foo/cpu.c': Array.from({ length: 2000 }, (_, i) => `line ${i}\n`).join(''),
  });
  const mails = Array.from({ length: 200 }, (_, i) => {
    const line = i * 10 + 5;
    const around = (n: number): string => ` line ${n}\n`;
    const hunk = `@@ -${line},3 +${line},3 @@\n${around(line - 1)}-line ${line}\n+changed ${i}\n${around(line + 1)}`;
    return mail({
      subject: `[PATCH ${i + 1}/200] step ${i}`,
      id: `m${i}@example.org`,
      ...(i && { to: 'm0@example.org' }),
      diff: `diff --git a/target/foo/cpu.c b/target/foo/cpu.c\n--- a/target/foo/cpu.c\n+++ b/target/foo/cpu.c\n${hunk}`,
    });
  });
  const mbox = mboxOf(mails);
  const sources = await sourcesOf(mbox);
  expect(sources.length).toBe(200);
  const { built, made } = await build(repo, base, sources);
  expect(built.ok && built.commits.length).toBe(200);
  expect(made.git('show', `${built.ok && built.commits[199]}:target/foo/cpu.c`)).toContain('changed 0\n');
});
