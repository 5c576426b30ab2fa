/**
 * The mails of a series that a bot has turned into a pull or merge request: named by the description (a cover
 * letter) and by the commits' trailers. All of it is hostile: only a Message-Id, or an address on a host that
 * archives lists, is taken, and the address is put together anew.
 */

/** Where QEMU's list is archived. */
const archive = 'https://lore.kernel.org/qemu-devel/';

/** Bounded: a message has its trailers at its end, a description its links within the first pages. */
const longest = 64 * 1024;

/**
 * The Message-Id of a commit: its last `Message-Id:` trailer (`git am -m`, Patchew), else of a `Link:` to an archive
 * (`b4 am -l`, `b4 shazam -l`). Without angle brackets.
 */
export function messageIdOf(message: string): string | null {
  const lines = message.slice(-longest).split('\n').reverse();
  return (
    first(lines, (line) => field(line, /^message-id$/i)) ?? first(lines, (line) => linked(line, /^link$/i))
  );
}

/**
 * The mail that a description stands for: `Message-Id:` or `Link:` as b4 and `git` write them, `url:` as the kernel's
 * patches daemon (KPD) does, or the first address of an archive in it. An address is of Patchwork when there is no more.
 */
export function coverOf(description: string): { messageId: string } | { url: string } | null {
  const lines = description.slice(0, longest).replaceAll('\r', '').split('\n');
  const messageId =
    first(lines, (line) => field(line, /^message-id$/i)) ??
    first(lines, (line) => linked(line, /^(?:link|url|patchew|archived-at|lore)$/i)) ??
    first(lines, (line) => archived(line));
  if (messageId !== null) return { messageId };
  const url = first(lines, patchwork);
  return url === null ? null : { url };
}

/** The address of a mail by its Message-Id, in the archive at that address (QEMU's list is at the default). */
export const mailUrl = (messageId: string, at: string = archive): string =>
  `${at.replace(/(?<!\/)\/+$/, '')}/${encodeURIComponent(messageId).replaceAll('%40', '@')}/`;

const first = <T>(lines: readonly string[], read: (line: string) => T | null): T | null => {
  for (const line of lines) {
    const found = line.length > 1000 ? null : read(line);
    if (found !== null) return found;
  }
  return null;
};

function fieldValue(line: string, name: RegExp): string | null {
  const colon = line.indexOf(':');
  const found =
    colon > 0 &&
    name.test(
      line
        .slice(0, colon)
        .replace(/^[\s>*-]+/, '')
        .trim(),
    );
  return found ? line.slice(colon + 1).trim() : null;
}

const field = (line: string, name: RegExp): string | null => {
  const value = fieldValue(line, name);
  return value === null ? null : valid(value.replace(/^<(.*)>$/, '$1'));
};

const linked = (line: string, name: RegExp): string | null => {
  const value = fieldValue(line, name);
  return value === null ? null : archived(value);
};

/** The Message-Id in an archive's address: lore's, its short forms, Patchew's. */
function archived(text: string): string | null {
  const found =
    /\bhttps?:\/\/(?:lore\.kernel\.org\/(?:r|all|qemu-[\w-]+|kvm)|(?:patch\.)?msgid\.link|lkml\.kernel\.org\/r|patchew\.org\/QEMU)\/([^\s/<>()[\]"'`]+)/i.exec(
      text,
    );
  if (!found) return null;
  try {
    return valid(decodeURIComponent(found[1]!));
  } catch {
    return null;
  }
}

/** A Message-Id as RFC 5322 has them, near enough: anything else is not one. */
const valid = (id: string): string | null =>
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[\w.[\]:-]{1,200}$/.test(id) ? id : null;

function patchwork(text: string): string | null {
  const found =
    /\bhttps:\/\/(patchwork\.kernel\.org|patchwork\.ozlabs\.org)\/(?:project\/[\w-]{1,60}\/(?:list\/\?series=(\d{1,12})|patch\/([\w.@+-]{1,200})\/?)|series\/(\d{1,12}))/.exec(
      text,
    );
  return found?.[0] ?? null;
}
