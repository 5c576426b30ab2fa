/** A patch's mail as a commit message, by the rules of `git am -m`. */
import type { Patch } from '../../types/series.ts';

/** Where a message ends in a mail: mailinfo's patchbreak(). */
const separator = /^(?:---(?:[ \t]*$| \S)|diff -|Index: )/m;

/** Of a message without anything. */
const noSubject = '(no subject)';

/**
 * Subject, text and trailers as mailed; what stands below `---` and the diff are left out, blank lines are as
 * `git stripspace` leaves them. The mail's Message-Id is the last trailer.
 */
export function commitMessage({ subject, message, messageId }: Patch): string {
  const end = separator.exec(message)?.index ?? message.length;
  const text = stripSpace(`${subject}\n\n${message.slice(0, end)}`);
  const paragraphs = (text || noSubject).split('\n\n');
  if (messageId === null || !/^[^\s<>]+$/.test(messageId)) return `${paragraphs.join('\n\n')}\n`;
  const trailer = `Message-Id: <${messageId}>`;
  const last = paragraphs.at(-1)!.split('\n');
  if (paragraphs.length > 1 && isTrailers(last)) {
    if (last.some((line) => line.toLowerCase() === trailer.toLowerCase()))
      return `${paragraphs.join('\n\n')}\n`;
    return `${paragraphs.join('\n\n')}\n${trailer}\n`;
  }
  return `${paragraphs.join('\n\n')}\n\n${trailer}\n`;
}

/** Trailing blanks and blank lines at both ends go, and several blank lines become one. */
function stripSpace(text: string): string {
  const lines = text
    .replaceAll('\0', '')
    .split('\n')
    .map((line) => line.trimEnd());
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  return kept.join('\n').trim();
}

/** As git: all lines are trailers, or some are and one of them is git's own. */
function isTrailers(lines: readonly string[]): boolean {
  const named = lines.filter((line) => /^(?:[A-Za-z0-9-]+ ?: ?\S|\(cherry picked from commit )/.test(line));
  const folded = lines.filter((line, i) => i > 0 && /^\s+\S/.test(line));
  const others = lines.length - named.length - folded.length;
  if (others === 0) return named.length > 0;
  const own = lines.some((line) => /^(?:Signed-off-by: |\(cherry picked from commit )/.test(line));
  return own && named.length * 3 >= others;
}
