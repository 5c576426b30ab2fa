/** The value of an integer expression whose names are object-like macros. */

/** Macros inside macros, and tokens of all of them, beyond which nothing is told. */
const deepest = 8;
const longest = 200;

const lexeme = /0[xX][\da-fA-F]+|\d+|[A-Za-z_]\w*|<<|>>|[-+*/%()|&^~!]/g;

const strength: Record<string, number> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};

/** @param lookup what a macro stands for; null where it is not known. Returns null for what cannot be told. */
export function evaluate(
  expression: string,
  lookup: (name: string) => string | null,
  depth = 0,
): number | null {
  if (depth > deepest || expression.length > 1000) return null;
  const text = expression.replace(/\b(0[xX][\da-fA-F]+|\d+)[uUlL]+\b/g, '$1');
  const tokens = text.match(lexeme) ?? [];
  if (tokens.length === 0 || tokens.length > longest || tokens.join('') !== text.replace(/\s/g, ''))
    return null;
  let at = 0;
  const operand = (): number | null => {
    const t = tokens[at++];
    if (t === undefined) return null;
    if (/^\d/.test(t)) return Number(/^0\d/.test(t) ? `0o${t.slice(1)}` : t);
    if (/^\w/.test(t)) {
      const body = lookup(t);
      return body === null ? null : evaluate(body, lookup, depth + 1);
    }
    if (t === '(') {
      const inner = binary(1);
      return tokens[at++] === ')' ? inner : null;
    }
    if (t === '-' || t === '~' || t === '+' || t === '!') {
      const inner = operand();
      if (t === '!') return inner === null ? null : Number(inner === 0);
      return inner === null ? null : t === '-' ? -inner : t === '~' ? ~inner : inner;
    }
    return null;
  };
  const binary = (least: number): number | null => {
    let left = operand();
    for (;;) {
      const operator = tokens[at] ?? '';
      const own = strength[operator] ?? 0;
      if (own < least) return left;
      at++;
      const right = binary(own + 1);
      left = left === null || right === null ? null : apply(operator, left, right);
    }
  };
  const value = binary(1);
  return at === tokens.length && value !== null && Number.isSafeInteger(value) ? value : null;
}

function apply(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? null : Math.trunc(a / b);
    case '%':
      return b === 0 ? null : a % b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    default:
      return a ^ b;
  }
}
