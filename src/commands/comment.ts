/**
 * Finds the commands in a comment as a forge renders it: what a reader sees as a line of its own that begins with `/vmsd`.
 * What he does not see (comments and attributes of HTML, text for pictures, what is folded) or sees as something else
 * (code, a quote, struck out) is none. The structure is CommonMark's (https://spec.commonmark.org/0.31.2/), which both forges extend.
 */
import type { Token } from 'markdown-it';
import { createRawHtml, type RawHtml } from './html.ts';
import { isCommand, longestComment, mostCommands, plainCommand } from './limits.ts';
import { markdown } from './markdown.ts';

export interface Dialect {
  /**
   * GitLab's: lines of `>>>` begin and end a quote (https://docs.gitlab.com/user/markdown/#multiline-blockquote), and
   * front matter is shown as code (https://docs.gitlab.com/user/markdown/#front-matter).
   */
  fencedQuotes?: boolean;
}

const lineEnd = /\r\n|\n|\r/;

/**
 * The commands in order, as they read: without marks of emphasis, links as their texts. Each once: who asks the same ten
 * times in one comment has asked once.
 */
export function commandsInComment(text: string, dialect: Dialect = {}): string[] {
  const whole = text.slice(0, longestComment);
  const source = (dialect.fencedQuotes ? withoutFencedQuotes(withoutFrontMatter(whole)) : whole).split(
    lineEnd,
  );
  const html = createRawHtml();
  const found = new Set<string>();
  // Quotes and tables that are open.
  let apart = 0;
  for (const token of markdown.parse(source.join('\n'), {})) {
    if (token.type === 'blockquote_open' || token.type === 'table_open') apart += 1;
    else if (token.type === 'blockquote_close' || token.type === 'table_close') apart -= 1;
    else if (token.type === 'html_block') html.read(token.content);
    else if (token.type === 'inline') {
      // What stands behind the mark of a list's item, or of a title, is no line of its own.
      const first = source[token.map?.[0] ?? 0] ?? '';
      for (const line of renderedLines(token.children ?? [], html, /^ {0,3}\/vmsd/i.test(first))) {
        if (apart === 0 && line !== null && isCommand(line) && found.size < mostCommands)
          found.add(plainCommand(line));
      }
    }
  }
  return [...found];
}

/**
 * The commands that are to run: those of a new comment, or, of one that was edited, those that were not in it
 * before (`before`; null for a new comment).
 */
export function newCommandLines(text: string, before: string | null, dialect: Dialect = {}): string[] {
  const had = before === null ? [] : commandsInComment(before, dialect);
  return commandsInComment(text, dialect).filter((line) => !had.includes(line));
}

/**
 * The lines of a paragraph as they are seen; null for one that does not begin with text, or is hidden where it begins.
 * Both forges show each line of a comment's paragraph as one.
 */
function renderedLines(parts: readonly Token[], html: RawHtml, firstIsOne: boolean): (string | null)[] {
  const lines: (string | null)[] = [];
  // Null once something that is not text stands where the line begins.
  let line: string | null = firstIsOne && !html.hides() ? '' : null;
  let begun = false;
  let struck = 0;
  for (const { type, content } of parts) {
    if (type === 's_open') struck += 1;
    else if (type === 's_close') struck -= 1;
    const isHidden = struck > 0 || html.hides();
    if (type === 'softbreak' || type === 'hardbreak') {
      lines.push(line);
      line = isHidden ? null : '';
      begun = false;
      continue;
    }
    if (type === 'html_inline') html.read(content);
    const isText = type === 'text' || type === 'text_special';
    // Emphasis, links and code within a line are read as their texts, what is struck out there as nothing; a line that
    // begins with one is no command.
    if (!begun && !isText) line = null;
    if (line !== null && !isHidden && (isText || type === 'code_inline')) line += content;
    if (content !== '' || !isText) begun = true;
  }
  lines.push(line);
  return lines;
}

/** What stands at the very beginning, between lines of `---`, `+++` or `;;;`, is left empty. */
function withoutFrontMatter(text: string): string {
  const lines = text.split(lineEnd);
  const start = lines.findIndex((line) => line.trim() !== '');
  const mark = /^(---|\+\+\+|;;;)[ \t]*\S*$/.exec(lines[start] ?? '')?.[1];
  const end = mark === undefined ? -1 : lines.findIndex((line, i) => i > start && line.trimEnd() === mark);
  return end < 0 ? text : lines.fill('', start, end + 1).join('\n');
}

/** Lines between `>>>` become lines of a quote, outside of code blocks. */
function withoutFencedQuotes(text: string): string {
  let fence: string | null = null;
  let quoted = false;
  return text
    .split(lineEnd)
    .map((line) => {
      const fenced: string | undefined = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      if (fence !== null) {
        if (fenced?.startsWith(fence) && /^[ `~\t]*$/.test(line)) fence = null;
      } else if (fenced) fence = fenced;
      else if (/^>>>[ \t]*$/.test(line)) {
        quoted = !quoted;
        return '';
      }
      return quoted ? `> ${line}` : line;
    })
    .join('\n');
}
