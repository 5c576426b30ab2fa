/** What the forge does to a write must not be seen in what stands there in the end. */
import { expect, test } from 'vitest';
import { target, type2 } from '../support/conversation.ts';
import type { Driver, Mishap, Open } from './driver.ts';

export function failedWrites({ hasServer }: Driver, on: Open, ways: readonly Mishap[]): void {
  // A server waits before it tries again: for all at the same time. Of jobs the tests' process runs one at a time.
  const each = hasServer ? test.concurrent.each(ways) : test.each(ways);
  each('whatever happens to a write, there is one comment and one verdict: %s', async (how) => {
    const { open, threads, verdict, refuse } = await on(how);
    await refuse(1, 'thread', 1, how);
    await refuse(1, 'verdict', 1, how);
    const change = await open(target('zeta', type2));
    expect(await threads(change)).toHaveLength(1);
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
  });
}
