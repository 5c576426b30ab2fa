/** Mirrors that were spoilt are made anew and read on; fetches that break off leave nothing, and are not hurried. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMirrors } from '../../src/git/mirror.ts';
import { ownPauses } from '../../src/git/pauses.ts';
import { forges } from '../../src/platforms/forges.ts';
import type { FetchedChange, Pauses } from '../../src/ports/git.ts';
import { judgeFetched } from '../../src/processes/judge/in-repository.ts';
import { serveGit } from '../fakes/repositories.ts';
import { target, type1, type2 } from '../support/conversation.ts';
import { factor } from '../support/factor.ts';
import {
  makeRepository,
  openTestRepository,
  serveAsForges,
  type TestRepository,
  tempFolder,
} from '../support/git.ts';

let repo: TestRepository;
let base: string;
let head: string;
/** A commit on the head, for a change that has moved on. */
let newer: string;
let url: string;
/** A data folder with a mirror of `head`, to be copied. */
let fetched: string;
/** What becomes of the answers: so many bytes of each pack, and all else whole. */
let cutAt = Number.POSITIVE_INFINITY;
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && cutAt < Number.POSITIVE_INFINITY) {
    let sent = 0;
    const write = response.write.bind(response);
    response.write = ((chunk: Buffer) => {
      sent += chunk.length;
      if (sent < cutAt) return write(chunk);
      write(chunk.subarray(0, Math.max(0, chunk.length - (sent - cutAt))), () => response.destroy());
      return false;
    }) as typeof response.write;
  }
  serveGit(dirname(repo.dir), asked.pathname, request, response, asked);
});
beforeAll(async () => {
  repo = makeRepository();
  // Enough that a half of it is something, and in more than one folder.
  const noise = Array.from({ length: 400 }, (_, i) => [`hw/core/f${i}.c`, `${Math.sin(i)}\n`.repeat(20)]);
  base = repo.commit({ ...target('zeta', type1), ...Object.fromEntries(noise) });
  repo.git('checkout', '-q', '-b', 'topic');
  head = repo.commit(target('zeta', type2));
  repo.git('checkout', '-q', 'master');
  serveAsForges(repo.dir);
  newer = repo.git('commit-tree', '-m', 'Newer', '-p', head, `${head}^{tree}`);
  moveTo(head);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(repo.dir)}`;
  fetched = tempFolder();
  await mirrorsIn(fetched).fetch();
});
afterAll(() => {
  server.close();
});

/** Where the change is from now on. */
function moveTo(commit: string): void {
  const pull = join(repo.dir, '.git/refs/pull/1');
  mkdirSync(pull, { recursive: true });
  writeFileSync(join(pull, 'head'), `${commit}\n`);
}

/** A data folder in which the mirror is as it is after the first fetch. */
function whereFetched(): string {
  const dataDir = tempFolder();
  cpSync(fetched, dataDir, { recursive: true });
  return dataDir;
}

function mirrorsIn(dataDir: string, pauses?: Pauses) {
  const said: string[] = [];
  const note = (fields: object, text: string) => void said.push(`${text} ${JSON.stringify(fields)}`);
  const log = { debug() {}, info() {}, warn: note, error: note };
  const access = { url: () => url, authorization: async () => null };
  const mirrors = createMirrors({
    ...{ dataDir, access: { github: access }, forges, log },
    ...(pauses && { pauses }),
  });
  const fetch = (of = head) =>
    mirrors.fetch({
      ...{ platform: 'github', repository: 'o/r', repositoryId: '7', change: 1, head: of },
      ...{ base: { branch: 'master', commit: base }, defaultBranch: 'master' },
    });
  return { fetch, said, gitDir: join(dataDir, 'mirrors/github/7.git') };
}

/** All that the review of the flip reads is there. */
async function flips(fetched: FetchedChange): Promise<string[]> {
  const { report } = await judgeFetched({ fetched, body: '', settings: null });
  return report.findings.map(({ rule }) => rule);
}

const packs = (gitDir: string): string[] => readdirSync(join(gitDir, 'objects/pack'));
const each = (gitDir: string, end: string, spoil: (path: string) => void): void => {
  for (const name of packs(gitDir)) if (name.endsWith(end)) spoil(join(gitDir, 'objects/pack', name));
};
/** As a loose object, so that it can be lost alone. */
function unpack(gitDir: string): void {
  const folder = join(gitDir, 'objects/pack');
  const whole = packs(gitDir).filter((name) => name.endsWith('.pack'));
  const { git } = openTestRepository(gitDir);
  for (const name of whole) {
    const content = readFileSync(join(folder, name));
    for (const end of ['.pack', '.idx', '.rev', '.promisor'])
      rmSync(join(folder, name.replace('.pack', end)), { force: true });
    const moved = join(gitDir, 'moved.pack');
    writeFileSync(moved, content);
    git('-c', 'alias.un=!git unpack-objects -q <"$1"; :', 'un', moved);
    rmSync(moved);
  }
}
const loose = (gitDir: string, id: string): string => join(gitDir, 'objects', id.slice(0, 2), id.slice(2));

const damages: [what: string, spoil: (gitDir: string) => void][] = [
  ['an empty ref', (d) => writeFileSync(join(d, 'refs/warden/1'), '')],
  ['a ref of zeros', (d) => writeFileSync(join(d, 'refs/warden/1'), '\0'.repeat(41))],
  ['an empty ref of another change', (d) => writeFileSync(join(d, 'refs/warden/2'), '')],
  ['a ref to nothing', (d) => writeFileSync(join(d, 'refs/warden/1'), `${'1'.repeat(40)}\n`)],
  ['garbage in packed-refs', (d) => writeFileSync(join(d, 'packed-refs'), 'garbage\n')],
  ['half a packed-refs', (d) => writeFileSync(join(d, 'packed-refs'), `# pack-refs with: peeled\n${head.slice(0, 20)}`)],
  ['a broken config', (d) => writeFileSync(join(d, 'config'), '[core\n\tbare')],
  ['an empty config', (d) => writeFileSync(join(d, 'config'), '')],
  ['a config of zeros', (d) => writeFileSync(join(d, 'config'), '\0'.repeat(60))],
  ['an empty HEAD', (d) => writeFileSync(join(d, 'HEAD'), '')],
  ['no HEAD', (d) => rmSync(join(d, 'HEAD'))],
  ['no objects', (d) => rmSync(join(d, 'objects'), { recursive: true })],
  ['no packs', (d) => rmSync(join(d, 'objects/pack'), { recursive: true })],
  ['a file in its place', (d) => { rmSync(d, { recursive: true }); writeFileSync(d, 'file'); }],
  ['an empty folder in its place', (d) => { rmSync(d, { recursive: true }); mkdirSync(d); }],
  ['truncated packs', (d) => each(d, '.pack', (path) => truncateSync(path, 100))],
  ['empty packs', (d) => each(d, '.pack', (path) => truncateSync(path, 0))],
  ['truncated indexes', (d) => each(d, '.idx', (path) => truncateSync(path, 100))],
  ['packs without indexes', (d) => each(d, '.idx', (path) => rmSync(path))],
  ['a tree that is missing', (d) => { unpack(d); rmSync(loose(d, repo.git('rev-parse', `${base}:hw/core`))); }],
  ['a tree that is empty', (d) => { unpack(d); const at = loose(d, repo.git('rev-parse', `${head}:target/zeta`)); rmSync(at); writeFileSync(at, ''); }],
  ['a commit that is missing', (d) => { unpack(d); rmSync(loose(d, base)); }],
  ['alternates that point away', (d) => { mkdirSync(join(d, 'objects/info'), { recursive: true }); writeFileSync(join(d, 'objects/info/alternates'), '/nonexistent/objects\n'); }],
  ['a broken shallow file', (d) => writeFileSync(join(d, 'shallow'), 'garbage\n')],
]; // biome-ignore format: a line each

/** One of each kind of damage, and two of objects: each day. In the slow tier, all. */
const daily = new Set([
  'a ref to nothing',
  'half a packed-refs',
  'a broken config',
  'no HEAD',
  'a file in its place',
  'truncated packs',
  'a tree that is missing',
  'a commit that is missing',
  'alternates that point away',
  'a broken shallow file',
]);
/** Each day every fourth of the mirrors is read on when the change has moved on; in the slow tier, all. */
const cases = damages
  .filter(([what]) => factor > 1 || daily.has(what))
  .map(([what, spoil], i) => ({ what, spoil, goesOn: factor > 1 || i % 4 === 0 }));

describe.each(cases)('a mirror with $what', ({ spoil, goesOn }) => {
  test('is made anew where it must be, once, and the review finds what it found', async () => {
    const { fetch, said, gitDir } = mirrorsIn(whereFetched());
    spoil(gitDir);
    // The judging process may be the first to see it; its job is tried again then.
    const found = await fetch()
      .then(flips)
      .catch(async (error: unknown) => {
        expect(error).toMatchObject({
          kind: 'passing',
          message: expect.stringMatching(/mirror was .*made anew/),
        });
        return flips(await fetch());
      });
    expect(found, said.join('\n')).toEqual(['type-flip']);
    if (goesOn) {
      moveTo(newer);
      try {
        expect(await flips(await fetch(newer))).toEqual(['type-flip']);
      } finally {
        moveTo(head);
      }
    }
    expect(said.filter((line) => line.startsWith('a mirror is damaged')).length).toBeLessThanOrEqual(1);
    if (said.length > 0) expect(existsSync(`${gitDir}.damaged`)).toBe(true);
  });
});

test('one that is spoilt again at once is not made anew again and again', async () => {
  const { fetch, said, gitDir } = mirrorsIn(whereFetched());
  writeFileSync(join(gitDir, 'HEAD'), '');
  await fetch();
  writeFileSync(join(gitDir, 'HEAD'), '');
  await expect(fetch()).rejects.toMatchObject({
    kind: 'passing',
    after: 60,
    message: expect.stringMatching(/look at the disk/),
  });
  expect(said.filter((line) => line.startsWith('a mirror is damaged'))).toHaveLength(1);
});

test('locks and half packs of processes that were killed are in nobody’s way', async () => {
  const { fetch, said, gitDir } = mirrorsIn(whereFetched());
  const left = [
    'refs/warden/1.lock',
    'packed-refs.lock',
    'config.lock',
    'HEAD.lock',
    'shallow.lock',
    'gc.pid',
  ];
  const half = [
    'objects/pack/tmp_pack_x1',
    'objects/pack/tmp_idx_x1',
    'objects/tmp_objdir-incoming-x',
    'objects/pack/.tmp-1-pack-a.pack',
  ];
  for (const name of [...left, ...half]) {
    writeFileSync(join(gitDir, name), '');
    utimesSync(join(gitDir, name), 1e9, 1e9);
  }
  // One of a process that is alive.
  appendFileSync(join(gitDir, 'objects/pack/tmp_pack_alive'), 'x');
  moveTo(newer);
  try {
    expect(await flips(await fetch(newer))).toEqual(['type-flip']);
  } finally {
    moveTo(head);
  }
  for (const name of [...left, ...half]) expect(existsSync(join(gitDir, name)), name).toBe(false);
  expect(existsSync(join(gitDir, 'objects/pack/tmp_pack_alive'))).toBe(true);
  expect(said).toEqual([]);
});

test('fetches that break off leave nothing, wait for each other, and go on when the forge does', async () => {
  let now = 0;
  const { fetch, gitDir } = mirrorsIn(
    tempFolder(),
    ownPauses(() => now),
  );
  cutAt = 3000;
  try {
    const waits: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const error = await fetch().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'passing' });
      waits.push((error as { after: number }).after);
      // What came before is whole.
      expect(
        packs(gitDir).filter((name) => !/^pack-[0-9a-f]+\.(?:pack|idx|promisor|rev)$/.test(name)),
      ).toEqual([]);
      // Another series of the repository, and the sweep: the forge is not asked.
      const before = requests;
      await expect(fetch()).rejects.toMatchObject({ kind: 'passing', message: (error as Error).message });
      expect(requests).toBe(before);
      now += waits.at(-1)! * 1000;
    }
    expect(waits).toEqual([5, 10, 20]);
  } finally {
    cutAt = Number.POSITIVE_INFINITY;
  }
  expect(await flips(await fetch())).toEqual(['type-flip']);
  moveTo(newer);
  cutAt = 100;
  try {
    await expect(fetch(newer)).rejects.toMatchObject({ after: 5 });
  } finally {
    cutAt = Number.POSITIVE_INFINITY;
    moveTo(head);
  }
});
