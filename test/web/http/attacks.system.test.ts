/** Requests that no browser sends: what they get, and that the server goes on meanwhile. */
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { limitNames } from '../../../src/web/http/limits.ts';
import { adminToken } from '../../support/filled.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

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

describe('uploads', () => {
  const megabytes = 25;
  const open: Socket[] = [];
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
  });

  /** Sends a webhook and holds back its last byte; what is answered meanwhile. */
  function holdBack(headers: Record<string, string>): { answered: () => string } {
    const { hostname, port } = new URL(server.url);
    let said = '';
    const socket = connect(Number(port), hostname);
    open.push(socket);
    socket.setEncoding('latin1').on('data', (text) => {
      said += text;
    });
    socket.on('error', () => {});
    const size = megabytes * 1024 * 1024;
    const lines = Object.entries({ host: 'x', 'content-length': String(size), ...headers });
    socket.write(
      `POST /webhooks/gitlab HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    socket.write(Buffer.alloc(size - 1, 32));
    return { answered: () => said };
  }
  const deliver = (headers: Record<string, string>) =>
    fetch(`${server.url}/webhooks/gitlab`, {
      method: 'POST',
      headers: { 'x-gitlab-token': forge.GITLAB_WEBHOOK_SECRET, ...headers },
      body: '{}',
    }).then(({ status }) => status);

  it('without the token are refused before they are read', async () => {
    const held = Array.from({ length: 8 }, (_, n) => holdBack(n % 2 ? { 'x-gitlab-token': 'guess' } : {}));
    for (const { answered } of held) {
      await until('it is refused', () => answered().startsWith('HTTP/1.1 401'));
    }
    expect(await deliver({})).toBe(202);
  });

  it('that hold back their end keep nobody else out, from elsewhere or from there', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const token = { 'x-gitlab-token': forge.GITLAB_WEBHOOK_SECRET };
    const held = Array.from({ length: 9 }, () => holdBack({ ...token, ...from('203.0.113.1') }));
    await until('there is no room for all', () =>
      held.some(({ answered }) => /^HTTP\/1.1 503/.test(answered())),
    );
    expect(await deliver(from('203.0.113.2'))).toBe(202);
    expect(await deliver(from('203.0.113.1'))).toBe(202);
    await until('who sends nothing is cut off', () =>
      held.every(({ answered }) => /^HTTP\/1.1 (?:503|408)/.test(answered())),
    );
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
  // Others are behind the same address, and know it.
  expect(await ask(adminToken)).toBe(422);
});

describe('more than there is room for', () => {
  const open: Socket[] = [];
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
  });
  /** So many connections, each with that request; what came back on them, and which were closed. */
  async function many(count: number, request: string) {
    const { hostname, port } = new URL(server.url);
    const said = Array.from({ length: count }, () => '');
    let closed = 0;
    await Promise.all(
      said.map(
        (_, n) =>
          new Promise<void>((done) => {
            const socket = connect(Number(port), hostname, () => {
              socket.write(request);
              done();
            });
            open.push(socket);
            socket
              .on('error', () => done())
              .on('close', () => {
                closed += 1;
              });
            socket.setEncoding('latin1').on('data', (text) => {
              said[n] = `${said[n]}${text}`;
            });
          }),
      ),
    );
    return { said, closed: () => closed };
  }

  it('a body that says that it is too large is refused before it comes', async () => {
    const token = forge.GITLAB_WEBHOOK_SECRET;
    const request = `POST /webhooks/gitlab HTTP/1.1\r\nHost: x\r\nX-Gitlab-Token: ${token}\r\nContent-Length: 26214401\r\n\r\n`;
    const { said } = await many(1, request);
    await until('it is refused', () => said[0]!.startsWith('HTTP/1.1 413'));
  });

  it('tries: a visitor is told when to come again, and who has signed in goes on', async () => {
    const ask = (headers = {}) =>
      fetch(`${server.url}/try/${'x'.repeat(22)}`, { headers }).then(({ status }) => status);
    const first: number[] = [];
    for (let i = 0; i < 45; i += 1) first.push(await ask({ 'x-forwarded-for': '203.0.113.9' }));
    expect(first.slice(0, 40)).toEqual(Array(40).fill(404));
    expect(first).toContain(429);
    expect(await ask({ 'x-forwarded-for': '203.0.113.10' })).toBe(404);
    const admin = { authorization: `Bearer ${adminToken}`, 'x-forwarded-for': '203.0.113.9' };
    expect(await ask(admin)).toBe(404);
  });

  it('streams of events: the last finds none, and one from elsewhere does', async () => {
    const watch = (from: string) => `GET /events HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${from}\r\n\r\n`;
    const { said } = await many(201, watch('203.0.113.11'));
    await until('all are answered', () => said.every((text) => text !== ''));
    expect(said.filter((text) => !text.startsWith('HTTP/1.1 200')).map((text) => text.slice(9, 12))).toEqual([
      '503',
    ]);
    const other = await many(1, watch('203.0.113.12'));
    await until('it watches', () => other.said[0]!.startsWith('HTTP/1.1 200'));
  });

  it('connections: those beyond the thousandth are cut, and there is room again when others are closed', async () => {
    const { closed } = await many(1010, '');
    await until('some are cut', () => closed() >= 10);
    for (const socket of open.splice(0)) socket.destroy();
    await until('there is room', () => deliverable());
  });
  const deliverable = (): Promise<boolean> =>
    fetch(`${server.url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
});

it('limits that were reached are counted, and shown to who runs the server', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const all = Object.keys(limitNames).filter((name) => name !== 'commands');
  for (const limit of all) {
    expect(metrics).toMatch(new RegExp(`^vmsd_warden_limits_total\\{limit="${limit}"\\} [1-9]`, 'm'));
  }
  const headers = { authorization: `Bearer ${adminToken}` };
  const page = await (await fetch(`${server.url}/admin`, { headers })).text();
  expect(page).toMatch(/[1-9]\d* requests whose body did not go on/);
});
