/**
 * C text -> its preprocessing directives, in order, each `#if` joined to its `#else` and `#endif`.
 *
 * One pass over the characters, once for each file's content; what a directive says is read when it is asked for.
 */

import { endOfComment, endOfDirective, endOfLiteral } from '../ends.ts';
import { scan } from '../scan.ts';
import type { Scan } from '../scanned.ts';
import { type Lexeme, lex } from './lexemes.ts';

/** A `#define`. The body becomes tokens when it is first used. */
export interface Macro {
  readonly name: string;
  /** Null for an object-like macro. `__VA_ARGS__` or the GNU name of the rest is the last one of a variadic macro. */
  readonly params: readonly string[] | null;
  readonly variadic: boolean;
  /** Its tokens, and for each the index of the parameter that it is, or -1. */
  body(): { tokens: readonly Lexeme[]; slots: readonly number[] };
  /** The body as it is written, without what is around it. */
  readonly text: string;
}

export interface Directive {
  readonly word:
    | 'if'
    | 'ifdef'
    | 'ifndef'
    | 'elif'
    | 'else'
    | 'endif'
    | 'define'
    | 'undef'
    | 'include'
    | 'once';
  /** Offsets of its `#`, and of the end of its line. */
  readonly start: number;
  readonly end: number;
  /** Of if, elif, else: the index of the directive that its branch ends at. */
  next: number;
  /** Of ifdef, ifndef, undef: the name. Of include: what is named, without quotes; '' for one made by a macro. */
  readonly name: string;
  /** Of include: written with `<>`. */
  readonly angled: boolean;
  readonly macro: Macro | null;
  /** Of if, elif, and of an include that a macro names: the tokens behind the word. */
  tokens(): readonly Lexeme[];
}

/** A file's content, read once for all who include it. */
export interface SourceFile {
  readonly text: string;
  readonly directives: readonly Directive[];
  /** The macro whose `#ifndef` encloses the whole file; null without one. */
  readonly guard: string | null;
  readonly once: boolean;
  /** Its top-level items. */
  items(): Scan;
  /** Kept by those who read it, by what they call it: facts of this content alone. */
  readonly facts: Map<string, unknown>;
}

/** Directives beyond this many in one file are not read. */
const mostDirectives = 200_000;
const [nlCode, slashCode, hashCode, quoteCode, apostropheCode, spaceCode] = [10, 47, 35, 34, 39, 32];

const starts = /#[ \t]*([a-z_]+)/y;
const words: ReadonlySet<string> = new Set([
  'if', 'ifdef', 'ifndef', 'elif', 'else', 'endif', 'define', 'undef', 'include', 'pragma',
]); // biome-ignore format: one line

/** Reads a file. Linear in its length; never throws. */
export function sourceFile(text: string): SourceFile {
  const directives: Directive[] = [];
  /** For each open #if: the index of its latest branch. */
  const open: number[] = [];
  let lineStart = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === nlCode) lineStart = true;
    else if (c === hashCode && lineStart) {
      const end = endOfDirective(text, i);
      starts.lastIndex = i;
      const word = starts.exec(text)?.[1];
      if (word !== undefined && words.has(word) && directives.length < mostDirectives)
        add(directives, open, text, word, i, starts.lastIndex, end);
      i = end - 1;
    } else if (c === slashCode) {
      const end = endOfComment(text, i);
      if (end >= 0) i = end - 1;
      else lineStart = false;
    } else if (c === quoteCode || c === apostropheCode) {
      i = endOfLiteral(text, i, text.length) - 1;
      lineStart = false;
    } else if (c > spaceCode) lineStart = false;
  }
  for (const index of open) directives[index]!.next = directives.length;
  let scanned: Scan | null = null;
  return {
    text,
    directives,
    guard: guardOf(text, directives),
    once: directives.some((d) => d.word === 'once'),
    items: () => (scanned ??= scan(text)),
    facts: new Map(),
  };
}

const named = /[ \t]*(?:\/\*[^*]*\*\/[ \t]*)?([A-Za-z_]\w*)/y;

function add(
  directives: Directive[],
  open: number[],
  text: string,
  word: string,
  start: number,
  from: number,
  end: number,
): void {
  const index = directives.length;
  let name = '';
  let angled = false;
  let macro: Macro | null = null;
  if (word === 'ifdef' || word === 'ifndef' || word === 'undef') {
    named.lastIndex = from;
    name = named.exec(text)?.[1] ?? '';
  } else if (word === 'include') {
    const m = /^\s*(?:"([^"\n]{1,300})"|<([^>\n]{1,300})>)/.exec(text.slice(from, Math.min(end, from + 320)));
    name = m?.[1] ?? m?.[2] ?? '';
    angled = m?.[2] !== undefined;
  } else if (word === 'define') {
    macro = defined(text, from, end);
    if (!macro) return;
    name = macro.name;
  } else if (word === 'pragma') {
    if (!/^[ \t]+once\b/.test(text.slice(from, Math.min(end, from + 20)))) return;
    word = 'once';
  }
  if (word === 'elif' || word === 'else' || word === 'endif') {
    const above = open.pop();
    if (above === undefined) return;
    directives[above]!.next = index;
  }
  let lexed: readonly Lexeme[] | null = null;
  directives.push({
    word: word as Directive['word'],
    start,
    end,
    next: -1,
    name,
    angled,
    macro,
    tokens: () => (lexed ??= lex(text, from, end)),
  });
  if (word.startsWith('if') || word === 'elif' || word === 'else') open.push(index);
}

/** Reads what stands behind `#define`; null when it is no definition. */
function defined(text: string, from: number, end: number): Macro | null {
  named.lastIndex = from;
  const name = named.exec(text)?.[1];
  if (name === undefined || named.lastIndex > end) return null;
  let at = named.lastIndex;
  let params: string[] | null = null;
  let variadic = false;
  if (text.charCodeAt(at) === 40) {
    const close = text.indexOf(')', at);
    if (close < 0 || close > end) return null;
    params = [];
    for (const t of lex(text, at + 1, close)) {
      if (t.kind === 'name') params.push(t.text);
      else if (t.text === '...') {
        variadic = true;
        // `args...` names the rest itself
        if (text[at] === ',' || params.length === 0 || !/\w\s*\.\.\.\s*\)$/.test(text.slice(at, close + 1)))
          params.push('__VA_ARGS__');
      }
    }
    at = close + 1;
  }
  return macroOf(name, params, variadic, text, at, end);
}

function macroOf(
  name: string,
  params: readonly string[] | null,
  variadic: boolean,
  text: string,
  from: number,
  to: number,
): Macro {
  let made: { tokens: readonly Lexeme[]; slots: readonly number[] } | null = null;
  return {
    name,
    params,
    variadic,
    get text() {
      return text.slice(from, to).trim();
    },
    body() {
      if (!made) {
        // Only tokens of a file tell where they stand.
        const tokens = lex(text, from, to).map((t) => ({ ...t, at: -1 }));
        made = {
          tokens,
          slots: tokens.map((t) => (t.kind === 'name' && params ? params.indexOf(t.text) : -1)),
        };
      }
      return made;
    },
  };
}

/** A macro given from outside: `X`, `X=1`, or `X(a)=a` as after `-D`. Throws on what is none. */
export function defineOf(definition: string): Macro {
  const m = /^(\w+(?:\([^)]*\))?)(?:=([\s\S]*))?$/.exec(definition);
  const macro = m ? sourceFile(`#define ${m[1]} ${m[2] ?? '1'}\n`).directives[0]?.macro : null;
  if (!macro) throw new Error(`no definition of a macro: ${definition}`);
  return macro;
}

/** `#ifndef X … #endif` around all of a file. */
function guardOf(text: string, directives: readonly Directive[]): string | null {
  const first = directives[0];
  const last = directives.at(-1);
  if (first?.word !== 'ifndef' || last?.word !== 'endif' || first.next !== directives.length - 1) return null;
  const outside = (from: number, to: number): boolean => lex(text, from, to).length > 0;
  return outside(0, first.start) || outside(last.end, text.length) ? null : first.name;
}
