/** What all pages have in common, asked of the server as an operator starts it. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('has its style in the page, and loads its script, where there is something for it, from an address that may be kept for ever', async () => {
  const page = await (await get('/', browser)).text();
  expect(/<style>(.*)<\/style>/.exec(page)![1]!.length).toBeGreaterThan(5000);
  const loaded = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(loaded).toHaveLength(1);
  const answer = await get(loaded[0]!);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await answer.text()).length).toBeGreaterThan(200);
  expect((await get('/assets/0000000000000000.js')).status).toBe(404);
  expect(await (await get('/rules', browser)).text()).not.toContain('/assets/');
});

it('sends a page that stays as it is only to who has another', async () => {
  const first = await get('/rules/type-flip', browser);
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await get('/rules/type-flip', { ...browser, 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const other = await get('/rules/new-type-2', { ...browser, 'if-none-match': etag });
  expect(other.status).toBe(200);
});

it('allows no script or style but its own, and no other site', async () => {
  for (const path of ['/', '/rules', '/rules/type-flip', '/nothing']) {
    const answer = await get(path, browser);
    const policy = answer.headers.get('content-security-policy')!;
    const page = await answer.text();
    const [style, more] = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text!);
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'; script-src 'self';`);
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(more).toBeUndefined();
    expect(page).not.toMatch(/<style[^>]|<script(?! src="\/assets\/)|\son\w+=|\sstyle=|javascript:/i);
  }
});

it('answers browsers with a page that says what is wrong, and others with JSON', async () => {
  const page = await get('/nothing', browser);
  expect(page.status).toBe(404);
  expect(await page.text()).toMatch(/<h1>There is nothing here<\/h1>/);
  const answer = await get('/nothing');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toEqual({ error: expect.stringMatching(/there is nothing here/) });
});

it('names the methods that an address takes, and answers HEAD without a body', async () => {
  const refused = await fetch(`${server.url}/rules/type-flip`, { method: 'DELETE' });
  expect(refused.status).toBe(405);
  expect(refused.headers.get('allow')).toBe('GET');
  const head = await fetch(`${server.url}/rules/type-flip`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
  expect(await head.text()).toBe('');
});

it('counts pages by what they are, not by their names', async () => {
  await get('/rules/type-flip');
  await get('/rules/%3Cscript%3E');
  await get('/made-up');
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/http_requests_total\{route="\/rules\/:id",status="200"\}/);
  expect(metrics).toMatch(/http_requests_total\{route="other",status="404"\}/);
  expect(metrics).not.toMatch(/type-flip|made-up|script/);
});
