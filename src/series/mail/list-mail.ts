/** One mail of a list -> what it posts, and what a list wants to know of it. */

import type { SeriesPost } from '../../types/lineage.ts';
import type { Series } from '../../types/series.ts';
import { byteString, decodeText } from '../bytes.ts';
import { readBasis } from '../diff/patch-text.ts';
import { makeGroup, withoutCopies } from '../join/group.ts';
import { buildSeries } from '../join/series.ts';
import { mediaType, plainBody } from './body.ts';
import {
  bodyStart,
  decodeWords,
  type Headers,
  messageIds,
  parseDate,
  parseHeaders,
  sender,
} from './headers.ts';
import { readMail } from './mail.ts';
import type { Post } from './post.ts';

export interface ListMail {
  /** Null where there is none that can be used. */
  messageId: string | null;
  parents: string[];
  /** ISO 8601; null when there is none. */
  date: string | null;
  sender: string | null;
  senderName: string;
  author: string;
  /** Decoded, one line. */
  subject: string;
  /** Written by a machine, by its own word. */
  automatic: boolean;
  /** In bulk: lists, too, say so of what they send. */
  bulk: boolean;
  posts: SeriesPost[];
}

const mostParents = 30;
const mostPosts = 100;
const mostSupersedes = 20;
const longestSubject = 1000;

/** Reads a mail without its `From ` line. Never rejects for what is in it. */
export async function readListMail(bytes: Buffer): Promise<ListMail> {
  const headers = parseHeaders(byteString(bytes.subarray(0, bodyStart(bytes))));
  const from = sender(headers);
  const email = oneLine(from?.email ?? '', 320).toLowerCase();
  const name = oneLine(from?.name ?? '', 200);
  const subject = oneLine(decodeWords(headers.get('subject') ?? ''), longestSubject);
  const ids = messageIds(headers.get('message-id') ?? '');
  const parents = [
    ...new Set([
      ...messageIds(headers.get('in-reply-to') ?? '').slice(0, 1),
      ...messageIds(headers.get('references') ?? '').reverse(),
    ]),
  ].filter((id) => isPlainId(id) && id !== ids[0]);
  const posts = await postsOf(bytes, '');
  const rfc = /^(?:\s*\[[^\]]*\])*/.exec(subject)![0].toLowerCase().includes('rf');
  return {
    messageId: ids[0] !== undefined && isPlainId(ids[0]) ? ids[0] : null,
    // The nearest and the root: threads of any length are followed by them.
    parents: parents.length > mostParents ? [...parents.slice(0, mostParents - 1), parents.at(-1)!] : parents,
    date: parseDate(headers.get('date') ?? ''),
    sender: email || null,
    senderName: name,
    author: isMunged(headers, email) ? `${name.toLowerCase()} via ${email}` : email,
    subject,
    automatic: /^\s*(?!no\b)\S/i.test(headers.get('auto-submitted') ?? ''),
    bulk: /^\s*(?:bulk|junk)\b/i.test(headers.get('precedence') ?? ''),
    posts: posts.slice(0, mostPosts).map((post) => {
      const basis = readBasis(post.body().text);
      return {
        kind: post.kind,
        subject: { ...post.subject, title: oneLine(post.subject.title, longestSubject) },
        rfc,
        changeId: basis.changeId,
        supersedes: basis.supersedes.filter(isPlainId).slice(0, mostSupersedes),
      };
    }),
  };
}

/** A list has put its own address there, and nothing says what was there before. */
function isMunged(headers: Headers, email: string): boolean {
  const from = decodeWords(headers.get('from') ?? '');
  return email !== '' && /\svia\s/i.test(from) && from.toLowerCase().includes(email);
}

/** The patches of a mail that call themselves so: a list is no place for lone diffs. */
async function postsOf(bytes: Buffer, messageId: string): Promise<(Post & { messageId: string })[]> {
  const { posts } = await readMail({ envelope: null, bytes }, { order: 0, input: 0, inputName: 'the mail' });
  return posts.filter(({ subject }) => subject.tagged).map((post) => ({ ...post, messageId }));
}

/**
 * The series of one version of a lineage, of its mails: what `readSeries` would make of them. Null when there is no
 * patch. A mail is known by the Message-Id given here, which may not stand in it.
 */
export async function readVersion(
  mails: readonly { messageId: string; raw: Uint8Array }[],
  head: string,
): Promise<Series | null> {
  const posts: Post[] = [];
  for (const { messageId, raw } of mails) {
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    for (const post of await postsOf(bytes, messageId)) posts.push({ ...post, order: posts.length });
  }
  const first = posts.find((post) => post.messageId === head) ?? posts[0];
  if (!first) return null;
  const { version, pull } = first.subject;
  const own = posts.filter(({ subject }) => subject.version === version && subject.pull === pull);
  const { series } = buildSeries(makeGroup(withoutCopies(own), false));
  return series.patches.length ? series : null;
}

/** What a person wrote in a mail, without the signature and what is quoted whole below it. Decoded. */
export async function writtenText(bytes: Buffer): Promise<string> {
  const start = bodyStart(bytes);
  const headers = parseHeaders(byteString(bytes.subarray(0, start)));
  let text: string;
  if (mediaType(headers).startsWith('multipart/')) {
    const { splitParts } = await import('./mime.ts');
    const parts = await splitParts(bytes).catch(() => []);
    text = parts
      .filter((part) => part.type === 'text/plain' && !part.attached)
      .map((part) => decodeText(part.text, part.charset))
      .join('\n');
  } else {
    const body = plainBody(headers, byteString(bytes.subarray(start)));
    text = mediaType(headers) === 'text/plain' ? decodeText(body.text, body.charset) : '';
  }
  const end = /(?:^|\n)(?:-- |-{3,} ?[\p{L} ]{3,60} ?-{3,}|_{10,})\r?(?=\n)/u.exec(text)?.index;
  return text.slice(0, end);
}

function isPlainId(id: string): boolean {
  return /^[!-~\xa0-\xff]+$/.test(id);
}

/** Without control characters, and without half a character at the end. */
function oneLine(text: string, longest: number): string {
  return text
    .slice(0, longest * 2)
    .replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
