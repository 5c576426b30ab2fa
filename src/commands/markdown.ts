/**
 * Markdown as both forges render it in comments, as far as it decides which lines a reader sees: CommonMark, with the
 * tables (https://github.github.com/gfm/#tables-extension-), what is struck out
 * (https://github.github.com/gfm/#strikethrough-extension-), footnotes and mathematics that they have besides. What is
 * in a footnote is shown at the end, or, where nothing refers to it, not at all; what is in a formula is set, or is not
 * seen (`\phantom`): https://docs.gitlab.com/user/markdown/#math
 */
import MarkdownIt, { type Delimiter, type StateBlock, type StateInline } from 'markdown-it';

const interrupting = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

export const markdown = new MarkdownIt('commonmark').enable('table');
markdown.block.ruler.before('table', 'footnote', footnote, interrupting);
markdown.block.ruler.before('table', 'math_block', mathBlock, interrupting);
markdown.inline.ruler.before('escape', 'math', math);
markdown.inline.ruler.before('emphasis', 'tildes', tildes);
markdown.inline.ruler2.before('emphasis', 'struck', (state) => {
  for (const one of [state, ...state.tokens_meta]) strike(state, one?.delimiters);
  return true;
});

const isIndented = (state: StateBlock, line: number): boolean => state.sCount[line]! - state.blkIndent >= 4;
const isOutside = (state: StateBlock, line: number): boolean => state.sCount[line]! < state.blkIndent;
const textOf = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);

/** `[^name]: text`, the lines that go on with it, and what is indented below it: no tokens are made of it. */
function footnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (isIndented(state, start) || !/^\[\^[^\]]+\]:/.test(textOf(state, start))) return false;
  if (silent) return true;
  const ending = state.md.block.ruler.getRules('paragraph');
  let line = start + 1;
  for (; line < end; line += 1) {
    if (state.isEmpty(line)) {
      let next = line;
      while (next < end && state.isEmpty(next)) next += 1;
      if (next >= end || !isIndented(state, next)) break;
      line = next;
    }
    if (isIndented(state, line) || isOutside(state, line)) continue;
    if (ending.some((rule) => rule(state, line, end, true))) break;
  }
  state.line = line;
  return true;
}

/** Lines of `$$` around others. Without the second, it is text. */
function mathBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const isMark = (line: number): boolean =>
    !isIndented(state, line) && /^\$\$[ \t]*$/.test(textOf(state, line));
  if (!isMark(start)) return false;
  for (let line = start + 1; line < end; line += 1) {
    if (!state.isEmpty(line) && isOutside(state, line)) return false;
    if (!isMark(line)) continue;
    if (!silent) state.line = line + 1;
    return true;
  }
  return false;
}

/** Of a paragraph: from where on no formula ends. */
const noEnd = new WeakMap<StateInline, { one: number; two: number }>();

/** `$x$` and `$$x$$`, over lines as well, become code. One `$` stands close to the text, so that prices are none. */
function math(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$') return false;
  const mark = src[pos + 1] === '$' ? '$$' : '$';
  const from = pos + mark.length;
  if (mark === '$' && /^(?:\s|$)/.test(src.slice(from, from + 1))) return false;
  const known = noEnd.get(state) ?? { one: Number.POSITIVE_INFINITY, two: Number.POSITIVE_INFINITY };
  noEnd.set(state, known);
  const which = mark === '$' ? 'one' : 'two';
  if (from >= known[which]) return false;
  let at = src.indexOf(mark, from + 1);
  if (mark === '$') {
    while (at >= 0 && (/\s/.test(src[at - 1]!) || /\d/.test(src[at + 1] ?? '')))
      at = src.indexOf('$', at + 1);
  }
  if (at < 0) known[which] = Math.min(known[which], from);
  // Within the text of a link, one ends where that does.
  if (at < 0 || at + mark.length > posMax) return false;
  if (!silent) {
    const token = state.push('code_inline', 'code', 0);
    token.markup = mark;
    token.content = src.slice(pos, at + mark.length).replaceAll('\n', ' ');
  }
  state.pos = at + mark.length;
  return true;
}

/** What names a run of one or of two tildes among the marks that are paired: each ends only what its like began. */
const runOf = (tildes: number): number => 0x10_ffff + tildes;

/** One or two tildes around text strike it out, over lines as well. */
function tildes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== '~') return false;
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
  state.push('text', '', 0).content = '~'.repeat(length);
  if (length <= 2)
    state.delimiters.push({
      ...{ marker: runOf(length), length: 0, token: state.tokens.length - 1, end: -1 },
      ...{ open, close },
    });
  state.pos += length;
  return true;
}

/** Has the marks that found their like open and close what is struck out. */
function strike({ tokens }: StateInline, marks: readonly Delimiter[] = []): void {
  for (const { marker, token, end } of marks) {
    if (end < 0 || marker <= runOf(0)) continue;
    Object.assign(tokens[token]!, { type: 's_open', tag: 's', nesting: 1, content: '' });
    Object.assign(tokens[marks[end]!.token]!, { type: 's_close', tag: 's', nesting: -1, content: '' });
  }
}
