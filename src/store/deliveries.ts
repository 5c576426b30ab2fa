/** Deliveries: stored with their jobs before they are answered, and each id only once. */
import { randomUUID } from 'node:crypto';
import type { ForgeEvent } from '../ports/forge.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { isAway } from './away.ts';

/** A verified webhook. `event` is null where it asks for nothing. */
export interface Delivery {
  id: string;
  platform: string;
  /** The forge's name of the event. */
  name: string;
  event: ForgeEvent | null;
}

/** Queues jobs for events inside the transaction. `delivery` is what logs can be searched for; `after` is in seconds. */
export type EnqueueIn = (
  sql: Sql,
  events: readonly { event: ForgeEvent; delivery: string | null }[],
  after?: number,
) => Promise<void>;

interface Waiting {
  delivery: Delivery;
  resolve: (fresh: boolean) => void;
  reject: (error: unknown) => void;
}

/** Most deliveries that share a transaction. */
const maxBatch = 200;

/**
 * A function that stores a delivery and its job, and says whether it is new. While one transaction runs, those
 * that arrive wait and then share the next one: the answer takes two transactions at most, however many come.
 */
export function deliveryWriter(
  database: Database,
  enqueueIn: EnqueueIn,
): (delivery: Delivery) => Promise<boolean> {
  let waiting: Waiting[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length) {
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      try {
        const fresh = await store(batch.map(({ delivery }) => delivery));
        for (const [i, { resolve }] of batch.entries()) resolve(fresh[i]!);
      } catch (error) {
        // One that the database refuses must not take the others with it; a database that is away refuses all of them.
        if (batch.length === 1 || isAway(error)) for (const { reject } of batch) reject(error);
        else await Promise.all(batch.map(alone));
      }
    }
    writing = false;
  }

  async function alone({ delivery, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve((await store([delivery]))[0]!);
    } catch (error) {
      reject(error);
    }
  }

  const store = (batch: readonly Delivery[]): Promise<boolean[]> =>
    database.transaction((sql) => storeIn(sql, enqueueIn, batch), { hurry: true });

  return (delivery) =>
    new Promise((resolve, reject) => {
      waiting.push({ delivery, resolve, reject });
      if (!writing) void write();
    });
}

/** Stores those that are new, with their jobs. Says of each whether it is. */
async function storeIn(sql: Sql, enqueueIn: EnqueueIn, batch: readonly Delivery[]): Promise<boolean[]> {
  const rows = await sql.query<{ platform: string; id: string }>(
    `INSERT INTO warden.delivery (platform, id, name)
     SELECT DISTINCT ON (platform, id) platform, id, name
     FROM unnest($1::text[], $2::text[], $3::text[]) AS d (platform, id, name) ORDER BY platform, id
     ON CONFLICT DO NOTHING RETURNING platform, id`,
    [batch.map((d) => d.platform), batch.map((d) => d.id), batch.map((d) => d.name)],
  );
  const fresh = new Set(rows.map(({ platform, id }) => `${platform} ${id}`));
  // The same id twice in one batch: the first is the one that counts.
  const isFresh = batch.map(({ platform, id }) => fresh.delete(`${platform} ${id}`));
  const events = batch.flatMap(({ id, event }, i) => (isFresh[i] && event ? [{ event, delivery: id }] : []));
  if (events.length) await enqueueIn(sql, events);
  return isFresh;
}

/** Thrown so that a transaction leaves nothing. */
class Rehearsed extends Error {}

/** So often a delivery is rehearsed. */
const rehearsals = 4;

/**
 * Stores a delivery and takes it back, some times: the first statements of a process take ten times as long as the later ones,
 * and the first webhooks are not to wait for that.
 */
export async function rehearseDelivery(database: Database, enqueueIn: EnqueueIn): Promise<void> {
  // Of its own: processes that start at once do not wait for one another.
  const repository = `rehearsal ${randomUUID()}`;
  const event: ForgeEvent = { kind: 'list', platform: 'mail', repository };
  const delivery = { id: repository, platform: 'rehearsal', name: 'rehearsal', event };
  for (let i = 0; i < rehearsals; i++) {
    const rehearsed = database.transaction(async (sql) => {
      await storeIn(sql, enqueueIn, [delivery]);
      throw new Rehearsed();
    });
    await rehearsed.catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
  }
}
