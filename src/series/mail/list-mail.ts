/** One mail of a list -> what it posts, and what a list wants to know of it. */

import type { SeriesPost } from '../../types/lineage.ts';
import type { Series } from '../../types/series.ts';
import { byteString, decodeText } from '../bytes.ts';
import { readBasis } from '../diff/patch-text.ts';
import { ancestryOf } from '../join/ancestry.ts';
import { completeSubjects } from '../join/complete-subjects.ts';
import { addPost, makeGroup, withoutCopies } from '../join/group.ts';
import { ownPosts } from '../join/lineage.ts';
import { coverOf } from '../join/notes.ts';
import { buildSeries } from '../join/series.ts';
import { countsAs, sender } from './addresses.ts';
import { mediaType, plainBody } from './body.ts';
import { bodyStart, parseHeaders } from './header-fields.ts';
import { clean, decodeWords, messageIds, parseDate } from './header-values.ts';
import { readMail } from './mail.ts';
import { comparePosts, type Post } from './post.ts';
import { quotationStart } from './quotation.ts';

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
  const email = clean(from?.email ?? '', 320).toLowerCase();
  const name = clean(from?.name ?? '', 200);
  const subject = clean(decodeWords(headers.get('subject') ?? ''), longestSubject);
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
    author: countsAs(headers, from),
    subject,
    automatic: /^\s*(?!no\b)\S/i.test(headers.get('auto-submitted') ?? ''),
    bulk: /^\s*(?:bulk|junk)\b/i.test(headers.get('precedence') ?? ''),
    posts: posts.slice(0, mostPosts).map((post) => {
      const basis = readBasis(post.body().text);
      return {
        kind: post.kind,
        inAnswer: post.inAnswer,
        subject: { ...post.subject, title: clean(post.subject.title, longestSubject) },
        rfc,
        changeId: basis.changeId,
        supersedes: basis.supersedes.filter(isPlainId).slice(0, mostSupersedes),
      };
    }),
  };
}

/** What a mail posts on a list: no lone diffs, and nothing that it forwards. */
async function postsOf(bytes: Buffer, messageId: string): Promise<(Post & { messageId: string })[]> {
  const { posts } = await readMail({ envelope: null, bytes }, { order: 0, input: 0, inputName: 'the mail' });
  return posts
    .filter(({ kind, subject, forwarded }) => (kind === 'note' || subject.tagged) && !forwarded)
    .map((post) => ({ ...post, messageId }));
}

/**
 * The series of one version of a lineage, of its mails: what `readSeries` would make of them. Null when there is no
 * patch. A mail is known by the Message-Id given here, which may not stand in it. The mails are in the order of
 * LineageVersion. `version`: where the mails do not say which it is.
 */
export async function readVersion(
  mails: readonly { messageId: string; raw: Uint8Array }[],
  head: string,
  version?: number,
): Promise<Series | null> {
  const posts: Post[] = [];
  const notes: Post[] = [];
  for (const { messageId, raw } of mails) {
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    const read = await postsOf(bytes, messageId);
    for (const post of read.length ? ownPosts(read) : [])
      (post.kind === 'note' ? notes : posts).push({ ...post, order: posts.length + notes.length });
  }
  const cover = notes.find((note) => note.messageId === head);
  const others = new Map(notes.map(({ messageId, parents }) => [messageId!, parents]));
  const kept = withoutCopies(posts.sort(comparePosts).map((post, order) => ({ ...post, order })));
  const complete = completeSubjects(kept, ancestryOf(kept, others));
  const first = complete.find((post) => post.messageId === head) ?? complete[0];
  if (!first) return null;
  const number = version ?? first.subject.version;
  // What is kept of an older version stands before the head; see LineageVersion.
  const before = new Set(
    mails
      .slice(
        0,
        Math.max(
          0,
          mails.findIndex((one) => one.messageId === head),
        ),
      )
      .map((one) => one.messageId),
  );
  const whole = cover !== undefined || first.kind === 'cover';
  const older = complete.filter(
    ({ messageId, subject }) => !whole && before.has(messageId!) && subject.version < number,
  );
  const group = makeGroup(
    complete.filter((post) => !older.includes(post)),
    false,
  );
  group.version = number;
  if (cover) addPost(group, coverOf(cover, group));
  // A cover letter that is kept from an older version may not say that it is one.
  if (older.length) {
    group.base = makeGroup(older, false);
    group.base.version = Math.max(...older.map((post) => post.subject.version));
    const root = notes.find(({ parents }) => parents.length === 0);
    if (root) addPost(group.base, coverOf(root, group.base));
  }
  group.notes = notes.filter(({ parents }) => parents.length > 0);
  const { series } = buildSeries(group);
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
  const own = text.slice(0, quotationStart(text) ?? text.length);
  return own.slice(0, /(?:^|\n)(?:-- |_{10,})\r?(?=\n)/.exec(own)?.index);
}

function isPlainId(id: string): boolean {
  return /^[!-~\xa0-\xff]+$/.test(id);
}
