/** One mail -> what it posts. Most mails have one plain part and are read here; the others go through ./mime.ts. */

import type { Subject } from '../../types/lineage.ts';
import { byteString, decodeText } from '../bytes.ts';
import { diffStart, mayHoldDiff } from '../diff/diff.ts';
import { behindScissors, readPatchText } from '../diff/patch-text.ts';
import { type Body, mediaType, plainBody } from './body.ts';
import {
  type Address,
  bodyStart,
  decodeWords,
  messageIds,
  parseDate,
  parseHeaders,
  parseZone,
  sender,
} from './headers.ts';
import { commitOf, type RawMail, unquoteFrom } from './mbox.ts';
import type { Part } from './mime.ts';
import type { Post } from './post.ts';
import { parseSubject } from './subject.ts';

/** A mail that is no patch: only its place in the thread is of use. */
interface Remark {
  messageId: string | null;
  parents: string[];
}

export interface ReadMail {
  posts: Post[];
  remark: Remark | null;
}

/** Where a mail comes from. */
export interface Origin {
  order: number;
  input: number;
  inputName: string;
}

/** Mails in mails are followed this deep. */
const deepest = 3;

/**
 * Reads a mail. What counts as a patch:
 * - a mail with a diff at the start of lines whose subject is no answer, whether it has a `[PATCH]` prefix or not;
 * - an answer (`Re: [PATCH v2 3/7] …`) only when it carries a patch of its own: below a scissors line or on top of
 *   the body a `Subject: [PATCH …]` line, an attached `git format-patch` file, or else, with nothing quoted above
 *   its diff, a `Signed-off-by:`. A diff that a reviewer suggests has none of them. Such a patch yields to one of
 *   the same number that is no answer (see ../join/series.ts).
 * A mail with number 0 is a cover letter, whatever else it holds.
 */
export async function readMail(raw: RawMail, origin: Origin, depth = 0): Promise<ReadMail> {
  const start = bodyStart(raw.bytes);
  const headers = parseHeaders(byteString(raw.bytes.subarray(0, start)));
  const subject = parseSubject(decodeWords(headers.get('subject') ?? ''));
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
  if (!subject.tagged || subject.reply) {
    if (!container && !encoded && !bytesMayHoldDiff(raw.bytes, start)) return none;
    if (
      container &&
      !/\.(?:patch|diff)\b|diff --git |\n@@ -|base64|x-patch|x-diff|rfc822/i.test(byteString(raw.bytes))
    ) {
      return none;
    }
  }

  const post: Post = {
    ...origin,
    kind: 'patch',
    subject,
    sender: sender(headers),
    date: parseDate(headers.get('date') ?? ''),
    zone: parseZone(headers.get('date') ?? ''),
    messageId,
    parents,
    commit: raw.envelope === null ? null : commitOf(raw.envelope),
    body: () => plainBody(headers, text()),
    form: 'mail',
    skip: 0,
    limits: [],
  };
  const text = (): string => {
    const body = byteString(raw.bytes.subarray(start));
    return raw.envelope === null ? body : unquoteFrom(body);
  };

  if (container) return { ...none, posts: await readContainer(raw, post, depth) };
  if (!encoded && !/utf-?16/i.test(headers.get('content-type') ?? '')) {
    return { ...none, posts: classify(post, bytesMayHoldDiff(raw.bytes, start)) };
  }
  const body = plainBody(headers, text());
  post.body = () => body;
  return { ...none, posts: classify(post) };
}

function bytesMayHoldDiff(bytes: Buffer, from: number): boolean {
  const body = bytes.subarray(Math.max(0, from - 1));
  return (
    body.indexOf('\n@@ -', 0, 'latin1') >= 0 ||
    body.indexOf('\ndiff --git ', 0, 'latin1') >= 0 ||
    body.indexOf('\n@@@ -', 0, 'latin1') >= 0
  );
}

async function readContainer(raw: RawMail, post: Post, depth: number): Promise<Post[]> {
  let parts: Part[];
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
  const patches = parts.filter(isPatchFile);
  const mails = parts.filter((part) => part.type === 'message/rfc822');
  let body: Body = {
    text: written.map((part) => part.text).join('\n'),
    charset: written[0]?.charset ?? null,
    flowed: written.some((part) => part.flowed),
  };
  post.body = () => body;

  const posts: Post[] = [];
  if (depth < deepest) {
    for (const mail of mails) {
      const origin = { order: post.order, input: post.input, inputName: post.inputName };
      const read = await readMail(
        { envelope: null, bytes: Buffer.from(mail.text, 'latin1') },
        origin,
        depth + 1,
      );
      posts.push(...read.posts);
    }
  }
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
function attachedPatch(post: Post, part: Part, only: boolean): Post[] {
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

function isPatchFile(part: Part): boolean {
  if (part.type === 'text/x-patch' || part.type === 'text/x-diff') return true;
  return (
    part.filename !== null && /\.(?:patch|diff)$/i.test(part.filename) && !part.type.startsWith('multipart/')
  );
}

/** Does a text start with the header of a mail? */
export function isMailText(text: string): boolean {
  const head = text.slice(0, 20000).replace(/^(?:\xef\xbb\xbf)?[\r\n]*/, '');
  if (/^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\r?\n/.test(head)) return true;
  let known = false;
  for (const line of head.split('\n', 400)) {
    if (/^\r?$/.test(line)) break;
    if (/^(?:From|Subject|Date|Message-Id):/i.test(line)) known = true;
    else if (!/^(?:[!-9;-~]{1,80}:|[ \t]|>?From )/.test(line)) return false;
  }
  return known;
}

function isCover(subject: Subject): boolean {
  return subject.tagged && subject.index === 0 && subject.total !== 0;
}

/** Decides what a post is; nothing for one that is no patch. */
function classify(post: Post, holds = mayHoldDiff(post.body().text)): Post[] {
  const { subject } = post;
  if (subject.reply) return holds ? patchInReply(post) : [];
  if (isCover(subject)) return [{ ...post, kind: 'cover' }];
  if (holds) return [post];
  const says = subject.tagged && ((subject.index ?? 0) > 0 || post.limits.length > 0);
  return says ? [{ ...post, kind: 'empty' }] : [];
}

function patchInReply(post: Post): Post[] {
  const { text, charset } = post.body();
  if (!/(?:^|\n)(?:Subject|Signed-off-by):/i.test(text)) return [];
  const skip = behindScissors(text);
  const patch = readPatchText(text, charset, post.form, skip);
  if (patch.diff.files.length === 0 && patch.diff.limits.length === 0) return [];
  const own = patch.subject === null ? null : parseSubject(patch.subject);
  if (own?.tagged && !own.reply) return isCover(own) ? [] : [{ ...post, subject: own, skip }];
  const above = text.slice(skip, skip + patch.diff.start);
  const quotes = /(?:^|\n)[ \t]{0,3}>/.test(above) || /(?:wrote|writes|schrieb|écrit) ?:\s*\n/.test(above);
  if (quotes || !post.subject.tagged || isCover(post.subject)) return [];
  return /(?:^|\n)Signed-off-by:/i.test(above) ? [{ ...post, skip }] : [];
}

/** A text that is no mail: bare, or a piece of an archive's page or of `git log` with what that says of it. */
export interface TextPiece {
  form: Post['form'];
  text: string;
  subject?: string;
  author?: Address | null;
  date?: string | null;
  commit?: string;
}

/** Reads such a text. */
export function readText(piece: TextPiece, origin: Origin): Post[] {
  const { form, text, author = null, date = null, commit = null } = piece;
  let subject: Subject;
  if (piece.subject === undefined) {
    const start = diffStart(text, false);
    // A thread may have been pasted from its last answer on.
    subject = { ...parseSubject(decodeWords(titleLines(text.slice(0, start))[0] ?? '')), reply: false };
  } else {
    subject = parseSubject(piece.subject);
  }
  return classify({
    ...origin,
    kind: 'patch',
    subject,
    sender: author,
    date,
    zone: null,
    messageId: null,
    parents: [],
    commit,
    body: () => ({ text, charset: null, flowed: false }),
    form,
    skip: 0,
    limits: [],
  });
}

function titleLines(above: string): string[] {
  const lines = above.slice(0, 100_000).match(/(?:^|\n)(?:Subject: )?\[[^\n]{1,1000}/g) ?? [];
  return lines
    .map((line) => line.trim().replace(/^Subject: /, ''))
    .filter((line) => parseSubject(decodeText(line, null)).tagged);
}
