/** What is answered before there is anything to answer with: the process lives, and is not ready. */
import { Hono } from 'hono';
import { withCommonHeaders } from './headers.ts';

/** @param why what is waited for, in words */
export function startingApp(why: () => string): Hono {
  const app = new Hono();
  app.use(withCommonHeaders);
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', (c) => c.json({ ready: false, error: why() }, 503));
  app.notFound((c) =>
    c.json({ error: `not ready: ${why()}` }, 503, { 'retry-after': '10', connection: 'close' }),
  );
  return app;
}
