/** What stands behind `#define`. */
import { detached } from '../detached.ts';
import { endOfComment } from '../ends.ts';
import { type Lexeme, lex, nameEnd } from './lexemes.ts';

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
  /** Its parameters and its body: the same for macros that do the same. */
  readonly spelled: string;
}

const [tabCode, spaceCode, openCode, slashCode] = [9, 32, 40, 47];

/** Behind the blanks that stand at `at`. */
export function blanksEnd(text: string, at: number): number {
  let i = at;
  for (let c = text.charCodeAt(i); c === spaceCode || c === tabCode; c = text.charCodeAt(i)) i++;
  return i;
}

/** Where a name begins behind the word of a directive. */
export function nameStart(text: string, at: number): number {
  const i = blanksEnd(text, at);
  if (text.charCodeAt(i) !== slashCode || text[i + 1] !== '*') return i;
  const end = endOfComment(text, i);
  return blanksEnd(text, end);
}

/** Reads what stands behind `#define`; null when it is no definition. */
export function defined(text: string, from: number, end: number): Macro | null {
  const start = nameStart(text, from);
  const at = nameEnd(text, start);
  if (at === start || at > end) return null;
  if (text.charCodeAt(at) !== openCode) return new MacroOf(text.slice(start, at), text, -1, at, end);
  const close = text.indexOf(')', at);
  if (close < 0 || close > end) return null;
  return new MacroOf(text.slice(start, at), text, at, close + 1, end);
}

class MacroOf implements Macro {
  readonly name: string;
  private readonly file: string;
  /** Offsets of the bracket of its parameters, or -1, of what stands behind them, and of its end. */
  private readonly open: number;
  private readonly from: number;
  private readonly to: number;
  private head: { params: readonly string[] | null; variadic: boolean } | null = null;
  private made: ReturnType<Macro['body']> | null = null;
  private said: string | null = null;

  constructor(name: string, file: string, open: number, from: number, to: number) {
    this.name = name;
    this.file = file;
    this.open = open;
    this.from = from;
    this.to = to;
  }

  get params(): readonly string[] | null {
    if (this.open < 0) return null;
    this.head ??= parametersOf(this.file, this.open, this.from - 1);
    return this.head.params;
  }

  get variadic(): boolean {
    return this.params !== null && this.head!.variadic;
  }

  get text(): string {
    return this.file.slice(this.from, this.to).trim();
  }

  get spelled(): string {
    this.said ??= detached(`${this.params ?? '-'}${this.variadic ? '...' : ''} ${this.text}`);
    return this.said;
  }

  body(): ReturnType<Macro['body']> {
    if (!this.made) {
      const { params } = this;
      // Only tokens of a file tell where they stand.
      const tokens = lex(this.file, this.from, this.to).map((t) => ({ ...t, at: -1 }));
      this.made = {
        tokens,
        slots: tokens.map((t) => (t.kind === 'name' && params ? params.indexOf(t.text) : -1)),
      };
    }
    return this.made;
  }
}

/** What stands in brackets behind a macro's name. */
function parametersOf(text: string, open: number, close: number): { params: string[]; variadic: boolean } {
  const params: string[] = [];
  let variadic = false;
  for (const t of lex(text, open + 1, close)) {
    if (t.kind === 'name') params.push(t.text);
    else if (t.text === '...') {
      variadic = true;
      // `args...` names the rest itself
      if (params.length === 0 || !/\w\s*\.\.\.\s*\)$/.test(text.slice(open, close + 1)))
        params.push('__VA_ARGS__');
    }
  }
  return { params, variadic };
}
