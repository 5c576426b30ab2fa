/** One mail -> what it posts. Most mails have one plain part and are read here; the others go through ./parts.ts. */

import { byteString } from '../bytes.ts';
import { countsAs, sender } from './addresses.ts';
import { mediaType, plainBody } from './body.ts';
import { classify, mayBeNote, noteOf } from './classify.ts';
import { settleFlowed } from './flowed.ts';
import { bodyStart, type Headers, parseHeaders } from './header-fields.ts';
import { decodeWords, messageIds, parseDate, parseZone } from './header-values.ts';
import { commitOf, type RawMail, unquoteFrom } from './mbox.ts';
import { readParts } from './parts.ts';
import type { Origin, Post } from './post.ts';
import { isForwarded, parseSubject } from './subject.ts';

/** A mail that is no patch: only its place in the thread is of use. */
interface Remark {
  messageId: string | null;
  parents: string[];
}

export interface ReadMail {
  posts: Post[];
  remark: Remark | null;
}

/** Mails in mails are followed this deep. */
const deepest = 3;

/** Reads a mail; see ./classify.ts for what counts as a patch. Never rejects for what is in it. */
export async function readMail(given: RawMail, origin: Origin, depth = 0): Promise<ReadMail> {
  const raw = { ...given, bytes: withoutBlankLines(given.bytes) };
  const start = bodyStart(raw.bytes);
  const headers = parseHeaders(byteString(raw.bytes.subarray(0, start)));
  const title = decodeWords(headers.get('subject') ?? '');
  const subject = parseSubject(title);
  const messageId = messageIds(headers.get('message-id') ?? '')[0] ?? null;
  const parents = [
    ...new Set([
      ...messageIds(headers.get('in-reply-to') ?? '').slice(0, 1),
      ...messageIds(headers.get('references') ?? '').reverse(),
    ]),
  ].filter((id) => id !== messageId);
  const remark: Remark = { messageId, parents };
  const none: ReadMail = { posts: [], remark: messageId === null ? null : remark };

  const type = mediaType(headers);
  const container = type.startsWith('multipart/') || type === 'message/rfc822';
  const encoded = /base64|quoted-printable/i.test(headers.get('content-transfer-encoding') ?? '');
  // Most mails of a list are talk: they are let go before anything is decoded.
  if ((!subject.tagged || subject.reply) && !encoded && !mayBeNote({ subject, parents }, raw.bytes)) {
    const holds = container
      ? /\.(?:patch|diff)\b|diff --git |\n@@ -|base64|x-patch|x-diff|rfc822/i.test(byteString(raw.bytes))
      : bytesMayHoldDiff(raw.bytes, start);
    if (!holds) return none;
  }

  const from = sender(headers);
  const text = (): string => {
    const body = byteString(raw.bytes.subarray(start));
    return raw.envelope === null ? body : unquoteFrom(body);
  };
  const post: Post = {
    ...origin,
    kind: 'patch',
    subject,
    inAnswer: subject.reply,
    ...(isForwarded(title) ? { forwarded: true as const } : {}),
    sender: from,
    author: countsAs(headers, from),
    date: parseDate(headers.get('date') ?? ''),
    zone: parseZone(headers.get('date') ?? ''),
    messageId,
    parents,
    commit: raw.envelope === null ? null : commitOf(raw.envelope),
    body: () => settleFlowed(plainBody(headers, text())),
    form: 'mail',
    skip: 0,
    limits: [],
  };
  const posts = await postsIn(raw, post, start, { container, encoded, headers, depth });
  const note = posts.length === 0 ? noteOf(post) : null;
  return { ...none, posts: note ? [note] : posts };
}

/** Sets the body of `post`, if it is not read already. */
async function postsIn(
  raw: RawMail,
  post: Post,
  start: number,
  mail: { container: boolean; encoded: boolean; headers: Headers; depth: number },
): Promise<Post[]> {
  const { container, encoded, headers, depth } = mail;
  if (container) {
    const { order, input, inputName } = post;
    const inner = async (one: RawMail): Promise<Post[]> =>
      (await readMail(one, { order, input, inputName }, depth + 1)).posts.filter(
        ({ kind }) => kind !== 'note',
      );
    return readParts(raw, post, depth < deepest ? inner : null);
  }
  if (!encoded && !/utf-?16/i.test(headers.get('content-type') ?? ''))
    return classify(post, bytesMayHoldDiff(raw.bytes, start));
  const body = post.body();
  post.body = () => body;
  return classify(post);
}

/** Some mailboxes have blank lines above the header. */
function withoutBlankLines(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes[at] === 10 || bytes[at] === 13) at++;
  return at > 0 && /^[!-9;-~]{1,80}[ \t]*:/.test(bytes.toString('latin1', at, at + 90))
    ? bytes.subarray(at)
    : bytes;
}

function bytesMayHoldDiff(bytes: Buffer, from: number): boolean {
  const body = bytes.subarray(Math.max(0, from - 1));
  return (
    body.indexOf('\n@@ -', 0, 'latin1') >= 0 ||
    body.indexOf('\ndiff --git ', 0, 'latin1') >= 0 ||
    body.indexOf('\n@@@ -', 0, 'latin1') >= 0
  );
}
