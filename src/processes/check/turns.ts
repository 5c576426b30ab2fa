/**
 * Work that only so much of may be done at once, shared out among clients: who has the least under way is next. When
 * as many wait as may, who waits with most gives way, so that no client keeps another out.
 */
import { Failure } from '../../ports/failure.ts';

interface Waiter {
  begin(): void;
  refuse(): void;
}

export interface Turns {
  /** Does the work when its turn has come. Throws `Failure` (passing) when there is no room to wait. */
  take<T>(client: string, work: () => Promise<T>): Promise<T>;
}

export function fairTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  /** Of each client, oldest first; clients in the order in which they were last served. */
  const queues = new Map<string, Waiter[]>();
  const running = new Map<string, number>();
  let busy = 0;
  let held = 0;

  function next(): void {
    while (busy < atOnce && queues.size > 0) {
      let chosen: string | null = null;
      for (const client of queues.keys())
        if (chosen === null || (running.get(client) ?? 0) < (running.get(chosen) ?? 0)) chosen = client;
      const queue = queues.get(chosen!)!;
      const waiter = queue.shift()!;
      held -= 1;
      // Behind the others, for the next time.
      queues.delete(chosen!);
      if (queue.length) queues.set(chosen!, queue);
      busy += 1;
      running.set(chosen!, (running.get(chosen!) ?? 0) + 1);
      waiter.begin();
    }
  }

  /** False: nobody waits with more than this client would. */
  function makeRoom(client: string): boolean {
    let most: Waiter[] | null = null;
    for (const queue of queues.values()) if (queue.length > (most?.length ?? 0)) most = queue;
    if (!most || most.length <= (queues.get(client)?.length ?? 0) + 1) return false;
    // Its newest: the others have waited for longer.
    most.pop()!.refuse();
    held -= 1;
    return true;
  }

  return {
    async take(client, work) {
      await new Promise<void>((begin, reject) => {
        const refuse = () => reject(new Failure('passing', 'too many reviews at once; try again later'));
        if (held >= waiting && busy >= atOnce && !makeRoom(client)) return refuse();
        const queue = queues.get(client) ?? [];
        queue.push({ begin, refuse });
        queues.set(client, queue);
        held += 1;
        next();
      });
      try {
        return await work();
      } finally {
        busy -= 1;
        const left = running.get(client)! - 1;
        if (left) running.set(client, left);
        else running.delete(client);
        next();
      }
    },
  };
}
