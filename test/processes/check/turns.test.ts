/** Turns: who has the least under way is next, and who waits with most gives way. */
import { describe, expect, it } from 'vitest';
import { fairTurns } from '../../../src/processes/check/turns.ts';

/** Work that ends when it is told to; `log` has who began, in order. */
function work(limits: { atOnce: number; waiting: number }) {
  const turns = fairTurns(limits);
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const refused: string[] = [];
  const take = (client: string) =>
    turns
      .take(client, async () => {
        log.push(client);
        await new Promise<void>((end) => ends.push(end));
      })
      .catch((error: Error) => {
        expect(error.message).toMatch(/too many reviews at once/);
        refused.push(client);
      });
  const settle = () => new Promise((done) => setImmediate(done));
  const end = async () => {
    ends.shift()!();
    await settle();
  };
  return { take, log, end, refused, settle };
}

describe('turns', () => {
  it('one alone has all that may be done at once', async () => {
    const { take, log, end, settle } = work({ atOnce: 2, waiting: 3 });
    for (const _ of [1, 2, 3]) void take('ada');
    await settle();
    expect(log).toEqual(['ada', 'ada']);
    await end();
    expect(log).toHaveLength(3);
  });

  it('who comes later is next, before the rest of one who sends many', async () => {
    const { take, log, end, settle } = work({ atOnce: 1, waiting: 20 });
    for (const _ of [1, 2, 3, 4, 5]) void take('many');
    void take('bob');
    void take('eve');
    await settle();
    for (const _ of [1, 2, 3, 4, 5, 6]) await end();
    expect(log).toEqual(['many', 'many', 'bob', 'eve', 'many', 'many', 'many']);
  });

  it('when no more may wait, who waits with most gives way, and never who waits with less', async () => {
    const { take, log, end, refused, settle } = work({ atOnce: 1, waiting: 3 });
    for (const _ of [1, 2, 3, 4]) void take('many');
    void take('bob');
    await settle();
    expect(refused).toEqual(['many']);
    void take('many');
    await settle();
    expect(refused).toEqual(['many', 'many']);
    for (const _ of [1, 2, 3, 4]) await end();
    expect(log.sort()).toEqual(['bob', 'many', 'many', 'many']);
  });

  it('what failed leaves its place', async () => {
    const turns = fairTurns({ atOnce: 1, waiting: 1 });
    await expect(turns.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take('a', async () => 7)).resolves.toBe(7);
  });
});
