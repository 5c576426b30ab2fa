/** Object-like macros with a value, of files that say nothing else: versions stand in any header. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { load } from './load.ts';

const definition = /^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)[ \t]+([^\n]{1,100})$/gm;

/** The macros of a text whose value is an expression of numbers and other macros; the first of each name. */
function readNumbers(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [, name, rest] of text.matchAll(definition)) {
    const value = rest!.replace(/\/[/*].*/, '').trim();
    if (/^[\w\s()+\-*/%|&^~<>]+$/.test(value) && !out.has(name!)) out.set(name!, value);
  }
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
