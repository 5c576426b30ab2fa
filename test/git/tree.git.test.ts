/** Reading repositories of every kind, without changing them. */
import { appendFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { GitError } from '../../src/git/process.ts';
import { openRepository, type Repository } from '../../src/git/tree.ts';
import type { SourceTree } from '../../src/types/tree.ts';
import {
  makeRepository,
  openTestRepository,
  serveAsForges,
  type TestRepository,
  tempFolder,
} from '../support/git.ts';
import { writeTree } from '../support/loose-objects.ts';

const bigText = `${'x'.repeat(1_000_000)}\n`;

function sample(...options: string[]): TestRepository & { first: string; head: string } {
  const repo = makeRepository(...options);
  const first = repo.commit({
    'target/alpha/cpu.c': 'alpha\n',
    'target/avr/cpu.c': 'avr\n',
    README: 'old\n',
  });
  symlinkSync('README', join(repo.dir, 'link'));
  const head = repo.commit({
    'target/alpha/machine.c': '\xff\0\r\n',
    'target/alpha.c': 'sibling\n',
    'run*': '#!/bin/sh\n',
    big: bigText,
  });
  return { ...repo, first, head };
}

async function withRepository<T>(dir: string, use: (repo: Repository) => Promise<T>): Promise<T> {
  const repo = await openRepository(dir);
  try {
    return await use(repo);
  } finally {
    repo.close();
  }
}

async function readPath(tree: SourceTree, path: string): Promise<string | null | undefined> {
  const entry = await tree.entry(path);
  return entry === null ? undefined : (await tree.read([entry]))[0];
}

test('files, folders and contents of a revision', async () => {
  const repo = sample();
  await withRepository(repo.dir, async (opened) => {
    const tree = opened.tree(await opened.resolve('HEAD'));
    expect(tree.commit).toBe(repo.head);
    expect((await tree.list('target/alpha')).map(({ path }) => path)).toEqual([
      'target/alpha/cpu.c',
      'target/alpha/machine.c',
    ]);
    expect((await tree.list('')).map(({ path }) => path)).toEqual(
      repo
        .git('ls-files')
        .split('\n')
        .filter((path) => path !== 'link'),
    );
    expect(await tree.names('target')).toEqual(['alpha.c', 'alpha/', 'avr/']);
    expect(await tree.names('target/')).toEqual(await tree.names('target'));
    expect(await tree.list('target/none')).toEqual([]);
    expect(await tree.names('README')).toEqual([]);
    expect(await tree.entry('run')).toEqual({
      path: 'run',
      mode: 0o100755,
      id: repo.git('rev-parse', 'HEAD:run'),
    });
    expect(await tree.entry('target')).toBeNull();
    expect(await tree.entry('target/')).toBeNull();
    expect(await tree.entry('../README')).toBeNull();
    expect(await tree.entry('link')).toBeNull();
    expect(await readPath(tree, 'target/alpha/machine.c')).toBe('\xff\0\r\n');
    expect(await readPath(tree, 'big')).toBe(bigText);
    const old = opened.tree(repo.first);
    expect(await readPath(old, 'target/alpha/machine.c')).toBeUndefined();
    expect(await readPath(old, 'README')).toBe('old\n');
    expect(await opened.tree(null).list('')).toEqual([]);
  });
});

test('many requests at once are answered in order', async () => {
  const repo = makeRepository();
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`f${n}`, `${'y'.repeat(n * 7)}${n}\n`]),
  );
  repo.commit(files);
  await withRepository(repo.dir, async (opened) => {
    const tree = opened.tree(await opened.resolve('HEAD'));
    const entries = await tree.list('');
    const missing = { path: 'gone', mode: 0o100644, id: '0123456789'.repeat(4) };
    const texts = await tree.read([missing, ...entries, missing]);
    expect(texts).toEqual([null, ...entries.map(({ path }) => files[path]), null]);
  });
});

test('a work tree, a folder in it, its git dir, a bare clone, a linked worktree and a shallow clone', async () => {
  const repo = sample();
  const bare = join(tempFolder(), 'bare.git');
  repo.git('clone', '-q', '--bare', repo.dir, bare);
  const linked = join(tempFolder(), 'linked');
  repo.git('worktree', 'add', '-q', '--detach', linked, repo.first);
  const shallow = join(tempFolder(), 'shallow');
  repo.git('clone', '-q', '--depth=1', `file://${repo.dir}`, shallow);
  const dirs = [repo.dir, join(repo.dir, 'target/alpha'), join(repo.dir, '.git'), bare, shallow];
  for (const dir of dirs) {
    await withRepository(dir, async (opened) => {
      expect(await opened.resolve('HEAD')).toBe(repo.head);
      expect(await readPath(opened.tree(repo.head), 'README')).toBe('old\n');
    });
  }
  await withRepository(linked, async (opened) => expect(await opened.resolve('HEAD')).toBe(repo.first));
});

test('a partial clone is read without fetching: what it lacks is null', async () => {
  const repo = sample();
  serveAsForges(repo.dir);
  const partial = join(tempFolder(), 'partial');
  repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, partial);
  const objects = () => openTestRepository(partial).git('count-objects', '-v');
  const before = objects();
  await withRepository(partial, async (opened) => {
    const tree = opened.tree(await opened.resolve('HEAD'));
    const entries = await tree.list('target');
    expect(entries).toHaveLength(4);
    expect(await tree.read(entries)).toEqual([null, null, null, null]);
  });
  expect(objects()).toBe(before);
  const fetching = await openRepository(partial, { lazyFetch: true });
  expect(await readPath(fetching.tree(repo.head), 'README')).toBe('old\n');
  fetching.close();
});

test('a partial clone that lacks more files than git may die over has them fetched in one go', async () => {
  const repo = makeRepository();
  serveAsForges(repo.dir);
  const head = repo.commit(
    Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`target/a/${i}.c`, `int a${i};\n`])),
    'Many',
  );
  const partial = join(tempFolder(), 'partial');
  repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, partial);
  const opened = await openRepository(partial, { lazyFetch: true });
  try {
    const tree = opened.tree(head);
    const texts = await tree.read(await tree.list('target'));
    expect(texts.filter((text) => text?.startsWith('int a'))).toHaveLength(120);
    const packs = () => readdirSync(join(partial, '.git/objects/pack')).filter((n) => n.endsWith('.pack'));
    expect(packs()).toHaveLength(2);
  } finally {
    opened.close();
  }
  // Without leave to fetch they are missing, each of them.
  const other = join(tempFolder(), 'other');
  repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, other);
  await withRepository(other, async (reading) => {
    const tree = reading.tree(head);
    expect(new Set(await tree.read(await tree.list('target')))).toEqual(new Set([null]));
  });
});

test('who asks a partial clone for files that are on their way waits for them', async () => {
  const repo = makeRepository();
  serveAsForges(repo.dir);
  const names = Array.from({ length: 60 }, (_, i) => `target/a/${i}.c`);
  const head = repo.commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])), 'Many');
  const partial = join(tempFolder(), 'partial');
  repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, partial);
  const opened = await openRepository(partial, { lazyFetch: true });
  try {
    const entries = await opened.tree(head).list('target');
    const texts: Promise<(string | null)[]>[] = [];
    for (let from = 0; from < 40; from += 1) {
      texts.push(opened.tree(head).read(entries.slice(from)));
      await setTimeout(5);
    }
    expect((await Promise.all(texts)).flat().filter((text) => text === null)).toEqual([]);
  } finally {
    opened.close();
  }
});

test('a partial clone fetches what is included from file to file in a few requests, not one for each step', async () => {
  const repo = makeRepository();
  serveAsForges(repo.dir);
  const steps = Array.from({ length: 30 }, (_, i) => [
    `include/${['exec', 'qom', 'migration'][i % 3]}/h${i}.h`,
    `int h${i};\n#include "h${i + 1}.h"\n`,
  ]);
  const targets = ['a', 'b', 'c', 'd', 'e', 'f'];
  const head = repo.commit(
    {
      ...Object.fromEntries(steps),
      ...Object.fromEntries(targets.map((name) => [`target/${name}/cpu.c`, `int ${name};\n`])),
      'docs/a.rst': 'Docs\n',
      'include/README': 'No header\n',
    },
    'Steps',
  );
  const partial = join(tempFolder(), 'partial');
  repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, partial);
  const opened = await openRepository(partial, { lazyFetch: true });
  try {
    const tree = opened.tree(head);
    for (const [path] of steps) expect(await readPath(tree, path!)).toMatch(/^int h/);
    for (const name of targets) expect(await readPath(tree, `target/${name}/cpu.c`)).toBe(`int ${name};\n`);
    const packs = () => readdirSync(join(partial, '.git/objects/pack')).filter((n) => n.endsWith('.pack'));
    // the clone itself, what stands in include/, two targets, all targets
    expect(packs()).toHaveLength(5);
    await withRepository(partial, async (reading) => {
      expect(await readPath(reading.tree(head), 'include/README')).toBeNull();
      expect(await readPath(reading.tree(head), 'docs/a.rst')).toBeNull();
    });
  } finally {
    opened.close();
  }
});

test('a SHA-256 repository', async () => {
  const repo = sample('--object-format=sha256');
  await withRepository(repo.dir, async (opened) => {
    const commit = await opened.resolve('HEAD~1');
    expect(commit).toMatch(/^[0-9a-f]{64}$/);
    expect((await opened.tree(commit).list('target')).map(({ path }) => path)).toEqual([
      'target/alpha/cpu.c',
      'target/avr/cpu.c',
    ]);
  });
});

test('revisions: tags, abbreviations, ranges of time; what is none is refused in one line', async () => {
  const repo = sample();
  repo.git('tag', '-a', '-m', 'a tag', 'v1', repo.first);
  await withRepository(repo.dir, async (opened) => {
    expect(await opened.resolve('v1')).toBe(repo.first);
    expect(await opened.resolve(repo.first.slice(0, 12))).toBe(repo.first);
    expect(await opened.resolve('HEAD~1')).toBe(repo.first);
    const bad = ['nope', '--output=x', '-1', '', 'HEAD\nHEAD', 'HEAD:README', 'HEAD^{tree}', '0'.repeat(40)];
    for (const rev of bad) {
      const error = await opened.resolve(rev).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error, rev).toBeInstanceOf(GitError);
      expect((error as GitError).message).toMatch(/^[^\n]+$/);
    }
    expect(() => opened.tree('HEAD')).toThrow(GitError);
  });
});

test('no repository, and broken ones, are one clear line', async () => {
  const empty = tempFolder();
  const refused = (dir: string) =>
    openRepository(dir).then(
      () => 'opened',
      (error: Error) => error.message,
    );
  expect(await refused(join(empty, 'none'))).toMatch(/none cannot be opened: No such file or directory; .*$/);
  expect(await refused(empty)).toMatch(/is not in a git repository; name a work tree or a bare repository$/);
  writeFileSync(join(empty, 'file'), '');
  expect(await refused(join(empty, 'file'))).toMatch(/cannot be opened: Not a directory/);

  vi.stubEnv('PATH', empty);
  expect(await refused('.')).toBe('git is not installed, or not on PATH; install git 2.31 or newer');
  vi.unstubAllEnvs();

  const badHead = sample();
  writeFileSync(join(badHead.dir, '.git/HEAD'), 'garbage\n');
  expect(await refused(badHead.dir)).toMatch(/^[^\n]+$/);
  const badConfig = sample();
  writeFileSync(join(badConfig.dir, '.git/config'), '[core\n');
  expect(await refused(badConfig.dir)).toMatch(/^git cannot read .*: bad config line 1 /);

  const unborn = makeRepository();
  await withRepository(unborn.dir, async (opened) => {
    await expect(opened.resolve('HEAD')).rejects.toThrow(/'HEAD' names no commit in /);
  });
});

test('a broken object costs only itself', async () => {
  const repo = sample();
  const id = repo.git('rev-parse', 'HEAD:README');
  const path = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
  rmSync(path);
  writeFileSync(path, 'no zlib at all');
  await withRepository(repo.dir, async (opened) => {
    const tree = opened.tree(repo.head);
    const entries = await tree.list('');
    const texts = await tree.read(entries);
    const unread = entries.filter((_, index) => texts[index] === null).map((entry) => entry.path);
    expect(unread).toEqual(['README']);
  });
  const folder = repo.git('rev-parse', 'HEAD:target');
  rmSync(join(repo.dir, '.git/objects', folder.slice(0, 2), folder.slice(2)));
  await withRepository(repo.dir, async (opened) => {
    const tree = opened.tree(repo.head);
    await expect(tree.list('target')).rejects.toThrow(/the folder target .*is missing/);
    await expect(tree.entry('target/avr/cpu.c')).rejects.toThrow(GitError);
  });
});

test('a locked index, hooks and a foreign GIT_DIR do not matter', async () => {
  const repo = sample();
  const other = makeRepository();
  writeFileSync(join(repo.dir, '.git/index.lock'), '');
  appendFileSync(join(repo.dir, '.git/config'), '[core]\n\tfsmonitor = /bin/false\n\tpager = /bin/false\n');
  process.env.GIT_DIR = join(other.dir, '.git');
  try {
    await withRepository(repo.dir, async (opened) => expect(await opened.resolve('HEAD')).toBe(repo.head));
  } finally {
    delete process.env.GIT_DIR;
  }
});

// Git takes a folder for one whatever permissions it has.
test.each(['40000', '40755'] as const)('a folder bomb is refused, not unfolded (mode %s)', async (mode) => {
  const repo = makeRepository();
  const gitDir = join(repo.dir, '.git');
  let id = repo.git('rev-parse', `${repo.commit({ f: 'x\n' })}^{tree}`);
  for (let depth = 0; depth < 12; depth += 1)
    id = writeTree(
      gitDir,
      Array.from({ length: 10 }, (_, n) => [`d${n}`, { mode, id }] as const),
    );
  const tree = repo.git('commit-tree', '-m', 'bomb', id);
  await withRepository(repo.dir, async (opened) => {
    await expect(opened.tree(tree).list('')).rejects.toThrow(/is too large or too deep/);
    expect(await opened.tree(tree).names('d1/d2')).toHaveLength(10);
  });
});

test('reading leaves the repository as it was', async () => {
  const repo = sample();
  const state = () => [
    readdirSync(repo.dir),
    readdirSync(join(repo.dir, '.git')),
    repo.git('count-objects', '-v'),
  ];
  const before = state();
  await withRepository(repo.dir, async (opened) => {
    const tree = opened.tree(await opened.resolve('HEAD'));
    expect(await tree.read(await tree.list(''))).not.toContain(null);
  });
  expect(state()).toEqual(before);
});
