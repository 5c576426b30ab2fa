/** A mail from outside -> what a list keeps of it. */

import { createHash } from 'node:crypto';
import { fullDigest } from '../../basics/digest.ts';
import { commandLines } from '../../commands/read.ts';
import type { ListedMail, SourceMail } from '../../ports/lists.ts';
import { type ListMail, readListMail, writtenText } from '../../series/mail/list-mail.ts';
import type { SeriesMail } from '../../types/lineage.ts';

export interface ListingRules {
  list: string;
  now: Date;
  /** Texts of patches before this day are not kept. ISO 8601. */
  textsSince: string;
  /** Our own address on this list, in lower case. */
  own: string | null;
}

const oneDay = 24 * 3600 * 1000;
/** Of a larger mail only the header is read: no patch comes near it. */
const largestMail = 20 * 1024 * 1024;
const largestHeader = 1024 * 1024;
const mostKeys = 200;

/** What is kept of a mail. `trouble` says in words what of it could not be read. Never rejects. */
export async function listMail(
  { raw, place }: SourceMail,
  rules: ListingRules,
): Promise<{ mail: ListedMail; trouble: string | null }> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const digest = fullDigest(bytes);
  const large = bytes.length > largestMail;
  let trouble = large ? `a mail has more than ${largestMail >> 20} MB; only its header is read` : null;
  let read = nothing;
  try {
    read = await readListMail(large ? bytes.subarray(0, largestHeader) : bytes);
  } catch (error) {
    trouble = `a mail cannot be read: ${(error as Error).message}`;
  }
  const at = dateOf(read, rules.now);
  // Machines send patches, too, but nobody has asked for their review; our own answers are none.
  const talk = large || isOwn(read, rules.own) || read.automatic;
  const posts = talk ? [] : read.posts;
  const silent = talk || read.bulk;
  const messageId = read.messageId ?? `${digest}@no-message-id.invalid`;
  const series = posts.some(({ kind }) => kind !== 'note');
  const commands = series || silent ? [] : await commandsIn(bytes);
  const { sender, senderName, author, subject, parents } = read;
  const mail: ListedMail = {
    ...{ messageId, digest, at, sender, senderName, author, subject, parents, posts, commands },
    kind: posts.find(({ kind }) => kind !== 'empty')?.kind ?? posts[0]?.kind ?? 'remark',
    keys: posts.length ? keysOf(rules.list, { messageId, at, author, parents, posts }) : [],
    raw: (posts.length || commands.length) && at >= rules.textsSince ? bytes : null,
    place: place === null ? null : clean(place),
  };
  return { mail, trouble };
}

const nothing: ListMail = {
  messageId: null,
  parents: [],
  date: null,
  sender: null,
  senderName: '',
  author: '',
  subject: '',
  automatic: false,
  bulk: false,
  posts: [],
};

function dateOf({ date }: ListMail, now: Date): string {
  const latest = new Date(now.getTime() + oneDay).toISOString();
  return date === null || date > latest ? now.toISOString() : date;
}

/** Answers are known by their Message-Id, and by their sender where that was lost on the way. */
function isOwn({ messageId, sender }: ListMail, own: string | null): boolean {
  return messageId?.startsWith('vmsd-warden.') === true || (own !== null && sender === own);
}

/** The `/vmsd` lines that a mail would give, whoever sent it. */
export async function commandsIn(bytes: Buffer): Promise<string[]> {
  const text = bytes.toString('latin1').toLowerCase();
  if (!text.includes('/vmsd') && !/base64|=2f/.test(text)) return [];
  const written = await writtenText(bytes).catch(() => '');
  return commandLines(written).map(clean);
}

const clean = (text: string): string => text.replaceAll('\0', ' ').toWellFormed();

/** Two mails that may be of one series have one in common: see src/series/join/lineage.ts for what makes them so. */
function keysOf(
  list: string,
  mail: Pick<SeriesMail, 'messageId' | 'at' | 'author' | 'parents' | 'posts'>,
): string[] {
  const { messageId, at, author, parents, posts } = mail;
  const keys = new Set([messageId, ...parents].map((id) => threadKey(list, id)));
  const day = Math.floor(Date.parse(at) / oneDay);
  for (const { kind, subject, changeId, supersedes } of posts) {
    for (const id of supersedes) keys.add(threadKey(list, id));
    if (changeId !== null) keys.add(hash(list, 'change', changeId));
    // An answer names nothing; what is no answer may be a cover letter.
    if (kind === 'note' && parents.length > 0) continue;
    keys.add(hash(list, 'name', author, subject.title.toLowerCase()));
    // Mails without a thread: sent on the same day or the next. The thread of one may say which version it is.
    if (subject.total === null && !subject.unreadableNumber) continue;
    for (const near of [day, day + 1]) keys.add(hash(list, 'day', author, near, subject.total));
  }
  return [...keys].slice(0, mostKeys);
}

/** The key of a mail's thread. */
export function threadKey(list: string, messageId: string): string {
  return hash(list, 'thread', messageId);
}

function hash(...parts: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}
