/** Finds the commands in a comment: lines that begin with `/vmsd`, outside code blocks, quotes and hidden text. */

/** More commands than this in one comment are not taken. */
const mostCommands = 10;
/** What a forge takes as a comment is no longer. */
const longestComment = 70_000;
const longestLine = 1000;

/** The lines in order, without what follows the end of the line. Time is linear in the text. */
export function commandLines(text: string): string[] {
  const found: string[] = [];
  let fence: string | null = null;
  let hiddenUntil: RegExp | null = null;
  for (const line of text.slice(0, longestComment).split(/\r\n|\n|\r/)) {
    if (fence !== null) {
      const end: string | undefined = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (end && end[0] === fence[0] && end.length >= fence.length) fence = null;
      continue;
    }
    if (hiddenUntil) {
      if (hiddenUntil.test(line)) hiddenUntil = null;
      continue;
    }
    const fenced = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
    if (fenced) {
      fence = fenced[1]!;
      continue;
    }
    hiddenUntil = opensHidden(line);
    if (/^\/vmsd(?:\s|$)/i.test(line) && found.length < mostCommands)
      found.push(line.slice(0, longestLine).trimEnd());
  }
  return found;
}

/**
 * The commands that are to run: those of a new comment, or, of one that was edited, those that were not in it
 * before (`before`; null for a new comment).
 */
export function newCommandLines(text: string, before: string | null): string[] {
  const had = before === null ? [] : commandLines(before);
  return commandLines(text).filter((line) => {
    const at = had.indexOf(line);
    if (at >= 0) had.splice(at, 1);
    return at < 0;
  });
}

/** What ends a comment of HTML, or a block that is shown as it is, which this line opens; null: it opens none. */
function opensHidden(line: string): RegExp | null {
  const comment = line.lastIndexOf('<!--');
  if (comment >= 0 && !line.includes('-->', comment + 4)) return /-->/;
  const block = /^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)/i.exec(line);
  return block && !line.toLowerCase().includes(`</${block[1]!.toLowerCase()}>`)
    ? new RegExp(`</${block[1]}>`, 'i')
    : null;
}
