/**
 * What the use of a macro stands for, as text: enough to read the declarations and the initializers that macros make.
 * Parameters are replaced once, `a ## b` joins, `#a` makes a string; nothing is evaluated.
 */

export interface MacroText {
  /** null for an object-like macro. */
  params: readonly string[] | null;
  body: string;
}

/** In characters: what grows beyond it is cut, so that macros of macros of macros end. */
const longest = 200_000;

const lexeme =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|\\\r?\n|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|(?<!\s)\s*##\s*|#\s*[A-Za-z_]\w*|[A-Za-z_]\w*|[^A-Za-z_"'#/\\\s]+|[\s\S]/g;

/** One use, its text on one line. */
export function expandMacro({ params, body }: MacroText, args: readonly string[]): string {
  const given = new Map<string, string>();
  params?.forEach((p, i) => {
    const name = p.replace(/(?<!\s)\s*\.\.\.$/, '');
    if (name !== p) given.set(name || '__VA_ARGS__', args.slice(i).join(', '));
    else given.set(p, args[i] ?? '');
  });
  const out: string[] = [];
  let length = 0;
  for (const [text] of body.matchAll(lexeme)) {
    if (length > longest) break;
    const piece = replaced(text, given);
    length += piece.length;
    out.push(piece);
  }
  return out.join('');
}

function replaced(text: string, given: ReadonlyMap<string, string>): string {
  const c = text[0]!;
  if (text.includes('##')) return '';
  if (c === '#' && text.length > 1) return JSON.stringify(given.get(text.slice(1).trim()) ?? text);
  if (text.startsWith('/*') || text.startsWith('//') || c === '\\' || /^\s/.test(text)) return ' ';
  return given.get(text) ?? text;
}
