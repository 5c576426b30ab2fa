/** What is kept of releases between runs: how much, and what of it goes. */
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptLayouts } from '../../src/git/kept-layouts.ts';
import { description, field, layout } from '../model/layout/compare/describe.ts';
import { tempFolder } from '../support/git.ts';

const isWhole = (): boolean => true;
const layouts = [layout(description('cpu', [field('env.pc', 8)]))];

it('as many are kept as there is room for; what was kept first goes first', () => {
  const folder = join(tempFolder(), 'layouts');
  const of = (commit: string) => keptLayouts('/qemu', commit, { isWhole, place: { folder, digest: 'd' } })!;
  const commits = Array.from({ length: 320 }, (_, i) => `${i}`);
  for (const [i, commit] of commits.entries()) {
    const before = new Set(i ? readdirSync(folder) : []);
    of(commit).put('alpha', layouts);
    // A disk may not tell times that are this close from each other.
    const [fresh] = readdirSync(folder).filter((name) => !before.has(name));
    utimesSync(join(folder, fresh!), i, i);
  }
  const kept = commits.filter((commit) => of(commit).get('alpha'));
  expect(kept.length).toBeLessThanOrEqual(300);
  expect(kept).toEqual(commits.slice(-kept.length));
  expect(kept.length).toBeGreaterThanOrEqual(100);
  expect(of('319').get('alpha')).toEqual(layouts);
});

it('what is larger than any description of QEMU is read again each time', () => {
  const folder = join(tempFolder(), 'layouts');
  const kept = keptLayouts('/qemu', 'a', { isWhole, place: { folder, digest: 'd' } })!;
  kept.put('alpha', [layout(description('x'.repeat(9_000_000), []))]);
  expect(kept.get('alpha')).toBeNull();
  kept.put('alpha', layouts);
  expect(kept.get('alpha')).toEqual(layouts);
});
