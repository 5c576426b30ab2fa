/** What the subject line of a patch mail says, in all the spellings that lists have seen. */
import type { Subject } from '../../types/lineage.ts';

// Mail programs translate `Re:` and `Fwd:`; some count: `Re[2]:`.
const replyMark =
  /^(?:re|aw|antw|antwort|sv|vs|vb|vl|fwd?|wg|tr|rv|res|enc|ynt|ilt|odp|rif|doorst|回复|回覆|答复|转发|轉寄|отв|ответ)\s{0,5}(?:[[(^]\d{1,3}[\])]?)?\s{0,5}[:：]\s*/iu;

const forwardMark = /^\s*(?:\[[^\]]{0,100}\]\s*)*(?:fwd?|wg|tr|rv|vl|enc|doorst|转发|轉寄)\s*[:：]/i;

/** Does a decoded subject say that the mail was forwarded? */
export const isForwarded = (text: string): boolean => forwardMark.test(text.slice(0, 300));

/** A title longer than this is cut: no real one comes near it, and hostile ones must not cost time. */
const longest = 1000;

/** Reads a decoded, unfolded subject. */
export function parseSubject(text: string): Subject {
  const subject: Subject = {
    title: '',
    reply: false,
    tagged: false,
    pull: false,
    version: 1,
    unversioned: true,
    revision: 0,
    index: null,
    total: null,
    unreadableNumber: false,
    resend: false,
    release: null,
  };
  let rest = text
    .slice(0, longest)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  // Where the title starts if the brackets passed so far turn out to be part of it.
  let untagged = rest;
  for (;;) {
    // Behind the patch prefix `tr:` or `vs:` is the name of a subsystem, not a reply mark.
    const mark = subject.tagged ? null : replyMark.exec(rest);
    if (mark) {
      subject.reply = true;
      rest = rest.slice(mark[0].length).trimStart();
      untagged = rest;
      continue;
    }
    const bracket = leadingBracket(rest);
    if (bracket === null) break;
    const tag = parseTag(bracket.inside);
    if (subject.tagged && !tag.pure) break;
    if (tag.patch || (tag.index !== null && !isBuildReport(bracket))) subject.tagged = true;
    if (subject.tagged) merge(subject, tag);
    rest = bracket.rest.trimStart();
  }
  if (!subject.tagged) {
    const bare = /^((?:RFC |PULL )?PATCH\b[ \w.,-]{0,40}? ?\b\d{1,5}\/\d{1,5})\b:? /.exec(untagged);
    if (bare) {
      subject.tagged = true;
      merge(subject, parseTag(bare[1]!));
      untagged = untagged.slice(bare[0].length);
    }
    rest = untagged;
  }
  subject.title = rest.replace(/^:\s*/, '').trim();
  return subject;
}

/**
 * Robots that build patches name the tree, and which of its commits they have built: `[tree:branch 29/32]`; others
 * number what a compiler says: `[29/32] file.c:15: warning`.
 */
function isBuildReport({ inside, rest }: { inside: string; rest: string }): boolean {
  return /[^\s:]:[^\s:]/.test(inside) || /^\s*\S{1,200}\.\w{1,5}:\d/.test(rest);
}

interface Tag {
  /** Names itself a patch. */
  patch: boolean;
  /** Says nothing besides what patch prefixes say, so it is no part of the title. */
  pure: boolean;
  pull: boolean;
  version: number | null;
  revision: number;
  index: number | null;
  total: number | null;
  unreadableNumber: boolean;
  resend: boolean;
  release: string | null;
}

function merge(subject: Subject, tag: Tag): void {
  subject.pull ||= tag.pull;
  subject.resend ||= tag.resend;
  subject.release ??= tag.release;
  if (tag.version !== null) {
    subject.unversioned = false;
    subject.version = tag.version;
    subject.revision = tag.revision;
  }
  if (tag.index !== null) {
    subject.index = tag.index;
    subject.total = tag.total;
  }
  subject.unreadableNumber = subject.index === null && (subject.unreadableNumber || tag.unreadableNumber);
}

/** The bracket that the text starts with; brackets inside it are part of it (`[PATCH [v2] 3/7]`). */
function leadingBracket(text: string): { inside: string; rest: string } | null {
  if (!text.startsWith('[')) return null;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return { inside: text.slice(1, i), rest: text.slice(i + 1) };
  }
  return null;
}

function parseTag(inside: string): Tag {
  const tag: Tag = {
    patch: false,
    pure: false,
    pull: false,
    version: null,
    revision: 0,
    index: null,
    total: null,
    unreadableNumber: false,
    resend: false,
    release: null,
  };
  let text = ` ${inside.toLowerCase()} `
    .replace(/[[\](),;:#?]/g, ' ')
    .replace(/(?<=\d) {0,3}\/ {0,3}(?=\d)/g, '/')
    .replace(/(?<=\d) {0,3}of {0,3}(?=\d)/g, '/')
    .replace(/ +/g, ' ');
  // Releases are no versions of the series: for-6.1, for 6.1-rc2, stable-7.2.8, 5.10, 6.1.y.
  text = text.replace(
    /(?:(?<=[ -]|patch|rfc|pull)-?(?:for|stable|qemu|linux)[- ]?v?|(?<= ))\d{1,3}(?:\.\d{1,3}){1,3}(?:\.[xy])?(?:[-.]?(?:rc\d{0,3}|stable))?(?=[ -])/g,
    (release) => {
      tag.release ??= release.replace(/^-/, '').replace(' ', '-');
      return ' ';
    },
  );
  text = text.replace(
    /(?<=[ \-_]|patch|patches|rfc|pull|v\d{1,4}[-_])(\d{1,5})\/(\d{1,5})(?=[ \-_])/,
    (_, n, m) => {
      tag.index = Number(n);
      tag.total = Number(m);
      return ' ';
    },
  );
  if (tag.index === null) {
    text = text.replace(/(?<= )[^ /]{0,20}\/[^ /]{0,20}(?= )/g, (word) => {
      if (!/\d|^[nmxyz?]*\/[nmxyz?]*$/.test(word)) return word;
      tag.unreadableNumber = true;
      return ' ';
    });
  }
  text = text.replace(
    /(?<=[ \-_/]|patch|patches|rfc|pull|resend|repost)(?:v|ver|version|rev|revision)[ .]?(\d{1,4})(?:\.(\d{1,3}))?(?=[ \-_./a-z])/g,
    (_, major, minor) => {
      if (tag.version === null || Number(major) > tag.version) {
        tag.version = Number(major);
        tag.revision = Number(minor ?? 0);
      }
      return ' ';
    },
  );
  text = text.replace(
    /(?<=[ \-_/]|git)(patch(?:es|set)?|rf[ct]|pull|resend|repost|git|series|wip|not for merge)(?=[ \-_/\d])/g,
    (word) => {
      if (word !== 'git' && word !== 'series' && word !== 'wip') tag.patch = true;
      if (word === 'pull') tag.pull = true;
      if (word === 'resend' || word === 'repost') tag.resend = true;
      return ' ';
    },
  );
  tag.pure = /^[ \-_./]*$/.test(text);
  return tag;
}
