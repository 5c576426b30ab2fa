import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wardenHere } from '../support/here.ts';
import { example, type Outcome, warden } from '../support/program.ts';
import { npmStart, type RunningServer, serverVariables, startServer } from '../support/server.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const secret = randomBytes(24).toString('hex');
const adminToken = randomBytes(24).toString('hex');
const mbox = readFileSync(example);
const patience = { timeout: 240_000, interval: 25 };

/** What a start with a mistake says, in one line. */
async function refusal(
  variables: Record<string, string>,
  args: readonly string[] = [],
  run: (...given: Parameters<typeof wardenHere>) => Outcome | Promise<Outcome> = wardenHere,
) {
  const folder = mkdtempSync(join(tmpdir(), 'refused-'));
  const env = serverVariables({ DATA_DIR: folder, ...variables });
  const { status, err } = await run(['serve', ...args], { env, cwd: folder });
  return { status, err };
}

describe('a start with a mistake in the environment', () => {
  const pem = privateKey.replaceAll('\n', '\\n');
  const github = { APP_ID: '17', PRIVATE_KEY: pem, WEBHOOK_SECRET: secret };
  it.each<[name: string, variables: Record<string, string>, says: RegExp]>([
    ['PORT', { PORT: '99999' }, /PORT must be a whole number from 0 to 65535/],
    ['LOG_LEVEL', { LOG_LEVEL: 'inof' }, /LOG_LEVEL must be one of .*did you mean "info"\?/],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u:hunter2@h/d' }, /DATABASE_URL must be like postgres:/],
    ['PUBLIC_URL', { PUBLIC_URL: 'warden.example.org' }, /PUBLIC_URL must be an address/],
    ['APP_ID', { ...github, APP_ID: '' }, /APP_ID is missing/],
    [
      'WEBHOOK_SECRET',
      { ...github, WEBHOOK_SECRET: '' },
      /WEBHOOK_SECRET is missing.*no webhook is accepted/,
    ],
    ['WEBHOOK_SECRET', { ...github, WEBHOOK_SECRET: 'development' }, /WEBHOOK_SECRET is "development"/],
    ['PRIVATE_KEY', { ...github, PRIVATE_KEY: 'hunter2' }, /PRIVATE_KEY must be a private key/],
    [
      'PRIVATE_KEY',
      { ...github, PRIVATE_KEY: '-----BEGIN RSA PRIVATE KEY-----\\nAAAA\\n-----END RSA PRIVATE KEY-----' },
      /PRIVATE_KEY holds no private key/,
    ],
    [
      'PRIVATE_KEY_PATH',
      { APP_ID: '17', PRIVATE_KEY_PATH: '/nonexistent/key', WEBHOOK_SECRET: secret },
      /PRIVATE_KEY_PATH cannot be read/,
    ],
    ['GITLAB_WEBHOOK_SECRET', { GITLAB_TOKEN: 'x' }, /GITLAB_WEBHOOK_SECRET is missing/],
    ['ADMIN_TOKEN', { ADMIN_TOKEN: 'short' }, /ADMIN_TOKEN must have 16/],
    ['DRY_RUN', { DRY_RUN: 'perhaps' }, /DRY_RUN must be 1 or 0/],
    ['VMSD_WARDEN_CONFIG', { VMSD_WARDEN_CONFIG: '/nonexistent/file' }, /VMSD_WARDEN_CONFIG cannot be read/],
  ])('names %s', async (_name, variables, says) => {
    const { status, err } = await refusal(variables);
    expect(status).toBe(2);
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toContain('hunter2');
  });

  it('ends the process with that line', async () => {
    expect(await refusal({ PORT: '99999' }, [], warden)).toEqual(await refusal({ PORT: '99999' }));
  });

  it('names the line of the server file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'warden.yml');
    const starting = async (text: string) => {
      writeFileSync(file, text);
      return (await refusal({ VMSD_WARDEN_CONFIG: file })).err;
    };
    expect(await starting('repositories:\n  - match: a/*\n  - tier: x\n')).toMatch(
      /warden\.yml:3: repositories\.1\.match/,
    );
    expect(await starting('repositories:\n  - match: a/*\n    failOn: sometimes\n')).toMatch(
      /warden\.yml:2: .*failOn must be one of/,
    );
    expect(await starting('a: &a [1,1]\nb: &b [*a,*a]\nlists: [*b,*b]\n')).toMatch(/anchors and aliases/);
  });

  it.each<[what: string, make: (path: string) => void, commands: string[][]]>([
    ['a folder', (path) => mkdirSync(path), [['serve'], ['jobs'], ['data', 'prune'], ['list', 'status']]],
    ['a link that leads nowhere', (path) => symlinkSync('/nonexistent/env', path), [['jobs']]],
    ['a link to itself', (path) => symlinkSync('.env', path), [['jobs']]],
  ])('does not start without its .env, which is %s', (_, make, commands) => {
    const folder = mkdtempSync(join(tmpdir(), 'env-'));
    make(join(folder, '.env'));
    for (const command of commands) {
      const run = warden(command, { env: serverVariables({ DATA_DIR: folder }), cwd: folder });
      expect(run).toMatchObject({
        status: 2,
        err: expect.stringMatching(/^vmsd-warden: cannot read \.env .*\n$/),
      });
    }
  });

  it('says that git is too old', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'git-'));
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.25.1\n', { mode: 0o755 });
    const connected = { GITLAB_TOKEN: 'x', GITLAB_WEBHOOK_SECRET: secret };
    expect(await refusal({ ...connected, PATH: `${folder}:${process.env.PATH}` }, [], warden)).toEqual({
      status: 2,
      err: 'vmsd-warden: git 2.25.1 is too old; install git 2.31 or newer\n',
    });
  });

  it('says that roles of their own need a server', async () => {
    expect(await refusal({}, ['--role', 'worker'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--role worker needs DATABASE_URL/),
    });
  });
});

describe('local mode', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.kill());

  it('reviews what is posted, as the command line does', async () => {
    const answer = await fetch(`${server.url}/api/check`, { method: 'POST', body: mbox });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const own = await wardenHere(['check', example, '--format', 'json']);
    expect(await answer.json()).toEqual(JSON.parse(own.out));
  });

  it('says what is wrong with what is posted', async () => {
    const post = async (body: string | Buffer<ArrayBuffer>) => {
      const answer = await fetch(`${server.url}/api/check`, { method: 'POST', body });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    expect(await post('hello')).toEqual({
      status: 422,
      error: expect.stringMatching(/no patch in the body/),
    });
    expect(await post('')).toEqual({ status: 400, error: expect.stringMatching(/empty/) });
    expect(await post(Buffer.alloc(26 * 1024 * 1024))).toMatchObject({ status: 413 });
    // The size is not announced. It has an end all the same: fetch may go on reading when the connection is cut.
    let megabytes = 0;
    const stream = new ReadableStream({
      async pull(controller) {
        await sleep(0);
        if (megabytes++ < 60) controller.enqueue(new Uint8Array(1 << 20));
        else controller.close();
      },
    });
    const large = await fetch(`${server.url}/api/check`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit).catch((error: Error) => error);
    expect(large instanceof Error || large.status === 413).toBe(true);
  });

  it('says what is configured and what is missing; an App would get no webhooks at an address of this machine', async () => {
    const text = await (await fetch(server.url)).text();
    expect(text).toContain('APP_ID');
    expect(text).toMatch(
      /set the environment variable PUBLIC_URL to the address at which GitHub reaches this server/,
    );
    expect(text).not.toContain('name="manifest"');
    const body = new URLSearchParams({ manifest: '{}' });
    const begun = await fetch(`${server.url}/setup`, { method: 'POST', body, redirect: 'manual' });
    expect(begun.status).toBe(409);
    expect(await begun.text()).toContain('environment variable PUBLIC_URL');
  });

  it('answers to its own names only: another site has one of its own for this address', async () => {
    const { hostname, port } = new URL(server.url);
    const ask = (host: string, path: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = { host, accept: 'text/html' };
        request({ hostname, port, path, headers, setHost: false }, (answer) => {
          resolve(answer.statusCode!);
          answer.destroy();
        })
          .once('error', reject)
          .end();
      });
    for (const path of ['/', '/setup?code=a&state=b', '/reviews', '/api/status', '/events', '/try/example']) {
      expect(await ask('evil.example', path), path).toBe(421);
      expect(await ask(`localhost.evil.example:${port}`, path), path).toBe(421);
    }
    for (const host of [
      `127.0.0.1:${port}`,
      'localhost',
      'LOCALHOST:80',
      'warden.localhost',
      '[::1]',
      '192.0.2.7',
    ])
      expect(await ask(host, '/'), host).toBe(200);
    expect(await ask('evil.example', '/healthz')).toBe(200);
  });

  it('accepts no webhook without its secret', async () => {
    for (const platform of ['github', 'gitlab']) {
      const answer = await fetch(`${server.url}/webhooks/${platform}`, { method: 'POST', body: '{}' });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/not configured/);
    }
  });

  it('answers machines, and nothing else', async () => {
    const get = async (path: string, init?: RequestInit) => {
      const answer = await fetch(server.url + path, init);
      return { status: answer.status, text: await answer.text() };
    };
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await get('/readyz')).toEqual({ status: 200, text: '{"ready":true}\n' });
    expect((await get('/metrics')).text).toMatch(/^vmsd_warden_database_up 1$/m);
    expect((await get('/nothing')).status).toBe(404);
    expect((await get('/healthz', { method: 'DELETE' })).status).toBe(405);
    expect((await get('/rules/type-flip')).text).toContain('type 2');
    expect((await get('/rules/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('cuts off who sends a byte now and then, and serves others meanwhile', async () => {
    const { hostname, port } = new URL(server.url);
    const slow = connect(Number(port), hostname);
    let said = '';
    slow.on('data', (chunk) => {
      said += chunk;
    });
    slow.on('error', () => {});
    const closed = new Promise<void>((resolve) => slow.once('close', () => resolve()));
    slow.write('POST /webhooks/github HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => slow.writable && slow.write('X-A: b\r\n'), 500);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const late = sleep(120_000, 'still connected after two minutes', { ref: false });
    const outcome = await Promise.race([closed, late]);
    clearInterval(drip);
    expect(outcome).toBeUndefined();
    expect(said).toMatch(/^(HTTP\/1\.1 408|$)/);
  });

  it('lets no second process into its folder', async () => {
    const second = await refusal({ DATA_DIR: server.dataDir }, [], warden);
    expect(second.status).toBe(2);
    expect(second.err).toContain(`in use by another vmsd-warden (process ${server.pid} on`);
  });

  it('does what jobs and data ask while it runs', async () => {
    const env = serverVariables({ DATA_DIR: server.dataDir });
    expect(warden(['jobs'], { env })).toMatchObject({ status: 0, out: expect.stringMatching(/no jobs/) });
    const unknown = await wardenHere(['jobs', 'retry', '6f1f0c5e-0000-4000-8000-000000000000'], { env });
    expect(unknown).toMatchObject({ status: 2, err: expect.stringMatching(/there is no dead job/) });
    const file = join(mkdtempSync(join(tmpdir(), 'backup-')), 'all.ndjson.gz');
    expect(await wardenHere(['data', 'backup', file], { env })).toMatchObject({ status: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const pruned = await wardenHere(['data', 'prune', '--days', '1'], { env });
    expect(pruned.out).toMatch(/^removed: 0 deliveries/);
    expect(statSync(join(server.dataDir, 'control.sock')).mode & 0o777).toBe(0o600);
    // To restore needs the folder for itself.
    const restored = await wardenHere(['data', 'restore', file], { env });
    expect(restored.err).toMatch(/in use by another/);
  });
});

it('starts again in the folder of a process that was killed, and stops in time', async () => {
  const first = await startServer();
  await first.kill();
  const starting = Date.now();
  const second = await startServer({ DATA_DIR: first.dataDir });
  const started = Date.now() - starting;
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  const before = Date.now();
  expect(await second.stop()).toBe(0);
  // In five seconds; where all takes its time, in twice what the start took.
  expect(Date.now() - before).toBeLessThan(Math.max(5000, 2 * started));
  expect(second.log()).toContain('"msg":"stopped"');
});

it('answers a request that has begun when it is told to stop, and takes no new one', async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const head = [
    'POST /api/check HTTP/1.1',
    'Host: localhost',
    `Content-Length: ${mbox.length}`,
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  // It says so when the request has begun.
  await vi.waitUntil(() => said.startsWith('HTTP/1.1 100 Continue\r\n\r\n'), patience);
  socket.write(mbox.subarray(0, 100));
  const stopped = server.stop();
  await vi.waitUntil(() => server.log().includes('"msg":"stopping"'), patience);
  await vi.waitUntil(async () => (await fetch(`${server.url}/healthz`).catch(() => null)) === null, patience);
  socket.write(mbox.subarray(100));
  expect(await stopped).toBe(0);
  await closed;
  expect(said).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200/);
  expect(said).toContain('type-flip');
});

describe('with credentials', () => {
  let server: RunningServer;
  const deadEnd = createHttpServer((_request, response) => response.writeHead(503).end());
  beforeAll(async () => {
    await new Promise<void>((resolve) => deadEnd.listen(0, '127.0.0.1', () => resolve()));
    const address = `http://127.0.0.1:${(deadEnd.address() as AddressInfo).port}`;
    server = await startServer({
      APP_ID: '17',
      PRIVATE_KEY: privateKey,
      WEBHOOK_SECRET: secret,
      ADMIN_TOKEN: adminToken,
      GITHUB_URL: address,
      GITHUB_API_URL: address,
      LOG_LEVEL: 'trace',
    });
  });
  afterAll(async () => {
    deadEnd.close();
    await server.kill();
  });

  const sign = (body: string | Buffer, key = secret) =>
    `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  const deliver = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string>) =>
    fetch(`${server.url}/webhooks/github`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-github-event': 'ping', ...headers },
    });

  it('keeps POST /api/check for those who have the token', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/check`, { method: 'POST', body: mbox, headers });
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: `Bearer ${adminToken}x` })).status).toBe(401);
    expect((await post({ authorization: `Bearer ${adminToken}` })).status).toBe(200);
  });

  it('refuses webhooks that are not signed, wrongly signed or too large', async () => {
    const body = '{"zen":"Keep it logically awesome."}';
    const id = () => ({ 'x-github-delivery': crypto.randomUUID() });
    expect((await deliver(body, id())).status).toBe(401);
    expect((await deliver(body, { ...id(), 'x-hub-signature-256': sign(body, 'development') })).status).toBe(
      401,
    );
    expect((await deliver(`${body} `, { ...id(), 'x-hub-signature-256': sign(body) })).status).toBe(401);
    expect((await deliver(body, { ...id(), 'x-hub-signature-256': sign(body) })).status).toBeLessThan(300);
    const large = Buffer.alloc(26 * 1024 * 1024, 32);
    expect((await deliver(large, { ...id(), 'x-hub-signature-256': sign(large) })).status).toBe(413);
  });

  it('writes no secret into its log, whatever happens', async () => {
    const body = JSON.stringify({ installation: { id: 1 }, token: 'ghs_0123456789abcdefghijklmnop' });
    const lines = () => server.log().split('"route":"/webhooks/github"').length;
    const before = lines();
    await deliver(body, { 'x-github-delivery': adminToken, 'x-hub-signature-256': sign(body) });
    await vi.waitUntil(() => lines() > before, patience);
    const log = server.log();
    for (const hidden of [secret, adminToken, privateKey.slice(40, 100), 'ghs_0123']) {
      expect(log).not.toContain(hidden);
    }
    const command = readFileSync(`/proc/${server.pid}/cmdline`, 'utf8');
    expect(command).not.toContain(secret);
  });
});

it('registers an App with one form, for the account that it names', async () => {
  const server = await startServer({ PUBLIC_URL: 'https://warden.example.org' });
  const answer = await fetch(server.url);
  const page = await answer.text();
  const form = /<form[^>]*action="\/setup"[\s\S]*?<\/form>/.exec(page)![0];
  expect(page.match(/name="organization"/g)).toHaveLength(1);
  expect(form).toContain('name="organization"');
  const text = /name="manifest" value="([^"]*)"/.exec(form)![1]!.replaceAll('&quot;', '"');
  expect(JSON.parse(text)).toMatchObject({
    name: 'vmsd-warden',
    redirect_url: 'https://warden.example.org/setup',
    hook_attributes: { url: 'https://warden.example.org/webhooks/github' },
    default_permissions: { checks: 'write', contents: 'read' },
  });
  const policy = answer.headers.get('content-security-policy')!;
  expect(policy).toMatch(/form-action 'self' https:\/\/github\.com(;|$)/);
  expect(policy).not.toMatch(/unsafe/);
  const send = (organization: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/setup`, {
      ...{ method: 'POST', redirect: 'manual', headers },
      body: new URLSearchParams({ manifest: text, organization }),
    });
  const leads = async (organization: string) => {
    const { status, headers } = await send(organization);
    // The browser sends the same fields there.
    expect(status).toBe(307);
    return headers.get('location')!.replace(/state=[\w-]{20,}$/, 'state=…');
  };
  expect(await leads('')).toBe('https://github.com/settings/apps/new?state=…');
  expect(await leads(' qemu ')).toBe('https://github.com/organizations/qemu/settings/apps/new?state=…');
  for (const wrong of ['"><script>', 'a/b', '../x', 'ä', 'x'.repeat(40)]) {
    expect((await send(wrong)).status, wrong).toBe(400);
  }
  expect((await send('qemu', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  await server.kill();
});

it('takes the App that GitHub makes, only from who began here, and uses it at once', async () => {
  const asked: string[] = [];
  const github = createHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(201, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: 99,
        name: '<b>warden</b>',
        html_url: 'https://github.com/apps/warden',
        pem: privateKey,
        webhook_secret: secret,
      }),
    );
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', () => resolve()));
  const address = `http://127.0.0.1:${(github.address() as AddressInfo).port}`;
  const variables = { GITHUB_URL: address, GITHUB_API_URL: address, PUBLIC_URL: 'http://localhost' };
  const server = await startServer(variables);
  const body = new URLSearchParams({ manifest: '{}', organization: '' });
  const begun = await fetch(`${server.url}/setup`, { method: 'POST', body, redirect: 'manual' });
  const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
  const setup = (query: string) => fetch(`${server.url}/setup?${query}`);
  expect((await setup('code=abc&state=guessed')).status).toBe(400);
  expect((await setup(`code=../../x&state=${state}`)).status).toBe(400);
  expect(asked).toEqual([]);
  const page = await (await setup(`code=abc&state=${state}`)).text();
  expect(asked[0]).toBe('POST /app-manifests/abc/conversions');
  expect(page).toContain('&lt;b&gt;warden&lt;/b&gt;');
  expect(page).toContain('https://github.com/apps/warden/installations/new');
  expect(page).not.toMatch(/restart/i);
  expect(page).not.toContain(secret);
  expect(statSync(join(server.dataDir, 'github-app.env')).mode & 0o777).toBe(0o600);
  // The same process, at the same address, is that App now.
  await vi.waitUntil(
    async () => (await (await fetch(`${server.url}/api/status`)).text()).includes('It is App 99'),
    patience,
  );
  const ping = '{"zen":"Keep it logically awesome."}';
  const delivered = await fetch(`${server.url}/webhooks/github`, {
    method: 'POST',
    body: ping,
    headers: {
      ...{ 'content-type': 'application/json', 'x-github-event': 'ping', 'x-github-delivery': 'one' },
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(ping).digest('hex')}`,
    },
  });
  expect(delivered.status).toBe(202);
  expect((await setup(`code=abc&state=${state}`)).status).toBe(404);
  expect(await server.stop()).toBe(0);
  const again = await startServer({ ...variables, DATA_DIR: server.dataDir });
  expect(await (await fetch(`${again.url}/api/status`)).text()).toContain('It is App 99');
  expect(server.log() + again.log()).not.toContain(secret);
  await again.kill();
  github.close();
});

it('lets only admins register an App where something is connected, or a token is set', async () => {
  const gitlab = { GITLAB_TOKEN: 'glpat-0123456789abcdefghij', GITLAB_WEBHOOK_SECRET: secret };
  for (const more of [{ ADMIN_TOKEN: adminToken }, { ...gitlab, GITLAB_URL: 'http://127.0.0.1:9' }]) {
    const server = await startServer({ ...more, PUBLIC_URL: 'https://warden.example.org' });
    const page = async (headers: Record<string, string>) => (await fetch(server.url, { headers })).text();
    const begin = async (headers: Record<string, string>) =>
      fetch(`${server.url}/setup`, {
        ...{ method: 'POST', redirect: 'manual', headers },
        body: new URLSearchParams({ manifest: '{}' }),
      }).then(({ status }) => status);
    expect(await page({})).not.toContain('name="manifest"');
    expect(await begin({})).toBe(403);
    if ('ADMIN_TOKEN' in more) {
      expect(await page({ authorization: `Bearer ${adminToken}` })).toContain('name="manifest"');
      expect(await begin({ authorization: `Bearer ${adminToken}` })).toBe(307);
    }
    await server.kill();
  }
});

it('is what npm start runs', async () => {
  const { url, said, folder, end } = await npmStart();
  const status = url && (await fetch(`${url}/healthz`)).status;
  end();
  expect(status, said).toBe(200);
  expect(existsSync(join(folder, 'lock'))).toBe(true);
});
