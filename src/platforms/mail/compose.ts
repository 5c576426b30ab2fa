/** Writes a mail of ours as bytes. Headers are nodemailer's; the body stays as it is, line by line. */
import type { OutgoingMail } from '../../ports/lists.ts';

/**
 * Header and body with CRLF. Text in ASCII goes as it is; other text, or a line that is too long for mail, as
 * quoted-printable, which gives back the same bytes. Never `format=flowed`, which would join the lines of a diff.
 *
 * No `Precedence:` is set: it is in no standard, and filters for mails of daemons (procmail's FROM_DAEMON) throw away
 * what bears it. `Auto-Submitted:` (RFC 3834) says the same to whoever answers by himself, and the header with
 * "Suppress" says it to Exchange. No `List-…:` field is set: the list sets its own.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { default: MimeNode } = await import('nodemailer/lib/mime-node');
  const node = new MimeNode('text/plain; charset=utf-8');
  const header: [name: string, value: string | Mailbox[]][] = [
    ['From', [addressOf(mail.from)]],
    ['To', mail.to.map(addressOf)],
    ...(mail.cc.length ? [['Cc', mail.cc.map(addressOf)] as [string, Mailbox[]]] : []),
    ['Subject', oneLine(mail.subject, longest)],
    ['Date', new Date(mail.date).toUTCString().replace('GMT', '+0000')],
    ['Message-Id', bracketed(mail.messageId)],
    ['In-Reply-To', bracketed(mail.inReplyTo)],
    ['References', mail.references.map(bracketed).join(' ')],
    ['Auto-Submitted', 'auto-generated'],
    ['X-Auto-Response-Suppress', 'All'],
    ['X-Vmsd-Warden', mail.about.map((one) => oneLine(one)).join(', ')],
  ];
  for (const [name, value] of header) node.setHeader(name, value);
  const body = mail.text.replace(/\r\n?|\n/g, '\r\n');
  if (/^[\t\r\n -~]*$/.test(body) && !/[^\r\n]{999}/.test(body)) {
    node.setHeader('Content-Transfer-Encoding', '7bit');
    return Buffer.from(`${unfolded(node.buildHeaders())}\r\n\r\n${body}`, 'latin1');
  }
  node.setHeader('Content-Transfer-Encoding', 'quoted-printable');
  node.setContent(body);
  const whole = await node.build();
  const end = whole.indexOf('\r\n\r\n');
  return Buffer.concat([
    Buffer.from(unfolded(whole.toString('latin1', 0, end)), 'latin1'),
    whole.subarray(end),
  ]);
}

/** The mails as an mbox that git, b4 and mail programs read (mboxrd). */
export async function composeMbox(mails: readonly OutgoingMail[]): Promise<string> {
  const texts: string[] = [];
  for (const mail of mails) {
    const text = (await composeMail(mail)).toString('latin1').replaceAll('\r\n', '\n');
    // The date is the constant that git format-patch writes there: it stands for no time.
    texts.push(
      `From mboxrd@z Mon Sep 17 00:00:00 2001\n${text.replace(/^(>*From )/gm, '>$1').replace(/(?<!\n)\n*$/, '\n')}\n`,
    );
  }
  return texts.join('');
}

interface Mailbox {
  name: string;
  address: string;
}

const addressOf = ({ name, email }: OutgoingMail['from']): Mailbox => ({
  name: oneLine(name, longestName),
  address: oneLine(email),
});

/** No field has an empty first line, which is right, and not understood by every reader. */
const unfolded = (header: string): string => header.replace(/^([\w-]+:)\r\n(?=[ \t])/gm, '$1');

/** Ids are not encoded, so they hold what may stand in one and no more. */
const bracketed = (id: string): string => `<${id.replace(/[^!-;=?-~]/g, '').slice(0, 300)}>`;

/** A line of a header has 998 characters at most, and what has no blank in it cannot be folded. */
const longest = 900;
const longestName = 200;

/** Whatever stands in it, it ends no line. */
const oneLine = (text: string, most = 300): string =>
  text
    .slice(0, most)
    .toWellFormed()
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
