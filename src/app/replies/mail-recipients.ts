/** Who gets an answer to a mail, and who never does: robots, those who asked for none, and the bot itself. */
import type { ListSettings } from '../../config/server-file.ts';
import { type Address, parseAddresses, sender } from '../../series/mail/addresses.ts';
import { type Field, fieldsNamed, fieldText, parseHeaders } from '../../series/mail/header-fields.ts';

export type ReplySettings = NonNullable<ListSettings['reply']>;

export type Recipients = { to: Address; cc: Address[] } | { nobody: string };

/** The field that the bot's own mails bear. */
const ownField = 'x-vmsd-warden';
/** What its Message-Ids start with. */
export const ownMessageId = 'vmsd-warden.';

/** A mail that names more people than this is no reason to write to all of them. */
const mostPeople = 40;

/**
 * Who gets an answer to the mail with these fields: its author, where he wants answers (munged addresses undone), in
 * copy the list's addresses, with `keepCc` the people whom he wrote to, and `also`: whoever else is to know, where they want
 * mails. `nobody`: why there is no answer, in words.
 */
export function recipientsOf(
  fields: readonly Field[],
  reply: ReplySettings,
  also: readonly Address[] = [],
): Recipients {
  const robot = robotMail(fields, reply);
  if (robot !== null) return { nobody: robot };
  const lists = new Set([...listed(reply.to), ...postAddresses(fields)].map(lower));
  const from = parseAddresses(fieldsNamed(fields, 'from')[0] ?? '');
  const author = senderOf(fields);
  if (!author) return { nobody: 'it has no sender' };
  const answers = parseAddresses(fieldsNamed(fields, 'reply-to')[0] ?? '').filter(
    ({ email }) => !lists.has(lower(email)) && isAddress(email),
  );
  // With a munged From, the author stands in Reply-To, and maybe others with him.
  const to = answers.find(({ email }) => lower(email) === lower(author.email)) ?? answers[0] ?? author;
  for (const person of [...from, author, to]) {
    const why = unwanted(person, reply);
    if (why !== null) return { nobody: why };
  }
  if (!isAddress(to.email)) return { nobody: 'its sender has no address that can be written to' };
  if (lists.has(lower(to.email)) || isListAddress(to.email)) return { nobody: 'its sender is a list' };

  const cc: Address[] = [];
  const has = new Set([lower(to.email)]);
  const add = (address: Address): void => {
    if (has.has(lower(address.email)) || unwanted(address, reply) !== null) return;
    has.add(lower(address.email));
    cc.push(address);
  };
  for (const email of listed(reply.to)) add({ name: '', email });
  for (const person of also) {
    if (isAddress(person.email) && !lists.has(lower(person.email)) && !isListAddress(person.email))
      add(person);
  }
  if (!reply.keepCc) return { to, cc };
  const people = ['to', 'cc'].flatMap((name) => fieldsNamed(fields, name).flatMap(parseAddresses));
  const wanted = [author, ...people].filter(
    ({ email }) => isAddress(email) && !lists.has(lower(email)) && !isListAddress(email),
  );
  if (wanted.length <= mostPeople) for (const person of wanted) add(person);
  return { to, cc };
}

/** Who gets the answer to a command: who gave it, and the list where he wrote to it. */
export function commandRecipients(fields: readonly Field[], reply: ReplySettings): Recipients {
  const found = recipientsOf(fields, { ...reply, keepCc: false });
  if ('nobody' in found) return found;
  const written = new Set(
    ['to', 'cc']
      .flatMap((name) => fieldsNamed(fields, name).flatMap(parseAddresses))
      .map((a) => lower(a.email)),
  );
  return { to: found.to, cc: found.cc.filter(({ email }) => written.has(lower(email))) };
}

/** Why a mail counts as written by a program; null: it does not. */
export function robotMail(fields: readonly Field[], reply: Pick<ReplySettings, 'from'>): string | null {
  if (fieldsNamed(fields, ownField).length) return 'it is one of our own mails';
  const id = fieldsNamed(fields, 'message-id')[0] ?? '';
  if (id.replace(/^\s*</, '').startsWith(ownMessageId)) return 'it is one of our own mails';
  const from = parseAddresses(fieldsNamed(fields, 'from')[0] ?? '');
  if (from.some(({ email }) => lower(email) === lower(reply.from))) return 'it is one of our own mails';
  const automatic = fieldsNamed(fields, 'auto-submitted')[0];
  if (automatic !== undefined && !/^no\b/i.test(automatic)) return 'a program sent it (Auto-Submitted)';
  if (fieldsNamed(fields, 'x-autoreply').length || fieldsNamed(fields, 'x-autorespond').length)
    return 'a program sent it';
  if (/^(?:auto_reply|junk|bulk)$/i.test(fieldText(fields, 'precedence')))
    return 'a program sent it (Precedence)';
  if (/^\s*<>\s*$/.test(fieldsNamed(fields, 'return-path')[0] ?? '')) return 'it is a bounce';
  return null;
}

/** Who wrote a mail: see `sender`. Null for one that names several, so that nobody speaks for another. */
export function senderOf(fields: readonly Field[]): Address | null {
  const from = fieldsNamed(fields, 'from');
  if (from.length !== 1) return null;
  const header = ['from', 'reply-to', 'x-original-from']
    .flatMap((name) => fieldsNamed(fields, name).map((value) => `${name}: ${value}`))
    .join('\n');
  return sender(parseHeaders(header));
}

/** Why an address gets no mail; null: it may. */
function unwanted({ name, email }: Address, reply: ReplySettings): string | null {
  const address = lower(email);
  if (address === lower(reply.from)) return 'it is our own address';
  if (reply.optOut?.some((other) => lower(other) === address)) return `${address} wants no mails`;
  if (isRobot(name, address)) return `${address} is a program`;
  return null;
}

function isRobot(name: string, email: string): boolean {
  const user = email.slice(0, email.lastIndexOf('@'));
  return (
    /(?:^|[._+=-])(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|daemon|auto-?reply|bot|robot|root|www-data)(?:[._+=-]|$)/.test(
      user,
    ) ||
    /^(?:syzbot|patchwork-bot|patchew|dependabot|buildbot|kernelci|lkp)\b/.test(user) ||
    /(?:^|[^\p{L}])(?:ro)?bot(?:$|[^\p{L}])/iu.test(name)
  );
}

/** Addresses that are lists by the look of them: on a host for lists, or named as one. */
const isListAddress = (email: string): boolean =>
  /@(?:lists?\.|(?:[^@]+\.)?(?:vger\.kernel\.org|nongnu\.org|googlegroups\.com|freelists\.org)$|lists?[.-])|@[^@]*\.lists?\./i.test(
    email,
  ) || /(?:-devel|-list|-discuss|-request|-owner|-users|-announce)@/i.test(email);

/** Where the list that a mail came over takes mails. */
const postAddresses = (fields: readonly Field[]): string[] =>
  fieldsNamed(fields, 'list-post').flatMap((value) =>
    Array.from(value.matchAll(/<mailto:([^>?\s]{1,254})/gi), (found) => found[1]!),
  );

/** What can stand in an envelope: no blanks, brackets, quotes or commas, and no letters that take an extension. */
export const isAddress = (email: string): boolean =>
  email.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(email);

const listed = (to: ReplySettings['to']): string[] => (to === undefined ? [] : [to].flat());
const lower = (text: string): string => text.toLowerCase();
