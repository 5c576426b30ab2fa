/** The bot follows a list, and what is sent there is a pull request with its review: everything as it runs. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBot, target, type1, type2 } from '../../support/conversation.ts';
import { makeRepository, openTestRepository, type TestRepository, tempFolder } from '../../support/git.ts';
import { githubRepository, startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

const name = 'mirrors/qemu';

describe('a list with a mirror', () => {
  let github: Awaited<ReturnType<typeof startGithub>>;
  let bot: RunningServer;
  let author: TestRepository;
  let bare: TestRepository;
  const folder = tempFolder();
  const mbox = join(folder, 'list.mbox');
  const variables = { VMSD_WARDEN_CONFIG: join(folder, 'lists.yml') };

  beforeAll(async () => {
    github = await startGithub();
    author = makeRepository();
    author.commit({ ...target('zeta', type1), README: 'x\n' }, 'base');
    const project = tempFolder();
    author.git('clone', '-q', '--bare', author.dir, project);
    const mirror = await githubRepository(github, name, { defaultBranch: 'master' });
    author.git('push', '-q', mirror.bare, 'master');
    bare = openTestRepository(mirror.bare);
    const permissions = {
      checks: 'write',
      contents: 'write',
      metadata: 'read',
      pull_requests: 'write',
    } as const;
    await github.grants({ account: 'mirrors', permissions });
    writeFileSync(mbox, '');
    writeFileSync(
      variables.VMSD_WARDEN_CONFIG,
      `lists:
  - name: qemu-devel
    source: { mbox: ${mbox} }
    repository: ${project}
    branch: master
    archive: https://lists.example.org/qemu-devel
    quietSeconds: 60
    since: 2020-01-01
    mirror: { platform: github, repository: ${name} }
`,
    );
    bot = await startBot(github, variables);
  });
  afterAll(async () => {
    await bot?.stop();
    github?.close();
  });

  /** Sends what is on top of master. */
  function send(version: number, title: string): void {
    const options = ['--stdout', '--thread=shallow', '--cover-letter', `-v${version}`];
    const mails = author
      .git('format-patch', ...options, 'master..HEAD')
      .replace('*** SUBJECT HERE ***', title)
      .replace('*** BLURB HERE ***', 'What this series does.')
      // Series of years ago are not reviewed.
      .replace(/^Date: .*$/gm, `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`);
    appendFileSync(mbox, `${mails}\n\n`);
  }
  const repository = async () => (await github.look()).repositories[name]!;
  /** The check of the commit, when it is there. */
  const checkOf = async (head: string) =>
    (await repository()).checkRuns.find((run) => (run as { head_sha?: string }).head_sha === head);
  const reviewed = async (subject: string) => {
    return await until(`a pull request with a review of ${subject}`, async () => {
      const [pull] = (await repository()).pulls;
      if (!pull || bare.git('log', '-1', '--format=%s', pull.head) !== subject) return null;
      const check = await checkOf(pull.head);
      return check && { pull, check };
    });
  };

  test('a series that is sent becomes a pull request, and that is reviewed', async () => {
    author.git('checkout', '-q', '-b', 'topic');
    author.commit({ README: 'y\n' }, 'README: Another letter');
    author.commit(target('zeta', type2), 'target/zeta: Set the hook of CPUClass');
    send(1, 'target/zeta: Two changes');
    const { pull, check } = await reviewed('target/zeta: Set the hook of CPUClass');
    expect(pull).toMatchObject({
      title: 'target/zeta: Two changes',
      state: 'open',
      headRef: expect.stringMatching(/^series\/.*\/current$/),
    });
    expect(pull.body).toContain('What this series does.');
    expect(check).toMatchObject({ conclusion: 'failure' });
    const { reviewComments } = await repository();
    expect(reviewComments).toMatchObject([{ path: 'target/zeta/cpu.c', line: 17 }]);
    // Its links go to the mails.
    expect(bare.git('log', '-1', '--format=%(trailers:key=Message-Id,valueonly)', pull.head)).toMatch(
      /^<.*@.*>/,
    );
  });

  test('killed while it writes, the bot brings the next version to the same pull request, once', async () => {
    author.git('reset', '-q', '--hard', 'HEAD~1');
    author.commit({ README: 'z\n' }, 'README: The last letter');
    const asked = async (method: string, path: string) => {
      const { requests } = await github.look();
      return requests.filter((one) => one.method === method && new RegExp(path).test(one.path)).length;
    };
    const before = await asked('POST', '/git-receive-pack$');
    // Before the push is taken; and when the forge has done what it was asked for, and has not answered yet.
    for (const { method, path, done } of [
      { method: 'POST', path: '/git-receive-pack$', done: false },
      { method: 'PATCH', path: '/pulls/1$', done: true },
      { method: 'POST', path: '/issues/1/comments$', done: true },
    ]) {
      const earlier = await asked(method, path);
      await github.fault({ method, path, done, times: 1, status: 0, delay: 3_600_000 });
      if (!done) send(2, 'target/zeta: Two changes');
      else bot = await startBot(github, { ...variables, DATA_DIR: bot.dataDir });
      await until(`${method} ${path}`, async () => (await asked(method, path)) > earlier);
      await bot.kill();
    }
    bot = await startBot(github, { ...variables, DATA_DIR: bot.dataDir });
    const { check } = await reviewed('README: The last letter');
    expect(check).toMatchObject({ conclusion: 'success' });
    // The push tells of the new head: that may be reviewed before the pull request says what it is.
    const renamed = 'target/zeta: Two changes [v2]';
    await until('the title', async () => (await repository()).pulls.some(({ title }) => title === renamed));
    const notes = async () =>
      (await repository()).issueComments.filter(({ body }) => body.includes('git range-diff'));
    await until('the range-diff', async () => (await notes()).length > 0);
    expect((await notes()).length).toBe(1);
    expect((await repository()).pulls).toMatchObject([{ number: 1, state: 'open', title: renamed }]);
    const refs = bare.git('for-each-ref', '--format=%(refname:lstrip=4)', 'refs/heads/series').split('\n');
    expect(refs).toEqual(['current', 'v1', 'v2']);
    expect((await asked('POST', '/git-receive-pack$')) - before).toBeGreaterThanOrEqual(2);
    expect((await github.look()).violations).toEqual([]);
  });
});
