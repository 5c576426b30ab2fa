/** Functions that write state: how many bytes they write, where their text tells. */
import type { Lexeme } from '../../c/preprocess/lexemes.ts';
import { evaluate, type Unit } from '../../c/preprocess/unit.ts';
import { bodyOf, type CodeBody, type Elsewhere, keywords, matching, openers } from './code.ts';

/** How many bytes a function writes: a number, `size` (its caller says: a parameter of that place), or a reason. */
type Written = { bytes: number } | { parameter: number } | { reason: string };

const direct = /^qemu_put_s?(be16|be32|be64|8|byte)s?$/;
const widths: Readonly<Record<string, number>> = { be16: 2, be32: 4, be64: 8, '8': 1, byte: 1 };

export interface Writing {
  written: Written;
  /** It is one call of a function that writes a number or a buffer, and nothing else. */
  plain: boolean;
  /** Bytes of each number that is written, in order; null: not one list, or too long a one. */
  parts: readonly number[] | null;
}

/** Numbers that are told one by one; an array of more is bytes of which nothing is known. */
const mostParts = 64;

/** What a put function writes, from its text. */
export function writtenBy(unit: Unit, symbol: string, elsewhere: Elsewhere, depth = 0): Writing {
  let home: Unit | null = unit;
  let body = bodyOf(unit, symbol);
  if (!body) {
    home = elsewhere.unitOf(symbol);
    body = home ? bodyOf(home, symbol) : null;
  }
  const none = (reason: string): Writing => ({ written: { reason }, plain: false, parts: null });
  if (!home || !body) return none(`${symbol}() was not found`);
  if (depth > 6) return none(`${symbol}() calls too many others`);
  const w: Walk = {
    unit: home,
    elsewhere,
    body,
    file: body.params[0] ?? '',
    depth,
    calls: 0,
    puts: 0,
    parts: [],
    parameter: null,
    reason: null,
  };
  const bytes = statements(w, body.from, body.tokens.length - 1);
  const plain = w.calls === 1 && w.puts === 1;
  if (w.parameter !== null && bytes === 0) return { written: { parameter: w.parameter }, plain, parts: null };
  if (bytes === null || w.parameter !== null)
    return {
      written: { reason: `what ${symbol}() writes depends on what runs${w.reason ? ` (${w.reason})` : ''}` },
      plain,
      parts: null,
    };
  return { written: { bytes }, plain, parts: w.parts };
}

interface Walk {
  unit: Unit;
  elsewhere: Elsewhere;
  body: CodeBody;
  /** The variable that is written to. */
  file: string;
  depth: number;
  calls: number;
  puts: number;
  /** As in `Writing`, so far. */
  parts: number[] | null;
  /** A buffer was written whose length is this parameter. */
  parameter: number | null;
  reason: string | null;
}

function put(w: Walk, parts: readonly number[] | null): void {
  w.parts = w.parts && parts && w.parts.length + parts.length <= mostParts ? [...w.parts, ...parts] : null;
}

/** What `go` writes, without adding it to what was written before. */
function apart<T>(w: Walk, go: () => T): { result: T; parts: number[] | null } {
  const before = w.parts;
  w.parts = [];
  const result = go();
  const { parts } = w;
  w.parts = before;
  return { result, parts };
}

/** Bytes that tokens[from, to) write; null where that is not one number. */
function statements(w: Walk, from: number, to: number): number | null {
  const { tokens } = w.body;
  let sum = 0;
  let i = from;
  while (i < to) {
    const end = statementEnd(tokens, i, to);
    const n = statement(w, i, end);
    if (n === null) return null;
    // behind an early return the rest may not be written
    if (n < 0) return writes(w, end, to) ? null : sum;
    sum += n;
    i = end;
  }
  return sum;
}

/** The end of the statement that begins at `i`. */
function statementEnd(tokens: readonly Lexeme[], i: number, to: number): number {
  const t = tokens[i]!.text;
  if (t === '{') return Math.min(to, closed(tokens, i, to) + 1);
  if (t === 'if' || t === 'for' || t === 'while' || t === 'switch') {
    let end = closed(tokens, i + 1, to) + 1;
    if (end < to) end = statementEnd(tokens, end, to);
    while (t === 'if' && end + 1 < to && tokens[end]!.text === 'else')
      end = statementEnd(tokens, end + 1, to);
    return Math.min(to, end);
  }
  if (t === 'do' && i + 1 < to) return plainEnd(tokens, statementEnd(tokens, i + 1, to), to);
  return plainEnd(tokens, i, to);
}

function plainEnd(tokens: readonly Lexeme[], i: number, to: number): number {
  for (let at = i; at < to; at++) {
    const t = tokens[at]!.text;
    if (t === ';') return at + 1;
    if (t.length === 1 && openers.includes(t)) at = closed(tokens, at, to);
  }
  return to;
}

function closed(tokens: readonly Lexeme[], at: number, to: number): number {
  const end = matching(tokens, at);
  return end < 0 || end > to ? to : end;
}

/** Whether anything in tokens[from, to) is handed the file. */
function writes(w: Walk, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (w.body.tokens[i]!.text === w.file && w.file !== '') return true;
  return false;
}

const failing = Number.NEGATIVE_INFINITY;

/** It writes nothing and returns an error: `return 1`, `return -EINVAL`. */
function fails(w: Walk, from: number, to: number): boolean {
  if (writes(w, from, to)) return false;
  const { tokens } = w.body;
  const at = tokens.findIndex((t, i) => i >= from && i < to && t.text === 'return');
  if (at < 0) return false;
  const end = plainEnd(tokens, at, to);
  const said = tokens[at + 1]?.text;
  // since 2026 what saves says whether it has
  if (said === 'true' || said === 'false') return said === 'false';
  return said === '-' || (evaluate(w.unit, tokens.slice(at + 1, end - 1), () => null).value ?? 0) !== 0;
}

/** -1: it may leave the function. */
function statement(w: Walk, from: number, to: number): number | null {
  const { tokens } = w.body;
  const t = tokens[from]!.text;
  if (t === '{') return statements(w, from + 1, to - 1);
  if (t === 'if') {
    const close = closed(tokens, from + 1, to);
    const yesEnd = statementEnd(tokens, close + 1, to);
    const test = evaluate(w.unit, tokens.slice(from + 2, close), () => null).value;
    const hasElse = tokens[yesEnd]?.text === 'else' && yesEnd < to;
    if (test !== null)
      return test !== 0 ? statement(w, close + 1, yesEnd) : hasElse ? statement(w, yesEnd + 1, to) : 0;
    const condition = calls(w, from + 2, close);
    if (!writes(w, close, to)) {
      if (fails(w, close + 1, yesEnd) && !hasElse) return condition;
      const leaves = tokens.slice(close, to).some((x) => x.text === 'return' || x.text === 'goto');
      calls(w, close, to);
      return leaves ? -1 : condition;
    }
    // where it fails nothing is sent at all
    const branch = (at: number, end: number): { result: number | null; parts: number[] | null } =>
      fails(w, at, end) ? { result: failing, parts: [] } : apart(w, () => statement(w, at, end));
    const { result: yes, parts } = branch(close + 1, yesEnd);
    const { result: no, parts: others } = hasElse ? branch(yesEnd + 1, to) : { result: 0, parts: [] };
    const alike = parts?.join() === others?.join();
    put(w, yes === failing ? others : no === failing || alike ? parts : null);
    if (yes === failing || no === failing) return condition === 0 ? (yes === failing ? no : yes) : null;
    if (yes !== null && yes === no && yes >= 0 && condition === 0) return yes;
    w.reason ??= 'a condition';
    return null;
  }
  if (t === 'for' || t === 'while' || t === 'switch' || t === 'do') {
    if (!writes(w, from, to)) {
      calls(w, from, to);
      return 0;
    }
    const close = closed(tokens, from + 1, to);
    const rounds = t === 'for' ? roundsOf(w, from + 2, close) : null;
    const { result: once, parts } =
      rounds === null ? { result: null, parts: null } : apart(w, () => statement(w, close + 1, to));
    const long = (rounds ?? 0) * (parts?.length ?? 0) > mostParts;
    put(w, long || !parts ? null : Array.from({ length: rounds ?? 0 }, () => parts).flat());
    if (rounds === null) w.reason ??= 'a loop';
    return rounds === null || once === null || once < 0 ? null : rounds * once;
  }
  const n = calls(w, from, to);
  return t === 'return' && n === 0 ? -1 : n;
}

/** `i = 0; i < 4; i++` -> 4. */
function roundsOf(w: Walk, from: number, to: number): number | null {
  const { tokens } = w.body;
  const parts: Lexeme[][] = [[]];
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === ';') parts.push([]);
    else parts.at(-1)!.push(tokens[i]!);
  }
  const [first, test, step] = parts;
  if (!first || !test || !step || parts.length !== 3) return null;
  const text = (list: readonly Lexeme[]): string => list.map((x) => x.text).join(' ');
  const start = /^(?:(?:unsigned )?(?:int|size_t|uint\d+_t) )?(\w+) = (.+)$/.exec(text(first));
  const name = start?.[1];
  if (!start || name === undefined || !new RegExp(`^(?:${name} \\+\\+|\\+\\+ ${name})$`).test(text(step)))
    return null;
  if (test[0]?.text !== name || !(test[1]?.text === '<' || test[1]?.text === '<=')) return null;
  const low = evaluate(w.unit, first.slice(first.findIndex((x) => x.text === '=') + 1), () => null).value;
  const high = evaluate(w.unit, test.slice(2), () => null).value;
  if (low === null || high === null) return null;
  return Math.max(0, high - low + (test[1]!.text === '<=' ? 1 : 0));
}

/** Bytes that the calls in an expression write. */
function calls(w: Walk, from: number, to: number): number | null {
  const { tokens } = w.body;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name' || tokens[i + 1]?.text !== '(' || keywords.has(t.text)) continue;
    w.calls++;
    const close = closed(tokens, i + 1, to);
    const isWriting = tokens[i + 2]?.text === w.file && w.file !== '';
    if (!isWriting) {
      if (!writes(w, i + 1, close)) continue;
      w.reason ??= `${t.text}()`;
      return null;
    }
    const n = written(w, t.text, i + 3, close);
    if (n === null) return null;
    sum += n;
    i = close;
  }
  return sum;
}

function written(w: Walk, name: string, from: number, close: number): number | null {
  const width = direct.exec(name)?.[1];
  if (width !== undefined) {
    w.puts++;
    put(w, [widths[width]!]);
    return widths[width]!;
  }
  const { tokens } = w.body;
  if (name === 'qemu_put_buffer') {
    w.puts++;
    let at = close - 1;
    for (let depth = 0; at > from; at--) {
      const t = tokens[at]!.text;
      if (t === ')') depth++;
      else if (t === '(') depth--;
      else if (t === ',' && depth === 0) break;
    }
    const length = tokens.slice(at + 1, close);
    const parameter = length.length === 1 ? w.body.params.indexOf(length[0]!.text) : -1;
    if (parameter >= 0) {
      w.parameter = parameter;
      return 0;
    }
    const n = evaluate(w.unit, length, () => null).value;
    if (n === null) w.reason ??= 'the length of a buffer';
    put(w, n === null || n < 0 || n > mostParts ? null : Array<number>(n).fill(1));
    return n;
  }
  const inner = writtenBy(w.unit, name, w.elsewhere, w.depth + 1);
  put(w, inner.parts);
  if ('bytes' in inner.written) return inner.written.bytes;
  w.reason ??= 'reason' in inner.written ? inner.written.reason : `${name}()`;
  return null;
}
