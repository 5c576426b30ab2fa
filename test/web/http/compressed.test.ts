/** What goes out packed, and to whom. */
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { compressed } from '../../../src/web/http/compressed.ts';

const long = 'a text that is said again. '.repeat(100);
const app = new Hono();
app.use(compressed());
app.get('/page', (c) => c.html(long));
app.get('/short', (c) => c.html('short'));
app.get('/kept', (c) => c.body(long, 200, { 'content-type': 'image/svg+xml', etag: '"x"' }));
app.get('/binary', (c) => c.body(long, 200, { 'content-type': 'application/gzip' }));
app.get(
  '/events',
  () => new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }),
);
const get = async (path: string, accepted?: string, method = 'GET') =>
  app.request(path, { method, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

it.each(['gzip', 'br, gzip;q=0.5', 'deflate, GZIP', '*'])(
  'who takes "%s" gets it packed',
  async (accepted) => {
    const answer = await get('/page', accepted);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(bytes.length).toBeLessThan(long.length / 5);
    expect(gunzipSync(bytes).toString()).toBe(long);
  },
);

it.each([undefined, '', 'br', 'gzip;q=0', 'identity, xgzip'])(
  'who takes %j gets it as it is',
  async (accepted) => {
    const answer = await get('/page', accepted);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(long);
  },
);

it('what is short, is packed already or goes on stays as it is', async () => {
  expect(await (await get('/short', 'gzip')).text()).toBe('short');
  expect((await get('/binary', 'gzip')).headers.get('content-encoding')).toBeNull();
  expect((await get('/events', 'gzip')).headers.get('content-encoding')).toBeNull();
  expect((await get('/kept', 'gzip')).headers.get('etag')).toBe('W/"x"');
  expect((await get('/kept')).headers.get('etag')).toBe('"x"');
});
