/** Integers as C computes with them on a 64-bit host: 32 or 64 bits, signed or not. */

export interface Value {
  n: bigint;
  bits: 32 | 64;
  unsigned: boolean;
}

export function integer(n: bigint | number, bits: 32 | 64 = 32, unsigned = false): Value {
  const exact = BigInt(n);
  return { n: unsigned ? BigInt.asUintN(bits, exact) : BigInt.asIntN(bits, exact), bits, unsigned };
}

export const truth = (holds: boolean): Value => integer(holds ? 1 : 0);

/** A number's or a character's value; null for a floating one and for what is none. */
export function literalValue(text: string): Value | null {
  if (text.endsWith("'")) return characterValue(text);
  const m = /^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9]\d*)([uUlL]{0,3})$/.exec(text);
  if (!m || m[1]!.length > 70) return null;
  const digits = m[1]!;
  const octal = /^0\d/.test(digits);
  const n = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  let unsigned = /u/i.test(m[2]!);
  const decimal = /^[1-9]/.test(digits);
  let bits: 32 | 64 = /l/i.test(m[2]!) || n >= (unsigned || !decimal ? 1n << 32n : 1n << 31n) ? 64 : 32;
  if (!unsigned && !decimal && bits === 32 && n >= 1n << 31n) unsigned = true;
  if (!unsigned && n >= 1n << 63n) {
    unsigned = true;
    bits = 64;
  }
  return integer(n, bits, unsigned);
}

const escapes: Readonly<Record<string, number>> = {
  n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, '0': 0, '\\': 92, "'": 39, '"': 34,
}; // biome-ignore format: one line

function characterValue(text: string): Value | null {
  const m = /^'(?:([^'\\])|\\([ntrabfv0\\'"])|\\x([0-9a-fA-F]{1,2})|\\([0-7]{1,3}))'$/.exec(text);
  if (!m) return null;
  if (m[1] !== undefined) return integer(m[1].charCodeAt(0));
  if (m[2] !== undefined) return integer(escapes[m[2]]!);
  return integer(m[3] !== undefined ? Number.parseInt(m[3], 16) : Number.parseInt(m[4]!, 8));
}

/** Null where C has no answer: a division by zero, a shift out of range. */
export function binary(op: string, a: Value, b: Value): Value | null {
  if (op === '<<' || op === '>>') {
    if (b.n < 0n || b.n >= BigInt(a.bits)) return null;
    return integer(op === '<<' ? a.n << b.n : a.n >> b.n, a.bits, a.unsigned);
  }
  const bits = a.bits === 64 || b.bits === 64 ? 64 : 32;
  const unsigned = (a.unsigned && a.bits === bits) || (b.unsigned && b.bits === bits);
  const x = integer(a.n, bits, unsigned).n;
  const y = integer(b.n, bits, unsigned).n;
  const number = (n: bigint): Value => integer(n, bits, unsigned);
  switch (op) {
    case '*': return number(x * y);
    case '/': return y === 0n ? null : number(x / y);
    case '%': return y === 0n ? null : number(x % y);
    case '+': return number(x + y);
    case '-': return number(x - y);
    case '&': return number(x & y);
    case '^': return number(x ^ y);
    case '|': return number(x | y);
    case '<': return truth(x < y);
    case '>': return truth(x > y);
    case '<=': return truth(x <= y);
    case '>=': return truth(x >= y);
    case '==': return truth(x === y);
    case '!=': return truth(x !== y);
    default: return null;
  }
} // biome-ignore format: a line an operator

export function unary(op: string, a: Value): Value {
  if (op === '!') return truth(a.n === 0n);
  return integer(op === '-' ? -a.n : op === '~' ? ~a.n : a.n, a.bits, a.unsigned);
}
