/** The page to try a patch on, as browsers without a script use it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsIn, hostileSeries, hostileTexts } from '../../support/hostile-text.ts';
import { example } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

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

  it('is for admins, but for the example', async () => {
    const server = await startServer({ ...gitlab, ADMIN_TOKEN: token });
    try {
      const get = async (headers: Record<string, string> = {}) =>
        (await fetch(`${server.url}/try`, { headers })).text();
      expect(await get()).toMatch(/href="\/login\?next=\/try">Sign in/);
      expect(await tryIt(server, { text: mbox })).toMatchObject({ status: 403 });
      expect((await fetch(`${server.url}/try/example`)).status).toBe(200);
      const signedIn = await fetch(`${server.url}/login`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        headers: { origin: server.url },
        redirect: 'manual',
      });
      const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
      expect(await tryIt(server, { text: mbox }, { cookie })).toMatchObject({ status: 403 });
      const csrf = /name="csrf" value="([^"]+)"/.exec(await get({ cookie }))![1]!;
      const own = await tryIt(server, { text: mbox, csrf }, { cookie });
      expect(own.status).toBe(200);
      expect(own.page).toContain('zeta goes from');
      // A script has no cookie, and so no form to have got it from.
      const authorization = `Bearer ${token}`;
      expect(await tryIt(server, { text: mbox }, { authorization })).toMatchObject({ status: 200 });
    } finally {
      await server.kill();
    }
  });

  it('is closed where there is no token', async () => {
    const server = await startServer(gitlab);
    try {
      expect((await tryIt(server, { text: mbox })).status).toBe(403);
      expect(await (await fetch(`${server.url}/try`)).text()).toMatch(/Trying is closed here/);
    } finally {
      await server.kill();
    }
  });
});
