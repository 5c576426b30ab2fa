/** Makes the bot's mails: who gets them, what they answer, what they are called. Nothing is sent here. */
import type { OutgoingMail } from '../../ports/lists.ts';
import { type Field, fieldsNamed, fieldText } from '../../series/mail/header-fields.ts';
import { messageIds } from '../../series/mail/header-values.ts';
import { isAddress, type Recipients, type ReplySettings } from './mail-recipients.ts';

const mostReferences = 20;
const longestSubject = 900;
const longestName = 100;

/** The reply to the mail with these fields; null where it has no Message-Id that can be answered to. */
export function replyTo(
  fields: readonly Field[],
  recipients: Exclude<Recipients, { nobody: string }>,
  reply: Pick<ReplySettings, 'from' | 'name'>,
  mail: Pick<OutgoingMail, 'messageId' | 'text' | 'about'>,
  now: Date,
): OutgoingMail | null {
  const inReplyTo = idsIn(fields, 'message-id')[0];
  if (inReplyTo === undefined) return null;
  const listed = idsIn(fields, 'references');
  const before = (listed.length ? listed : idsIn(fields, 'in-reply-to').slice(0, 1)).filter(
    (id) => id !== inReplyTo,
  );
  // The first names the thread, the last ones the place in it.
  const kept = before.length < mostReferences ? before : [before[0]!, ...before.slice(2 - mostReferences)];
  const subject = fieldText(fields, 'subject').slice(0, longestSubject).toWellFormed();
  const person = ({ name, email }: { name: string; email: string }) => ({
    // A name that holds an address is taken for one by some programs.
    name: name.includes('@') ? '' : oneLine(name).slice(0, longestName).toWellFormed(),
    email,
  });
  return {
    ...mail,
    from: person({ name: reply.name ?? 'vmsd-warden', email: reply.from }),
    to: [person(recipients.to)],
    cc: recipients.cc.filter(({ email }) => isAddress(email)).map(person),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo,
    references: [...kept, inReplyTo],
    date: now.toISOString(),
  };
}

/** Only ids that can stand in a header as they are. */
const idsIn = (fields: readonly Field[], name: string): string[] =>
  messageIds(fieldsNamed(fields, name)[0] ?? '').filter(
    (id) => /^[!-;=?-~]{1,250}$/.test(id) && !id.endsWith('@no-message-id.invalid'),
  );

const oneLine = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
