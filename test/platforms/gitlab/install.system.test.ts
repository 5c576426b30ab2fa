/** Installing as docs/gitlab.md says, step by step, as someone who has never done it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { handled } from '../../support/conversation.ts';
import { openFlip, startGitlab } from '../../support/gitlab.ts';
import { freePort } from '../../support/ports.ts';
import { root } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

const gitlab = await startGitlab();
let bot: RunningServer | null = null;
afterAll(async () => {
  await bot?.stop();
  gitlab.close();
});
const docs = readFileSync(join(root, 'docs/gitlab.md'), 'utf8');
/** Of the page, between two words. */
const step = (from: string, to: string): string => docs.slice(docs.indexOf(from), docs.indexOf(to));

test('token, secret, start, webhook: the next merge request is reviewed, and a comment is answered', async () => {
  // 1. A token: a bot user with the role Developer. 2. A secret.
  expect(step('1. **A token.**', '2. **A secret**')).toMatch(/role \*\*Developer\*\*, scope \*\*`api`\*\*/);
  const secret = 'what openssl rand -hex 32 prints';
  // 3. Start it, with the variables of the page and no others.
  const command = step('3. **Start it.**', '4. **The webhook.**');
  const names = [...command.matchAll(/\b([A-Z][A-Z_]+)=/g)].map((one) => one[1]!);
  const port = String(await freePort());
  const values: Record<string, string> = {
    GITLAB_TOKEN: gitlab.bot.token,
    GITLAB_WEBHOOK_SECRET: secret,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  expect(names.sort()).toEqual(Object.keys(values).sort());
  bot = await startServer({ ...values, GITLAB_URL: gitlab.url, PORT: port });
  const page = await (await fetch(bot.url)).text();
  expect(page.replace(/<[^>]+>/g, ' ')).toMatch(/GitLab\s+ready/);
  // 4. The webhook, of a project: its address and its triggers.
  const [, path] = /URL: `PUBLIC_URL` followed by `([^`]+)`/.exec(docs)!;
  expect(docs).toMatch(/Trigger: \*\*Comments\*\* and \*\*Merge request events\*\*/);
  gitlab.bot.secret = secret;
  await gitlab.listen(`${values.PUBLIC_URL}${path}`, ['project']);

  // 5. See it work: open a merge request.
  const { head, iid } = await openFlip(gitlab, 'newcomer/qemu', { boss: 30 });
  const here = async () => (await gitlab.look()).projects['newcomer/qemu']!;
  const status = await until('the status', async () => (await here()).statuses[0]);
  expect(status).toMatchObject({ name: 'vmsd-warden', status: 'failed', sha: head });
  await gitlab.comment({ project: 'newcomer/qemu', iid, author: 'boss', body: '/vmsd explain type-flip' });
  const notes = async () => (await here()).requests[0]!.discussions.flatMap((one) => one.notes);
  await until('the answer', async () =>
    (await notes()).some((note) => note.body.includes('vmsd-warden:answer')),
  );
  await handled(bot);
  expect((await here()).requests[0]!.discussions.filter((one) => one.notes[0]!.position)).toHaveLength(1);
  expect((await gitlab.look()).violations).toEqual([]);
});

test('the secret is exchanged: what bears either is taken, as the page says, then the new one alone', async () => {
  const fresh = 'another secret of 32 characters, or more';
  const old = gitlab.bot.secret;
  const { dataDir } = bot!;
  await bot!.stop();
  const own = { GITLAB_TOKEN: gitlab.bot.token, GITLAB_URL: gitlab.url, DATA_DIR: dataDir };
  const both = { GITLAB_WEBHOOK_SECRET: fresh, GITLAB_WEBHOOK_SECRET_PREVIOUS: old };
  bot = await startServer({ ...own, ...both });
  const send = async (token: string): Promise<number> => {
    const headers = { 'x-gitlab-token': token, 'x-gitlab-event': 'Note Hook', 'idempotency-key': token };
    const answer = await fetch(`${bot!.url}/webhooks/gitlab`, { method: 'POST', headers, body: '{}' });
    await answer.text();
    return answer.status;
  };
  expect([await send(old), await send(fresh), await send('neither')]).toEqual([202, 202, 401]);
  await bot.stop();
  bot = await startServer({ ...own, GITLAB_WEBHOOK_SECRET: fresh });
  expect([await send(old), await send(fresh)]).toEqual([401, 202]);
});
