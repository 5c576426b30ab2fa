/** Copies of tokens and names that keep no file's text: what is cut from a file is a view, and keeps all of it. */
import { detached } from '../detached.ts';
import type { Hidden, Lexeme } from './lexemes.ts';

/** One that is being made. */
export interface Copy {
  /** Characters; whatever is an object of its own counts as some more. */
  size: number;
  /** The lists of tokens in it. */
  readonly lists: (readonly Lexeme[])[];
  readonly hidden: Map<Hidden, Hidden>;
}

const ofObject = 64;
/** A copy that becomes larger is given up. */
const largest = 1_000_000;

/** A copy that has macros, as they are spelled, and nothing else yet. */
export function copyOf(macros: readonly (string | null)[]): Copy {
  let size = 0;
  for (const macro of macros) size += macro === null ? 0 : macro.length;
  return { size, lists: [], hidden: new Map() };
}

/** It was given up, and is no copy. */
export const tooLarge = (copy: Copy): boolean => copy.size > largest;

/** Names that are kept once for all. */
let names = new Map<string, string>();
let characters = 0;
const mostNames = 100_000;
const mostCharacters = 4_000_000;
const longestName = 200;

export const charactersOfNames = (): number => characters;

function own(text: string): string {
  if (text.length > longestName) return detached(text);
  let kept = names.get(text);
  if (kept === undefined) {
    if (names.size >= mostNames || characters + text.length > mostCharacters) {
      names = new Map();
      characters = 0;
    }
    kept = detached(text);
    names.set(kept, kept);
    characters += kept.length;
  }
  return kept;
}

export function ownName(name: string, copy: Copy): string {
  copy.size += ofObject + name.length;
  return tooLarge(copy) ? name : own(name);
}

function ownHidden(hide: Hidden | null, copy: Copy): Hidden | null {
  if (hide === null) return null;
  let kept = copy.hidden.get(hide);
  if (!kept) {
    kept = { name: ownName(hide.name, copy), next: ownHidden(hide.next, copy), depth: hide.depth };
    copy.hidden.set(hide, kept);
  }
  return kept;
}

/** Tokens that stand nowhere; as many as are there before the copy becomes too large. */
export function ownTokens(tokens: readonly Lexeme[], copy: Copy): readonly Lexeme[] {
  const kept: Lexeme[] = [];
  for (const { kind, text, space, hide } of tokens) {
    if (tooLarge(copy)) break;
    kept.push({ kind, text: ownName(text, copy), space, at: -1, hide: ownHidden(hide, copy) });
  }
  copy.lists.push(kept);
  return kept;
}
