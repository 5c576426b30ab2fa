import { expect, it } from 'vitest';
import { fairShares } from '../../../src/web/http/fair-share.ts';

function open(shares: ReturnType<typeof fairShares>, client: string, by: number) {
  const cut = () => {
    one.cut = true;
  };
  const one = { cut: false, got: false, share: shares.open(client, cut) };
  one.got = one.share.grow(by);
  return one;
}

it('one client has all of it while nobody else wants any, and no more', () => {
  const shares = fairShares(10);
  const all = [1, 2, 3, 4, 5].map(() => open(shares, 'a', 2));
  expect(all.every(({ got }) => got)).toBe(true);
  const more = open(shares, 'a', 2);
  expect(more.got).toBe(false);
  all[3]!.share.release();
  expect(more.share.grow(2)).toBe(true);
  expect(all.some(({ cut }) => cut)).toBe(false);
});

it('who has most gives way, oldest first, until all have the same', () => {
  const shares = fairShares(6);
  const greedy = [1, 2, 3, 4, 5, 6].map(() => open(shares, 'greedy', 1));
  const others = [1, 2, 3, 4].map(() => open(shares, 'other', 1));
  expect(greedy.map(({ cut }) => cut)).toEqual([true, true, true, false, false, false]);
  expect(others.map(({ got }) => got)).toEqual([true, true, true, false]);
  // One that was taken away is over, and gives nothing back twice.
  expect(greedy[0]!.share.grow(1)).toBe(false);
  greedy[0]!.share.release();
  expect(open(shares, 'third', 1).got).toBe(true);
  expect(open(shares, 'fourth', 7).got).toBe(false);
});

it("of a client's own, what is larger gives way to what is smaller", () => {
  const shares = fairShares(100);
  const held = [1, 2, 3, 4].map(() => open(shares, 'a', 25));
  const small = open(shares, 'a', 3);
  expect(small.got).toBe(true);
  expect(held.map(({ cut }) => cut)).toEqual([true, false, false, false]);
  expect(open(shares, 'a', 30).got).toBe(false);
});
