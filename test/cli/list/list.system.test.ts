import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitRow, serverRow } from '../../../src/app/replies/deliver-mail.ts';
import { askedMail } from '../../../src/cli/list/check.ts';
import type { ListSettings } from '../../../src/config/server-file.ts';
import { startQueue } from '../../../src/jobs/queue.ts';
import type { Lineage, ListedMail } from '../../../src/ports/lists.ts';
import { openEmbedded } from '../../../src/processes/database/embedded.ts';
import { messageIdOf } from '../../../src/series/mail/header-fields.ts';
import { parseSubject } from '../../../src/series/mail/subject.ts';
import { openListStore } from '../../../src/store/lists.ts';
import { openStore } from '../../../src/store/store.ts';
import { target, type1, type2 } from '../../support/conversation.ts';
import { preparedFolder } from '../../support/database.ts';
import { makeRepository, tempFolder } from '../../support/git.ts';
import { wardenHere } from '../../support/here.ts';
import { addToArchive } from '../../support/inbox.ts';
import { mail, smallDiff } from '../../support/mail.ts';
import { newReview } from '../../support/new-review.ts';
import { warden } from '../../support/program.ts';
import { type RunningServer, serverVariables, startServer } from '../../support/server.ts';
import { simpleMail } from '../../support/source.ts';
import { until } from '../../support/until.ts';

const lists = (...archives: (string | undefined)[]): ListSettings[] =>
  archives.map((archive, i) => ({
    name: `list${i}`,
    source: { mbox: '/mbox' },
    repository: '/repository',
    branch: 'master',
    ...(archive !== undefined && { archive }),
  }));

describe('the mail that list check is asked for', () => {
  const both = lists(undefined, 'https://lists.example.org/a/other/');
  it('is named by its Message-Id, in any of the ways in which people copy it', async () => {
    for (const text of ['x-1@y', '<x-1@y>', ' <x-1@y> ', 'Message-ID: <x-1@y>', 'Message-Id:x-1@y'])
      expect(askedMail(text, both)).toEqual({ messageId: 'x-1@y', lists: both });
    for (const text of ['', '<>', 'two words', '<a><b>'])
      expect(() => askedMail(text, both), text).toThrow(/is no Message-Id$/);
  });

  it('is named by its address in the archive of a list', async () => {
    const at = 'https://lore.kernel.org/qemu-devel';
    for (const rest of ['', '/', '/raw', '/T/', '/t/', '/T/#u', '/t.mbox.gz', '/#related', '/?x=y'])
      expect(askedMail(`${at}/a%2Fb+c@d.e${rest}`, both)).toEqual({
        messageId: 'a/b+c@d.e',
        lists: [both[0]],
      });
    expect(askedMail('http://lists.example.org/a/other/x@y/', both).lists).toEqual([both[1]]);
  });

  it('is not looked for anywhere else', async () => {
    for (const url of [
      'https://lore.kernel.org/all/x@y/',
      'https://lore.kernel.org/qemu-devel',
      'https://evil.example.org/https://lore.kernel.org/qemu-devel/x@y/',
      'https://lore.kernel.org.example.org/qemu-devel/x@y/',
    ])
      expect(() => askedMail(url, both), url).toThrow(
        /is not in the archive of a configured list \(https:\/\/lore\.kernel\.org\/qemu-devel\/, https:\/\/lists\.example\.org\/a\/other\/\), and nothing is fetched/,
      );
    for (const rest of ['%00%', 'a%20b/', 'x@y/z', '_/text/css'])
      expect(() => askedMail(`https://lore.kernel.org/qemu-devel/${rest}`, both), rest).toThrow(
        /is not the address of a mail: that is https:\/\/lore\.kernel\.org\/qemu-devel\/MESSAGE-ID\/$/,
      );
  });
});

const idOf = (mail: string): string => messageIdOf(Buffer.from(mail))!;

// Each starts the program several times.
const slow = { timeout: 300_000 };

describe('vmsd-warden list', slow, () => {
  const project = makeRepository();
  const author = makeRepository();
  let mails: string[];
  let config: string;
  let dataDir: string;
  const run = (...args: string[]) =>
    wardenHere(['list', ...args], {
      env: serverVariables({ DATA_DIR: dataDir, VMSD_WARDEN_CONFIG: config }),
    });

  /** A series of two patches that was stored, and one mail that only the source has. */
  beforeAll(async () => {
    const base = { ...target('zeta', type1), ...target('eta', type1) };
    for (const repository of [project, author]) repository.commit(base, 'base');
    author.commit(target('zeta', type2), 'target/zeta: Set the other hook');
    author.commit({ README: 'text\n' }, 'README: Say something');
    author.git(
      'format-patch',
      '-q',
      '-2',
      '-o',
      'out',
      '--thread',
      '--cover-letter',
      '--cover-from-description=none',
    );
    mails = readdirSync(join(author.dir, 'out'))
      .sort()
      .map((name) => readFileSync(join(author.dir, 'out', name), 'latin1'));
    const box = join(tempFolder(), 'list.mbox');
    writeFileSync(box, mails.join('\n'));
    config = join(tempFolder(), 'warden.yml');
    writeFileSync(
      config,
      `lists:\n  - { name: qemu, source: { mbox: ${box} }, repository: ${project.dir}, branch: master }\n`,
    );
    dataDir = await preparedFolder();
    await store(dataDir, mails);
  });

  it('says how far each list has been read', async () => {
    expect((await run('status')).out).toBe(
      [
        'qemu',
        expect.anything(),
        '  mails    3, read since 2021-03-02 15:00 UTC',
        `  last     2021-03-02 14:58 UTC  [PATCH 2/2] README: Say something <${idOf(mails[2]!)}>`,
        '  series   1 open, 0 merged, 0 superseded',
        '  jobs     0 waiting, 0 running',
        '',
      ]
        .map((line) =>
          typeof line === 'string'
            ? line
            : `  source   mbox ${/mbox: (\S+) /.exec(readFileSync(config, 'utf8'))![1]}`,
        )
        .join('\n'),
    );
    const [state] = JSON.parse((await run('status', '--format', 'json')).out);
    expect(state).toMatchObject({
      list: 'qemu',
      mails: 3,
      lineages: { open: 1 },
      cursors: [{ source: 'mbox', cursor: 'here' }],
      problem: null,
    });
  });

  it('says how many series were reviewed, failed and answered, and what keeps replies waiting, while it does', async () => {
    const folder = tempFolder();
    cpSync(dataDir, folder, { recursive: true });
    const database = await openEmbedded(folder);
    const queue = await startQueue(database, null, { work: false, problem: () => {} });
    const rows = openStore(database, queue);
    for (const change of [1, 2])
      await rows.saveReview({ platform: 'mail', repository: 'qemu', change }, newReview());
    await rows.saveReview({ platform: 'mail', repository: 'other', change: 1 }, newReview());
    const key = { platform: 'mail', repository: 'qemu', change: 1 } as const;
    await rows.done(key, 'mail:answer:1', 'vmsd-warden.1@bots.example');
    await rows.done(key, 'mail:answer:2', 'refused');
    await rows.done(key, 'mail:command:1', 'vmsd-warden.2@bots.example');
    const wait = async (repository: string, ago: number) => {
      const last = new Date(Date.now() - ago * 60_000).toISOString();
      for (const row of [limitRow, serverRow])
        await rows.done({ platform: 'mail', repository, change: 0 }, row, last);
      return last;
    };
    const last = await wait('qemu', 20);
    await wait('long-ago', 200);
    await queue.stop();
    await database.close();
    const both = join(tempFolder(), 'warden.yml');
    const [list] = readFileSync(config, 'utf8').split('\n').slice(1);
    writeFileSync(both, `lists:\n${list}\n${list!.replace('name: qemu', 'name: long-ago')}\n`);
    const env = serverVariables({ DATA_DIR: folder, VMSD_WARDEN_CONFIG: both });
    const { out } = await wardenHere(['list', 'status'], { env });
    const [ofQemu, ofOther] = out.split(/\n(?=long-ago\n)/);
    expect(ofQemu).toContain('\n  reviews  2 series reviewed, 0 failed, 1 answer sent\n');
    expect(ofQemu).toMatch(
      /^ {2}replies {2}wait since \d{4}-\d\d-\d\d \d\d:\d\d UTC, last tried .*: the mail server takes none; .*\n {2}replies {2}wait .*: the hourly limit of mails is met$/m,
    );
    expect(ofOther).toContain('  mails ');
    expect(ofOther).not.toContain('replies');
    const { out: json } = await wardenHere(['list', 'status', '--format', 'json'], { env });
    expect(JSON.parse(json)[0]).toMatchObject({
      ...{ reviewed: 2, failed: 0, answered: 1 },
      repliesWait: [
        { because: 'server', last },
        { because: 'limit', last },
      ],
    });
  });

  /** Of the second patch, or by its address in the archive. */
  const checked = async (id: string) => {
    const { status, out, err } = await run('check', id, '--format', 'json');
    expect(err).toContain('version 1 on qemu');
    const report = JSON.parse(out);
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'type-flip', target: 'zeta' })]);
    expect(report.series.base).toBe(project.headCommit());
    expect(status).toBe(1);
  };

  it('reviews a series on its base', () => checked(`<${idOf(mails[2]!)}>`));

  it('takes the mail from the source where the list has not been read', async () => {
    const fresh = await preparedFolder();
    const env = serverVariables({ DATA_DIR: fresh, VMSD_WARDEN_CONFIG: config });
    const id = idOf(mails[1]!);
    const { out, err } = await wardenHere(['list', 'check', id], { env });
    expect(err).toContain('the mail alone, from mbox ');
    expect(out).toContain('error[type-flip]: zeta goes from type 1');
    expect((await wardenHere(['list'], { env })).out).toContain('none: it has not been read yet');
  });

  it('is of a server whose DATA_DIR is named from the folder that it is started in', async () => {
    const data = tempFolder();
    const folder = tempFolder();
    cpSync(dataDir, data, { recursive: true });
    const given = { DATA_DIR: relative(folder, data), VMSD_WARDEN_CONFIG: config };
    const server = await startServer(given, [], folder);
    try {
      const asked = { env: serverVariables(given), cwd: folder };
      const { out, err } = await wardenHere(['list', 'check', idOf(mails[0]!)], asked);
      expect(out, err).toContain('error[type-flip]: zeta goes from type 1');
      // What the server does by itself: it fetches the branch of the project into a mirror of its own.
      await until(
        'a mirror',
        () =>
          existsSync(join(data, 'mirrors/project')) &&
          readdirSync(join(data, 'mirrors/project')).some((name) => name.endsWith('.git')),
      );
      expect(server.log()).not.toContain('a mirror cannot be made');
    } finally {
      await server.stop();
    }
  });

  it('says what would have been sent', async () => {
    const { status, out, err } = await run('preview', 'qemu', '--weeks', '4');
    expect(err).toMatch(
      /qemu since \d{4}-\d\d-\d\d: 1 version of series judged, 1 mail would have been sent\n/,
    );
    expect(status).toBe(0);
    expect(out).toContain(
      '\nTo: A U Thor <author@example.org>\nSubject: Re: [PATCH 1/2] target/zeta: Set the other hook\n',
    );
    expect(out).toContain(`\nAnswers: https://lore.kernel.org/qemu-devel/${idOf(mails[1]!)}/\n`);
    expect(out).toContain('error, type-flip: zeta');
    for (const [args, said] of [
      [['preview'], /say "list status", /],
      [['preview', 'qemu', '--weeks', '0'], /--weeks takes a number from 1 to 52/],
      [['preview', 'qemu', '--format', 'sarif'], /list preview prints text, json or mail/],
      [['status', '--weeks', '4'], /--weeks is of "list preview NAME"/],
    ] as [string[], RegExp][])
      expect(await run(...args)).toMatchObject({ status: 2, err: expect.stringMatching(said) });
  });

  it('says what is wrong with what it is asked', async () => {
    const cases: [string[], RegExp][] = [
      [['check'], /say "list status", /],
      [['status', 'qemu'], /say "list status", /],
      [['watch'], /say "list status", /],
      [['status', '--format', 'sarif'], /list status prints text or json/],
      [
        ['check', 'unknown@example.org'],
        /no mail <unknown@example\.org> is on qemu, as far as they have been read/,
      ],
      [['check', 'https://example.org/x@y/'], /is not in the archive of a configured list/],
    ];
    for (const [args, said] of cases)
      expect(await run(...args)).toMatchObject({ status: 2, err: expect.stringMatching(said) });
    const env = serverVariables({ DATA_DIR: dataDir });
    expect(await wardenHere(['list'], { env })).toMatchObject({
      status: 2,
      err: expect.stringMatching(/no mailing list is configured/),
    });
  });

  // Which takes a tenth of the time: the database is open there.
  describe('does so while the server runs', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer({ DATA_DIR: dataDir });
    });
    afterAll(() => server.stop());

    it('reviews a series, whichever of its mails is named', async () => {
      expect((await run('status')).out).toContain('1 open');
      await checked(`https://lore.kernel.org/qemu-devel/${idOf(mails[1]!)}/`);
      const id = idOf(mails[0]!);
      const { out, err } = await run('check', id);
      expect(out, err).toContain('error[type-flip]: zeta goes from type 1');
      expect(await run('check', id, '--format', 'mail', '--fail-on', 'never')).toMatchObject({
        status: 0,
        out: expect.stringContaining(`In-Reply-To: <${idOf(mails[1]!)}>`),
      });
      // What would be sent, to whom, and by which names filters find it.
      const { out: mbox } = await run('check', id, '--dry-run');
      expect(mbox).toMatch(/^From mboxrd@z /);
      expect(mbox).toContain('\nTo: A U Thor <author@example.org>\n');
      expect(mbox).toContain('\nAuto-Submitted: auto-generated\n');
      expect(mbox).toContain('\nX-Vmsd-Warden: type-flip\n');
    });

    it('says what would have been sent, for people, for a mail program and for a script', async () => {
      const { out } = await run('preview', 'qemu');
      expect(out).toContain('error, type-flip: zeta');
      const box = await run('preview', 'QEMU', '--format', 'mail', '--quiet');
      expect(box.err).toBe('');
      expect(box.out).toMatch(/^From mboxrd@z [\s\S]*\nX-Vmsd-Warden: type-flip\n/);
      const json = JSON.parse((await run('preview', 'qemu', '--format', 'json')).out);
      expect(json).toMatchObject({ list: 'qemu', judged: 1, mails: [{ about: ['type-flip'] }], failed: [] });
      // Nothing is stored: it says so again, and a review would answer all the same.
      expect((await run('preview', 'qemu')).out).toBe(out);
      expect(JSON.parse((await run('status', '--format', 'json')).out)[0]).toMatchObject({
        reviewed: 0,
        answered: 0,
      });
    });
  });
});

describe('vmsd-warden list deliver and import', slow, () => {
  const patch = (n: number): string =>
    mail({
      subject: `[PATCH ${n}/2] target/foo: Change ${n}`,
      id: `${n}@example.org`,
      ...(n > 1 && { to: '1@example.org' }),
      diff: smallDiff(),
    });
  const setUp = async (source: string) => {
    const file = join(tempFolder(), 'warden.yml');
    writeFileSync(
      file,
      `lists:\n  - { name: qemu, source: ${source}, repository: /r, branch: master, since: 2000-01-01 }\n`,
    );
    const env = serverVariables({ DATA_DIR: await preparedFolder(), VMSD_WARDEN_CONFIG: file });
    const status = async () =>
      JSON.parse((await wardenHere(['list', 'status', '--format', 'json'], { env })).out)[0];
    return {
      env,
      status,
      deliver: (input: string) => wardenHere(['list', 'deliver', 'QEMU'], { env, input }),
    };
  };

  it('takes a mail once, as mail servers give it, and a series is made of it when the list is read', async () => {
    const { env, status, deliver } = await setUp('{ deliver: true }');
    const silent = { status: 0, out: '', err: '' };
    expect(await deliver(patch(1))).toEqual(silent);
    // As a program of its own, which is how a mail server does it.
    const input = `From a@example.org  Tue Mar  2 14:58:18 2021\n${patch(1)}`;
    expect(warden(['list', 'deliver', 'QEMU'], { env, input })).toEqual(silent);
    expect(await deliver(patch(2))).toEqual(silent);
    // It waits for a server to read it.
    expect(await status()).toMatchObject({ mails: 2, lineages: { open: 0 }, jobs: { waiting: 1 } });
    expect(await wardenHere(['list', 'import'], { env })).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^qemu: 0 mails read, 0 of them new, 0 a second\n$/),
    });
    expect(await status()).toMatchObject({ mails: 2, lineages: { open: 1 } });
  });

  it('takes a mail through the running server', async () => {
    const { env, status, deliver } = await setUp('{ deliver: true }');
    // A server that is not told of the list does not read it.
    const server = await startServer({ DATA_DIR: env.DATA_DIR! });
    try {
      expect(await deliver(patch(1))).toEqual({ status: 0, out: '', err: '' });
      expect(await status()).toMatchObject({ mails: 1 });
      expect(await wardenHere(['list', 'import'], { env })).toMatchObject({
        status: 2,
        err: expect.stringMatching(/the running server reads the lists by itself/),
      });
    } finally {
      await server.stop();
    }
  });

  it('says why a running server cannot read a list', async () => {
    const { env, status } = await setUp('{ mbox: /nowhere/list.mbox }');
    const server = await startServer({
      DATA_DIR: env.DATA_DIR!,
      VMSD_WARDEN_CONFIG: env.VMSD_WARDEN_CONFIG!,
    });
    try {
      const { problem } = await until('a problem', async () => {
        const state = await status();
        return state.problem !== null && state;
      });
      expect(problem).toMatch(/^the mbox \/nowhere\/list\.mbox cannot be read: ENOENT/);
      const { out } = await wardenHere(['list', 'status'], { env });
      expect(out).toContain('  problem  the mbox /nowhere/list.mbox cannot be read: ENOENT');
    } finally {
      await server.stop();
    }
  });

  it('goes on with the other lists where one cannot be read, and answers questions about them', async () => {
    const file = join(tempFolder(), 'warden.yml');
    const box = join(tempFolder(), 'list.mbox');
    writeFileSync(box, `From a@example.org Tue Mar  2 14:58:18 2021\n${patch(1)}\n`);
    const list = (name: string, source: string): string =>
      `  - { name: ${name}, source: { mbox: ${source} }, repository: /r, branch: master, since: 2000-01-01 }\n`;
    writeFileSync(
      file,
      `lists:\n${list('away', '/nowhere/list.mbox')}${list('here', box)}${list('gone', '/nowhere/x')}`,
    );
    const env = serverVariables({ DATA_DIR: await preparedFolder(), VMSD_WARDEN_CONFIG: file });
    // Before anything was read: the list that has the mail answers.
    expect((await wardenHere(['list', 'check', '1@example.org'], { env })).err).toContain(
      'the mail alone, from mbox ',
    );
    expect(await wardenHere(['list', 'check', 'no@example.org'], { env })).toMatchObject({
      status: 2,
      err: expect.stringMatching(
        /no mail <no@example\.org> is on away, here, gone, .*; away could not be asked: .*ENOENT.*; gone could not be asked: /,
      ),
    });
    const { status, out, err } = await wardenHere(['list', 'import'], { env });
    expect(out).toMatch(/^here: 1 mails read, 1 of them new/);
    expect(err).toMatch(
      /^vmsd-warden: away was not read: the mbox \/nowhere\/list\.mbox cannot be read: ENOENT.*$/m,
    );
    expect(err).toMatch(/2 of 3 lists could not be read \(away, gone\)/);
    expect(status).toBe(2);
  });

  it('says that a sending was sent again since, and judges the newer one', async () => {
    const box = join(tempFolder(), 'list.mbox');
    const again = patch(1).replace('1@example.org', 'again@example.org').replace('Tue, 2 Mar', 'Thu, 4 Mar');
    const single = (text: string): string => text.replace('[PATCH 1/2]', '[PATCH]');
    const next = single(again)
      .replace('[PATCH]', '[PATCH v2]')
      .replace('again@', 'v2@')
      .replace('Thu, 4 Mar', 'Fri, 5 Mar');
    const { env } = await setUp(`{ mbox: ${box} }`);
    const from = 'From a@example.org Tue Mar  2 14:58:18 2021\n';
    writeFileSync(box, [single(patch(1)), single(again), next].map((text) => `${from}${text}\n`).join(''));
    await wardenHere(['list', 'import'], { env });
    const { err } = await wardenHere(['list', 'check', '1@example.org'], { env });
    expect(err).toContain(
      'version 1 was sent again on 2021-03-04 as <again@example.org>, and replaces the sending that <1@example.org> is part of; it is judged: "target/foo: Change 1", version 1 on qemu',
    );
    expect((await wardenHere(['list', 'check', 'again@example.org'], { env })).err).not.toContain(
      'sent again',
    );
  });

  it('has a mail tried again that could not be stored', async () => {
    const { env, deliver } = await setUp('{ deliver: true }');
    expect(await deliver('')).toMatchObject({
      status: 75,
      err: expect.stringMatching(/not taken: there is no mail on standard input/),
    });
    const locked = { ...env, DATA_DIR: '/dev/null/data' };
    for (const [args, more] of [
      [['qemu'], locked],
      [['other'], env],
      [['qemu'], { ...env, VMSD_WARDEN_CONFIG: '/nowhere' }],
    ] as const)
      expect(await wardenHere(['list', 'deliver', ...args], { env: more, input: patch(1) })).toMatchObject({
        status: 75,
        err: expect.stringMatching(/^vmsd-warden: the mail was not taken: /),
      });
    expect((await wardenHere(['list', 'deliver'], { env })).status).toBe(2);
  });

  it('reads a list to its end, and then only what is new', async () => {
    const dir = tempFolder();
    addToArchive(join(dir, '0.git'), [patch(1), simpleMail('a remark')]);
    const { env, status } = await setUp(`{ publicInbox: ${dir} }`);
    const read = async () => (await wardenHere(['list', 'import', 'qemu'], { env })).out;
    expect(await read()).toMatch(/^qemu: 2 mails read, 2 of them new, \d+ a second\n$/);
    addToArchive(join(dir, '0.git'), [patch(2)]);
    expect(await read()).toMatch(/^qemu: 1 mails read, 1 of them new/);
    expect(await status()).toMatchObject({
      mails: 3,
      lineages: { open: 1 },
      lastMail: { messageId: '2@example.org' },
    });
  });
});

/** Stores the mails of a series as the server does. */
async function store(dataDir: string, mails: readonly string[]): Promise<void> {
  const database = await openEmbedded(dataDir);
  const queue = await startQueue(database, null, { work: false, problem: () => {} });
  const list = openListStore(database, queue);
  const at = '2021-03-02T14:58:18.000Z';
  await list.followedSince('qemu', '2021-03-02T15:00:00.000Z');
  const listed = mails.map((mail): ListedMail => {
    const raw = Buffer.from(mail);
    const subject = /^Subject: (.*)$/m.exec(mail)![1]!;
    const kind = subject.includes(' 0/') ? 'cover' : 'patch';
    return {
      messageId: messageIdOf(raw)!,
      digest: messageIdOf(raw)!,
      ...{
        at,
        sender: 'author@example.org',
        senderName: 'A U Thor',
        author: 'author@example.org',
        subject,
        kind,
      },
      parents: [],
      posts: [{ kind, subject: parseSubject(subject), rfc: false, changeId: null, supersedes: [] }],
      keys: ['key'],
      commands: [],
      raw,
      place: null,
    };
  });
  await list.addMails('qemu', listed, { source: 'mbox', cursor: 'here' });
  const ids = listed.map(({ messageId }) => messageId);
  const lineage: Lineage = {
    ...{ list: 'qemu', number: 1, title: 'Two', author: null, slug: 'two', kind: 'series', state: 'open' },
    supersededBy: null,
    versions: [
      {
        ...{ version: 1, head: ids[0]!, title: 'Two', rfc: false, total: 2, received: [1, 2] },
        ...{ firstAt: new Date().toISOString(), lastAt: at, mails: ids },
      },
    ],
  };
  const { from, to } = (await list.unsettled('qemu', 100))!;
  const members = ids.map((messageId) => ({ messageId, lineage: 1 }));
  await list.settle('qemu', { from, to }, { lineages: [lineage], members, states: [], events: [] });
  await queue.stop();
  await database.close();
}
