/** The address of a change is tried: its patches are fetched from configured places, and from nowhere else. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forges } from '../../../src/platforms/forges.ts';
import { archivePlace, fetchChange } from '../../../src/web/http/change-address.ts';
import { timed } from '../../support/processor-time.ts';
import { example } from '../../support/program.ts';
import { startServer } from '../../support/server.ts';

const mbox = readFileSync(example);
const asked: string[] = [];
const answers: Record<string, RequestListener> = {
  '/o/r/pull/7.patch': (_request, response) => response.end(mbox),
  '/o/r/pull/8.patch': (_request, response) =>
    response.writeHead(302, { location: '/o/r/pull/7.patch' }).end(),
  '/o/r/pull/9.patch': (_request, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:9/inside' }).end(),
  '/o/r/pull/10.patch': (_request, response) =>
    response.writeHead(302, { location: '/o/r/pull/10.patch' }).end(),
  '/o/r/pull/11.patch': (_request, response) => {
    const write = (): void => {
      if (!response.destroyed && response.write(Buffer.alloc(1 << 20))) setImmediate(write);
      else response.once('drain', write);
    };
    write();
  },
  '/g/sub/r/-/merge_requests/3.patch': (_request, response) => response.end(mbox),
  '/list/20210302120000.1-1-ada@example.org/t.mbox.gz': (_request, response) => response.end(gzipSync(mbox)),
};
const web = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers.authorization ?? ''}${request.headers.cookie ?? ''}`.trim());
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
afterAll(() => web.close());

describe('the address of a change', () => {
  const places = () => [{ ...forges.github, url }, { ...forges.gitlab, url }, archivePlace(`${url}/list`)];

  it.each([
    '/o/r/pull/7',
    '/o/r/pull/7/files#diff-1',
    '/o/r/pull/8',
    '/g/sub/r/-/merge_requests/3/diffs?x=1',
  ])('%s leads to its patches', async (path) => {
    expect((await fetchChange(` ${url}${path} `, places())).equals(mbox)).toBe(true);
  });

  it('leads to the thread of a mail', async () => {
    const thread = await fetchChange(`${url}/list/20210302120000.1-1-ada@example.org/T/#u`, places());
    expect(thread.equals(gzipSync(mbox))).toBe(true);
  });

  it('is of a configured place, or nothing is asked', async () => {
    asked.length = 0;
    const others = [
      'file:///etc/passwd',
      'http://169.254.169.254/o/r/pull/7',
      `${url}.evil.example/o/r/pull/7`,
      `${url}@evil.example/o/r/pull/7`,
      `${url}/../o/r/pull/7`,
      `${url}/o/../pull/7`,
      `${url}/o/r/pull/7.patch`,
      `${url}/o/r/pull/0`,
      `${url}/o/r/settings`,
      `${url}/list/a b@c/`,
      `${url}/list/../../x@y/`,
      // A backslash is a slash to what fetches.
      `${url}/list/..\\..\\x@y/`,
      `${url}\\o/r/pull/7`,
      `${url}/o\\..\\x/r/pull/7`,
      `${url}/list/\tx@y/`,
      `${url}/g/-/merge_requests/3`,
      `${url}/g/./r/-/merge_requests/3`,
      `${url}/g//r/-/merge_requests/3`,
      `${url}/o/r/pull/${'1'.repeat(11)}`,
    ];
    for (const address of others) {
      await expect(fetchChange(address, places()), address).rejects.toMatchObject({ status: 422 });
    }
    expect(asked).toEqual([]);
    await expect(fetchChange(`${url}/o/r/pull/7`, [])).rejects.toMatchObject({ status: 422 });
  });

  it('may have its host in any case', async () => {
    const shouted = url.replace('http://127.0.0.1', 'HTTP://LOCALHOST');
    const named = [{ ...forges.github, url: url.replace('127.0.0.1', 'localhost') }];
    expect((await fetchChange(`${shouted}/o/r/pull/7`, named)).equals(mbox)).toBe(true);
  });

  it.each<[what: string, text: (n: number) => string]>([
    ['at signs', (n) => '/list/' + '@'.repeat(n)],
    ['at signs and blanks', (n) => '/list/' + 'a@'.repeat(n / 2) + ' '],
    ['slashes', (n) => '/a'.repeat(n / 2)],
    ['dots', (n) => `/${'.'.repeat(n)}/`],
    ['names', (n) => `/${'a'.repeat(n / 2)}/${'b'.repeat(n / 2)}`],
    ['merge requests', (n) => '/a/b/-/merge_requests/'.repeat(n / 22)],
    ['pulls', (n) => '/a/b/pull/'.repeat(n / 10)],
    ['digits', (n) => `/o/r/pull/${'1'.repeat(n)}`],
  ])('of a million %s is refused at once', async (_, text) => {
    for (const place of places()) {
      // What a place says of a path is asked for directly as well: no length protects it there.
      const { took } = await timed(async () => {
        place.patchesOf(text(1_000_000).slice(1));
        await expect(fetchChange(url + text(1_000_000), [place])).rejects.toMatchObject({ status: 422 });
      });
      expect(took).toBeLessThan(500);
    }
  });

  it.each([
    [9, /not followed/],
    [10, /not followed/],
    [11, /more than/],
    [12, /no change at this address/],
  ])('says what is wrong with change %i', async (change, says) => {
    await expect(fetchChange(`${url}/o/r/pull/${change}`, places())).rejects.toThrow(says);
  });

  it('is offered where a forge is configured, and reviewed', async () => {
    const token = 'correct-horse-battery-staple';
    const server = await startServer({
      GITLAB_TOKEN: 'glpat-0123456789',
      GITLAB_WEBHOOK_SECRET: 'a-secret-that-is-long-enough',
      GITLAB_URL: url,
      ADMIN_TOKEN: token,
    });
    try {
      asked.length = 0;
      const headers = { authorization: `Bearer ${token}` };
      const form = await (await fetch(`${server.url}/try`, { headers })).text();
      expect(form).toContain(`like ${url}/GROUP/NAME/-/merge_requests/7`);
      const body = new FormData();
      body.append('address', `${url}/g/sub/r/-/merge_requests/3`);
      const answer = await fetch(`${server.url}/try`, { method: 'POST', body, headers });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('zeta goes from type 1');
      // Neither the bot's token nor the admin's goes along.
      expect(asked.filter((one) => one.includes('.patch'))).toEqual(['/g/sub/r/-/merge_requests/3.patch']);
    } finally {
      await server.kill();
    }
  });
});
