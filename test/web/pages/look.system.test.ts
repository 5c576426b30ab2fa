/** What people may look at and do: everybody, and admins who have signed in. Real server, real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessions } from '../../../src/web/http/session.ts';
import { nextPage } from '../../../src/web/pages/sign-in-page.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const open = { platform: 'github', repository: 'o/open', change: 1 } as const;
const secret = { platform: 'github', repository: 'o/secret', change: 2 } as const;
const browser = { accept: 'text/html' };
/** Nobody has signed out. */
const nobody = { add: async () => {}, has: async () => false };

let server: RunningServer;
beforeAll(async () => {
  const dataDir = await filledFolder({
    reviews: [
      { key: open, review: { head: '1', subject: 'Public work', at: '2026-01-01T00:00:00.000Z' } },
      {
        key: open,
        review: { head: '2', subject: 'Public work', conclusion: 'success', title: 'No findings' },
      },
      { key: secret, review: { head: '3', subject: 'Hidden work', isPrivate: true, author: 'spy' } },
    ],
    failed: [
      { key: open, reason: 'the forge is in the sea' },
      { key: secret, reason: 'nobody may know' },
    ],
  });
  server = await startServer({ DATA_DIR: dataDir, ADMIN_TOKEN: adminToken });
});
afterAll(() => server.kill());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers: { ...browser, ...headers }, redirect: 'manual' });
const text = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text();
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { ...browser, ...headers },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
async function signIn(): Promise<Record<string, string>> {
  const answer = await post('/login', { token: adminToken });
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]! };
}
const idOf = async (headers: Record<string, string>, subject: string): Promise<string> => {
  const page = await text('/reviews', headers);
  return new RegExp(`/reviews/([0-9a-f]{16})"><bdi>${subject}`).exec(page)![1]!;
};

describe('without signing in', () => {
  it('reviews of private repositories are nowhere', async () => {
    const id = await idOf(await signIn(), 'Hidden work');
    for (const path of [
      '/',
      '/admin',
      '/reviews',
      '/reviews?q=hidden',
      '/reviews?repository=o/secret',
      '/reviews?all=1',
    ]) {
      const page = await text(path);
      expect(page, path).not.toMatch(/Hidden work|spy|nobody may know|<bdi>o\/secret/);
      expect(page, path).not.toContain(id);
    }
    expect(await text('/reviews?q=hidden')).toContain('No review is like that.');
    for (const path of [`/reviews/${id}`, `/reviews/${'0'.repeat(16)}`, '/reviews/..%2f', '/reviews/1']) {
      expect((await get(path)).status, path).toBe(404);
    }
    const [there, none] = [`/badge/github/o/secret.svg`, `/badge/github/o/nothing.svg`];
    expect(await text(there)).toBe(await text(none));
  });

  it('what is public is shown, with its versions side by side', async () => {
    expect(await text('/reviews')).toContain('<bdi>o/open #1</bdi>, version 2');
    const page = await text(`/reviews/${await idOf({}, 'Public work')}`);
    expect(page).toContain('Versions side by side');
    expect(page).toMatch(/passes/);
    expect(await text('/badge/github/o/open.svg')).toContain('passes');
  });

  it('nothing can be done', async () => {
    const page = await text('/admin');
    expect(page).toContain('the forge is in the sea');
    expect(page).not.toContain('Try again');
    for (const path of ['/logout', '/jobs/00000000-0000-4000-8000-000000000000/retry']) {
      expect((await post(path, {})).status, path).toBe(403);
    }
  });
});

describe('signing in', () => {
  it('takes the token, and sets a cookie that scripts and other sites do not have', async () => {
    const answer = await post('/login', { token: adminToken, next: '/reviews' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/reviews');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^vmsd-warden=\S+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const page = await text('/reviews', await signIn());
    expect(page).toContain('Hidden work');
    expect(page).toContain('<bdi>o/secret');
  });

  it('refuses another token, a made-up cookie, and one that was changed', async () => {
    const wrong = await post('/login', { token: 'guess' });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    const { cookie } = (await signIn()) as { cookie: string };
    const [until, nonce, signature] = cookie.split('=')[1]!.split('.') as [string, string, string];
    const forged = [
      `${Number(until) + 1}.${nonce}.${signature}`,
      `${until}.x.${signature}`,
      `${until}.${nonce}.`,
    ];
    for (const value of [...forged, '9999999999.a.b', '', 'x']) {
      expect(await text('/reviews', { cookie: `vmsd-warden=${value}` })).not.toContain('Hidden work');
    }
    expect(await text('/reviews', { authorization: `Bearer ${adminToken}` })).toContain('Hidden work');
    expect((await get('/reviews', { authorization: 'Bearer guess' })).status).toBe(401);
  });

  it('goes on to pages of this server only', async () => {
    const id = '0123456789abcdef';
    expect(nextPage(`/reviews/${id}`)).toBe(`/reviews/${id}`);
    for (const asked of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/reviews/../x',
      '/reviews\n',
      null,
    ]) {
      expect(nextPage(asked)).toBe('/');
    }
    const answer = await post('/login', { token: adminToken, next: 'https://evil.example/' });
    expect(answer.headers.get('location')).toBe('/');
  });

  it('refuses wrong tokens as too many, and the right one never: who shares the address is not locked out', async () => {
    let now = Date.now();
    const sessions = createSessions({ token: adminToken, secure: true, signedOut: nobody, now: () => now });
    const from = (client: string) => ({ client, headers: {} });
    const bearer = (token: string) => ({ client: 'a', headers: { authorization: `Bearer ${token}` } });
    for (let n = 0; n < 10; n += 1) expect(sessions.signIn(from('a'), `guess ${n}`)).toBeNull();
    expect(() => sessions.signIn(from('a'), 'guess')).toThrow(/too many wrong tokens/);
    await expect(sessions.of(bearer('guess'))).rejects.toMatchObject({ status: 429 });
    expect(sessions.signIn(from('a'), adminToken)).not.toBeNull();
    expect(await sessions.of(bearer(adminToken))).toMatchObject({ seesPrivate: true });
    expect(sessions.signIn(from('b'), 'guess')).toBeNull();
    now += 16 * 60_000;
    expect(sessions.signIn(from('a'), 'guess')).toBeNull();
  });

  it('lasts for hours, and ends with another token', async () => {
    let now = Date.now();
    const settings = { secure: true, signedOut: nobody, now: () => now };
    const sessions = createSessions({ ...settings, token: adminToken });
    const set = sessions.signIn({ client: 'b', headers: {} }, adminToken)!;
    expect(set).toMatch(
      /^__Host-vmsd-warden=\S+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const asker = { client: 'c', headers: { cookie: `other=1; ${set.split(';')[0]!}` } };
    const sees = async (token: string | null) =>
      (await createSessions({ ...settings, token }).of(asker)).seesPrivate;
    expect([await sees(adminToken), await sees('another token'), await sees(null)]).toEqual([
      true,
      false,
      false,
    ]);
    now += 12 * 3_600_000 + 1000;
    expect(await sees(adminToken)).toBe(false);
  });

  it('ends when it is signed out, wherever its cookie is', async () => {
    const [here, elsewhere] = [await signIn(), await signIn()];
    const copy = { ...here };
    const page = await text('/reviews', here);
    expect(page).toContain('Hidden work');
    const csrf = /name="csrf" value="([^"]+)"/.exec(await text('/admin', here))![1]!;
    expect((await post('/logout', { csrf }, here)).status).toBe(303);
    expect(await text('/reviews', copy)).not.toContain('Hidden work');
    // Another session of the same admin is another one.
    expect(await text('/reviews', elsewhere)).toContain('Hidden work');
    expect((await post('/logout', { csrf }, copy)).status).toBe(403);
  });
});

describe('a signed-in admin', () => {
  it('has a failed job tried again, with the form of the own session only', async () => {
    const cookie = await signIn();
    const page = await text('/admin', cookie);
    expect(page).toContain('nobody may know');
    const retry =
      /action="(\/jobs\/[0-9a-f-]+\/retry)" method="post"><input type="hidden" name="csrf" value="([^"]+)"><button type="submit" aria-label="Try again: github\/o\/open#1"/.exec(
        page,
      )!;
    const [, path, csrf] = retry as unknown as [string, string, string];
    const other = /name="csrf" value="([^"]+)"/.exec(await text('/admin', await signIn()))![1]!;
    for (const [fields, headers] of [
      [{}, cookie],
      [{ csrf: 'x' }, cookie],
      [{ csrf: other }, cookie],
      [{ csrf }, {}],
      [{ csrf }, { ...cookie, 'sec-fetch-site': 'cross-site' }],
    ] as [Record<string, string>, Record<string, string>][]) {
      expect((await post(path, fields, headers)).status).toBe(403);
    }
    const done = await post(path, { csrf }, cookie);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/admin#work']);
    expect(await text('/admin', cookie)).not.toContain('the forge is in the sea');
    expect((await post(path, { csrf }, cookie)).status).toBe(404);
  });

  it('signs out', async () => {
    const cookie = await signIn();
    const csrf = /name="csrf" value="([^"]+)"/.exec(await text('/login', cookie))![1]!;
    const answer = await post('/logout', { csrf }, cookie);
    expect(answer.headers.get('set-cookie')).toMatch(/^vmsd-warden=; Max-Age=0;/);
  });
});

describe('events', () => {
  /** Reads what comes until it matches. */
  async function watch(headers: Record<string, string>, until: RegExp): Promise<string> {
    const stop = new AbortController();
    const answer = await fetch(`${server.url}/events`, { headers, signal: stop.signal });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let seen = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      seen += chunk;
      if (until.test(seen)) break;
    }
    stop.abort();
    return seen;
  }

  it('tell of work', async () => {
    expect(await watch({}, /event: work\ndata: .*\n\n/)).toMatch(/\{"waiting":\d+,"running":0\}/);
  });
});
