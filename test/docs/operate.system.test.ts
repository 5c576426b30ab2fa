/** What the docs have operators copy: the unit, and the lines for proxies, tried with the programs that they are for. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminToken } from '../support/filled.ts';
import { example, root } from '../support/program.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const page = readFileSync(join(root, 'docs/operate.md'), 'utf8');
const block = (begins: RegExp): string => page.split('```').find((text) => begins.test(text))!;
const isThere = (program: string): boolean =>
  spawnSync('which', [program], { env: { PATH: `${process.env.PATH}:/usr/sbin` } }).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'operate-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!isThere('systemd-analyze'))('the unit leaves a stranger who got in little to do', () => {
  const unit = join(folder, 'vmsd-warden.service');
  writeFileSync(unit, block(/^ini\n\[Unit\]/).replace(/^ini\n/, ''));
  const { stdout, stderr } = spawnSync(
    'systemd-analyze',
    ['security', '--offline=true', '--no-pager', unit],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', SYSTEMD_COLORS: '0' },
    },
  );
  // Lines that it does not know, or that say nothing, are told there.
  expect(stderr).toBe('');
  expect(Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThan(3);
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts the program on the lines of the docs; gives the address at which it answers for the server. */
const proxies: Record<
  string,
  (lines: string, port: number) => { file: string; text: string; run: string[] }
> = {
  nginx: (lines, port) => ({
    file: 'nginx.conf',
    text: `daemon off;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path ${folder}/body;\nproxy_temp_path ${folder}/proxy;\nfastcgi_temp_path ${folder}/f;\nuwsgi_temp_path ${folder}/u;\nscgi_temp_path ${folder}/s;\nserver {\nlisten 127.0.0.1:${port};\n${lines}\n}\n}\n`,
    run: ['nginx', '-e', 'stderr', '-c', join(folder, 'nginx.conf')],
  }),
  caddy: (lines, port) => ({
    file: 'Caddyfile',
    text: `{\n\tadmin off\n}\n${lines.replace('warden.example.org', `http://127.0.0.1:${port}`)}\n`,
    run: ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
  }),
};

describe.each(['nginx', 'caddy'])('behind %s', (name) => {
  let bot: RunningServer;
  let proxy: ChildProcess | null = null;
  let url = '';
  const isIn = isThere(name);

  beforeAll(async () => {
    if (!isIn) return;
    const port = await freePort();
    url = `http://127.0.0.1:${port}/warden`;
    bot = await startServer({
      ADMIN_TOKEN: adminToken,
      PUBLIC_URL: url,
      GITLAB_URL: 'http://127.0.0.1:9',
      GITLAB_TOKEN: 'glpat-0123456789abcdefghij',
      GITLAB_WEBHOOK_SECRET: 'a secret that nobody guesses',
    });
    const lines = block(new RegExp(`^\\n# ${name}\\n`, 'i')).replaceAll(
      '127.0.0.1:3000',
      new URL(bot.url).host,
    );
    const { file, text, run } = proxies[name]!(lines, port);
    writeFileSync(join(folder, file), text);
    proxy = spawn(run[0]!, run.slice(1), {
      env: { PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder },
      stdio: 'ignore',
    });
    await until('the proxy answers', async () =>
      fetch(`${url}/healthz`)
        .then(({ ok }) => ok)
        .catch(() => false),
    );
  });
  afterAll(async () => {
    proxy?.kill();
    await bot?.stop();
  });

  it.skipIf(!isIn)('webhooks of 25 MB get through, and one without its token does not', async () => {
    const deliver = (token: string) =>
      fetch(`${url}/webhooks/gitlab`, {
        method: 'POST',
        headers: { 'x-gitlab-token': token, 'content-type': 'application/json' },
        body: JSON.stringify({ object_kind: 'push', text: 'x'.repeat(25_000_000) }),
      }).then(({ status }) => status);
    expect(await deliver('a secret that nobody guesses')).toBe(202);
    expect(await deliver('a guess')).toBe(401);
  });

  it.skipIf(!isIn)('pages lead below the path, and forms are taken', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain('href="/warden/');
    const body = new URLSearchParams({ token: adminToken });
    const answer = await fetch(`${url}/login`, { method: 'POST', body, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/warden/']);
  });

  it.skipIf(!isIn)('an event is told at once', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${url}/events`, { signal: stop.signal });
    const { value } = await stream.body!.getReader().read();
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(value!.length).toBeGreaterThan(0);
    stop.abort();
  });

  it.skipIf(!isIn)('clients are told apart, whatever they say of themselves', async () => {
    /** Asks from an address of this machine. */
    const guess = (from: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = { authorization: 'Bearer a guess', 'x-forwarded-for': '203.0.113.9' };
        const asked = request(
          `${url}/api/check`,
          { method: 'POST', localAddress: from, headers },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode!);
          },
        );
        asked.on('error', reject).end(readFileSync(example));
      });
    const first: number[] = [];
    for (let i = 0; i < 11; i++) first.push(await guess('127.0.0.2'));
    expect(first.at(-1)).toBe(429);
    expect(await guess('127.0.0.3')).toBe(401);
  });
});
