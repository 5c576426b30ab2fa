/** The protocol between the server and what works beside it, over wires in memory. */
import { expect, it, vi } from 'vitest';
import { Failure, UserError } from '../../src/ports/failure.ts';
import { connect, limited, type Peer, type Wire } from '../../src/processes/call.ts';

interface Desk {
  desk: {
    add(a: number, b: number): Promise<number>;
    after(word: string): Promise<string>;
    fail(how: 'failure' | 'user' | 'mistake'): Promise<void>;
    never(): Promise<void>;
  };
}
interface Home {
  home: { word(of: string): string };
  log: { info(line: string): void };
}

/** Two ends of a wire; messages go over as copies, one turn later. */
function wires(): [Wire, Wire, end: (why: Error) => void] {
  const takes: ((message: object) => void)[] = [];
  let over: ((why: Error) => void)[] = [];
  let gone: Error | null = null;
  const end = (own: 0 | 1): Wire => ({
    send(message, failed) {
      if (gone) return failed(gone);
      const copy = structuredClone(message);
      queueMicrotask(() => takes[1 - own]!(copy));
    },
    receive(take) {
      takes[own] = take;
    },
    ended: (take) => over.push(take),
  });
  return [
    end(0),
    end(1),
    (why) => {
      gone = why;
      for (const take of over) take(why);
      over = [];
    },
  ];
}

function pair() {
  const [here, there, end] = wires();
  const lines: string[] = [];
  const release: (() => void)[] = [];
  const server = connect<Desk>(here, {
    home: { word: (of) => `${of}, said at home` },
    log: { info: (line) => void lines.push(line) },
  } satisfies Home);
  const worker: Peer<Home> = connect<Home>(there, {
    desk: {
      add: async (a, b) => a + b,
      async after(word) {
        worker.told('log').info(`${word} begins`);
        if (word === 'first') await new Promise<void>((resolve) => release.push(resolve));
        return worker.port('home').word(word);
      },
      async fail(how) {
        if (how === 'failure') throw new Failure('gone', 'it moved', { after: 7, uncertain: true });
        if (how === 'user') throw new UserError('there is no such branch');
        throw new TypeError('undefined is not a function');
      },
      never: () => new Promise(() => {}),
    },
  } satisfies Desk);
  return { server, desk: server.port('desk'), lines, release, end };
}

it('an answer comes to its call, whichever is done first, and both sides may ask', async () => {
  const { server, desk, lines, release } = pair();
  const [first, second] = [desk.after('first'), desk.after('second')];
  expect(await second).toBe('second, said at home');
  expect(server.waiting).toBe(1);
  release[0]!();
  expect(await first).toBe('first, said at home');
  expect(await desk.add(2, 3)).toBe(5);
  expect(server.waiting).toBe(0);
  expect(lines).toEqual(['first begins', 'second begins']);
});

it('a failure arrives as it was, a mistake of the user as one that stays, and ours with its stack', async () => {
  const { desk } = pair();
  await expect(desk.fail('failure')).rejects.toMatchObject({
    constructor: Failure,
    ...{ kind: 'gone', message: 'it moved', after: 7, uncertain: true },
  });
  await expect(desk.fail('user')).rejects.toMatchObject({
    constructor: Failure,
    ...{ kind: 'permanent', message: 'there is no such branch' },
  });
  const mistake = await desk.fail('mistake').catch((error: unknown) => error as Error);
  expect(mistake).not.toBeInstanceOf(UserError);
  expect((mistake as Error).message).toMatch(/TypeError: undefined is not a function\n +at .*call\.test\.ts/);
});

it('what waits when the other side ends is told why, and so is who asks later', async () => {
  const { server, desk, end } = pair();
  const waiting = [desk.never(), desk.never()];
  const outcome = Promise.allSettled(waiting);
  end(new Failure('passing', 'the process ended with 1'));
  for (const { status, reason } of (await outcome) as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason).toMatchObject({ kind: 'passing', message: 'the process ended with 1' });
  }
  await expect(desk.add(1, 1)).rejects.toThrow('the process ended with 1');
  expect(server.waiting).toBe(0);
});

it('work has an end, and ends when the server stops', async () => {
  vi.useFakeTimers();
  try {
    const stop = new AbortController();
    const limits = { seconds: 30, what: 'the review' };
    const late = limited(new Promise(() => {}), limits);
    const stopped = limited(new Promise(() => {}), { ...limits, signal: stop.signal });
    const both = Promise.allSettled([late, stopped, limited(Promise.resolve(1), limits)]);
    stop.abort();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await both).toMatchObject([
      { reason: { kind: 'permanent', message: 'the review took longer than 30 seconds and was stopped' } },
      { reason: { kind: 'passing', message: 'the server is stopping' } },
      { value: 1 },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
