/** One bot on both forges: the same change, mirrored, under the same name. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readThreadMarker } from '../../src/review/plan/marker.ts';
import { startBot, talk, target, type1, type2 } from '../support/conversation.ts';
import { startGithub } from '../support/github.ts';
import { type GitlabFake, startGitlab } from '../support/gitlab.ts';
import type { RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

// GitLab's newer form: events are signed.
const signing = `whsec_${randomBytes(32).toString('base64')}`;

let github: Awaited<ReturnType<typeof startGithub>>;
let gitlab: GitlabFake;
let bot: RunningServer;
beforeAll(async () => {
  [github, gitlab] = await Promise.all([startGithub(), startGitlab(signing)]);
  bot = await startBot(github, {
    GITLAB_URL: gitlab.url,
    GITLAB_TOKEN: gitlab.bot.token,
    GITLAB_WEBHOOK_SECRET: gitlab.bot.secret,
  });
  await gitlab.listen(`${bot.url}/webhooks/gitlab`);
});
afterAll(async () => {
  await bot.stop();
  github.close();
  gitlab.close();
});

test.each([
  ['a flip', type2, 'failure'],
  ['no change of type', `    /* as before */\n${type1}`, 'success'],
  ['a dropped registration', '', 'failure'],
])('%s has the same fingerprints and verdict on both', async (what, hook, verdict) => {
  const name = `mirrored/${what.replaceAll(' ', '-')}`;
  const base = { ...target('zeta', type1), ...target('eta', type1) };
  const on = await talk(github, () => bot, name, base);
  const { dir } = await gitlab.project({ path: name });
  on.repository.git('push', '-q', dir, 'master');
  const number = await on.open({ ...target('zeta', hook), ...target('eta', hook) });
  const head = on.repository.git('rev-parse', 'HEAD');
  on.repository.git('push', '-q', dir, 'topic');
  const { iid } = await gitlab.open({ project: name, head });
  const there = async () => (await gitlab.look()).projects[name]!;
  const [status] = await until('the status', async () => {
    const { statuses } = await there();
    return statuses.length > 0 && statuses;
  });

  const { conclusion, output } = await on.check(number);
  expect(conclusion).toBe(verdict);
  expect(status).toMatchObject({ status: verdict === 'failure' ? 'failed' : 'success' });
  expect(status!.description).toBe(output.title);
  const prints = (bodies: string[]) =>
    bodies.flatMap((body) => readThreadMarker(body)?.fingerprints ?? []).sort();
  const { discussions } = (await there()).requests.find((one) => one.iid === iid)!;
  const onGitlab = prints(discussions.map((one) => one.notes[0]!.body));
  const { threads } = await on.comments(number);
  expect(onGitlab).toEqual(prints(threads.map((one) => one.body)));
  expect(onGitlab).toHaveLength(verdict === 'failure' ? 2 : 0);
});

test('neither token goes to the other forge, and none is in a file or the log', async () => {
  // While it runs, files come and go.
  await bot.stop();
  const requests = (await gitlab.look()).requests.length + (await github.look()).requests.length;
  expect(requests).toBeGreaterThan(20);
  expect((await gitlab.look()).violations).toEqual([]);
  expect((await github.look()).violations).toEqual([]);
  const files = readdirSync(bot.dataDir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'));
  expect(files.length).toBeGreaterThan(10);
  for (const secret of [gitlab.bot.token, btoa(`vmsd-warden:${gitlab.bot.token}`), signing]) {
    expect(bot.log()).not.toContain(secret);
    expect(files.some((file) => file.includes(secret))).toBe(false);
  }
});
