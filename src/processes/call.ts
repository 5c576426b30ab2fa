/**
 * One protocol between the server and what works beside it, for processes and threads, and in both directions: each
 * side offers ports, objects whose methods take and give plain data, and calls those of the other side. An answer
 * comes to its call; a `Failure` arrives as one, any other mistake of the user as a permanent one, and all else with
 * its stack, as a mistake of ours. What is told (log lines, progress) has no answer.
 */
import { Failure, UserError } from '../ports/failure.ts';

/** Carries messages to the other side. */
export interface Wire {
  /** Throws, or calls `failed`, when the other side is not there any more. */
  send(message: object, failed: (error: Error) => void): void;
  receive(take: (message: object) => void): void;
  /** The other side is gone, and why: once. */
  ended(take: (why: Error) => void): void;
}

/** The methods of a port, as the other side has them. */
export type Remote<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...given: infer Given) => infer Done
    ? (...given: Given) => Promise<Awaited<Done>>
    : never;
};
/** Those that answer with nothing. */
type Told<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...given: infer Given) => unknown
    ? (...given: Given) => void
    : never;
};

export interface Peer<Theirs extends object> {
  /** A port of the other side, whose methods are called. */
  port<Name extends keyof Theirs & string>(name: Name): Remote<Theirs[Name]>;
  /** One call of a method. */
  call(port: string, name: string, given: unknown[]): Promise<unknown>;
  /** A port that is only told. */
  told<Name extends keyof Theirs & string>(name: Name): Told<Theirs[Name]>;
  /** Calls that have no answer yet. */
  readonly waiting: number;
}

type Call = { call: number; port: string; name: string; given: unknown[] };
type Telling = { tell: string; name: string; given: unknown[] };
type Answer =
  | { answer: number; done: unknown }
  | { answer: number; failure: Pick<Failure, 'kind' | 'message' | 'after' | 'uncertain'> }
  | { answer: number; mistake: string };

interface Settle {
  resolve(done: unknown): void;
  reject(error: Error): void;
}

/** @param settled is told after each answer that has come */
export function connect<Theirs extends object>(
  wire: Wire,
  ours: object,
  settled: () => void = () => {},
): Peer<Theirs> {
  const waiting = new Map<number, Settle>();
  let calls = 0;

  wire.receive((received) => {
    const message = received as Call | Telling | Answer;
    if ('call' in message) void answer(message).then((reply) => wire.send(reply, () => {}));
    else if ('tell' in message) void run(message.tell, message.name, message.given);
    else settle(message);
  });
  wire.ended((why) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  });

  async function run(port: string, name: string, given: unknown[]): Promise<unknown> {
    const methods = (ours as Record<string, Record<string, (...all: unknown[]) => unknown>>)[port]!;
    return methods[name]!(...given);
  }

  async function answer({ call, port, name, given }: Call): Promise<Answer> {
    try {
      return { answer: call, done: await run(port, name, given) };
    } catch (error) {
      if (error instanceof Failure) {
        const { kind, message, after, uncertain } = error;
        return { answer: call, failure: { kind, message, after, uncertain } };
      }
      if (error instanceof UserError) {
        const failure = { kind: 'permanent', after: undefined, uncertain: false } as const;
        return { answer: call, failure: { ...failure, message: error.message } };
      }
      return { answer: call, mistake: String((error as Error)?.stack ?? error) };
    }
  }

  function settle(message: Answer): void {
    const asked = waiting.get(message.answer);
    waiting.delete(message.answer);
    if ('done' in message) asked?.resolve(message.done);
    else if ('mistake' in message) asked?.reject(new Error(message.mistake));
    else {
      const { kind, message: text, after, uncertain } = message.failure;
      asked?.reject(new Failure(kind, text, { ...(after === undefined ? {} : { after }), uncertain }));
    }
    settled();
  }

  function call(port: string, name: string, given: unknown[]): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    calls += 1;
    const id = calls;
    waiting.set(id, { resolve, reject });
    wire.send({ call: id, port, name, given } satisfies Call, (error) => {
      waiting.delete(id);
      reject(error);
    });
    return promise;
  }

  return {
    call,
    port: (port) => methods((name, given) => call(port, name, given)),
    told: (tell) => methods((name, given) => wire.send({ tell, name, given } satisfies Telling, () => {})),
    get waiting() {
      return waiting.size;
    },
  };
}

/**
 * An object of whose methods each call is taken on: the one place where what stands on the other side is trusted to be
 * what its type says.
 */
export const methods = <Port>(take: (name: string, given: unknown[]) => unknown): Port =>
  new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) =>
          take(String(name), given),
    },
  ) as Port;

/** Work with an end: after `seconds`, and when the server stops. Who calls stops what works. */
export async function limited<T>(
  work: Promise<T>,
  { seconds, what, signal }: { seconds: number; what: string; signal?: AbortSignal },
): Promise<T> {
  const cut = Promise.withResolvers<never>();
  const late = () =>
    cut.reject(new Failure('permanent', `${what} took longer than ${seconds} seconds and was stopped`));
  const stop = () => cut.reject(new Failure('passing', 'the server is stopping'));
  const timer = setTimeout(late, seconds * 1000);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, cut.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
