/** Behind a proxy: what the server and its git ask goes through it, and NO_PROXY names what does not. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { honourNetwork } from '../../src/server/network.ts';
import { openFlip, startGitlab, startGitlabBot } from '../support/gitlab.ts';
import { example, warden } from '../support/program.ts';
import { serverVariables, startServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const asked: string[] = [];
const direct: string[] = [];
let proxy: Server;
let near: Server;
const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  // A proxy is asked for whole addresses, or for a connection to a host.
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(503, { 'content-type': 'application/json' }).end('{}');
  }).on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => {}).end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
  });
  near = createServer((request, response) => {
    direct.push(`${request.method} ${request.url}`);
    response.writeHead(503, { 'content-type': 'application/json' }).end('{}');
  });
  for (const server of [proxy, near])
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
});
afterAll(() => {
  proxy.close();
  near.close();
});

it.each(['HTTP_PROXY', 'http_proxy'])(
  '%s is asked for the API, and not for what NO_PROXY names',
  async (name) => {
    asked.length = 0;
    direct.length = 0;
    const token = {
      GITLAB_TOKEN: 'glpat-0123456789abcdefghij',
      GITLAB_WEBHOOK_SECRET: 'a secret that nobody guesses',
    };
    const server = await startServer({ ...token, GITLAB_URL: 'http://gitlab.invalid', [name]: urlOf(proxy) });
    await until('the API is asked for through the proxy', () =>
      asked.some((one) =>
        /^(?:GET http:\/\/gitlab\.invalid\/api\/v4\/|CONNECT gitlab\.invalid:80$)/.test(one),
      ),
    );
    await server.kill();
    const count = asked.length;
    const other = await startServer({
      ...{ ...token, GITLAB_URL: urlOf(near), [name]: urlOf(proxy) },
      NO_PROXY: '127.0.0.1',
    });
    await until('the API is asked for directly', () => direct.some((one) => one.startsWith('GET /api/v4/')));
    await other.kill();
    expect(asked.length).toBe(count);
  },
);

it('a bot that reaches its forge through a proxy alone reviews: what it asks and what its git fetches', async () => {
  const gitlab = await startGitlab();
  const { host } = new URL(gitlab.url);
  const seen: string[] = [];
  // The forge has a name that nobody but the proxy knows.
  const through = createServer((request, response) => {
    const url = new URL(request.url!);
    seen.push(`${url.host}${url.pathname}`);
    const headers = { ...request.headers, host };
    const target = { host: '127.0.0.1', port: new URL(gitlab.url).port, path: url.pathname + url.search };
    request.pipe(
      ask({ ...target, method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      }).on('error', () => response.destroy()),
    );
  }).on('connect', (request, socket: Socket, head) => {
    seen.push(`CONNECT ${request.url}`);
    const far = connect(Number(new URL(gitlab.url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.write(head);
      socket.pipe(far).pipe(socket);
    });
    for (const one of [socket, far]) one.on('error', () => {});
  });
  await new Promise<void>((done) => through.listen(0, '127.0.0.1', () => done()));
  const bot = await startGitlabBot(gitlab, {
    GITLAB_URL: 'http://gitlab.invalid',
    http_proxy: urlOf(through),
  });
  try {
    await openFlip(gitlab, 'behind/qemu');
    const statuses = async () => (await gitlab.look()).projects['behind/qemu']!.statuses;
    expect(await until('the status', async () => (await statuses())[0])).toMatchObject({ status: 'failed' });
    expect(seen.some((one) => one === 'gitlab.invalid/behind/qemu.git/info/refs')).toBe(true);
    expect(seen.some((one) => /^gitlab\.invalid\/api\/v4\/|^CONNECT gitlab\.invalid:80$/.test(one))).toBe(
      true,
    );
  } finally {
    await bot.stop();
    through.closeAllConnections();
    through.close();
    gitlab.close();
  }
});

it('git gets the same in its own words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'network-'));
  expect(honourNetwork({}, folder)).toEqual({});
  const own = join(folder, 'own.pem');
  writeFileSync(own, `# ours\n${rootCertificates[0]}\n`);
  const set = honourNetwork({ NODE_EXTRA_CA_CERTS: own, NO_PROXY: 'localhost' }, folder);
  expect(set).toEqual({ no_proxy: 'localhost', GIT_SSL_CAINFO: join(folder, 'certificates.pem') });
  const bundle = readFileSync(set.GIT_SSL_CAINFO!, 'utf8');
  // Those that are trusted anyway are there as well.
  expect(bundle.match(/BEGIN CERTIFICATE/g)!.length).toBeGreaterThan(50);
  expect(bundle).toContain(rootCertificates[0]);
});

it.each([
  ['SSL_CERT_FILE', '/nonexistent/ca.pem', /SSL_CERT_FILE cannot be read/],
  ['NODE_EXTRA_CA_CERTS', example, /NODE_EXTRA_CA_CERTS: there is no certificate in PEM format/],
])('%s that is no such file stops the start', (name, path, says) => {
  const folder = mkdtempSync(join(tmpdir(), 'network-'));
  const run = warden(['serve'], { env: serverVariables({ DATA_DIR: folder, [name]: path }), cwd: folder });
  expect(run.status).toBe(2);
  expect(run.err).toMatch(says);
});
