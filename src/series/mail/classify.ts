/** Is a mail a patch, a cover letter, or neither? */
import type { Subject } from '../../types/lineage.ts';
import { decodeText } from '../bytes.ts';
import { mayHoldDiff } from '../diff/diff.ts';
import { behindScissors, readBasis, readPatchText } from '../diff/patch-text.ts';
import type { Post } from './post.ts';
import { quotationStart } from './quotation.ts';
import { parseSubject } from './subject.ts';

/**
 * What a post is; nothing for one that is no patch. What counts as a patch:
 * - a mail with a diff at the start of lines whose subject is no answer, whether it has a `[PATCH]` prefix or not;
 * - an answer (`Re: [PATCH v2 3/7] …`) only when it carries a patch of its own: below a scissors line or on top of
 *   the body a `Subject: [PATCH …]` line, an attached `git format-patch` file, or else, with nothing quoted above
 *   its diff, a `Signed-off-by:`. A diff that a reviewer suggests has none of them, and what stands below
 *   `-----Original Message-----` is somebody else's. Such a patch yields to one of the same number that is no answer
 *   (see ../join/arrange.ts).
 * A mail with number 0 is a cover letter, whatever else it holds.
 */
export function classify(post: Post, holds = mayHoldDiff(post.body().text)): Post[] {
  const { subject } = post;
  if (subject.reply) return holds ? patchInReply(post) : [];
  if (isCover(subject)) return [{ ...post, kind: 'cover' }];
  if (holds) return [post];
  const says = subject.tagged && ((subject.index ?? 0) > 0 || post.limits.length > 0);
  return says ? [{ ...post, kind: 'empty' }] : [];
}

export function isCover(subject: Subject): boolean {
  return subject.tagged && subject.index === 0 && subject.total !== 0;
}

/** `On Monday, Ann wrote:`, in the languages of the mail programs that write it. */
const saysWho =
  /(?:wrote|writes|schrieb|écrit|escribió|escreveu|scritto|skrev|schreef|kirjoitti|napisał\(?a?\)?|написал\(?а?\)?|пишет|写道|写到|寫道) ?[:：]\s{0,9}\n/iu;

function patchInReply(post: Post): Post[] {
  const { text, charset } = post.body();
  if (!/(?:^|\n)(?:Subject|Signed-off-by):/i.test(text)) return [];
  const skip = behindScissors(text);
  const patch = readPatchText(text, charset, post.form, skip);
  if (patch.diff.files.length === 0 && patch.diff.limits.length === 0) return [];
  const quoted = quotationStart(decodeText(text.slice(0, skip + patch.diff.start), charset)) !== null;
  if (quoted && !post.forwarded) return [];
  const { forwarded: _, ...plain } = post;
  const own: Post = quoted ? post : plain;
  const named = patch.subject === null ? null : parseSubject(patch.subject);
  if (named?.tagged && !named.reply) return isCover(named) ? [] : [{ ...own, subject: named, skip }];
  const above = text.slice(skip, skip + patch.diff.start);
  const quotes = /(?:^|\n)[ \t]{0,3}>/.test(above) || saysWho.test(decodeText(above, charset));
  if (quotes || !post.subject.tagged || isCover(post.subject)) return [];
  return /(?:^|\n)Signed-off-by:/i.test(above) ? [{ ...own, skip }] : [];
}

/** A mail that is no patch, if it may tell of a series; see PostKind. */
export function noteOf(post: Post): Post | null {
  const { subject, messageId, parents } = post;
  if (messageId === null) return null;
  const { text, charset } = post.body();
  const end = quotationStart(decodeText(text, charset));
  // Characters are not bytes: what is cut is said again by its length from the end.
  const own = end === null ? text : ownBytes(text, charset, end);
  const note: Post = {
    ...post,
    kind: 'note',
    body: () => ({ text: own, charset, flowed: false, delsp: false }),
  };
  if (!subject.tagged && !subject.reply && parents.length === 0) return note;
  const { basedOn, supersedes } = readBasis(own);
  return basedOn.length > 0 || supersedes.length > 0 ? note : null;
}

/** Cheap: could a mail with these bytes be a note? */
export function mayBeNote({ subject, parents }: Pick<Post, 'subject' | 'parents'>, bytes: Buffer): boolean {
  if (!subject.tagged && !subject.reply && parents.length === 0) return true;
  return trailers.some((name) => bytes.includes(name, 0, 'latin1'));
}

const trailers = ['Based-on:', 'Based-On:', 'based-on:', 'Supersedes:', 'supersedes:'].map(
  (name) => `\n${name}`,
);

/** The lines above a place in the decoded text. */
function ownBytes(text: string, charset: string | null, end: number): string {
  const lines = decodeText(text, charset).slice(0, end).split('\n').length - 1;
  return text.split('\n', lines).join('\n');
}
