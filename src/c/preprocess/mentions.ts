/**
 * Whether a file may declare a name, before anybody finds all that it declares: thousands of names are looked for in
 * hundreds of files, and most of these do not have them at all, or only use them.
 */
import type { Kind } from './declared.ts';
import type { SourceFile } from './directives.ts';

const isName = new Uint8Array(128);
for (let c = 48; c < 58; c++) isName[c] = 1;
for (let c = 65; c < 91; c++) isName[c] = isName[c + 32] = 1;
isName[95] = 1;

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Of a text: a bit for each word that it has, by a hash. Words of one hash share a bit. */
function wordsOf(text: string): Uint32Array {
  let bits = 256;
  while (bits < text.length / 2 && bits < 1 << 20) bits *= 2;
  const out = new Uint32Array(bits / 32);
  let hash = seed;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128 && isName[c] === 1) {
      hash = Math.imul(hash ^ c, prime);
      inside = true;
    } else if (inside) {
      const bit = (hash ^ (hash >>> 15)) & (bits - 1);
      out[bit >> 5]! |= 1 << (bit & 31);
      hash = seed;
      inside = false;
    }
  }
  const bit = (hash ^ (hash >>> 15)) & (bits - 1);
  out[bit >> 5]! |= 1 << (bit & 31);
  return out;
}

/** A word with its hash. */
export interface Word {
  readonly text: string;
  readonly hash: number;
}

export function wordOf(text: string): Word {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return { text, hash: hash ^ (hash >>> 15) };
}

/** Whether the file has the word, whatever it is there. */
export function hasWord(file: SourceFile, word: Word): boolean {
  let words = file.facts.get('words') as Uint32Array | undefined;
  if (!words) {
    words = wordsOf(file.text);
    file.facts.set('words', words);
  }
  const bit = word.hash & (words.length * 32 - 1);
  return (words[bit >> 5]! & (1 << (bit & 31))) !== 0 && wholeWord(file.text, word.text, 0) >= 0;
}

const isPart = (text: string, at: number): boolean => (isName[text.charCodeAt(at)] ?? 0) === 1;

/** Where a word stands that is no part of a longer one, from `from` on; -1: nowhere. */
function wholeWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text, at - 1) && !isPart(text, at + word.length)) return at;
  return -1;
}

/** What follows a name that is declared: of most kinds it tells that this is only a use. A comment may hide anything. */
const follows: Readonly<Record<Kind, RegExp>> = {
  tag: /[{:/#\\]/,
  typedef: /[;[,}/#\\Q_]/,
  variable: /[[=/#\\A-Z_]/,
  function: /[(/#\\]/,
  call: /./s,
};

/** Characters before a name in which the bracket of a macro's invocation is looked for. */
const mostBefore = 4000;

/** Whether the file may declare the word as such a thing. */
export function mayDeclare(file: SourceFile, word: Word, kind: Kind): boolean {
  if (!hasWord(file, word)) return false;
  const { text } = file;
  for (let at = wholeWord(text, word.text, 0); at >= 0; at = wholeWord(text, word.text, at + 1)) {
    if (kind === 'call') {
      if (isArgument(text, at)) return true;
      continue;
    }
    let next = at + word.text.length;
    while (text.charCodeAt(next) <= 32) next++;
    if (next >= text.length || follows[kind].test(text[next]!)) return true;
    if (kind === 'typedef' && endsStruct(text, at)) return true;
  }
  return false;
}

/** `}` stands before it. */
function endsStruct(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) <= 32) before--;
  return /[}/]/.test(text[before] ?? '');
}

/** It stands in the brackets of a macro, whose name has capitals only; what comments and directives hide counts as one. */
function isArgument(text: string, at: number): boolean {
  let before = at - 1;
  const least = Math.max(0, at - mostBefore);
  for (; before >= least; before--) {
    const c = text.charCodeAt(before);
    if (c === 47) return true;
    if (c === 41 || c === 123 || c === 125 || c === 59) return isHidden(text, before);
    if (c === 40) break;
  }
  if (before < least) return least > 0;
  if (isHidden(text, before)) return true;
  do before--;
  while (text.charCodeAt(before) <= 32);
  return /[A-Z0-9_/\\]/.test(text[before] ?? '');
}

/** It stands in a line that has a comment or a directive before it. */
function isHidden(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return line.includes('//') || line.includes('#');
}
