/** What a mail of several parts posts. */
import { byteString } from '../bytes.ts';
import { mayHoldDiff } from '../diff/diff.ts';
import { isMailText } from './bare-text.ts';
import { type MailBody, plainBody } from './body.ts';
import { classify, isCover } from './classify.ts';
import { settleFlowed } from './flowed.ts';
import { bodyStart, parseHeaders } from './header-fields.ts';
import { decodeWords } from './header-values.ts';
import { commitOf, type RawMail, unquoteFrom } from './mbox.ts';
import type { MimePart } from './mime.ts';
import type { Post } from './post.ts';
import { parseSubject } from './subject.ts';

/**
 * The posts of a mail of several parts; its words become the body of `post`. Patches are files that say so; where
 * nothing else holds a diff, every part that does. `readInner` reads the mails in it.
 */
export async function readParts(
  raw: RawMail,
  post: Post,
  readInner: ((mail: RawMail) => Promise<Post[]>) | null,
): Promise<Post[]> {
  let parts: MimePart[];
  try {
    const { splitParts } = await import('./mime.ts');
    const mail =
      raw.envelope === null ? raw.bytes : Buffer.from(unquoteFrom(byteString(raw.bytes)), 'latin1');
    parts = await splitParts(mail);
  } catch {
    post.limits.push({
      code: 'unreadable-mail',
      detail: 'the parts of this mail cannot be taken apart; what can be read of it as plain text is judged',
    });
    return classify(post);
  }
  if (parts.some((part) => part.type === 'application/pgp-encrypted')) {
    post.limits.push({ code: 'unreadable-mail', detail: 'this mail is encrypted' });
  }
  const written = parts.filter((part) => part.type === 'text/plain' && !isPatchFile(part) && !part.attached);
  const named = parts.filter(isPatchFile);
  const mails = parts.filter((part) => part.type === 'message/rfc822');
  let body: MailBody = {
    text: written.map((part) => part.text).join('\n'),
    charset: written[0]?.charset ?? null,
    flowed: written.some((part) => part.flowed),
    delsp: written.some((part) => part.delsp),
  };
  post.body = () => body;

  const posts: Post[] = [];
  if (readInner) {
    for (const mail of mails)
      posts.push(...(await readInner({ envelope: null, bytes: Buffer.from(mail.text, 'latin1') })));
  }
  const none = posts.length === 0 && !mayHoldDiff(body.text) && !named.some((part) => holdsDiff(part.text));
  const patches = none
    ? [...named, ...parts.filter((part) => isDisguised(part) && !named.includes(part))]
    : named;
  body = settleFlowed(body);
  const inline = mayHoldDiff(body.text) && !isCover(post.subject);
  if (patches.length === 0 || inline) return [...classify(post), ...posts];

  const loose = patches.filter((part) => !isMailText(part.text));
  const whole = patches.filter((part) => isMailText(part.text));
  for (const part of whole)
    posts.push(...attachedPatch(post, part, whole.length === 1 && loose.length === 0));
  if (loose.length > 0) {
    body = { ...body, text: [body.text, ...loose.map((part) => part.text)].join('\n') };
    posts.push(...classify(post));
  } else if (isCover(post.subject)) {
    posts.push(...classify(post));
  }
  return posts;
}

/** The output of `git format-patch`, attached. Its subject counts unless it is the only one in a patch mail. */
function attachedPatch(post: Post, part: MimePart, only: boolean): Post[] {
  const bytes = Buffer.from(part.text.replace(/^[\r\n]+/, ''), 'latin1');
  const end = bytes.indexOf(10);
  const envelope =
    bytes.toString('latin1', 0, 5) === 'From ' ? bytes.toString('latin1', 0, end).trimEnd() : null;
  const mail = envelope === null ? bytes : bytes.subarray(end + 1);
  const start = bodyStart(mail);
  const headers = parseHeaders(byteString(mail.subarray(0, start)));
  const inner = parseSubject(decodeWords(headers.get('subject') ?? ''));
  const author = headers.get('from');
  const body = plainBody(headers, byteString(mail.subarray(start)));
  // The author stands in the attachment's header; as an in-body line it is read where all others are.
  if (author !== undefined && !/^\s*From:/i.test(body.text)) body.text = `From: ${author}\n\n${body.text}`;
  const outer = only && post.subject.tagged && !post.subject.reply;
  return classify({
    ...post,
    subject: outer ? post.subject : inner,
    messageId: only ? post.messageId : null,
    commit: envelope === null ? null : commitOf(envelope),
    body: () => body,
  });
}

const holdsDiff = (text: string): boolean => mayHoldDiff(`\n${text}`);

/** A patch that is called something else: `text/plain; name="zeta.txt"`, a file without an ending. */
function isDisguised(part: MimePart): boolean {
  return (
    part.type !== 'text/html' &&
    part.type !== 'message/rfc822' &&
    holdsDiff(part.text) &&
    !part.text.includes('\0')
  );
}

function isPatchFile(part: MimePart): boolean {
  if (part.type === 'text/x-patch' || part.type === 'text/x-diff') return true;
  return (
    part.filename !== null && /\.(?:patch|diff)$/i.test(part.filename) && !part.type.startsWith('multipart/')
  );
}
