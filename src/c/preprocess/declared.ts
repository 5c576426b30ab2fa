/** What a file declares at its top level, by name: facts of its content alone, whatever of it is compiled. */

import type { Item } from '../scan.ts';
import type { SourceFile } from './directives.ts';
import { lex } from './lexemes.ts';

/**
 * `tag`: struct, union or enum X with its body; `typedef`; `variable`: with an initializer in braces; `function`: with its
 * body; `call`: a macro's invocation that names it, which may declare anything.
 */
export type Kind = 'tag' | 'typedef' | 'variable' | 'function' | 'call';

export interface Declared {
  names: ReadonlyMap<string, readonly { kind: Kind; item: Item }[]>;
  /** Enumerators -> where the body of their enum opens. */
  enumerators: ReadonlyMap<string, number>;
}

const longestHeader = 4000;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#(?:[^\n\\]|\\[\s\S])*$/gm;

export function declaredIn(file: SourceFile): Declared {
  const kept = file.facts.get('declared') as Declared | undefined;
  if (kept) return kept;
  const found = read(file);
  file.facts.set('declared', found);
  return found;
}

function read(file: SourceFile): Declared {
  const names = new Map<string, { kind: Kind; item: Item }[]>();
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
      .trimEnd();
    const calls = /^\s*(?:[A-Z_][A-Z0-9_]*\s*\([^(){};]*\)\s*;?\s*)+/.exec(header)?.[0] ?? '';
    for (const call of calls.matchAll(/\(([^()]*)\)/g))
      for (const name of call[1]!.matchAll(/\b[A-Za-z_]\w*\b/g)) add(name[0], 'call', item);
    if (item.brace < 0) {
      const typedef =
        /\btypedef\b[^;]*?(\w+)\s*(?:\[[^\]]*\]\s*)*(?:__attribute__[\s\S]*|QEMU_\w+(?:\(\w+\))?)?\s*;?$/.exec(
          header,
        );
      if (typedef) add(typedef[1], 'typedef', item);
      else if (/=/.test(header)) add(/(\w+)\s*(?:\[[^\]]*\]\s*)*=/.exec(header)?.[1], 'variable', item);
      continue;
    }
    const variable = /(\w+)\s*(?:\[[^\]]*\]\s*)*(?:[A-Z_]+\s*)?=(?:\s*\([^()]*\))?$/.exec(header);
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
        add(/(\w+)\s*(?:\[[^\]]*\]\s*)*(?:__attribute__[\s\S]*)?;?\s*$/.exec(tail)?.[1], 'typedef', item);
        add(/^\s*(\w+)/.exec(tail.replace(/\bQEMU_\w+\b/g, ' '))?.[1], 'typedef', item);
      }
      continue;
    }
    add(/(\w+)\s*\([^;{}]*\)[\s\w]*$/.exec(header.slice(-1500))?.[1], 'function', item);
  }
  return { names, enumerators: enumeratorsOf(text) };
}

function enumeratorsOf(text: string): Map<string, number> {
  const out = new Map<string, number>();
  if (!text.includes('enum')) return out;
  for (const m of text.matchAll(/\benum\b[^;{}()"',]{0,300}\{/g)) {
    const open = m.index + m[0].length - 1;
    const close = text.indexOf('}', open);
    const tokens = lex(text, open + 1, Math.min(close < 0 ? text.length : close, open + 400_000));
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
