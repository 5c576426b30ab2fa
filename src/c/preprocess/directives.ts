/**
 * C text -> its preprocessing directives, in order, each `#if` joined to its `#else` and `#endif`.
 *
 * One pass over the characters, once for each file's content; what a directive says is read when it is asked for.
 */

import { endOfComment, endOfDirective, endOfLiteral } from '../ends.ts';
import { scan } from '../scan.ts';
import type { Scan } from '../scanned.ts';
import { blanksEnd, defined, type Macro, nameStart } from './definitions.ts';
import { type Lexeme, lex, nameEnd } from './lexemes.ts';

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
const [nlCode, spaceCode, quoteCode, hashCode, apostropheCode, slashCode] = [10, 32, 34, 35, 39, 47];

const words: ReadonlySet<string> = new Set([
  'if', 'ifdef', 'ifndef', 'elif', 'else', 'endif', 'define', 'undef', 'include', 'pragma',
]); // biome-ignore format: one line

/** A file's content. What it says is read when it is asked for, in time that is linear in its length; never throws. */
export const sourceFile = (text: string): SourceFile => new Content(text);

class Content implements SourceFile {
  readonly text: string;
  readonly facts = new Map<string, unknown>();
  private read: Pick<SourceFile, 'directives' | 'guard' | 'once'> | null = null;
  private scanned: Scan | null = null;

  constructor(text: string) {
    this.text = text;
  }

  private whole(): Pick<SourceFile, 'directives' | 'guard' | 'once'> {
    if (this.read === null) {
      const directives = directivesOf(this.text);
      this.read = {
        directives,
        guard: guardOf(this.text, directives),
        once: directives.some((d) => d.word === 'once'),
      };
    }
    return this.read;
  }

  get directives(): readonly Directive[] {
    return this.whole().directives;
  }

  get guard(): string | null {
    return this.whole().guard;
  }

  get once(): boolean {
    return this.whole().once;
  }

  items(): Scan {
    this.scanned ??= scan(this.text);
    return this.scanned;
  }
}

function directivesOf(text: string): Directive[] {
  const directives: Directive[] = [];
  /** For each open #if: the index of its latest branch. */
  const open: number[] = [];
  let lineStart = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === nlCode) lineStart = true;
    else if (c === hashCode && lineStart) {
      const end = endOfDirective(text, i);
      const from = blanksEnd(text, i + 1);
      const to = wordEnd(text, from);
      const word = text.slice(from, to);
      if (words.has(word) && directives.length < mostDirectives)
        add(directives, open, text, word, i, to, end);
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
  return directives;
}

/** Behind the letters that stand at `at`, as words of directives have them. */
function wordEnd(text: string, at: number): number {
  let i = at;
  for (let c = text.charCodeAt(i); (c >= 97 && c <= 122) || c === 95; c = text.charCodeAt(i)) i++;
  return i;
}

/** The name that stands at `from`; '' where there is none. */
const nameAt = (text: string, from: number): string => text.slice(from, nameEnd(text, from));

class Written implements Directive {
  readonly word: Directive['word'];
  readonly start: number;
  readonly end: number;
  next = -1;
  readonly name: string;
  readonly angled: boolean;
  readonly macro: Macro | null;
  private readonly text: string;
  /** Behind its word. */
  private readonly from: number;
  private lexed: readonly Lexeme[] | null = null;

  constructor(
    word: Directive['word'],
    text: string,
    start: number,
    from: number,
    end: number,
    said: { name: string; angled: boolean; macro: Macro | null },
  ) {
    this.word = word;
    this.text = text;
    this.start = start;
    this.from = from;
    this.end = end;
    this.name = said.name;
    this.angled = said.angled;
    this.macro = said.macro;
  }

  tokens(): readonly Lexeme[] {
    this.lexed ??= lex(this.text, this.from, this.end);
    return this.lexed;
  }
}

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
    name = nameAt(text, nameStart(text, from));
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
  directives.push(new Written(word as Directive['word'], text, start, from, end, { name, angled, macro }));
  if (word.startsWith('if') || word === 'elif' || word === 'else') open.push(index);
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
