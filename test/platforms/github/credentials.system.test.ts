/** Credentials that do not belong together, and those that are changed while the bot runs. Real server. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

const github = await startGithub();
afterAll(() => github.close());
let bot: RunningServer | null = null;
afterEach(async () => {
  await bot?.stop();
  bot = null;
});
const admin = { ADMIN_TOKEN: 'an admin token of 32 characters, or more' };
const flip = target('zeta', type2);
const clean = target('zeta', type1);

describe('at the start it is told, in the log and to who runs the server,', () => {
  const { privateKey: other } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'that the key is of another App',
      { PRIVATE_KEY: other },
      /GitHub does not take PRIVATE_KEY for APP_ID \d+: it is the key of another App/,
    ],
    ['that no App has the number', { APP_ID: '999' }, /GitHub has no App of the number 999: APP_ID is the/],
  ])('%s', async (_, variables, words) => {
    bot = await startBot(github, { ...admin, ...variables });
    bot.expects(words);
    await until('the log', () => words.test(bot!.log()));
    const authorization = `Bearer ${admin.ADMIN_TOKEN}`;
    const status = async () =>
      (await (await fetch(`${bot!.url}/api/status`, { headers: { authorization } })).json()) as {
        forges: { problem: string | null }[];
      };
    await until('the status', async () => words.test((await status()).forges[0]?.problem ?? ''));
    // The start page has no secrets, nor accounts, for who has not signed in.
    expect(await (await fetch(bot.url)).text()).not.toMatch(words);
    // The right ones: nothing of it is left.
    const { dataDir } = bot;
    await bot.stop();
    bot = await startBot(github, { ...admin, DATA_DIR: dataDir });
    await until('it is well', async () => (await status()).forges[0]?.problem === null);
  });
});

test('a secret takes the place of another: what is signed with either is taken, then with the new one alone', async () => {
  const old = github.app.webhookSecret;
  const fresh = 'another secret of 32 characters, or more';
  const both = { WEBHOOK_SECRET: fresh, WEBHOOK_SECRET_PREVIOUS: old };
  bot = await startBot(github, both);
  const it = await talk(github, () => bot!, 'rotate/qemu', clean);
  const number = await it.open(flip);
  expect(await it.check(number)).toMatchObject({ conclusion: 'failure' });
  const change = async (to: string): Promise<void> => {
    github.app.webhookSecret = to;
    await github.listen(`${bot!.url}/webhooks/github`);
  };
  // At GitHub it is changed now.
  await change(fresh);
  await it.push(number, clean);
  expect(await it.check(number)).toMatchObject({ conclusion: 'success' });
  // The old one is taken out: what bears it is refused.
  const { dataDir } = bot;
  await bot.stop();
  bot = await startBot(github, { WEBHOOK_SECRET: fresh, DATA_DIR: dataDir });
  await change(old);
  const head = it.repository.commit(flip);
  it.repository.publish();
  await github.push({ repository: it.name, number, head });
  await github.quiet();
  const last = (await github.deliveries()).find((one) => one.event === 'pull_request');
  expect(last).toMatchObject({ statusCode: 401 });
});
