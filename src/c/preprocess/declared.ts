/** What a file declares at its top level, by name: facts of its content alone, whatever of it is compiled. */

import { behindLast } from '../behind-last.ts';
import type { Item } from '../scanned.ts';
import type { SourceFile } from './directives.ts';
import { lex } from './lexemes.ts';
import { hasWord, mayDeclare, type Word, wordOf } from './mentions.ts';

/**
 * `tag`: struct, union or enum X with its body; `typedef`; `variable`: with an initializer in braces; `function`: with its
 * body; `call`: a macro's invocation that names it, which may declare anything.
 */
export type Kind = 'tag' | 'typedef' | 'variable' | 'function' | 'call';

export interface Named {
  kind: Kind;
  item: Item;
}

const longestHeader = 4000;
const comments = /\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|\/\/[^\n]*|^[ \t]*#(?:[^\n\\]|\\[\s\S])*/gm;
const nobody: readonly Named[] = [];

/** What a file declares by this name: of most files it is not even found out what they declare. */
export function declaredIn(file: SourceFile, word: Word, kind: Kind): readonly Named[] {
  if (kind === 'variable' && !initializes(file)) return nobody;
  if (!file.facts.has('declared') && !mayDeclare(file, word, kind)) return nobody;
  return declarationsIn(file).get(word.text) ?? nobody;
}

/** All that a file declares, by name. */
export function declarationsIn(file: SourceFile): ReadonlyMap<string, readonly Named[]> {
  return kept(file, 'declared', () => read(file));
}

/** Where the body of the enum opens that has this enumerator. */
export function enumeratorIn(file: SourceFile, word: Word): number | undefined {
  if (!file.facts.has('enumerators') && !(hasWord(file, enumWord) && hasWord(file, word))) return undefined;
  return enumsIn(file).get(word.text);
}

const enumWord = wordOf('enum');

/** Where the bodies of a file's enums open, by enumerator. */
export function enumsIn(file: SourceFile): ReadonlyMap<string, number> {
  return kept(file, 'enumerators', () => enumeratorsOf(file.text));
}

/** Whether it has an initializer in braces. */
export function initializes(file: SourceFile): boolean {
  return kept(file, 'initializes', () => /=\s*(?:\([^()]*\)\s*)?\{/.test(file.text));
}

function kept<V>(file: SourceFile, what: string, make: () => V): V {
  if (!file.facts.has(what)) file.facts.set(what, make());
  return file.facts.get(what) as V;
}

function read(file: SourceFile): Map<string, Named[]> {
  const names = new Map<string, Named[]>();
  const add = (name: string | undefined, kind: Kind, item: Item): void => {
    if (name === undefined) return;
    const list = names.get(name);
    if (list) list.push({ kind, item });
    else names.set(name, [{ kind, item }]);
  };
  const { text } = file;
  for (const item of file.items().items) {
    const headerEnd = item.brace < 0 ? item.end : item.brace;
    const header = text
      .slice(Math.max(item.start, headerEnd - longestHeader), headerEnd)
      .replace(comments, ' ')
      // one blank for many: no pattern below can try them in many ways
      .replace(/\s+/g, ' ')
      .trim();
    const calls = /^(?:[A-Z_][A-Z0-9_]* ?\([^(){};]*\)[ ;]*)+/.exec(header)?.[0] ?? '';
    for (const call of calls.matchAll(/\(([^()]*)\)/g))
      for (const name of call[1]!.matchAll(/\b[A-Za-z_]\w*\b/g)) add(name[0], 'call', item);
    if (item.brace < 0) {
      const typedef = /\btypedef\b/.test(header) ? lastName(header) : undefined;
      if (typedef) add(typedef, 'typedef', item);
      else if (header.includes('='))
        add(/\b(\w+)\s*(?:\[[^\][]*\]\s*)*=/.exec(header)?.[1], 'variable', item);
      continue;
    }
    const variable = /\b(\w+)\b\s*(?:\[[^\][]*\]\s*)*(?:\b[A-Z_]+\s*)?=(?:\s*\([^()]*\))?$/.exec(header);
    if (variable) {
      add(variable[1], 'variable', item);
      continue;
    }
    const tag =
      /\b(?:struct|union|enum)\s+(?:[A-Z_]+\s+|__attribute__\s*\(\([^()]*\)\)\s*)?(\w+)(?:\s*:\s*\w+)?$/.exec(
        header,
      );
    if (tag) add(tag[1], 'tag', item);
    if (tag || /\b(?:struct|union|enum)$/.test(header)) {
      if (/\btypedef\b/.test(header)) {
        const close = text.lastIndexOf('}', item.end);
        const tail = text.slice(close + 1, item.end).replace(comments, ' ');
        add(lastName(tail), 'typedef', item);
        add(/^\s*(\w+)/.exec(tail.replace(/\bQEMU_\w+\b/g, ' '))?.[1], 'typedef', item);
      }
      continue;
    }
    const signature = behindLast(header.slice(-1500), ';{}');
    if (/\)[\s\w]*$/.test(signature)) add(/\b(\w+)\s*\(/.exec(signature)?.[1], 'function', item);
  }
  return names;
}

/** The name that a declaration ends with: `typedef int name[4] QEMU_ALIGNED(8);` */
function lastName(declaration: string): string | undefined {
  let text = declaration.split('__attribute__', 1)[0]!.trimEnd();
  if (text.endsWith(';')) text = text.slice(0, -1).trimEnd();
  text = text.replace(/\bQEMU_\w+(?:\(\w+\))?$/, '').trimEnd();
  while (text.endsWith(']') && text.includes('[')) text = text.slice(0, text.lastIndexOf('[')).trimEnd();
  return /\b\w+$/.exec(text)?.[0];
}

function enumeratorsOf(text: string): Map<string, number> {
  const out = new Map<string, number>();
  if (!text.includes('enum')) return out;
  const begins = /\benum\b[^;{}()"',]{0,200}\{/g;
  for (let m = begins.exec(text); m; m = begins.exec(text)) {
    const open = begins.lastIndex - 1;
    const close = text.indexOf('}', open);
    if (close < 0) break;
    begins.lastIndex = close;
    const tokens = lex(text, open + 1, close);
    let expected = true;
    let depth = 0;
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      // a directive's words are taken for enumerators too: they are never asked for
      if (t.text === '(') depth++;
      else if (t.text === ')') depth--;
      else if (t.text === ',' && depth === 0) expected = true;
      else if (t.kind === 'name' && (expected || t.space || tokens[i - 1]?.text === ')')) {
        const next = tokens[i + 1]?.text;
        if (expected || next === '=' || next === ',' || next === undefined)
          if (!out.has(t.text)) out.set(t.text, open);
        expected = false;
      }
    }
  }
  return out;
}
