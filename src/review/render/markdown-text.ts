/** Text that came from a patch, as Markdown that says just that text on GitHub and on GitLab. */
import { plain } from './plain.ts';

const zeroWidth = '\u200b';

/**
 * Prose: no markup, no HTML, no mention, no link, no reference to an issue, no command (`/close`). Where a forge would read something
 * after Markdown is done (`@name`, `#1`, an address), a blank of no width keeps it from doing so.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(
      /@|[#!%~&$](?=\w)|\[(?=\w+:)|\bGH-(?=\d)|:\/\/|\bwww\.|-by:/gi,
      (hit) => hit[0] + zeroWidth + hit.slice(1),
    )
    .replace(/[\\`*_{}[\]()<>|~$^=]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^\s*(?=[#+/-])/, '\\')
    .replace(/^\s*(\d+)(?=[.)])/, '$1\\');
}

/** Prose in which what stands in double quotes is code, as in a rule's help. */
export const proseWithCode = (text: string): string =>
  text
    .split(/"([^"]+)"/)
    .map((part, i) => (i % 2 ? codeSpan(part) : part && escapeMarkdown(part)))
    .join('');

/** A code span, whatever backticks the text has; nothing in it is read as anything else. */
export function codeSpan(text: string): string {
  const code = plain(text) || ' ';
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** The same inside a table, where a bar would end the cell even in a code span. */
export const codeCell = (text: string): string => codeSpan(text).replaceAll('|', '\\|');

/** A fenced block; `lines` are cleaned already. */
export function codeBlock(lines: readonly string[], language: string): string[] {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [fence + language, ...lines, fence];
}

/** A link of ours: the address is of the web and never taken from a patch. */
export function link(title: string, url: string): string {
  // A host may be an IPv6 address; brackets are nowhere else.
  const safe = /^https?:\/\/(?:\[[0-9a-f:.]{2,45}\])?[\w.~:/?#@!$&'*+,;=%-]+$/.test(url);
  return safe ? `[${escapeMarkdown(title)}](<${url}>)` : escapeMarkdown(title);
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
