/** Requests that no browser sends: what they get, and that the server goes on meanwhile. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken } from '../../support/filled.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const forge = {
  GITLAB_URL: 'http://127.0.0.1:9',
  GITLAB_TOKEN: 'glpat-0123456789abcdefghij',
  GITLAB_WEBHOOK_SECRET: 'a secret that nobody guesses',
};
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ADMIN_TOKEN: adminToken, ...forge });
});
afterAll(() => server.stop());

/** Status of a request that is sent as it stands. */
const statusOf = (target: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let got = '';
    socket.setEncoding('latin1').on('data', (text) => {
      got += text;
    });
    socket.on('error', reject).on('close', () => resolve(Number(got.split(' ')[1])));
  });

describe('addresses', () => {
  it.each([
    ['http://user:password@example.org/reviews', 200],
    ['/reviews?q=%00&repository=a%00b', 200],
    ['/api/reviews?q=%00&target=%00&rule=%00&page=%00', 200],
    ['/reviews?q=%ed%a0%80', 200],
    // A path with two slashes in front, and no other host.
    ['//example.org/reviews', 404],
    ['/..\\reviews', 400],
    ['reviews', 400],
  ])('%s is no mistake of the server', async (target, status) => {
    expect(await statusOf(target)).toBe(status);
  });
});

describe('forms of a million fields', () => {
  const admin = { authorization: `Bearer ${adminToken}` };
  const part = (name: string, header = '') =>
    `--X\r\nContent-Disposition: form-data; name="${name}"\r\n${header}\r\n\r\n`;
  it.each([
    ['as an address', 'application/x-www-form-urlencoded', 'a&'.repeat(1_000_000)],
    ['in parts', 'multipart/form-data; boundary=X', `${part('a').repeat(100_000)}--X--\r\n`],
    [
      'in headers',
      'multipart/form-data; boundary=X',
      `${part('text', 'A: b\r\n'.repeat(1_000_000))}--X--\r\n`,
    ],
    ['without a boundary', 'multipart/form-data', 'x'],
  ])('%s are refused before they are read', async (_, type, body) => {
    const headers = { ...admin, accept: 'application/json', 'content-type': type };
    const answer = await fetch(`${server.url}/try`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: 'this is no form' });
  });
});

it('POST /api/check is no way to guess the token', async () => {
  const ask = (token: string) =>
    fetch(`${server.url}/api/check`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: 'no patch',
    }).then(({ status }) => status);
  expect(await ask(adminToken)).toBe(422);
  const wrong = [];
  for (let i = 0; i < 11; i++) wrong.push(await ask(`wrong ${i}`));
  expect(wrong).toEqual([...Array(10).fill(401), 429]);
  // Not even with the right one.
  expect(await ask(adminToken)).toBe(429);
});
