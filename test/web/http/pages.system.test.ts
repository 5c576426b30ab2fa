/** What all pages have in common, asked of the server as an operator starts it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.kill());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('loads its style and its script from addresses that may be kept for ever', async () => {
  const page = await (await get('/', browser)).text();
  const loaded = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(loaded).toHaveLength(2);
  for (const path of loaded) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await answer.text()).length).toBeGreaterThan(200);
  }
  expect((await get('/assets/0000000000000000.css')).status).toBe(404);
});

it('allows no script or style but its own, and no other site', async () => {
  for (const path of ['/', '/rules', '/rules/type-flip', '/nothing']) {
    const answer = await get(path, browser);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'; style-src 'self'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    const page = await answer.text();
    expect(page).not.toMatch(/<style|<script(?! src="\/assets\/)|\son\w+=|\sstyle=|javascript:/i);
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
