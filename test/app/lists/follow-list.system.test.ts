import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type FollowSettings, followList } from '../../../src/app/lists/follow-list.ts';
import type { Queue } from '../../../src/jobs/queue.ts';
import type { ForgeEvent } from '../../../src/ports/forge.ts';
import type { ListStore } from '../../../src/ports/lists.ts';
import type { Clock, Log } from '../../../src/ports/system.ts';
import { openListStore } from '../../../src/store/lists.ts';
import { openSentMails } from '../../../src/store/sent-mails.ts';
import { serverUrl } from '../../support/database.ts';
import { factor } from '../../support/factor.ts';
import { found, memorySource, pieces, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mail, smallDiff } from '../../support/mail.ts';
import { type OpenDatabase, openKind } from '../../support/open-database.ts';

const open: OpenDatabase[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];

const bob = 'Bob <bob@example.org>';
const signal = new AbortController().signal;
/** Some days after the mails of `sent`. */
const clock: Clock = { now: () => new Date('2021-03-25T12:00:00Z') };

interface Line {
  message: string;
  fields: Record<string, unknown>;
}

function logged(): Log & { lines: Line[] } {
  const lines: Line[] = [];
  const write = (fields: object, message: string) =>
    lines.push({ message, fields: fields as Line['fields'] });
  return { lines, debug: () => {}, info: write, warn: write, error: write };
}

const bytes = (one: MailSpec | string | Buffer): Buffer =>
  Buffer.isBuffer(one) ? one : Buffer.from(typeof one === 'string' ? one : mail(one), 'utf8');

async function follower(kind: 'embedded' | 'postgres', more: Partial<FollowSettings> = {}) {
  const one = await openKind(kind);
  open.push(one);
  const queue = await one.queue(false);
  return followerOn(one, queue, { name: 'qemu', since: '2021-03-01', ...more });
}

function followerOn(one: OpenDatabase, queue: Queue, more: Partial<FollowSettings> & { name: string }) {
  const settings: FollowSettings = { quietSeconds: 600, from: null, ...more };
  const raws: Buffer[] = [];
  const source = memorySource(raws, 7);
  const lists = openListStore(one.database, queue);
  const log = logged();
  return {
    name: settings.name,
    lists,
    sent: openSentMails(one.database),
    log,
    /** Mails come, and are read. */
    async arrive(...mails: (MailSpec | MailSpec[] | string | Buffer)[]) {
      raws.push(...mails.flat().map(bytes));
      return this.run();
    },
    /** Reads all there is: the clock stands still, and a reading ends after a batch. */
    async run() {
      const done = { read: 0, added: 0 };
      for (let more = true; more; ) {
        const { read, added } = await followList({ source, lists, clock, log, signal }, settings, {
          seconds: 0,
        });
        done.read += read;
        done.added += added;
        more = read > 0;
      }
      return done;
    },
    shown: async () => shown(await lists.lineages(settings.name, {})),
    /** What was queued since the last time. */
    async events(): Promise<ForgeEvent[]> {
      // The database gives what it has changed in any order.
      const rows = await one.database.query<{ event: ForgeEvent }>(
        `WITH taken AS (UPDATE warden.event SET handled_at = now()
           WHERE handled_at IS NULL AND repository = $1 RETURNING event, seq)
         SELECT event FROM taken ORDER BY seq`,
        [settings.name],
      );
      return rows.map(({ event }) => event);
    },
    async reasons(): Promise<string[]> {
      const events = await this.events();
      return events
        .map((event) => (event.kind === 'series' ? `${event.change} ${event.reason}` : event.kind))
        .sort();
    },
    jobs: () => queue.list(),
  };
}

describe.each(kinds)('a list that is followed, on %s', (kind) => {
  it('becomes series, each queued when something new of it has come', async () => {
    const list = await follower(kind);
    const v1 = sent({ id: 'a', title: 'Do it', total: 3 });
    await list.arrive(v1.slice(0, 2));
    expect(await list.shown()).toEqual(['Do it: v1 a-0@x 1/3']);
    expect(await list.reasons()).toEqual(['1 new']);
    expect(await list.arrive()).toEqual({ read: 0, added: 0 });
    expect(await list.reasons()).toEqual([]);
    await list.arrive(v1.slice(2), {
      subject: 'Re: [PATCH 0/3] Do it',
      id: 'r@x',
      to: 'a-0@x',
      body: 'Fine.',
    });
    expect(await list.reasons()).toEqual(['1 more mails']);
    await list.arrive(
      sent({ id: 'o', title: 'Other', total: 1, from: bob }),
      sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 3 }),
    );
    expect(await list.reasons()).toEqual(['1 version 2', '2 new']);
    expect((await list.jobs()).map(({ key }) => key).sort()).toEqual(['mail/qemu#1', 'mail/qemu#2']);
    // A late answer is nothing new.
    await list.arrive({ subject: 'Re: [PATCH 1/3] Do it, part 1', id: 's@x', to: 'a-1@x', body: 'Late.' });
    expect(await list.reasons()).toEqual([]);
    const [first] = await list.lists.lineages('qemu', {});
    expect(first).toMatchObject({
      number: 1,
      slug: 'do-it',
      title: 'Do it',
      author: { name: 'Jane Doe', email: 'jane@example.org' },
    });
    const { mails } = first!.versions[1]!;
    expect((await list.lists.rawOf('qemu', mails)).map(({ raw }) => Buffer.from(raw).toString())).toEqual(
      sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 3 }).map(mail),
    );
    expect(await list.lists.locate('qemu', 's@x')).toMatchObject({ lineage: 1, head: 'a-0@x' });
  });

  it('reads each mail once, also when its source begins anew', async () => {
    const list = await follower(kind);
    const mails = [
      ...sent({ id: 'a', title: 'Do it', total: 3 }),
      { subject: 'talk', id: 't@x', body: 'Hello.' },
    ];
    await list.arrive(mails);
    expect(await list.reasons()).toEqual(['1 new']);
    const again = memorySource(mails.map(bytes), 100, 'another');
    const ports = { source: again, lists: list.lists, clock, log: list.log, signal };
    const settings = { name: 'qemu', since: '2021-03-01', quietSeconds: 600, from: null };
    expect(await followList(ports, settings, { seconds: 0 })).toEqual({ read: 5, added: 0 });
    expect(await list.reasons()).toEqual([]);
  });

  it('gives series names for branches, each its own for its whole life', async () => {
    const list = await follower(kind);
    const title = 'Ünïcode / "quotes" & ../../etc: a very long title that goes on and on and on for ever';
    await list.arrive(
      sent({ id: 'a', title, total: 1, from: bob }),
      sent({ id: 'b', title, total: 1 }),
      sent({ id: 'c', title: '标题', total: 1 }),
      sent({ id: 'd', title: '题标', total: 1 }),
    );
    await list.arrive(sent({ id: 'e', title: 'Renamed', total: 1, version: 2, to: 'b-1@x', day: 3 }));
    expect(
      (await list.lists.lineages('qemu', {})).map(({ slug, title }) => [slug, title.slice(0, 7)]),
    ).toEqual([
      ['unicode-quotes-etc-a-very-long-title-that-goes-on', 'Ünïcode'],
      ['unicode-quotes-etc-a-very-long-title-that-goes-on-2', 'Renamed'],
      ['series', '标题'],
      ['series-4', '题标'],
    ]);
  });

  it('joins two series that turn out to be one, and keeps the older number', async () => {
    const list = await follower(kind);
    const v1 = sent({ id: 'a', title: 'Do it', total: 2 });
    const remark = {
      subject: 'Re: [PATCH 1/2] Do it, part 1',
      id: 'r@x',
      to: 'a-1@x',
      from: bob,
      body: 'No.',
    };
    const v2 = sent({ id: 'b', title: 'Another name', total: 2, version: 2, day: 4, to: 'r@x' });
    await list.arrive(
      v1,
      v2.map(({ references, ...rest }) => rest),
    );
    expect(await list.shown()).toHaveLength(2);
    expect(await list.reasons()).toEqual(['1 new', '2 new']);
    const key = (change: number) => ({ platform: 'mail', repository: 'qemu', change }) as const;
    const limits = { perHour: 20, now: new Date() };
    await list.sent.begin(key(1), 'mail:answer:x', [{ key: 'told:both', id: '1 mail:answer:x' }], limits);
    await list.sent.begin(key(2), 'mail:answer:y', [{ key: 'told:both', id: '2 mail:answer:y' }], limits);
    await list.sent.begin(key(2), 'mail:answer:z', [{ key: 'told:one', id: '2 mail:answer:z' }], limits);
    await list.sent.done(key(2), 'mail:answer:z', 'z@x');
    await list.sent.done(key(2), 'pull', '7');
    // The mail that joins them comes last.
    await list.arrive(remark);
    // What the list was told of either is not told again of both; the other's pull request is still the other's.
    const rows = async (change: number) =>
      (await list.sent.rows(key(change))).map((row) => `${row.key} ${row.id}`).sort();
    expect(await rows(1)).toEqual([
      'mail:answer:x null',
      'mail:answer:y null',
      'mail:answer:z z@x',
      'told:both 1 mail:answer:x',
      'told:one 2 mail:answer:z',
    ]);
    expect(await rows(2)).toEqual(['pull 7']);
    expect(await list.reasons()).toEqual(['1 version 2', '2 superseded by series 1']);
    expect(await list.lists.lineage('qemu', 1)).toMatchObject({
      title: 'Another name',
      versions: [{ version: 1 }, { version: 2 }],
    });
    expect(await list.lists.lineage('qemu', 2)).toMatchObject({
      state: 'superseded',
      supersededBy: 1,
      versions: [],
    });
    expect(await list.lists.locate('qemu', 'b-2@x')).toMatchObject({ lineage: 1, head: 'b-0@x' });
  });

  it('closes a series that another supersedes, and opens one that goes on', async () => {
    const list = await follower(kind);
    const id = (n: number) => [`change-id: 2021030${n}-series-abc`];
    await list.arrive(sent({ id: 'a', title: 'Do it', total: 1, trailers: id(1) }));
    await list.arrive(
      sent({ id: 'b', title: 'Otherwise', total: 1, day: 3, trailers: [...id(2), 'Supersedes: <a-1@x>'] }),
    );
    expect(await list.reasons()).toEqual(['1 new', '1 superseded by series 2', '2 new']);
    expect(await list.lists.lineages('qemu', { state: 'superseded' })).toMatchObject([
      { number: 1, supersededBy: 2 },
    ]);
    await list.lists.setState('qemu', 2, 'merged');
    await list.arrive(sent({ id: 'c', title: 'Do it', total: 1, day: 5, version: 2, trailers: id(1) }));
    expect(await list.reasons()).toEqual(['1 version 2']);
    expect(await list.lists.lineage('qemu', 1)).toMatchObject({ state: 'open', supersededBy: null });
    expect(await list.lists.lineage('qemu', 2)).toMatchObject({ state: 'merged' });
  });

  it('says that a day of more than a year ago does not bring older series back', async () => {
    const told = async (since: string) => {
      const list = await follower(kind, { since });
      await list.arrive();
      return list.log.lines
        .map(({ message }) => message)
        .filter((message) => /more than a year/.test(message));
    };
    expect(await told('2020-03-01')).toHaveLength(1);
    expect(await told('2020-04-01')).toEqual([]);
  });

  it('knows what is older than its day, and leaves it alone', async () => {
    const list = await follower(kind, { since: '2021-03-10' });
    await list.arrive(
      sent({ id: 'a', title: 'Old', total: 1, day: 1 }),
      sent({ id: 'b', title: 'New', total: 1, day: 12 }),
    );
    expect(await list.reasons()).toEqual(['2 new']);
    expect(await list.lists.rawOf('qemu', ['a-1@x', 'b-1@x'])).toMatchObject([{ messageId: 'b-1@x' }]);
    await list.arrive(sent({ id: 'c', title: 'Old', total: 1, version: 2, day: 13 }));
    expect(await list.reasons()).toEqual(['1 version 2']);
    // Nothing was made of what is old, so nothing is to be closed.
    const id = (n: number) => [`change-id: 2021030${n}-series-abc`];
    await list.arrive(sent({ id: 'd', title: 'Older', total: 1, day: 1, trailers: id(1) }));
    await list.arrive(
      sent({ id: 'e', title: 'Newer', total: 1, day: 2, trailers: [...id(2), 'Supersedes: <d-1@x>'] }),
    );
    expect(await list.lists.lineages('qemu', { state: 'superseded' })).toHaveLength(1);
    expect(await list.reasons()).toEqual([]);
  });

  it('leaves series alone that are not for the project', async () => {
    const only = { paths: ['target', 'hw/core'], notPrefixes: ['libvirt'] };
    const list = await follower(kind, { only });
    await list.arrive(
      sent({ id: 'a', title: 'For us', total: 1 }),
      sent({ id: 'b', title: 'For libvirt', total: 1, prefix: 'libvirt PATCH' }),
      {
        subject: '[PATCH] Elsewhere',
        id: 'c@x',
        date: 'Tue, 2 Mar 2021 10:00:00 +0000',
        diff: smallDiff('drivers/target/x.c'),
      },
    );
    expect(await list.reasons()).toEqual(['1 new']);
    expect(await list.shown()).toHaveLength(3);
    expect(
      list.log.lines
        .filter(({ message }) => message === 'a series is left alone')
        .map(({ fields }) => fields.reason),
    ).toEqual(['its subject names libvirt', 'no patch changes a file of the project']);
  });

  it('waits for the rest of a series as long as it is told', async () => {
    const list = await follower(kind, { quietSeconds: 10 * 86_400 });
    await list.arrive(sent({ id: 'a', title: 'Do it', total: 3, day: 20, only: [0, 1] }));
    const [job] = await list.jobs();
    // Counted from its arrival, however long ago it was sent.
    const days = (job!.nextAt!.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(9.9);
    expect(days).toBeLessThanOrEqual(10);
    await list.arrive(sent({ id: 'a', title: 'Do it', total: 3, day: 20, only: [2, 3] }));
    expect((await list.jobs())[0]!.nextAt!.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('takes commands from remarks, once, and from nothing else', async () => {
    const list = await follower(kind, { from: 'warden@example.org' });
    const remark = (id: string, body: string, more: Partial<MailSpec> = {}): MailSpec => ({
      ...{ subject: 'Re: [PATCH 1/2] Do it, part 1', id, to: 'a-1@x', from: bob, body },
      ...{ date: 'Wed, 24 Mar 2021 15:00:00 +0000', ...more },
    });
    const command = '/vmsd recheck\n';
    // Before the series is there.
    await list.arrive(remark('r1@x', command, { to: 'r0@x' }));
    expect(await list.events()).toEqual([]);
    await list.arrive(sent({ id: 'a', title: 'Do it', total: 2 }), remark('r0@x', 'Hm.\n'));
    const expected = {
      kind: 'command',
      platform: 'mail',
      repository: 'qemu',
      change: 1,
      author: 'bob@example.org',
    };
    expect((await list.events()).filter(({ kind }) => kind === 'command')).toEqual([
      { ...expected, comment: 'r1@x', commands: ['/vmsd recheck'] },
    ]);
    const multipart = [
      '--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n',
      Buffer.from('/vmsd accept type-flip zeta: ünused\n').toString('base64'),
      '--b\nContent-Type: text/html\n\n<p>/vmsd status</p>\n--b--\n',
    ].join('\n');
    await list.arrive(
      remark('r1@x', command, { headers: ['X-Again: yes'] }),
      remark('q@x', `> ${command}`),
      remark('c@x', `\`\`\`\n${command}\`\`\`\n`),
      remark('i@x', `    ${command}`),
      remark('g@x', `Thanks.\n-- \n${command}`),
      remark('f@x', `See below.\n\n-----Original Message-----\nFrom: x\n${command}`),
      remark('u@x', command, { headers: ['Auto-Submitted: auto-replied'] }),
      remark('p@x', command, { headers: ['Precedence: bulk'] }),
      remark('w@x', command, { from: 'vmsd-warden <Warden@Example.org>' }),
      remark('vmsd-warden.1@x', command),
      remark('l@x', command, { headers: ['Precedence: list', 'Auto-Submitted: no'] }),
      remark('m@x', multipart, {
        headers: ['MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b'],
      }),
      remark('n@x', command, { to: 'elsewhere@x' }),
    );
    expect(await list.events()).toEqual([
      { ...expected, comment: 'l@x', commands: ['/vmsd recheck'] },
      { ...expected, comment: 'm@x', commands: ['/vmsd accept type-flip zeta: ünused'] },
    ]);
    await list.run();
    expect(await list.events()).toEqual([]);
    // What answers nothing that is known waits, and is given up in the end.
    expect(await list.lists.openCommands('qemu')).toMatchObject([{ messageId: 'n@x', lineage: null }]);
    await list.arrive(remark('o@x', command, { to: 'elsewhere@x', date: 'Tue, 2 Mar 2021 15:00:00 +0000' }));
    expect(await list.lists.openCommands('qemu')).toHaveLength(1);
    expect(list.log.lines.some(({ fields }) => fields.mail === 'o@x')).toBe(true);
  });

  it('reads on past any mail that is not as it should be', async () => {
    const list = await follower(kind);
    const [patch] = sent({ id: 'z', title: 'Sound', total: 1 });
    const deep = Array.from(
      { length: 1000 },
      (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
    );
    const hostile: (string | Buffer)[] = [
      `Subject: [PATCH] Long\nX-Long: ${'x'.repeat(10 << 20)}\nMessage-Id: <long@x>\n\n${smallDiff()}`,
      `Message-Id: <many@x>\n${'X-Many: y\n'.repeat(1 << 20)}Subject: [PATCH] Many\n\n${smallDiff()}`,
      `Subject: [PATCH] Deep\nMessage-Id: <deep@x>\nContent-Type: multipart/mixed; boundary=b0\n\n${deep.join('')}${smallDiff()}`,
      `Subject: [PATCH] Cr\rBcc: all@example.org\rMessage-Id: <cr@x>\r\r${smallDiff().replaceAll('\n', '\r')}`,
      `Subject: =?utf-8?q?[PATCH]_Injected=0D=0ABcc:_all=40example.org=00?=\nMessage-Id: <injected@x>\n\n${smallDiff()}`,
      `Subject: [PATCH] Nul\0 \ud83d\nMessage-Id: <nul\0@x>\nFrom: "a\0b" <a\0@x>\nReferences: <\0@x>\n\n${smallDiff()}`,
      `Subject: [PATCH 1/99999] Absurd date\nDate: Fri, 31 Dec 9999 23:59:59 +0000\nMessage-Id: <future@x>\n\n${smallDiff()}`,
      `Subject: [PATCH v9999 0/0] Nothing\nDate: yesterday\nMessage-Id: <yesterday@x>\n\n${smallDiff()}`,
      `Subject: [PATCH] No id\n\n${smallDiff()}`,
      `Subject: [PATCH] Self\nMessage-Id: <self@x>\nIn-Reply-To: <self@x>\nReferences: ${'<self@x> '.repeat(5000)}\n\n${smallDiff()}`,
      `Subject: [PATCH] Ring\nMessage-Id: <ring1@x>\nIn-Reply-To: <ring2@x>\n\n${smallDiff()}`,
      `Subject: ring\nMessage-Id: <ring2@x>\nIn-Reply-To: <ring1@x>\n\n/vmsd recheck\n`,
      `Subject: [PATCH] ${'long '.repeat(100_000)}\nMessage-Id: <subject@x>\n\n${smallDiff()}`,
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(100_000)]),
      Buffer.alloc(0),
      Buffer.from('\n\n\n'),
      Buffer.alloc(21 << 20, 'Subject: [PATCH] Huge\n'),
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    ];
    const result = await list.arrive(...hostile, patch!);
    expect(result).toEqual({ read: hostile.length + 1, added: hostile.length + 1 });
    const lineages = await list.lists.lineages('qemu', {});
    const titles = lineages.map(({ title }) => title.slice(0, 40));
    expect(titles).toContain('Sound');
    expect(titles).toContain('Injected Bcc: all@example.org');
    expect(titles).toEqual(expect.arrayContaining(['Absurd date', 'No id', 'Ring', 'Self']));
    for (const { title, slug, versions } of lineages) {
      expect(title).toMatch(/^[^\x00-\x1f]{0,1000}$/u);
      expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
      expect(versions.at(-1)!.lastAt <= clock.now().toISOString()).toBe(true);
    }
    const told = list.log.lines.filter(({ message }) => message === 'a mail was not read whole');
    expect(told.map(({ fields }) => fields.reason)).toEqual([
      'a mail has more than 20 MB; only its header is read',
    ]);
    expect(await list.run()).toEqual({ read: 0, added: 0 });
  }, 240_000);
});

describe.each(kinds)('whatever comes in whatever order, on %s', (kind) => {
  it('ends as if all had come at once', async () => {
    const one = await openKind(kind);
    open.push(one);
    const queue = await one.queue(false);
    let lists = 0;
    await fc.assert(
      fc.asyncProperty(
        pieces.chain((mails) =>
          fc.tuple(
            fc.shuffledSubarray(mails, { minLength: mails.length }),
            fc.array(fc.integer({ min: 1, max: 4 }), { minLength: mails.length, maxLength: mails.length }),
          ),
        ),
        async ([mails, sizes]) => {
          const list = followerOn(one, queue, { name: `list-${lists++}`, since: '2021-03-01' });
          for (let at = 0; at < mails.length; at += sizes[at]!)
            await list.arrive(mails.slice(at, at + sizes[at]!));
          const left = (await list.lists.lineages(list.name, {})).filter(({ versions }) => versions.length);
          expect(shown(left)).toEqual(shown(await found(mails)));
          expect(new Set(left.map(({ slug }) => slug)).size).toBe(left.length);
          // Each that has a patch was queued, but for those that came when another had taken their place.
          const queued = new Set(
            (await list.events()).map((event) => (event.kind === 'series' ? event.change : 0)),
          );
          for (const { number, state, versions } of left)
            if (versions.at(-1)!.received.length && state === 'open') expect(queued).toContain(number);
          expect(await list.run()).toEqual({ read: 0, added: 0 });
          expect(await list.events()).toEqual([]);
        },
      ),
      { numRuns: 8 * factor },
    );
  }, 240_000);

  it('is done once though the process dies at any step', async () => {
    const one = await openKind(kind);
    open.push(one);
    const queue = await one.queue(false);
    const mails: MailSpec[] = [
      ...sent({ id: 'a', title: 'Do it', total: 3 }),
      {
        subject: 'Re: [PATCH 1/3] Do it',
        id: 'r@x',
        to: 'a-1@x',
        from: bob,
        date: 'Tue, 2 Mar 2021 15:00:00 +0000',
        body: '/vmsd recheck',
      },
      ...sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 3 }),
      ...sent({ id: 'c', title: 'Other', total: 1 }),
    ];
    const whole = followerOn(one, queue, { name: 'whole', since: '2021-03-01' });
    await whole.arrive(mails);
    const expected = { shown: await whole.shown(), events: await whole.reasons() };
    // Before and after each call of the store: all of them in the slow tier, and each day others on each database,
    // and by an odd stride, which meets calls that were not made as well as those whose answer is lost.
    const [first, next] = factor > 1 ? [0, 1] : [kind === 'embedded' ? 0 : 2, 5];
    let died = true;
    for (let step = first; died; step += next) {
      died = false;
      const list = followerOn(one, queue, { name: `dying-${step}`, since: '2021-03-01' });
      let left = step;
      const dying = new Proxy(list.lists, {
        get(target, name: keyof ListStore) {
          return async (...values: never[]) => {
            const die = () => {
              died = true;
              throw new Error('killed');
            };
            if (left-- === 0) die();
            const result = await (target[name] as (...values: never[]) => Promise<unknown>)(...values);
            if (left-- === 0) die();
            return result;
          };
        },
      });
      const raws = mails.map(bytes);
      const source = memorySource(raws, 4);
      const settings = { name: `dying-${step}`, since: '2021-03-01', quietSeconds: 600, from: null };
      const ports = { source, clock, log: logged(), signal };
      for (const through of [dying, dying, dying, list.lists, list.lists, list.lists])
        await followList({ ...ports, lists: through }, settings, { seconds: 0 }).catch(() => {});
      expect(await list.shown()).toEqual(expected.shown);
      const events = await list.reasons();
      expect(events.filter((event) => event === 'command')).toHaveLength(1);
      expect(events).toEqual([...new Set(events)]);
      expect(new Set(events.map((event) => event.split(' ')[0]))).toEqual(
        new Set(expected.events.map((event) => event.split(' ')[0])),
      );
    }
  }, 240_000);
});

describe('a series of twenty-seven patches of which eighteen came', () => {
  const author = 'Philippe <philippe@example.org>';
  const thread = () => {
    const v3 = sent({
      id: 'v3',
      title: 'Move the description',
      total: 27,
      version: 3,
      from: author,
      patches: 'target',
    });
    const received = v3.filter((_, n) => n >= 1 && n <= 18);
    const answers = Array.from(
      { length: 7 },
      (_, n): MailSpec => ({
        subject: `Re: [PATCH v3 01/27] target, part 1`,
        id: `answer-${n}@x`,
        to: n === 0 ? 'v3-1@x' : `answer-${n - 1}@x`,
        references: ['v3-0@x', 'v3-1@x', ...Array.from({ length: n }, (_, i) => `answer-${i}@x`)],
        from: n % 2 ? author : bob,
        date: `Fri, ${5 + n} Mar 2021 10:00:00 +0000`,
        // Quotes the patch, and suggests another.
        body: `> ${smallDiff().replaceAll('\n', '\n> ')}\n\nRather:\n\n${smallDiff('target/foo/cpu.c', 'old1', 'other')}`,
      }),
    );
    const v4 = sent({
      id: 'v4',
      title: 'Move the description',
      total: 22,
      version: 4,
      day: 15,
      from: author,
      patches: 'target',
    });
    return { received, answers, v4 };
  };

  it('is one version with eighteen, has no patches in the answers, and is followed by the next', async () => {
    const list = await follower('embedded');
    const { received, answers, v4 } = thread();
    await list.arrive(received);
    expect(new Set(await list.reasons())).toEqual(new Set(['1 new', '1 more mails']));
    await list.arrive(answers);
    expect(await list.reasons()).toEqual([]);
    const numbers = Array.from({ length: 18 }, (_, n) => n + 1);
    expect(await list.lists.lineages('qemu', {})).toMatchObject([
      { number: 1, versions: [{ version: 3, total: 27, received: numbers, head: 'v3-1@x' }] },
    ]);
    await list.arrive(v4);
    expect(new Set(await list.reasons())).toEqual(new Set(['1 version 4', '1 more mails']));
    expect(
      (await list.lists.lineage('qemu', 1))!.versions.map((v) => [v.version, v.received.length, v.total]),
    ).toEqual([
      [3, 18, 27],
      [4, 22, 22],
    ]);
  });
});
