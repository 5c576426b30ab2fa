/** Trying on a tree that is not there yet: what is said of it is what was so when the series was judged. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Checked } from '../../../src/ports/check.ts';
import type { Projects } from '../../../src/ports/lists.ts';
import { checkOnTree } from '../../../src/processes/check/check-on-tree.ts';
import { excerpts, report } from '../../support/sample-report.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const byHunks: Checked = { report, excerpts, said: [], notes: [] };
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A first fetch that ends, well or not, while the series is judged by its hunks. */
async function triedWhile(end: (first: PromiseWithResolvers<{ gitDir: string; tip: string }>) => void) {
  const first = Promise.withResolvers<{ gitDir: string; tip: string }>();
  const projects = { fetch: () => first.promise } as unknown as Projects;
  const check = checkOnTree({
    project: { address: '/qemu', branch: 'master' },
    projects,
    log: silent as never,
    byHunks: async () => {
      end(first);
      await vi.advanceTimersByTimeAsync(10);
      return byHunks;
    },
  });
  const checked = check(new Uint8Array(), 'ada');
  await vi.advanceTimersByTimeAsync(60_000);
  return (await checked).notes.join(' ');
}

it('says that it is being fetched, also where the fetch ends while the hunks are judged', async () => {
  const still = /tree is being fetched; try again in a minute/;
  expect(await triedWhile(() => {})).toMatch(still);
  expect(await triedWhile((first) => first.resolve({ gitDir: '/m', tip: 'a'.repeat(40) }))).toMatch(still);
  expect(await triedWhile((first) => first.reject(new Error('gone')))).toMatch(still);
});
