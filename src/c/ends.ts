/** Where literals, comments and directives end. A backslash at the end of a line joins it to the next one, wherever it stands. */

const [newline, returned, quote, apostrophe, star, slash, backslash] = [10, 13, 34, 39, 42, 47, 92];

/** Behind the ends of lines that a backslash hides at `at`. */
function joined(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === backslash) {
    const next = text.charCodeAt(i + 1);
    if (next === newline) i += 2;
    else if (next === returned && text.charCodeAt(i + 2) === newline) i += 3;
    else break;
  }
  return i;
}

/** Behind the closing quote of the literal whose quote stands at `at`; the end of its line, negated, where there is none. */
function closed(text: string, at: number, to: number): number {
  const opening = text.charCodeAt(at);
  for (let i = at + 1; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === backslash) {
      const next = joined(text, i);
      if (next > i) i = next - 1;
      else {
        i = joined(text, i + 1);
        if (text.charCodeAt(i) === newline) i--;
      }
    } else if (c === opening) return i + 1;
    else if (c === newline) return -i;
  }
  return -to;
}

/** The end of the literal whose quote stands at `at`: behind its closing quote, or the end of its line. */
export const endOfLiteral = (text: string, at: number, to: number): number => Math.abs(closed(text, at, to));

const closes = /\*(?:\\\r?\n)*\//g;

/** The end of the comment at `at`, whose two marks stand before `inside`: of one that is not closed, the text's. */
function commentEnd(text: string, kind: number, inside: number): number {
  if (kind === star) {
    closes.lastIndex = inside;
    return closes.test(text) ? closes.lastIndex : text.length;
  }
  for (let i = inside; ; i++) {
    i = text.indexOf('\n', i);
    if (i < 0) return text.length;
    const before = text.charCodeAt(i - 1) === returned ? i - 2 : i - 1;
    if (before < inside || text.charCodeAt(before) !== backslash) return i;
  }
}

/** The end of the comment at the slash `at`: behind its mark, or the end of its line; -1 where none begins. */
export function endOfComment(text: string, at: number): number {
  const second = joined(text, at + 1);
  const c = text.charCodeAt(second);
  return c === star || c === slash ? commentEnd(text, c, second + 1) : -1;
}

/** The end of the directive whose `#` stands at `at`: the end of its line, which no comment hides. */
export function endOfDirective(text: string, at: number): number {
  /** By kind of quote: up to where none closes a literal. */
  const lone: Record<number, number> = { [quote]: 0, [apostrophe]: 0 };
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === newline) return i;
    if (c === backslash) {
      const next = joined(text, i);
      if (next > i) i = next - 1;
    } else if (c === slash) {
      const end = endOfComment(text, i);
      if (end >= 0) i = end - 1;
    } else if (c === quote || c === apostrophe) {
      if (i < lone[c]!) continue;
      const end = closed(text, i, text.length);
      // an apostrophe in an #error's words is no literal
      if (end > 0) i = end - 1;
      else lone[c] = -end;
    }
  }
  return text.length;
}
