/** Items that nothing interrupts: their tokens, and these as text, are made once for each content. */
import type { Item } from '../scanned.ts';
import type { SourceFile } from './directives.ts';
import { type Lexeme, lex } from './lexemes.ts';

/** `start`: of its first character that says something. */
export function lexedWhole(file: SourceFile, item: Item, start: number): readonly Lexeme[] {
  const key = 'lexed';
  const kept = (file.facts.get(key) ?? new Map()) as Map<Item, readonly Lexeme[]>;
  file.facts.set(key, kept);
  let tokens = kept.get(item);
  if (!tokens) {
    tokens = lex(file.text, start, item.end);
    keptLists.add(tokens);
    kept.set(item, tokens);
  }
  return tokens;
}

/** Tokens as text; of those that are kept it is kept as well. */
export function textOf(tokens: readonly Lexeme[]): string {
  let text = texts.get(tokens);
  if (text !== undefined) return text;
  text = '';
  for (const t of tokens) text += t.space ? ` ${t.text}` : t.text;
  if (keptLists.has(tokens)) texts.set(tokens, text);
  return text;
}

const texts = new WeakMap<readonly Lexeme[], string>();
/** Tokens of whole items. */
const keptLists = new WeakSet<readonly Lexeme[]>();
