/** Code in colour. What comes in is text, what goes out is HTML in which it is escaped. */

import hljs from 'highlight.js/lib/core';
import c from 'highlight.js/lib/languages/c';
import { html, raw } from 'hono/html';
import { createLru } from '../../basics/lru.ts';
import type { Html } from './layout.ts';

hljs.registerLanguage('c', c);

/** Longer code is shown without colours. */
const longest = 200_000;
/** highlight.js takes time with the square of a word's length: names in C are shorter. */
const longWord = /\w{200}/;

/** Characters of what was coloured lately: the same lines are shown again and again, and colouring takes most of a page's time. */
const kept = createLru<readonly string[]>(8_000_000);

/** Lines of C, an element for each. */
export function colourLines(lines: readonly string[]): Html[] {
  const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
  if (text.length > longest || longWord.test(text)) return lines.map((line) => html`${line}`);
  let coloured = kept.get(text);
  if (coloured === undefined) {
    coloured = coloursOf(text);
    kept.set(text, coloured, text.length + coloured.reduce((sum, line) => sum + line.length, 0));
  }
  return coloured.map((line) => raw(line) as Html);
}

function coloursOf(text: string): string[] {
  const coloured = hljs.highlight(text, { language: 'c', ignoreIllegals: true }).value;
  // A comment or string may go over several lines: each line closes what it has open, and the next one opens it again.
  let open: string[] = [];
  return coloured.split('\n').map((line) => {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<span [^<>]*>|<\/span>/g)) {
      if (tag === '</span>') open = open.slice(0, -1);
      else open = [...open, tag];
    }
    return `${before}${line}${'</span>'.repeat(open.length)}`;
  });
}
