/** The page to try a patch on, as browsers without a script use it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRepository, tempFolder } from '../../support/git.ts';
import { actsIn, hostileSeries, hostileTexts } from '../../support/hostile-text.ts';
import { example } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { swap, t1, t2, zetaTree } from '../../support/zeta-tree.ts';

const token = 'correct-horse-battery-staple';
const mbox = readFileSync(example, 'utf8');

async function tryIt(
  server: RunningServer,
  fields: Record<string, string | File>,
  headers: Record<string, string> = {},
): Promise<{ status: number; page: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, value.name);
  }
  const answer = await fetch(`${server.url}/try`, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', ...headers },
  });
  return { status: answer.status, page: await answer.text() };
}

const noFile = new File([], '');

describe('on a server without a forge', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.kill());

  it('is a link of the start page, with an example', async () => {
    const start = await (await fetch(server.url)).text();
    const form = /href="(\/try)">Try a series/.exec(start)![1]!;
    const page = await (await fetch(server.url + form)).text();
    expect(page).toMatch(/<form class="try" action="\/try" method="post" enctype="multipart\/form-data">/);
    const address = /href="(\/try\/[^"]+)">Show an example/.exec(start)![1]!;
    const shown = await (await fetch(server.url + address)).text();
    expect(shown).toMatch(/<h1>target: Prepare class_init for user-mode builds<\/h1>/);
    expect(shown).toMatch(/<strong>1 error and 1 warning<\/strong> in 2 patches/);
  });

  it.each<[how: string, fields: Record<string, string | File>]>([
    ['pasted', { text: mbox, file: noFile }],
    ['pasted, with the line ends that browsers send', { text: mbox.replaceAll('\n', '\r\n'), file: noFile }],
    ['chosen as a file', { text: '', file: new File([mbox], 'flip.mbox') }],
  ])('reviews a series that is %s', async (_how, fields) => {
    const { status, page } = await tryIt(server, fields);
    expect(status).toBe(200);
    expect(page).toMatch(/zeta goes from type 1 \(DeviceClass::vmsd\) to type 2/);
    expect(page).toContain('target/zeta/cpu.c:217');
    expect(page).toMatch(/class="line removed">.*dc-&gt;vmsd = &amp;vmstate_zeta_cpu/);
    expect(page).toMatch(/class="line added at">.*cc-&gt;vmsd = &amp;vmstate_zeta_cpu/);
    expect(page).toContain('href="/rules/type-flip"');
    expect(page).toContain('<dt>Consequence</dt>');
    expect(page).toMatch(
      /<summary>On line <code><bdi>target\/zeta\/cpu\.c:217<\/bdi><\/code><\/summary>\n<pre.*type-flip/,
    );
    expect(page).toContain('```suggestion\n    dc-&gt;vmsd = &amp;vmstate_zeta_cpu;\n```');
    expect(page).toMatch(/<summary>Check <code><bdi>1 error and 1 warning</);
    expect(page).toMatch(/<summary>Mail <code><bdi>Re: \[PATCH 1\/2\] target: Set CPUClass::vmsd/);
    expect(page).toMatch(/^&gt; \+ {4}cc-&gt;vmsd = &amp;vmstate_zeta_cpu;$/m);
    expect(page).toContain('lore.kernel.org');
    expect(page).toMatch(/<a class="change" href="#finding-1" aria-label="zeta, patch 1\/2/);
  });

  it('says what is wrong, and keeps what was pasted', async () => {
    expect(await tryIt(server, { text: '', file: noFile })).toMatchObject({
      status: 400,
      page: expect.stringMatching(/role="alert">.*paste a series/),
    });
    const { status, page } = await tryIt(server, { text: 'hello </textarea><b>', file: noFile });
    expect(status).toBe(422);
    expect(page).toMatch(/role="alert">.*no patch in the input/);
    expect(page).toContain('>hello &lt;/textarea&gt;&lt;b&gt;</textarea>');
    const form = await fetch(`${server.url}/try`, { method: 'POST', body: 'x', headers: { accept: 'a/b' } });
    expect(form.status).toBe(400);
  });

  it('takes no form from another site', async () => {
    const { status } = await tryIt(server, { text: mbox }, { 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(403);
  });

  it('shows what a series says as text, whatever it says', async () => {
    const { status, page } = await tryIt(server, { text: hostileSeries(), file: noFile });
    expect(status).toBe(200);
    expect(page).toContain('type-flip');
    expect(page).toContain('target/&lt;img src=x onerror=alert(1)&gt;/cpu.c');
    for (const text of ['#{7*7} {{7*7}}', '&lt;script&gt;document.title', 'javascript:document.title=1']) {
      expect(page).toContain(text);
    }
    expect(actsIn(page)).toEqual([]);
    const again = await tryIt(server, { text: hostileTexts.join('\n'), file: noFile });
    expect(again.status).toBe(422);
    expect(actsIn(again.page)).toEqual([]);
  });
});

describe('on a server with a forge', () => {
  const gitlab = {
    GITLAB_TOKEN: 'glpat-0123456789',
    GITLAB_WEBHOOK_SECRET: 'a-secret-that-is-long-enough',
    GITLAB_URL: 'http://127.0.0.1:9',
  };

  const visitor = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({
      ...gitlab,
      ADMIN_TOKEN: token,
      PUBLIC_URL: 'https://example.org/tools/warden/',
    });
  });
  afterAll(() => server.kill());

  it('stays open to everybody, and keeps to itself what others read', async () => {
    const page = await (await fetch(`${server.url}/try`)).text();
    expect(page).toContain('<form class="try"');
    expect(page).toContain('up to 4 MB');
    const tried = await tryIt(server, { text: mbox }, visitor(1));
    expect(tried.status).toBe(200);
    expect(tried.page).toContain('zeta goes from type 1');
    expect(tried.page).toContain('Nothing of this is kept.');
    // The API is for who has the token, as it was.
    expect((await fetch(`${server.url}/api/check`, { method: 'POST', body: mbox })).status).toBe(401);
  });

  it('a form of who has signed in is of his session', async () => {
    const signedIn = await fetch(`${server.url}/login`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers: { origin: 'https://example.org' },
      redirect: 'manual',
    });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    expect(await tryIt(server, { text: mbox }, { cookie })).toMatchObject({ status: 403 });
    const form = await (await fetch(`${server.url}/try`, { headers: { cookie } })).text();
    expect(form).toContain('up to 25 MB');
    const csrf = /name="csrf" value="([^"]+)"/.exec(form)![1]!;
    expect(await tryIt(server, { text: mbox, csrf }, { cookie })).toMatchObject({ status: 200 });
    // A script has no cookie, and so no form to have got it from.
    expect(await tryIt(server, { text: mbox }, { authorization: `Bearer ${token}` })).toMatchObject({
      status: 200,
    });
  });

  it('gives a visitor so many tries in a time, whatever others do, and says when to come again', async () => {
    const nothing = { text: '' };
    const answers = await Promise.all(Array.from({ length: 45 }, () => tryIt(server, nothing, visitor(2))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(400));
    expect(statuses.at(-1)).toBe(429);
    const refused = await fetch(`${server.url}/try`, {
      method: 'POST',
      body: new FormData(),
      headers: { accept: 'text/html', ...visitor(2) },
    });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toMatch(/tried too often from there; try again in \d+ seconds/);
    expect((await tryIt(server, { text: mbox }, visitor(3))).status).toBe(200);
  });

  it('takes from a visitor no more than five megabytes, and from who has signed in more', async () => {
    const large = { text: '', file: new File([mbox, 'x'.repeat(6 * 1024 * 1024)], 'large.mbox') };
    const { status, page } = await tryIt(server, large, visitor(4));
    expect(status).toBe(413);
    expect(page).toContain('the body is larger than 5242880 bytes');
    expect((await tryIt(server, large, { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('makes a link to a report, for a day', async () => {
    const body = new FormData();
    body.append('text', mbox);
    body.append('keep', '1');
    const made = await fetch(`${server.url}/try`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html', ...visitor(5) },
      redirect: 'manual',
    });
    expect(made.status).toBe(303);
    const path = made.headers.get('location')!;
    expect(path).toMatch(/^\/tools\/warden\/try\/[\w-]{22}$/);
    const kept = await fetch(server.url + path, { headers: { accept: 'text/html' } });
    const page = await kept.text();
    expect(kept.headers.get('x-robots-tag')).toBe('noindex');
    expect(kept.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('zeta goes from type 1');
    expect(page).toMatch(/class="line added at">.*cc-&gt;vmsd = &amp;vmstate_zeta_cpu/);
    expect(page).toContain(`<pre class="command">https://example.org${path}</pre>`);
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(page).toContain(`until ${day}`);
    for (const none of [`${path.slice(0, -1)}~`, '/try/none', `/try/${'a'.repeat(22)}`]) {
      const answer = await fetch(server.url + none, { headers: { accept: 'text/html' } });
      expect(answer.status, none).toBe(404);
      expect(await answer.text()).toContain('one is kept for a day');
    }
    // Looking at it counts, too: whoever asks again and again is told when to come back.
    const look = () => fetch(server.url + path, { headers: { accept: 'text/html', ...visitor(6) } });
    const looks = await Promise.all(Array.from({ length: 45 }, look));
    expect(looks.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(40);
    expect(looks.some(({ status }) => status === 429)).toBe(true);
  });

  it('is open where nobody can sign in, too', async () => {
    const closed = await startServer(gitlab);
    try {
      expect((await tryIt(closed, { text: mbox })).status).toBe(200);
      expect((await fetch(`${closed.url}/api/check`, { method: 'POST', body: mbox })).status).toBe(403);
    } finally {
      await closed.kill();
    }
  });
});

describe('on a server with a tree', () => {
  it('a series is judged on its files, by the settings of the tree; one that does not fit says so', async () => {
    const repository = makeRepository();
    repository.commit({
      ...zetaTree('cc'),
      '.github/vmsd-warden.yml': 'severity:\n  type-flip: warning\n',
    });
    const changed = swap(t1('m68k'), t2('m68k'))(zetaTree('cc')['target/m68k/cpu.c']!);
    const base = repository.git('rev-parse', 'HEAD');
    repository.commit({ 'target/m68k/cpu.c': changed }, 'target/m68k: Set another hook');
    const series = repository.git('format-patch', '--stdout', '-1');
    repository.git('reset', '-q', '--hard', base);
    const file = join(tempFolder(), 'server.yml');
    writeFileSync(file, JSON.stringify({ tree: { repository: repository.dir, branch: 'master' } }));
    const server = await startServer({ VMSD_WARDEN_CONFIG: file });
    try {
      let page = '';
      // Until its first clone is there, series are judged by their hunks. A visitor has 40 tries at once.
      for (let n = 0; n < 38 && !page.includes('applied on'); n += 1) {
        await sleep(n * 50);
        ({ page } = await tryIt(server, { text: series }));
        expect(page).toMatch(/applied on|is being fetched/);
      }
      expect(page).toContain(`applied on master as it is now, ${base.slice(0, 12)}`);
      expect(page).not.toContain('Judged from the hunks alone');
      expect(page).toMatch(/<strong>1 warning<\/strong>/);
      const other = await tryIt(server, { text: mbox });
      expect(other.status).toBe(200);
      expect(other.page).toContain('Nothing of the series applies on');
      expect((await tryIt(server, { text: 'no patch' })).page).toMatch(
        /role="alert">.*no patch in the input/,
      );
    } finally {
      await server.kill();
    }
  });
});
