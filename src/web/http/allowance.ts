/** How much of something each client may use in a time: some at once, and more as time goes by. */

export interface Allowance {
  /** Takes so much; the seconds to wait when there is not as much left, else 0. */
  take(client: string, much: number): number;
}

/** Milliseconds. */
interface Left {
  time: number;
  at: number;
}

/** Clients that are remembered; those that were not seen for longest are forgotten, and begin anew. */
const mostClients = 10_000;

export function allowance({
  atOnce,
  perMinute,
  now = Date.now,
}: {
  atOnce: number;
  perMinute: number;
  now?: () => number;
}): Allowance {
  const clients = new Map<string, Left>();
  /** All is counted in the time that it takes to come back. */
  const unit = 60_000 / perMinute;
  return {
    take(client, much) {
      const at = now();
      const last = clients.get(client) ?? { time: atOnce * unit, at };
      const left = Math.min(atOnce * unit, last.time + at - last.at);
      const missing = much * unit - left;
      clients.delete(client);
      clients.set(client, { time: missing > 0 ? left : -missing, at });
      if (clients.size > mostClients) clients.delete(clients.keys().next().value!);
      return missing > 0 ? Math.ceil(missing / 1000) : 0;
    },
  };
}
