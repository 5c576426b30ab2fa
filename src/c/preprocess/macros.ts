/**
 * Expanding macros as C does: arguments first, then the body, then what comes out of it, with a name never expanded
 * in what came from itself. Bounded by a budget of tokens; what runs over it throws TooMuch.
 */
import type { Macro } from './definitions.ts';
import { type Hidden, type Lexeme, lex, made, spelled } from './lexemes.ts';

/** The macro that a name stands for at the place of interest, or null. */
export type Lookup = (name: string) => Macro | null;

/** How many more tokens may be made, shared by all that belong together. */
export interface Budget {
  left: number;
  /** An invocation had brackets that were not closed in what was at hand. */
  open?: boolean;
}

/** The budget is spent, or arguments are nested too deeply. */
export class TooMuch extends Error {
  constructor() {
    super('its macros expand to more than is read');
  }
}

/** Calls of macros in arguments of calls beyond which nothing is expanded. */
const deepest = 100;

/** Macros in macros beyond which nothing is expanded: each name is looked for among those that made it. */
const deepestHidden = 400;

function hides(hide: Hidden | null, name: string): boolean {
  for (let h = hide; h; h = h.next) if (h.name === name) return true;
  return false;
}

function hidden(name: string, next: Hidden | null): Hidden {
  const depth = 1 + (next?.depth ?? 0);
  if (depth > deepestHidden) throw new TooMuch();
  return { name, next, depth };
}

function joined(a: Hidden | null, b: Hidden | null): Hidden | null {
  if (a === b || b === null) return a;
  let out = b;
  for (let h = a; h; h = h.next) if (!hides(b, h.name)) out = hidden(h.name, out);
  return out;
}

function common(a: Hidden | null, b: Hidden | null): Hidden | null {
  if (a === b) return a;
  let out: Hidden | null = null;
  for (let h = a; h; h = h.next) if (hides(b, h.name)) out = hidden(h.name, out);
  return out;
}

/**
 * Replaces the macro at the end of `stack` (tokens in reverse order) by its expansion, which is not expanded
 * further. False when it is no macro, or a function-like one without arguments.
 */
export function expandLast(stack: Lexeme[], lookup: Lookup, budget: Budget, depth = 0): boolean {
  const token = stack[stack.length - 1];
  if (token?.kind !== 'name') return false;
  const macro = lookup(token.text);
  if (macro === null || hides(token.hide, token.text)) return false;
  if (macro.params === null) {
    stack.length--;
    replace(stack, macro, [], hidden(token.text, token.hide), token.space, lookup, budget, depth);
    return true;
  }
  if (stack[stack.length - 2]?.text !== '(') return false;
  const args: Lexeme[][] = [[]];
  const rest = macro.variadic ? macro.params.length : Number.POSITIVE_INFINITY;
  let open = 1;
  let at = stack.length - 3;
  for (; at >= 0; at--) {
    const t = stack[at]!;
    if (t.kind === 'punct') {
      if (t.text === '(') open++;
      else if (t.text === ')' && --open === 0) break;
      else if (t.text === ',' && open === 1 && args.length < rest) {
        args.push([]);
        continue;
      }
    }
    args[args.length - 1]!.push(t);
  }
  if (at < 0) {
    // brackets that are never closed are looked for at each name that has one
    budget.open = true;
    budget.left -= stack.length;
    if (budget.left < 0) throw new TooMuch();
    return false;
  }
  if (args.length > Math.max(1, macro.params.length)) return false;
  const hide = hidden(token.text, common(token.hide, stack[at]!.hide));
  stack.length = at;
  replace(stack, macro, args, hide, token.space, lookup, budget, depth);
  return true;
}

function replace(
  stack: Lexeme[],
  macro: Macro,
  args: readonly Lexeme[][],
  hide: Hidden,
  space: boolean,
  lookup: Lookup,
  budget: Budget,
  depth: number,
): void {
  const { tokens, slots } = macro.body();
  const out: Lexeme[] = [];
  const put = (t: Lexeme, before: boolean): void => {
    if (t.kind === 'name') out.push({ ...t, space: before, hide: joined(t.hide, hide) });
    else out.push(t.space === before ? t : { ...t, space: before });
  };
  const expanded: Lexeme[][] = [];
  const argument = (slot: number): readonly Lexeme[] =>
    (expanded[slot] ??= expand(args[slot] ?? [], lookup, budget, depth + 1));
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const slot = slots[i]!;
    if (t.text === '#' && macro.params && (slots[i + 1] ?? -1) >= 0) {
      out.push(made('string', quoted(args[slots[i + 1]!] ?? []), t.space));
      i++;
    } else if (t.text === '##' && i > 0 && i + 1 < tokens.length) {
      i++;
      const next = slots[i]! >= 0 ? (args[slots[i]!] ?? []) : [tokens[i]!];
      const isRest = macro.variadic && slots[i] === macro.params!.length - 1;
      if (isRest && out.at(-1)?.text === ',') {
        // `, ##__VA_ARGS__`: the comma goes where there is nothing behind it
        if (next.length === 0) out.pop();
        else for (const x of argument(slots[i]!)) put(x, x.space);
      } else paste(out, next, hide);
    } else if (slot < 0) put(t, t.space);
    else {
      const pasted = tokens[i + 1]?.text === '##';
      const list = pasted ? (args[slot] ?? []) : argument(slot);
      list.forEach((x, n) => {
        put(x, n === 0 ? t.space : x.space);
      });
    }
    if (out.length > budget.left) throw new TooMuch();
  }
  budget.left -= out.length + 1;
  if (budget.left < 0) throw new TooMuch();
  if (out.length > 0 && out[0]!.space !== space) out[0] = { ...out[0]!, space };
  for (let i = out.length - 1; i >= 0; i--) stack.push(out[i]!);
}

/** Joins the last token with the first of the next ones. */
function paste(out: Lexeme[], next: readonly Lexeme[], hide: Hidden): void {
  if (next.length === 0) return;
  const left = out.pop();
  const text = (left?.text ?? '') + next[0]!.text;
  for (const t of lex(text, 0, text.length)) {
    const space = left?.space ?? next[0]!.space;
    out.push({ kind: t.kind, text: t.text, space, at: -1, hide: t.kind === 'name' ? hide : null });
  }
  for (const t of next.slice(1)) out.push(t.kind === 'name' ? { ...t, hide: joined(t.hide, hide) } : t);
}

function quoted(tokens: readonly Lexeme[]): string {
  const text = spelled(
    tokens.map((t) =>
      t.kind === 'string' || t.kind === 'char' ? { ...t, text: t.text.replace(/["\\]/g, '\\$&') } : t,
    ),
  );
  return `"${text}"`;
}

/** Whether an error means that a text asks for more than is read of one. */
export function isTooMuch(error: unknown): error is Error {
  return error instanceof TooMuch || error instanceof RangeError;
}

/** All of the tokens, expanded. Throws TooMuch. */
export function expand(tokens: readonly Lexeme[], lookup: Lookup, budget: Budget, depth = 0): Lexeme[] {
  if (depth > deepest) throw new TooMuch();
  if (depth > 0) budget.left -= tokens.length;
  if (!tokens.some((t) => t.kind === 'name' && lookup(t.text) !== null)) return tokens as Lexeme[];
  const stack: Lexeme[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) stack.push(tokens[i]!);
  const out: Lexeme[] = [];
  while (stack.length > 0) {
    if (expandLast(stack, lookup, budget, depth)) continue;
    out.push(stack.pop()!);
  }
  return out;
}
