/**
 * Initializers in braces: their elements, with macros expanded only as far as it takes to tell the elements apart.
 * What stands behind a designator stays as it is until somebody asks for it.
 */
import type { Lexeme } from './lexemes.ts';
import { type Budget, expandLast, isTooMuch, type Lookup } from './macros.ts';

export interface Element {
  /** `version_id` of `.version_id = 1`; null for an element without a designator. */
  designator: string | null;
  /** Not expanded where it has a designator. */
  value: readonly Lexeme[];
  /** Its macros expand to more than is read: `value` is the macro's name. */
  tooMuch?: true;
  /** Offset of its first token in the file, of the macro's name where one makes it; -1: not known. */
  at: number;
}

/** Elements beyond which a list is not read. */
const mostElements = 100_000;

/**
 * The elements of `{ … }`: tokens[from] is the opening brace. Null where it is not closed or has too many elements.
 * Throws TooMuch.
 */
export function elementsOf(
  tokens: readonly Lexeme[],
  from: number,
  lookup: Lookup,
  budget: Budget,
): Element[] | null {
  const stack: Lexeme[] = [];
  for (let i = tokens.length - 1; i > from; i--) stack.push(tokens[i]!);
  const out: Element[] = [];
  let at = -1;
  /** Where the last token of the file stood: what a macro makes stands where the macro does. */
  let place = -1;
  for (;;) {
    const first = stack.at(-1);
    if (!first || out.length > mostElements) return null;
    if (first.at >= 0) place = first.at;
    if (first.text === ',' || first.text === '}') {
      stack.pop();
      if (first.text === '}') return out;
      continue;
    }
    at = place;
    const expanded = attemptLast(stack, lookup, budget);
    if (expanded) continue;
    // an element that grows without end is one that is not known, and the others stay
    if (expanded === null) out.push({ designator: null, value: [first], at, tooMuch: true });
    else {
      const before = stack.length;
      out.push(elementFrom(stack, at).element);
      // a bracket that closes nothing
      if (stack.length === before) return null;
    }
  }
}

/** The elements of a piece of a list, without its braces. Null where it is no whole one. Throws TooMuch. */
export function elementsIn(tokens: readonly Lexeme[], lookup: Lookup, budget: Budget): Element[] | null {
  const stack = tokens.toReversed();
  const out: Element[] = [];
  let place = -1;
  for (let first = stack.at(-1); first; first = stack.at(-1)) {
    if (first.at >= 0) place = first.at;
    if (first.text === '}' || out.length > mostElements) return null;
    if (first.text === ',') {
      stack.pop();
      continue;
    }
    const at = place;
    const expanded = attemptLast(stack, lookup, budget);
    if (expanded) continue;
    if (expanded === null) {
      out.push({ designator: null, value: [first], at, tooMuch: true });
      continue;
    }
    const { element, depth } = elementFrom(stack, at);
    if (depth > 0 || element.value.length === 0) return null;
    out.push(element);
  }
  return out;
}

/** Tokens that the macros of one element may make. */
const budgetOfElement = 200_000;

/** Expands the macro at the end; null where it grows without end, which takes it off. */
function attemptLast(stack: Lexeme[], lookup: Lookup, budget: Budget): boolean | null {
  const own: Budget = { left: Math.min(budget.left, budgetOfElement) };
  const given = own.left;
  const before = stack.length;
  try {
    return expandLast(stack, lookup, own);
  } catch (error) {
    if (!isTooMuch(error) || budget.left < budgetOfElement || stack.length >= before) throw error;
    return null;
  } finally {
    budget.left -= given - Math.max(0, own.left);
    if (own.open) budget.open = true;
  }
}

function elementFrom(stack: Lexeme[], at: number): { element: Element; depth: number } {
  let designator: string | null = null;
  if (stack.at(-1)?.text === '.' && stack.at(-2)?.kind === 'name' && stack.at(-3)?.text === '=') {
    designator = stack.at(-2)!.text;
    stack.length -= 3;
  }
  const value: Lexeme[] = [];
  let depth = 0;
  while (stack.length > 0) {
    const t = stack.at(-1)!;
    if (t.kind === 'punct') {
      if (t.text === '(' || t.text === '{' || t.text === '[') depth++;
      else if (t.text === ')' || t.text === '}' || t.text === ']') {
        if (depth === 0) break;
        depth--;
      } else if (t.text === ',' && depth === 0) break;
    }
    value.push(t);
    stack.pop();
    // `VMSTATE_A(x) VMSTATE_B(y)` and `{ … } { … }` without a comma are two
  }
  return { element: { designator, value, at }, depth };
}
