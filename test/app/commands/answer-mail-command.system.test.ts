import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerMailCommand, type MailCommandPorts } from '../../../src/app/commands/answer-mail-command.ts';
import { answerSeries } from '../../../src/app/replies/answer-series.ts';
import { commandLines } from '../../../src/commands/read.ts';
import type { ForgeEvent } from '../../../src/ports/forge.ts';
import { bodyStart, fieldText, headerFields } from '../../../src/series/mail/header-fields.ts';
import { rulePage } from '../../../src/server/package-files.ts';
import {
  type AnswerWorld,
  closeAnswerWorlds,
  Killed,
  kill,
  minutes,
  openAnswerWorld,
} from '../../support/answers.ts';
import { type MailSpec, mail } from '../../support/mail.ts';
import { newReview } from '../../support/new-review.ts';
import { broken, reviewed } from '../../support/reviewed.ts';

let world: AnswerWorld;
let ports: MailCommandPorts;
const mails = new Map<string, Buffer>();
beforeEach(async () => {
  world = await openAnswerWorld();
  Object.assign(world.list.reply, { allowFrom: ['Peter@Linaro.example'], trust: 'mx.bots.example' });
  mails.clear();
  ports = {
    ...world.ports,
    store: world.store,
    lists: {
      locate: async () => null,
      lineage: async () => reviewed(world.list.name, 2, []).lineage,
      rawOf: async (_, ids) =>
        ids.flatMap((messageId) => {
          const raw = mails.get(messageId);
          return raw ? [{ messageId, raw }] : [];
        }),
    },
    rulePage,
  };
  await world.store.saveReview(
    reviewed(world.list.name, 2, []).key,
    newReview({
      head: 'v2-0@example.net',
      version: 2,
      at: '2026-03-02T11:30:00.000Z',
      findings: [
        { rule: 'type-flip', severity: 'error', target: 'alpha', fingerprint: 'fp-alpha', accepted: false },
      ],
    }),
  );
});
afterEach(() => world.close());
afterAll(closeAnswerWorlds);

const author = 'Jane Doe <jane@example.org>';
const maintainer = 'Peter Maydell <peter@linaro.example>';
const signed = 'Authentication-Results: mx.bots.example; dkim=pass header.d=linaro.example';
let sent = 0;
/** Somebody sends a mail with commands, and the bot takes them. */
async function says(from: string, body: string, more: Partial<MailSpec> & { top?: string[] } = {}) {
  const id = `command-${++sent}@example.net`;
  const text = mail({
    from,
    subject: 'Re: [PATCH v2 2/3] target: Step 2',
    id,
    to: 'v2-2@example.net',
    references: ['v2-0@example.net', 'v2-2@example.net'],
    headers: ['To: Jane Doe <jane@example.org>', 'Cc: qemu-devel@nongnu.org'],
    ...more,
    body,
  });
  mails.set(id, Buffer.from([...(more.top ?? []), text].join('\n'), 'latin1'));
  await take(id, body);
  return id;
}
const take = (id: string, body: string) => {
  const event: ForgeEvent & { kind: 'command' } = {
    kind: 'command',
    platform: 'mail',
    repository: world.list.name,
    change: 7,
    comment: id,
    author: 'who-it-says@example.org',
    commands: commandLines(body),
  };
  return answerMailCommand(ports, world.list, event);
};
const answers = () =>
  world.smtp.mails.map(({ raw, to }) => ({
    to,
    inReplyTo: fieldText(headerFields(raw), 'in-reply-to'),
    text: raw.toString('latin1', bodyStart(raw)).replaceAll('\r\n', '\n').split('\n-- \n')[0]!,
  }));
const key = () => reviewed(world.list.name, 2, []).key;

describe('a command by mail', () => {
  it('of the author has the series looked at again, and says so', async () => {
    const id = await says(author, 'Hi,\n\n> old text\n\n/vmsd recheck\n');
    expect(world.queued).toEqual([
      {
        event: { kind: 'series', ...key(), platform: 'mail', reason: 'recheck', author: 'jane@example.org' },
        after: undefined,
      },
    ]);
    expect(answers()).toEqual([
      {
        to: ['jane@example.org', 'qemu-devel@nongnu.org'],
        inReplyTo: `<${id}>`,
        text: '> /vmsd recheck\n\nVersion 2 is looked at again. What is found and was not told yet is told\nunder its patch; "/vmsd status" says what stands.\n',
      },
    ]);
  });

  it('is answered to the list only where it was sent there', async () => {
    await says(author, '/vmsd help', { headers: ['To: warden@bots.example'] });
    expect(answers()[0]!.to).toEqual(['jane@example.org']);
  });

  it('gets one mail for all commands of a mail, with what each came to', async () => {
    await says(author, '/vmsd status\n/vmsd explain type-flip\n/vmsd frobnicate\n/vmsd help');
    expect(answers()).toHaveLength(1);
    const { text } = answers()[0]!;
    expect(text).toContain(
      '> /vmsd status\n\nThis series fails: 2 errors. Reviewed 2026-03-02 11:30 UTC.\n\n- error, type-flip of alpha',
    );
    expect(text).toContain('> /vmsd explain type-flip\n\nThe rule type-flip: ');
    expect(text).toContain('\n        dc->vmsd = &vmstate_zeta_cpu;\n');
    expect(text).toContain('The stream has\n  one section for each CPU'); // an item's further lines stand under it
    expect(text).toContain('> /vmsd frobnicate\n\nThere is no command "frobnicate"');
    expect(text).toContain('    /vmsd accept RULE TARGET REASON...\n');
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(/https?:/.test(line) ? 200 : 88);
      expect(line).not.toMatch(/^\/vmsd/);
      expect(line).not.toMatch(/\*\*|[\w-]-by:/);
    }
  });

  it.each([
    ['a stranger', 'Eve <eve@example.com>', {}],
    ['two senders', `${author}, Eve <eve@example.com>`, {}],
    ['two From fields', author, { top: ['From: eve@example.com'] }],
    ['a program', author, { top: ['Auto-Submitted: auto-replied'] }],
    ['the bot itself', 'warden@bots.example', {}],
    ['another bot', 'Other Warden <jane@example.org>', { top: ['X-Vmsd-Warden: answer'] }],
  ])('of %s is ignored, and never answered', async (_, from, more) => {
    await says(from, '/vmsd recheck\n/vmsd accept type-flip alpha it is fine', more);
    expect(world.queued).toEqual([]);
    expect(world.smtp.connections).toBe(0);
    expect(await world.store.acceptances(key())).toEqual([]);
  });
});

describe('accepting by mail', () => {
  const accept = '/vmsd accept type-flip alpha no guests exist';

  it('takes a listed address and a signature that the trusted server found good', async () => {
    await says(maintainer, accept, { top: [signed] });
    expect(await world.store.acceptances(key())).toEqual([
      expect.objectContaining({
        by: 'peter@linaro.example',
        fingerprints: ['fp-alpha'],
        reason: 'no guests exist',
      }),
    ]);
    expect(answers()[0]!.text).toContain('Accepted: type-flip of alpha, because: no guests exist.');
    await says(maintainer, '/vmsd unaccept type-flip alpha', { top: [signed] });
    expect(await world.store.acceptances(key())).toEqual([]);
    expect(world.queued.map(({ event }) => event)).toEqual([
      expect.objectContaining({ reason: 'accepted' }),
      expect.objectContaining({ reason: 'unaccepted' }),
    ]);
  });

  it.each([
    ['no signature', maintainer, []],
    [
      'the author, signed',
      author,
      ['Authentication-Results: mx.bots.example; dkim=pass header.d=example.org'],
    ],
    ['a bad signature', maintainer, [signed.replace('pass', 'fail')]],
    ['the signature of another domain', maintainer, [signed.replace('linaro.example', 'example.com')]],
    ['a server that is not trusted', maintainer, [signed.replace('mx.bots', 'mx.evil')]],
    [
      'a forged field below',
      maintainer,
      ['Authentication-Results: mx.bots.example; dkim=none', 'Received: x', signed],
    ],
    ['a munged From', 'Peter via <list@linaro.example>', [signed, 'Reply-To: Peter <peter@linaro.example>']],
    ['a name that looks like it', '"peter@linaro.example" <eve@linaro.example>', [signed]],
  ])('takes no mail with %s', async (_, from, top) => {
    await says(from, accept, { top });
    expect(await world.store.acceptances(key())).toEqual([]);
    expect(world.smtp.connections).toBe(0);
  });

  it('takes no commands that somebody else has sent under the Message-Id of a trusted mail', async () => {
    // His patch; the list's store prefers it to the remark that somebody else sent under the same id.
    const id = 'patch@linaro.example';
    const patch = mail({ from: maintainer, subject: '[PATCH] target: Do it', id, body: 'Do it.' });
    mails.set(id, Buffer.from(`${signed}\n${patch}`));
    await take(id, accept);
    expect(await world.store.acceptances(key())).toEqual([]);
    expect(world.smtp.connections).toBe(0);
  });

  it('is off without a trusted server', async () => {
    delete world.list.reply.trust;
    await says(maintainer, `${accept}\n/vmsd status`, { top: [signed] });
    expect(await world.store.acceptances(key())).toEqual([]);
    // What he may do is answered all the same.
    expect(answers()[0]!.text).not.toContain('accept');
  });
});

describe('once', () => {
  it('however often the job runs, and wherever it ends', async () => {
    const body = '/vmsd accept type-flip alpha fine\n/vmsd unaccept type-flip alpha';
    const { send } = ports.mailer;
    ports.mailer = { send: kill };
    const id = `command-${sent + 1}@example.net`;
    await expect(says(maintainer, body, { top: [signed] })).rejects.toThrow(Killed);
    ports.mailer = { send };
    await take(id, body);
    // It may be on its way: ten minutes are waited for the list to have it.
    expect(world.queued.at(-1)).toEqual({ event: expect.objectContaining({ comment: id }), after: 600 });
    minutes(world, 11);
    await take(id, body);
    await take(id, body);
    expect(answers()).toHaveLength(1);
    expect(answers()[0]!.text).toContain('No longer accepted: type-flip of alpha.');
    expect(world.queued.filter(({ event }) => event.kind === 'series')).toHaveLength(2);
  });

  it('waits with all mails of the list for the hourly limit', async () => {
    world.list.reply.perHour = 1;
    await answerSeries(world.ports, world.list, reviewed(world.list.name, 1, [broken('alpha')]));
    const id = await says(author, '/vmsd unaccept type-flip alpha\n/vmsd recheck');
    expect(world.smtp.mails).toHaveLength(1);
    expect(world.queued.at(-1)).toEqual({ event: expect.objectContaining({ comment: id }), after: 3600 });
    minutes(world, 61);
    await take(id, '/vmsd unaccept type-flip alpha\n/vmsd recheck');
    expect(world.smtp.mails).toHaveLength(2);
    expect(world.queued.filter(({ event }) => event.kind === 'series')).toHaveLength(1);
  });

  it('leaves half of the mails of an hour to reviews, however many commands come', async () => {
    world.list.reply.perHour = 4;
    for (let i = 0; i < 2; i++) await says(author, '/vmsd status');
    expect(answers()).toHaveLength(2);
    const id = await says(author, '/vmsd help');
    expect(answers()).toHaveLength(2);
    expect(world.queued).toEqual([{ event: expect.objectContaining({ comment: id }), after: 3600 }]);
    await answerSeries(world.ports, world.list, reviewed(world.list.name, 1, [broken('alpha')]));
    expect(world.smtp.mails).toHaveLength(3);
    minutes(world, 61);
    await take(id, '/vmsd help');
    expect(world.smtp.mails).toHaveLength(4);
  });

  it('does nothing in a dry run, and nothing where answers are off', async () => {
    ports.dryRun = true;
    await says(author, '/vmsd recheck');
    ports.dryRun = false;
    const { reply: _, ...list } = world.list;
    world.list = list as typeof world.list;
    await says(author, '/vmsd recheck');
    expect(world.queued).toEqual([]);
    expect(world.smtp.connections).toBe(0);
  });
});

describe('loops', () => {
  it('have no start: what the bot sends comes back, is answered by a robot, meets another bot', async () => {
    await answerSeries(world.ports, world.list, reviewed(world.list.name, 2, [broken('alpha')]));
    const own = world.smtp.mails[0]!.raw.toString('latin1').replaceAll('\r\n', '\n');
    const back = async (text: string) => {
      const id = `back-${++sent}@example.net`;
      mails.set(id, Buffer.from(text, 'latin1'));
      await take(id, '/vmsd status\n/vmsd help');
    };
    await back(own);
    // A list that puts itself into From, and drops what it does not know.
    await back(own.replace(/^From: .*$/m, 'From: warden via <qemu-devel@nongnu.org>'));
    await back(
      mail({
        from: author,
        subject: 'Out of office Re: [PATCH v2 2/3]',
        headers: ['Auto-Submitted: auto-replied'],
        body: '/vmsd status',
      }),
    );
    await back(
      own.replaceAll('warden@bots.example', 'jane@example.org').replaceAll('bots.example', 'other.example'),
    );
    expect(world.smtp.mails).toHaveLength(1);
    expect(commandLines(own.slice(own.indexOf('\n\n')))).toEqual([]);
    expect(commandLines(own.slice(own.indexOf('\n\n')).replace(/^/gm, '> '))).toEqual([]);
  });
});
