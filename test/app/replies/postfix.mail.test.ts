/** Answers through a real mail server, looked up in a real maildir that the list is read from. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSeries } from '../../../src/app/replies/answer-series.ts';
import { createMaildir } from '../../../src/platforms/mail/maildir.ts';
import { smtpMailer } from '../../../src/platforms/mail/smtp.ts';
import { bodyStart, fieldText, headerFields } from '../../../src/series/mail/header-fields.ts';
import { readSeries } from '../../../src/series/read.ts';
import {
  type AnswerWorld,
  closeAnswerWorlds,
  Killed,
  kill,
  minutes,
  openAnswerWorld,
} from '../../support/answers.ts';
import { mailServices } from '../../support/mail-services.ts';
import { type Postfix, startPostfix } from '../../support/postfix.ts';
import { broken, reviewed } from '../../support/reviewed.ts';
import { until } from '../../support/until.ts';

describe.skipIf(!mailServices)('answers through postfix', () => {
  let postfix: Postfix;
  let world: AnswerWorld;
  beforeAll(async () => {
    postfix = await startPostfix({ mailboxes: ['archive', 'jane'], aliases: { 'qemu-devel': ['archive'] } });
    world = await openAnswerWorld();
    Object.assign(world.list.reply, { from: 'warden@test.example', to: 'qemu-devel@test.example' });
    const source = createMaildir({
      folder: postfix.maildir('archive'),
      maxBytes: 1 << 24,
      messageIdOf: (raw) => fieldText(headerFields(raw), 'message-id').replace(/^<(.*)>$/, '$1') || null,
    });
    world.ports.find = (id) => source.find(id);
    world.ports.mailer = smtpMailer(`smtp://${postfix.host}:${postfix.port}`);
  }, 240_000);
  afterAll(async () => {
    postfix?.stop();
    await world?.close();
    await closeAnswerWorlds();
  });
  const from = { from: 'Jane Dôe <jane@test.example>' };
  const answer = (version: number, number: number) =>
    answerSeries(
      world.ports,
      world.list,
      reviewed(world.list.name, version, [broken('alpha', { message: 'größer -> 大きさ' })], {
        number,
        mails: from,
      }),
    );

  it('reach the author and the list, as they were written', async () => {
    expect((await answer(1, 1)).sent).toBe(1);
    const [mail] = await postfix.received('archive', 1);
    const [own] = await postfix.received('jane', 1);
    expect(own!.subarray(bodyStart(own!))).toEqual(mail!.subarray(bodyStart(mail!)));
    const fields = headerFields(mail!);
    expect(fieldText(fields, 'return-path')).toBe('<warden@test.example>');
    expect(fieldText(fields, 'in-reply-to')).toBe('<v1-2@example.net>');
    expect(fieldText(fields, 'auto-submitted')).toBe('auto-generated');
    expect(fieldText(fields, 'content-transfer-encoding')).toBe('quoted-printable');
    // It quotes a patch, and is none.
    const { series } = await readSeries([{ name: 'answer', bytes: mail! }]);
    expect(series).toBeNull();
  });

  it('are not sent again when the process ended before the note: the archive has them', async () => {
    const { done } = world.ports.sent;
    world.ports.sent = { ...world.ports.sent, done: kill };
    await expect(answer(1, 2)).rejects.toThrow(Killed);
    world.ports.sent = { ...world.ports.sent, done };
    await postfix.received('archive', 2);
    expect(await answer(1, 2)).toMatchObject({ sent: 0, waits: null });
    minutes(world, 60);
    expect(await answer(1, 2)).toMatchObject({ sent: 0, waits: null });
    // The author has it a moment before or after the archive.
    await until('no mail waits', () => postfix.queued() === 0, { more: () => postfix.log() });
    expect(postfix.mails('archive')).toHaveLength(2);
  });

  it('wait while the server is away, and come when it is back', async () => {
    const { mailer } = world.ports;
    world.ports.mailer = smtpMailer('smtp://127.0.0.1:9');
    expect(await answer(1, 3)).toMatchObject({ sent: 0, waits: 900 });
    world.ports.mailer = mailer;
    expect(await answer(1, 3)).toMatchObject({ sent: 1, waits: null });
    expect(await postfix.received('archive', 3)).toHaveLength(3);
  });
});
