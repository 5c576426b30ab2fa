/** A public address with a path: everything is below it, whether the proxy passes the path on or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken } from '../../support/filled.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ADMIN_TOKEN: adminToken, PUBLIC_URL: 'https://example.org/tools/warden/' });
});
afterAll(() => server.kill());

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', headers: { accept: 'text/html' }, ...init });

describe.each(['/tools/warden', ''])('asked for below "%s"', (below) => {
  it('every link, form and file of a page leads below the public path, and is there', async () => {
    const seen = new Set<string>();
    for (const path of [
      '/',
      '/reviews',
      '/targets',
      '/rules',
      '/rules/type-flip',
      '/try',
      '/login',
      '/nothing',
    ]) {
      const page = await (await get(below + path)).text();
      for (const [, address] of page.matchAll(/\s(?:href|action|src)="([^"]*)"/g)) {
        if (/^(?:#|\?|https?:)/.test(address!)) continue;
        expect(address, path).toMatch(/^\/tools\/warden\//);
        seen.add(address!.replace(/#.*/, '').replaceAll('&amp;', '&'));
      }
    }
    expect(seen.size).toBeGreaterThan(15);
    for (const address of seen) {
      const asked = below === '' ? address.slice('/tools/warden'.length) : address;
      const { status } = await get(asked);
      expect([200, 405], asked).toContain(status);
    }
  });

  it('a page that a browser has already is not sent once more', async () => {
    const headers = { accept: 'text/html' };
    const etag = (await get(`${below}/rules/type-flip`, { headers })).headers.get('etag')!;
    const again = await get(`${below}/rules/type-flip`, { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('forms go on below it, and machines find it there', async () => {
    const signed = await get(`${below}/login`, {
      method: 'POST',
      body: new URLSearchParams({ token: adminToken, next: '/reviews' }),
    });
    expect(signed.headers.get('location')).toBe('/tools/warden/reviews');
    const { servers } = (await (await get(`${below}/api/openapi.json`)).json()) as { servers: object[] };
    expect(servers).toEqual([{ url: 'https://example.org/tools/warden' }]);
    expect((await get(`${below}/healthz`)).status).toBe(200);
    const check = await get(`${below}/api/check`, { method: 'POST', body: 'no patch' });
    expect(check.status).toBe(422);
    const events = await get(`${below}/events`);
    expect(events.headers.get('content-type')).toMatch(/event-stream/);
    await events.body!.cancel();
  });
});

it('a path that only begins alike is another one', async () => {
  expect((await get('/tools/wardens')).status).toBe(404);
  expect((await get('/tools/warden')).status).toBe(200);
  expect((await get('/tools')).status).toBe(404);
});
