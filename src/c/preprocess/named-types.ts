/** Types that names of a unit stand for: typedefs, structs and their kin, variables. Each is read when it is asked for. */
import { cursorOf, type Names } from './cursor.ts';
import { readDeclarator, readTypeName } from './declarations.ts';
import type { Lexeme } from './lexemes.ts';
import type { CType } from './types.ts';
import type { Unit } from './unit.ts';

/** `unit` is there when something is asked for. */
export function typesOf(unit: () => Unit): Required<Pick<Names, 'type' | 'tag' | 'variable'>> {
  const types = new Map<string, CType | null>();

  return {
    type(name) {
      const kept = types.get(`type ${name}`);
      if (kept !== undefined) return kept;
      types.set(`type ${name}`, null);
      const type = readTypedef(name);
      types.set(`type ${name}`, type);
      return type;
    },
    tag(name) {
      const kept = types.get(`tag ${name}`);
      if (kept !== undefined) return kept;
      types.set(`tag ${name}`, null);
      const found = unit().find('tag', name);
      const tokens = found ? unit().expanded(found) : null;
      // what stands before it in the item is not its own
      const from = tokens?.findIndex(
        (t, i) => /^(?:struct|union|enum)$/.test(t.text) && hasBody(tokens, i, name),
      );
      const type =
        tokens && from !== undefined && from >= 0
          ? readTypeName(cursorOf(tokens.slice(from), unit())).type
          : null;
      types.set(`tag ${name}`, type);
      return type;
    },
    variable: variableType,
  };

  /** `struct X {`, with attributes anywhere in between. */
  function hasBody(tokens: readonly Lexeme[], at: number, name: string): boolean {
    let named = false;
    for (let i = at + 1; i < Math.min(tokens.length, at + 40); i++) {
      const t = tokens[i]!.text;
      if (t === '{') return named;
      if (t === ';' || t === '*' || t === '=') return false;
      if (t === name) named = true;
    }
    return false;
  }

  function variableType(name: string): CType | null {
    const found = unit().find('variable', name);
    if (!found) return null;
    const tokens = unit().expanded(found);
    const equals = tokens?.findIndex((t) => t.text === '=') ?? -1;
    if (!tokens || equals < 0) return null;
    const c = cursorOf(tokens.slice(0, equals), unit());
    const declared = readDeclarator(c, readTypeName(c));
    if (declared.name !== name) return null;
    if (declared.type?.kind !== 'array' || declared.type.count !== null) return declared.type;
    return { ...declared.type, count: elements(tokens, equals + 1) };
  }

  function readTypedef(name: string): CType | null {
    const found = unit().find('typedef', name);
    if (found) return typedefIn(unit().expanded(found), name);
    const call = unit().find('call', name);
    return call ? typedefIn(unit().expanded(call), name) : null;
  }

  function typedefIn(tokens: readonly Lexeme[] | null, name: string): CType | null {
    if (!tokens) return null;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.text !== 'typedef') continue;
      const c = cursorOf(tokens.slice(i, i + 200_000), unit());
      const specifier = readTypeName(c);
      do {
        const d = readDeclarator(c, specifier);
        if (d.name === name) return d.type;
      } while (c.tokens[c.at++]?.text === ',');
    }
    return null;
  }
}

/** How many elements an initializer in braces has; null where it designates some. */
function elements(tokens: readonly Lexeme[], from: number): number | null {
  if (tokens[from]?.text !== '{') return null;
  let depth = 0;
  let count = 0;
  let filled = false;
  for (let i = from; i < tokens.length; i++) {
    const t = tokens[i]!.text;
    if (t === '(' || t === '{' || t === '[') {
      if (depth === 1 && t === '[' && !filled) return null;
      depth++;
      if (depth > 1) filled = true;
    } else if (t === ')' || t === '}' || t === ']') {
      depth--;
      if (depth === 0) return count + (filled ? 1 : 0);
    } else if (t === ',' && depth === 1) {
      count++;
      filled = false;
    } else filled = true;
  }
  return null;
}
