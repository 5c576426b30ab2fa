/**
 * A list as it is in the world: an author with git send-email, a mail server, an archive that public-inbox keeps, and
 * the bot, which reviews, mirrors to a pull request, and answers on the list.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, target, type1, type2 } from '../../support/conversation.ts';
import { makeRepository, type TestRepository, tempFolder } from '../../support/git.ts';
import { githubRepository, startGithub } from '../../support/github.ts';
import { mailServices } from '../../support/mail-services.ts';
import { type Postfix, startPostfix } from '../../support/postfix.ts';
import { type Inbox, makeInbox } from '../../support/public-inbox.ts';
import type { RunningServer } from '../../support/server.ts';
import { lastLines, until } from '../../support/until.ts';

const listAddress = 'qemu-devel@test.example';
const botAddress = 'vmsd-warden@test.example';
const mirrorName = 'mirrors/qemu';

/** Every mail that the archive has, oldest first. */
function mailsIn(dir: string): string[] {
  const epochs = readdirSync(join(dir, 'git')).filter((name) => /^\d+\.git$/.test(name));
  return epochs.sort().flatMap((epoch) => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: join(dir, 'git', epoch) }).toString();
    const commits = git('rev-list', '--reverse', '--all').split('\n').filter(Boolean);
    return commits.map((commit) => git('cat-file', 'blob', `${commit}:m`));
  });
}

const header = (mail: string, name: string): string | null =>
  new RegExp(`^${name}:[ \t]*((?:.*)(?:\n[ \t]+.*)*)`, 'im')
    .exec(mail.split('\n\n')[0]!)?.[1]
    ?.replace(/\n\s+/g, ' ') ?? null;

describe.skipIf(!mailServices)('a list, from end to end', () => {
  let postfix: Postfix;
  let github: Awaited<ReturnType<typeof startGithub>>;
  let bot: RunningServer;
  let author: TestRepository;
  let inbox: Inbox;
  let mirror: Awaited<ReturnType<typeof githubRepository>>;

  beforeAll(async () => {
    inbox = makeInbox('qemu-devel');
    // The mail server delivers as nobody.
    chmodSync(inbox.root, 0o755);
    execFileSync('chown', ['-R', 'nobody:', inbox.root]);
    postfix = await startPostfix({
      mailboxes: ['jane', 'vmsd-warden', 'elsewhere'],
      pipes: { 'qemu-devel': inbox.command },
    });
    github = await startGithub();
    const base = { ...target('zeta', type1), ...target('eta', type1) };
    author = makeRepository();
    author.commit(base, 'base');
    const project = tempFolder();
    author.git('clone', '-q', '--bare', author.dir, project);
    mirror = await githubRepository(github, mirrorName, { defaultBranch: 'master' });
    author.git('push', '-q', mirror.bare, 'master');
    await github.grants({
      account: 'mirrors',
      permissions: {
        checks: 'write',
        contents: 'write',
        issues: 'read',
        metadata: 'read',
        pull_requests: 'write',
      },
    });
    const file = join(tempFolder(), 'lists.yml');
    writeFileSync(
      file,
      `lists:
  - name: qemu-devel
    source: { publicInbox: ${inbox.dir} }
    repository: ${project}
    branch: master
    archive: https://lore.example.org/qemu-devel
    quietSeconds: 120
    mirror: { platform: github, repository: ${mirrorName} }
    reply:
      smtp: smtp://127.0.0.1:${postfix.port}
      from: ${botAddress}
      to: ${listAddress}
`,
    );
    bot = await startBot(github, { VMSD_WARDEN_CONFIG: file });
  });
  afterAll(async () => {
    await bot?.stop();
    github?.close();
    postfix?.stop();
    inbox?.stop();
  });

  /** Sends the newest commits as the author would, with a cover letter. */
  function send(count: number, title: string, ...options: string[]): void {
    const out = tempFolder();
    author.git('format-patch', '-q', `-${count}`, '--cover-letter', '-o', out, ...options);
    const cover = join(out, readdirSync(out).find((name) => name.includes('cover-letter'))!);
    const text = readFileSync(cover, 'utf8').replace('*** SUBJECT HERE ***', title);
    writeFileSync(cover, text.replace('*** BLURB HERE ***', 'What this series does.'));
    mail(out);
  }
  function mail(out: string): void {
    const server = ['--smtp-server=127.0.0.1', `--smtp-server-port=${postfix.port}`];
    const people = ['--from=Jane Doe <jane@test.example>', `--to=${listAddress}`, '--suppress-cc=all'];
    const quiet = ['--quiet', '--confirm=never', '--smtp-domain=test.example', '--no-validate'];
    author.git('send-email', ...quiet, ...people, ...server, out);
  }
  /** Sends one mail as a mail program would. */
  async function say(inReplyTo: string, text: string): Promise<string> {
    const transport = createTransport({ host: postfix.host, port: postfix.port, ignoreTLS: true });
    const sent = await transport.sendMail({
      from: 'Jane Doe <jane@test.example>',
      to: listAddress,
      subject: 'Re: [PATCH 2/2] target/zeta: Set the hook of CPUClass',
      inReplyTo,
      references: inReplyTo,
      text,
    });
    return sent.messageId;
  }
  const own = (): string[] => mailsIn(inbox.dir).filter((mail) => header(mail, 'From')?.includes(botAddress));

  const subjects = (): (string | null)[] => mailsIn(inbox.dir).map((mail) => header(mail, 'Subject'));
  const named = (words: string): string =>
    mailsIn(inbox.dir).find((mail) => header(mail, 'Subject')?.includes(words))!;
  const replies = (count: number): Promise<string[]> =>
    until(`${count} replies`, () => own().length >= count && own(), {
      seconds: 60,
      more: () =>
        `${own().length} of ${count} replies: ${subjects().join('\n')}\n${lastLines(postfix.log())}`,
    });

  const there = async () => (await github.look()).repositories[mirrorName]!;

  it('answers a series under the patch concerned, once', async () => {
    author.git('checkout', '-q', '-b', 'topic');
    author.commit(target('eta', `    /* as before */\n${type1}`), 'target/eta: Say so');
    author.commit(target('zeta', type2), 'target/zeta: Set the hook of CPUClass');
    send(2, 'target: Two small changes');
    const [reply] = await replies(1);
    const patch = named('[PATCH 2/2]');
    expect(header(reply!, 'In-Reply-To')).toBe(header(patch, 'Message-Id'));
    expect(header(reply!, 'References')).toContain(header(named('[PATCH 0/2]'), 'Message-Id'));
    expect(header(reply!, 'Subject')).toBe(`Re: ${header(patch, 'Subject')}`);
    expect(header(reply!, 'To')).toContain('jane@test.example');
    expect(header(reply!, 'Auto-Submitted')).toBe('auto-generated');
    expect(reply).toContain('type-flip');
    expect((await postfix.received('jane', 1)).length).toBe(1);
  });

  it('mirrors it to a pull request, where its findings stand on their lines', async () => {
    const [pull] = await until(
      'comments on a pull request',
      async () => {
        const { pulls, reviewComments } = await there();
        return pulls.length > 0 && reviewComments.length > 0 && pulls;
      },
      { seconds: 60 },
    );
    expect(pull).toMatchObject({
      number: 1,
      state: 'open',
      title: expect.stringContaining('Two small changes'),
    });
    const patch = header(named('[PATCH 2/2]'), 'Message-Id')!.slice(1, -1);
    expect(pull!.body).toContain(`https://lore.example.org/qemu-devel/${patch}`);
    const { reviewComments } = await there();
    expect(reviewComments.map(({ path }) => path)).toEqual(['target/zeta/cpu.c']);
    const commits = execFileSync(
      'git',
      ['log', '--format=%an <%ae> %s%n%(trailers:key=Message-Id)', `master..${pull!.head}`],
      {
        cwd: mirror.bare,
      },
    ).toString();
    expect(commits).toContain('A U Thor <author@example.org> target/zeta: Set the hook of CPUClass');
    expect(commits).toContain(`Message-Id: <${patch}>`);
  });

  it('obeys the author of the series, in the thread', async () => {
    const question = await say(header(own()[0]!, 'Message-Id')!, '> /vmsd help\n\n/vmsd status\n');
    const answers = await replies(2);
    expect(header(answers[1]!, 'In-Reply-To')).toBe(question);
    expect(answers[1]).toContain('type-flip');
  });

  it('says nothing of the next version, which is clean', async () => {
    author.commit(target('zeta', type1), 'target/zeta: Back again');
    author.git('reset', '-q', '--soft', 'HEAD~2');
    author.commit(target('zeta', `    /* as it was */\n${type1}`), 'target/zeta: Say so, too');
    send(
      2,
      'target: Two small changes',
      '-v2',
      `--in-reply-to=${header(named('[PATCH 0/2]'), 'Message-Id')}`,
    );
    const [verdict] = await until(
      'a review of version 2',
      () => /"change":1,"version":2,"verdict":"[^"]*"/.exec(bot.log()),
      { seconds: 60 },
    );
    expect(verdict).toContain('"clean"');
    expect(own().length).toBe(2);
    // The pull request has moved, its thread is settled, and there is no second one. The push tells of the new head:
    // that may be reviewed before the bot has said what is new.
    const differences = async () =>
      (await there()).issueComments.filter(({ body }) => body.includes('range-diff'));
    await until(
      'a good check on the pull request, and the range-diff',
      async () =>
        (await there()).checkRuns.some(({ conclusion }) => conclusion === 'success') &&
        (await differences()).length > 0,
      { seconds: 60 },
    );
    expect(own().length).toBe(2);
    const { pulls, reviewComments } = await there();
    expect(pulls.map(({ number, state }) => [number, state])).toEqual([[1, 'open']]);
    expect(reviewComments.length).toBe(1);
    expect((await differences()).length).toBe(1);
    expect((await github.look()).violations).toEqual([]);
  });

  const verdictOn = (version: number, times = 1): Promise<string> =>
    until(
      `${times} reviews of version ${version}`,
      () => {
        const all = [...bot.log().matchAll(new RegExp(`"version":${version},"verdict":"([^"]*)"`, 'g'))];
        return all.length >= times && all.at(-1)![1]!;
      },
      { seconds: 240 },
    );
  const page = async (version: number): Promise<string> => {
    const { reviews } = (await (await fetch(`${bot.url}/api/reviews?all=1`)).json()) as {
      reviews: { id: string; version: number; change: number; platform: string }[];
    };
    const { id } = reviews.find((one) => one.platform === 'mail' && one.version === version)!;
    return (await fetch(`${bot.url}/reviews/${id}`)).text();
  };

  it('puts a series together of whose mails only the cover letter names the version', async () => {
    author.git('reset', '-q', '--soft', 'HEAD~1');
    author.commit(target('zeta', type2), 'target/zeta: Set the hook of CPUClass');
    const out = tempFolder();
    const thread = `--in-reply-to=${header(named('[PATCH v2 0/2]'), 'Message-Id')}`;
    author.git('format-patch', '-q', '-2', '-v3', '--cover-letter', '--thread', thread, '-o', out);
    for (const name of readdirSync(out)) {
      const text = readFileSync(join(out, name), 'utf8').replace(
        '*** SUBJECT HERE ***',
        'target: Two small changes',
      );
      writeFileSync(
        join(out, name),
        name.includes('cover-letter') ? text : text.replace('[PATCH v3 ', '[PATCH '),
      );
    }
    mail(out);
    expect(await verdictOn(3)).not.toBe('clean');
    const answer = (await replies(3))[2]!;
    const last = mailsIn(inbox.dir).findLast((one) => header(one, 'Subject')?.startsWith('[PATCH 2/2]'));
    expect(header(answer, 'In-Reply-To')).toBe(header(last!, 'Message-Id'));
    expect(answer).toContain('type-flip');
  });

  it('takes what is not sent anew from the version before', async () => {
    const last = mailsIn(inbox.dir).findLast((one) => header(one, 'Subject')?.startsWith('[PATCH 2/2]'))!;
    author.git('reset', '-q', '--soft', 'HEAD~1');
    author.commit(target('zeta', `    /* as it was */\n${type1}`), 'target/zeta: Say so, too');
    const out = tempFolder();
    const thread = `--in-reply-to=${header(last, 'Message-Id')}`;
    author.git('format-patch', '-q', '-1', '-v4', '-n', '--start-number=2', thread, '-o', out);
    mail(out);
    expect(await verdictOn(4)).toBe('clean');
    expect(named('[PATCH v4 2/2]')).toBeDefined();
    // The pull request has both patches.
    await until(
      'a pull request with version 4',
      async () => {
        const { head } = (await there()).pulls[0]!;
        const log = ['log', '--format=%s', `master..${head}`];
        const subjects = execFileSync('git', log, { cwd: mirror.bare }).toString().trim().split('\n');
        return subjects.join() === 'target/zeta: Say so, too,target/eta: Say so';
      },
      { seconds: 240 },
    );
  });

  it('reads what the author says of it in an answer', async () => {
    const answered = header(named('[PATCH v4 2/2]'), 'Message-Id')!;
    await say(answered, 'Sorry, I forgot:\n\nBased-on: <never-sent@test.example>\n');
    await verdictOn(4, 2);
    expect(await page(4)).toContain('never-sent@test.example');
    expect(own().length).toBe(3);
  });
});
