/** What machines ask: whether the server is alive, ready, and how it does. */
import { Hono } from 'hono';
import type { Log } from '../../ports/system.ts';
import type { WebEnv } from './context.ts';
import type { Metrics, Sample } from './metrics.ts';
import { within } from './within.ts';

export interface MachineParts {
  /** Throws when the database or the queue does not answer. */
  ready(): Promise<void>;
  samples(): Promise<Sample[]>;
  metrics: Metrics;
  log: Log;
}

export function machineRoutes({ ready, samples, metrics, log }: MachineParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/healthz', (c) => c.text('ok\n'));
  routes.get('/readyz', async () => {
    try {
      await within(3000, ready());
      return json({ ready: true });
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return json({ ready: false, error: 'the database or the queue does not answer' }, 503);
    }
  });
  routes.get('/metrics', async (c) => {
    const found = await within(3000, samples())
      .then((read) => [...read, { name: 'vmsd_warden_database_up', value: 1 }])
      .catch(() => [{ name: 'vmsd_warden_database_up', value: 0 }]);
    return c.body(metrics.render(found), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
  return routes;
}

/** A line of JSON. */
const json = (value: unknown, status = 200): Response =>
  new Response(`${JSON.stringify(value)}\n`, { status, headers: { 'content-type': 'application/json' } });
