/** Object-like macros and enumeration constants, of files that say nothing else: versions stand in any header. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { load } from './load.ts';

const definition = /^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)[ \t]+([^\n]{1,100})$/gm;

const enumeration = /\benum\b[^{}();]{0,200}\{([^{}]{0,20000})\}/g;

/** The constants of enumerations, each as an expression. */
function readEnums(text: string, out: Map<string, string>): void {
  for (const [, body] of text.matchAll(enumeration)) {
    let last = '-1';
    const plain = body!.replace(/\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|\/\/[^\n]*|^[ \t]*#[^\n]*/gm, '');
    for (const part of plain.split(',')) {
      const m = /^\s*([A-Za-z_]\w*)\s*(?:=([\w\s()+\-*/%|&^~<>]+))?$/.exec(part);
      if (!m) break;
      last = m[2] === undefined ? `(${last}) + 1` : m[2].trim();
      // a long list of them: nobody asks for the five hundredth
      if (last.length > 500) break;
      if (!out.has(m[1]!)) out.set(m[1]!, last);
    }
  }
}

/** The macros and enumeration constants of a text whose value is an expression of numbers and of such; the first of each name. */
function readNumbers(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [, name, rest] of text.matchAll(definition)) {
    const value = rest!.replace(/\/[/*].*/, '').trim();
    if (/^[\w\s()+\-*/%|&^~<>]+$/.test(value) && !out.has(name!)) out.set(name!, value);
  }
  if (text.includes('enum')) readEnums(text, out);
  return out;
}

export type Numbers = ReadonlyMap<string, string>;

/** Those of several files, by name. */
export async function numbersOf(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  kept: Lru<Numbers>,
): Promise<Numbers> {
  const read = await load<Numbers>(tree, entries, kept, readNumbers, new Map());
  const out = new Map<string, string>();
  for (const numbers of read) for (const [name, value] of numbers) if (!out.has(name)) out.set(name, value);
  return out;
}
