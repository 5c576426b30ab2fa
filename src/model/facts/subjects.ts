/**
 * Whose class a variable of a function is: that of one of its parameters, or another one. `dc` may be made of another
 * object, be given another value on the way, or be hidden by a variable of the same name.
 */
import { type Branch, within } from '../../c/conditions.ts';
import { closing, opening, type Token } from '../../c/tokens.ts';
import { startsStatement } from './copies.ts';
import type { FunctionFact, Subject } from './types.ts';

interface Variable {
  name: string;
  /** Tokens in which it is known. */
  from: number;
  to: number;
  /** A parameter, by its number. */
  param: number | null;
  /** Values that it is given, in order: tokens from the first to the one behind the last. */
  values: { at: number; end: number }[];
  /** The first token that hands its address on. */
  lent: number;
}

/** Steps from variable to variable, values of one, and tokens of a value and of a text, beyond which they are not followed. */
const furthest = 20;
const mostValues = 60;
const longestValue = 100;
const longestText = 40;

/** Functions that give the class of what they are given. */
const sameClass = /^(?:object_class_dynamic_cast(?:_assert)?|object_get_class|OBJECT_\w{0,80}CLASS\w{0,80})$/;
const type = /^[A-Za-z_]\w*$/;
const noType = /^(?:return|else|case|goto|sizeof|typeof)$/;

/** What an expression that ends at a token is a class of; null: it is not known, and taken for the one at hand. */
export type SubjectOf = (end: number) => Subject;

/**
 * @param whole all of the function is shown: what it does not declare is not its own
 * @param branchesOf the conditions around a token
 */
export function subjectsOf(
  tokens: readonly Token[],
  params: FunctionFact['params'],
  whole: boolean,
  branchesOf: (token: number) => readonly Branch[],
): SubjectOf {
  let known: Map<string, Variable[]> | null = null;
  const solved = new Map<string, Subject>();

  const variables = (): Map<string, Variable[]> => (known ??= readVariables(tokens, params));
  const visible = (name: string, at: number): Variable | undefined =>
    variables()
      .get(name)
      ?.findLast((v) => v.from <= at && at < v.to);
  const spelled = (from: number, to: number): string =>
    tokens
      .slice(from, Math.min(to, from + longestText))
      .map((t) => t.text)
      .join('');

  function ofVariable(name: string, at: number, depth: number): Subject {
    const variable = visible(name, at);
    if (!variable) return whole ? name : null;
    if (variable.lent < at) return name;
    const before = variable.values.filter((v) => v.at < at);
    const around = branchesOf(at);
    // the last that is given to it wherever this is reached, and those since then
    const last = before.findLastIndex((v) => within(branchesOf(v.at), around));
    const possible = before.slice(Math.max(last, 0));
    const all = possible.map((v) => ofValue(v.at + 1, v.end, depth + 1));
    if (last < 0 && (variable.param !== null || all.length === 0)) all.push(variable.param);
    const [first = null] = all;
    return all.every((one) => one === first) ? first : name;
  }

  function ofValue(from: number, end: number, depth: number): Subject {
    const key = `${from} ${end}`;
    const kept = solved.get(key);
    if (kept !== undefined) return kept;
    solved.set(key, null);
    let result: Subject = null;
    if (depth > furthest || end - from > longestValue) result = spelled(from, end);
    else if (end - from === 1 && /^(?:NULL|0)$/.test(tokens[from]!.text)) result = null;
    else {
      let start = from;
      // `a = b = c`, casts and addresses
      for (let i = from; i < end; i++) if (tokens[i]!.text === '=') start = i + 1;
      const chooses = tokens
        .slice(start, end)
        .some(({ text }) => text === '?' || text === '+' || text === '-');
      result = chooses ? spelled(start, end) : ofExpression(end - 1, depth);
    }
    solved.set(key, result);
    return result;
  }

  function ofExpression(end: number, depth: number): Subject {
    const t = tokens[end];
    if (!t || depth > furthest) return null;
    if (t.kind === 'name') {
      const before = tokens[end - 1]?.text;
      if (before !== '->' && before !== '.') return ofVariable(t.text, end, depth);
      if (/^parent_(?:class|obj)$/.test(t.text) || t.text.endsWith('_ops'))
        return ofExpression(end - 2, depth + 1);
      return spelled(Math.max(0, end - 2), end + 1);
    }
    if (t.text === ']') return ofExpression(opening(tokens, end) - 1, depth + 1);
    if (t.text !== ')') return null;
    const open = opening(tokens, end);
    const before = tokens[open - 1];
    if (before?.kind === 'name' && !noType.test(before.text)) return ofCall(before.text, open, end, depth);
    return ofExpression(end - 1, depth + 1);
  }

  /** A macro that casts gives the class of what it is given; of other functions that is not known. */
  function ofCall(name: string, open: number, close: number, depth: number): Subject {
    const casts =
      sameClass.test(name) || (/^[A-Z][A-Z\d_]*$/.test(name) && !/PARENT|SUPER|BY_NAME/.test(name));
    if (!casts) return spelled(open - 1, close + 1);
    let found: Subject = null;
    let from = open + 1;
    for (let i = open + 1; i <= close && i < tokens.length; i++) {
      const { text } = tokens[i]!;
      if (i < close && (text === '(' || text === '[')) i = Math.min(closing(tokens, i), close - 1);
      else if (text === ',' || i === close) {
        const single = i - from === 1 ? tokens[from]! : undefined;
        // a name that is no variable is a type, or the name of one
        const isName = single?.kind === 'name' && !visible(single.text, i) && /^[A-Z]/.test(single.text);
        if (i > from && !isName && single?.kind !== 'string') found ??= ofValue(from, i, depth + 1);
        from = i + 1;
      }
    }
    return found;
  }

  return (end) => ofExpression(end, 0);
}

/** Variables by name, in the order of their declarations, with what they are set to. */
function readVariables(tokens: readonly Token[], params: FunctionFact['params']): Map<string, Variable[]> {
  const out = new Map<string, Variable[]>();
  const add = (name: string, from: number, to: number, param: number | null): void => {
    const list = out.get(name) ?? [];
    list.push({ name, from, to, param, values: [], lent: Number.POSITIVE_INFINITY });
    out.set(name, list);
  };
  params.forEach(({ name }, n) => {
    if (name !== '') add(name, 0, tokens.length, n);
  });
  const ends: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.text === '{') ends.push(closing(tokens, i));
    else if (t.text === '}') ends.pop();
    const end = ends.at(-1) ?? tokens.length;
    if (t.kind === 'name' && declares(tokens, i)) add(t.text, i, end, null);
    if (t.text === '=' && isVariable(tokens, i - 1)) note(out, tokens, i);
    if (t.text === '&' && tokens[i + 1]?.kind === 'name' && /^[(,=]$/.test(tokens[i - 1]?.text ?? '')) {
      const next = tokens[i + 2]?.text ?? '';
      const lent = /^(?:->|\.|\[)$/.test(next) ? undefined : latest(out, tokens[i + 1]!.text, i);
      if (lent) lent.lent = Math.min(lent.lent, i);
    }
  }
  return out;
}

/** `X *name =`, `X *name;`, `X *name,` and `, *name`, where the name is token `i`. */
function declares(tokens: readonly Token[], i: number): boolean {
  if (!/^[=;,]$/.test(tokens[i + 1]?.text ?? '')) return false;
  let at = i - 1;
  while (tokens[at]?.text === '*' || tokens[at]?.text === 'const') at--;
  if (at === i - 1 && !/^(?:auto|__auto_type)$/.test(tokens[at]?.text ?? '')) return false;
  const before = tokens[at];
  if (before?.text === ',') return true;
  return before?.kind === 'name' && type.test(before.text) && !noType.test(before.text);
}

/** A plain variable left of a `=`. */
function isVariable(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  if (tokens[i]?.kind !== 'name' || before === '->' || before === '.') return false;
  return before !== '*' || !startsStatement(tokens, i - 1);
}

function note(out: Map<string, Variable[]>, tokens: readonly Token[], equals: number): void {
  const name = tokens[equals - 1]!.text;
  let variable = latest(out, name, equals - 1);
  if (!variable) {
    if (tokens[equals - 2]?.text === '.') return;
    variable = { name, from: 0, to: tokens.length, param: null, values: [], lent: Number.POSITIVE_INFINITY };
    out.set(name, [variable]);
  }
  let end = equals + 1;
  const last = Math.min(tokens.length, equals + 2 + longestValue);
  while (end < last && !/^[;,)}]$/.test(tokens[end]!.text)) {
    const { text } = tokens[end]!;
    if (text === '(' || text === '[' || text === '{') end = closing(tokens, end);
    end++;
  }
  if (variable.values.length === mostValues) variable.lent = Math.min(variable.lent, equals);
  else if (variable.values.length < mostValues)
    variable.values.push({ at: equals, end: Math.min(end, tokens.length) });
}

const latest = (out: ReadonlyMap<string, Variable[]>, name: string, at: number): Variable | undefined =>
  out.get(name)?.findLast((v) => v.from <= at && at < v.to);
