/** Trees that are cheap to make and dear to look at: counted within a budget, beside other work. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { TooLarge } from '../../src/git/process.ts';
import { createTreeMeter } from '../../src/git/tree-size.ts';
import { factor } from '../support/factor.ts';

type Entry = [name: string, mode: string, id: string];

/** Trees in memory, read like those of a repository: each in its own turn. */
function createTrees() {
  const trees = new Map<string, Buffer>();
  let reads = 0;
  const keep = (bytes: Buffer): string => {
    const id = createHash('sha1').update(`tree ${bytes.length}\0`).update(bytes).digest('hex');
    trees.set(id, bytes);
    return id;
  };
  return {
    reads: () => reads,
    keep,
    bytesOf: (id: string): Buffer => trees.get(id)!,
    make: (entries: readonly Entry[]): string =>
      keep(
        Buffer.from(
          entries
            .map(([name, mode, id]) => `${mode} ${name}\0${Buffer.from(id, 'hex').toString('latin1')}`)
            .join(''),
          'latin1',
        ),
      ),
    async readOr<T>(name: string, decode: (bytes: Buffer, id: string, type: string) => T): Promise<T | null> {
      reads += 1;
      await new Promise((done) => setImmediate(done));
      const bytes = trees.get(name);
      return bytes === undefined ? null : decode(bytes, name, 'tree');
    },
  };
}

const file = (name: string, content = 1): Entry => [name, '100644', content.toString(16).padStart(40, '0')];
const folder = (name: string, id: string): Entry => [name, '40000', id];
const files = (count: number): Entry[] => Array.from({ length: count }, (_, i) => file(`f${i}`));

/** How long nothing else had its turn, at most, while this ran; in milliseconds. */
async function longestStandstill(job: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await job();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

describe('a root of very many files', () => {
  test('is not looked at for a commit that changes nothing', async () => {
    const trees = createTrees();
    const meter = createTreeMeter(trees, 'the change');
    const root = trees.make(files(99_000));
    for (let commit = 0; commit < 400 * factor; commit += 1)
      expect(await meter.changed(root, root)).toEqual({ files: 0, folders: 0, bytes: 0 });
    expect(trees.reads()).toBe(0);
  });

  test('is compared once with another, however often the two follow each other', async () => {
    const trees = createTrees();
    const meter = createTreeMeter(trees, 'the change');
    const before = trees.make(files(20_000 * factor));
    const after = trees.make([...files(20_000 * factor), file('one more')]);
    for (let commit = 0; commit < 200 * factor; commit += 1)
      expect(await meter.changed(before, after)).toEqual({ files: 1, folders: 0, bytes: 8 });
  });

  test('that always changes a little is refused with the reason, and others have their turn', {
    timeout: 120_000,
  }, async () => {
    const trees = createTrees();
    const meter = createTreeMeter(trees, 'the change', { most: { entries: 600_000 * factor } });
    const bytes = trees.bytesOf(trees.make(files(5_000 * factor)));
    const roots = Array.from({ length: 60 }, (_, i) => {
      // The last byte of a file's content id.
      bytes[bytes.length - 1] = i + 2;
      return trees.keep(Buffer.from(bytes));
    });
    let refused: unknown;
    let compared = 0;
    let standstill = 0;
    for (let i = 1; i < roots.length && refused === undefined; i += 1) {
      compared = i;
      const once = () =>
        meter.changed(roots[i - 1]!, roots[i]!).catch((error: unknown) => {
          refused = error;
        });
      standstill = Math.max(standstill, await longestStandstill(once));
    }
    expect(refused).toBeInstanceOf(TooLarge);
    expect((refused as Error).message).toBe(
      `the change has more than ${600_000 * factor} names to look at in its folders`,
    );
    expect(compared).toBeLessThan(45);
    expect(standstill).toBeLessThan(5000);
  });
});

/** In the slow tier the limits are those that hold; each day, a part of them. */
const isSlow = factor > 1;

describe('folders that are small each', () => {
  /** A reader of trees that are made when they are read: each is another one. */
  const endless = (make: (id: string) => Buffer) => ({
    async readOr<T>(name: string, decode: (bytes: Buffer, id: string, type: string) => T): Promise<T | null> {
      return decode(make(name), name, 'tree');
    },
  });
  let last = 0;
  const next = () => Buffer.from((last++).toString(16).padStart(40, '0'), 'hex');

  test('are refused when they are too many, with the reason', async () => {
    const empty = Buffer.alloc(0);
    const most = isSlow ? 200_000 : 5000;
    const meter = createTreeMeter(
      endless(() => empty),
      'the change',
      isSlow ? {} : { most: { trees: most } },
    );
    const name = (i: number) => i.toString(16).padStart(40, '0');
    for (let i = 0; i < most; i += 1) await meter.whole(name(i));
    await expect(meter.whole(name(most))).rejects.toThrow(
      `the change has more than ${most} folders to look at`,
    );
  });

  test('are refused when all of them together are too large to be read', async () => {
    const large = Buffer.concat([Buffer.from(`100644 ${'n'.repeat(8 * 1024 * 1024 - 100)}\0`), next()]);
    const most = isSlow ? 512 : 64;
    const meter = createTreeMeter(
      endless(() => large),
      'the change',
      isSlow ? {} : { most: { megabytes: most } },
    );
    let error: unknown = null;
    for (let i = 0; i < most / 8 + 1 && error === null; i += 1)
      await meter.whole(next().toString('hex')).catch((why: unknown) => {
        error = why;
      });
    expect(error).toBeInstanceOf(TooLarge);
    expect((error as Error).message).toBe(`the change has folders of more than ${most} MB`);
  });
});

test('any number of parents is counted, and others have their turn', async () => {
  const trees = createTrees();
  const meter = createTreeMeter(trees, 'the change');
  const root = trees.make(files(10));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  for (let parent = 0; parent < 300_000; parent += 1) await meter.changed(root, root);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

test.each([[4], [12]])('ten links to an empty tree, %i levels deep, are so many folders', async (levels) => {
  const trees = createTrees();
  const meter = createTreeMeter(trees, 'the change');
  let id = trees.make([]);
  let below = 0;
  for (let level = 0; level < levels; level += 1) {
    id = trees.make(Array.from({ length: 10 }, (_, i) => folder(`d${i}`, id)));
    below = 10 * (below + 1);
  }
  const size = await meter.whole(id);
  expect(size).toMatchObject({ files: 0, bytes: 0 });
  expect(size.folders / below).toBeCloseTo(1);
  const root = trees.make([folder('target', id)]);
  const changed = await meter.changed(trees.make([file('README')]), root);
  expect(changed.files).toBe(1);
  expect(changed.folders / (below + 1)).toBeCloseTo(1);
});
