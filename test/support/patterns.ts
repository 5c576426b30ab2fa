/** The regular expressions of a source file, found by a parser, and whether text can be made that they take too long for. */
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
import { timed } from './processor-time.ts';

export interface Pattern {
  source: string;
  flags: string;
  /** path:line of each place, for people. */
  places: string[];
}

/**
 * Those of one file: literals, and what is built from a template. What a template is filled with is read where it is a
 * constant of the file, or among those of others (`known`, which gets those of this one); else it stands for a word.
 */
export function patternsIn(path: string, text: string, known = new Map<string, string>()): Pattern[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const found: Pattern[] = [];
  const at = (start: number): string => `${path}:${text.slice(0, start).split('\n').length}`;
  const constants = new Map(known);
  const textOf = (node: unknown): string | null => {
    const part = node as { type: string; name?: string; value?: unknown; quasi?: Template } & Template;
    // String.raw is the only tag that makes text.
    if (part.type === 'TaggedTemplateExpression') return filled(part.quasi!, 'raw');
    if (part.type === 'Literal' && typeof part.value === 'string') return part.value;
    if (part.type === 'Identifier') return constants.get(part.name!) ?? null;
    if (part.type !== 'TemplateLiteral') return null;
    return filled(part, 'cooked');
  };
  const filled = ({ quasis, expressions }: Template, as: 'raw' | 'cooked'): string =>
    quasis
      .map(({ value }, i) => value[as] + (expressions[i] ? (textOf(expressions[i]) ?? 'word') : ''))
      .join('');
  const built = ({ callee, arguments: [source, flags], start }: CallExpression | NewExpression): void => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
    const pattern = source && textOf(source);
    if (pattern === null || pattern === undefined)
      throw new Error(`${at(start)}: what this pattern is made of cannot be told; make it of a template`);
    found.push({ source: pattern, flags: (flags && textOf(flags)) || '', places: [at(start)] });
  };
  const visitor = new Visitor({
    VariableDeclarator(node) {
      const value = node.id.type === 'Identifier' && node.init ? textOf(node.init) : null;
      if (node.id.type !== 'Identifier' || value === null) return;
      constants.set(node.id.name, value);
      known.set(node.id.name, value);
    },
    Literal(node) {
      if ('regex' in node)
        found.push({ source: node.regex.pattern, flags: node.regex.flags, places: [at(node.start)] });
    },
    NewExpression: built,
    CallExpression: built,
  });
  visitor.visit(program);
  return found;
}

interface Template {
  quasis: { value: { raw: string; cooked: string | null } }[];
  expressions: object[];
}

/** The same pattern in several places is one. */
export function distinct(patterns: readonly Pattern[]): Pattern[] {
  const all = new Map<string, Pattern>();
  for (const { source, flags, places } of patterns) {
    const key = `${source}/${flags}`;
    all.set(key, { source, flags, places: [...(all.get(key)?.places ?? []), ...places] });
  }
  return [...all.values()];
}

/** A repeat of so many at most is as good as one without end to who counts steps by hand. */
const large = 20;
/** Milliseconds of processor time on text of 50,000 to 100,000 characters. What is quadratic takes a second. */
const patience = 150;

/** A pattern with its large bounds taken away, or made small. */
function withBounds({ source }: Pattern, as: 'none' | 'small'): string {
  return source.replace(
    /(\\.|\[(?:\\.|[^\]\\])*\])|\{(\d+)(,?)(\d*)\}/g,
    (whole, other: string | undefined, min: string, comma: string, max: string) => {
      if (other !== undefined || (comma && !max) || Number(max || min) < large) return whole;
      return `{${Math.min(Number(min), 2)},${as === 'none' ? '' : 3}}`;
    },
  );
}

/** Whether nothing is repeated without end, or often: then time is linear whatever the text. */
const isPlain = ({ source }: Pattern): boolean =>
  !/[*+]|\{\d+,\}|\{(?:\d+,)?\d{2,}\}/.test(source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, ''));

/**
 * What is wrong with a pattern, in words; null where nothing is. Time must be linear whatever the text is:
 *
 * - a pattern without any repeat is;
 * - so is one that recheck proves, with all large bounds taken away;
 * - where bounds are needed, what is not bounded must be proved so, and the text that recheck makes for the pattern
 *   without bounds must be nothing to the pattern with them.
 */
export async function slowness(pattern: Pattern): Promise<string | null> {
  const own = isPlain(pattern) ? null : await slownessOfOne(pattern);
  return own ?? (pattern.flags.includes('g') ? slownessOfAll(pattern) : null);
}

async function slownessOfOne(pattern: Pattern): Promise<string | null> {
  const { flags } = pattern;
  const options = { timeout: 120_000, maxRepeatCount: 200 };
  const unbounded = await check(withBounds(pattern, 'none'), flags, options);
  if (unbounded.status === 'safe') return null;
  if (unbounded.status === 'unknown') return `cannot be told (${unbounded.error.kind}): make it simpler`;
  const what = `${unbounded.complexity.summary}, such as on ${unbounded.attack.pattern}`;
  // What its fuzzing finds, it finds on a machine of its own, and by the clock.
  const confirmed = async (): Promise<string | null> => {
    const took = await timeOn(pattern, unbounded.attack.string);
    return took > patience ? `${what}: ${Math.round(took)} ms` : null;
  };
  if (unbounded.checker === 'fuzz') return confirmed();
  if (withBounds(pattern, 'small') === pattern.source) return what;
  const rest = await check(withBounds(pattern, 'small'), flags, options);
  return rest.status === 'safe' ? confirmed() : what;
}

/**
 * Where a pattern is looked for again and again, text that it fails on late costs the same at each place, which no
 * single match shows. It is tried on each of its own letters and words, many times.
 */
async function slownessOfAll(pattern: Pattern): Promise<string | null> {
  const words = pattern.source
    .replace(/\\[bBdDwWsSpPkux](?:\{[^}]*\})?|\[(?:\\.|[^\]\\])*\]|\(\?<?[:=!]/g, ' ')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\([^\w])/g, '\u0000$1')
    .split(/(?<!\u0000)[|()?*+{}^$. ]+/)
    .map((word) => word.replaceAll('\u0000', ''))
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const two = words.slice(0, 2);
  const pumps = new Set(
    [...words, two.join(''), two.join(' ')].flatMap((word) => [word, `${word} `, `${word}a`]),
  );
  for (const pump of pumps) {
    const took = await timeOn(pattern, pump.repeat(Math.ceil(100_000 / pump.length)));
    if (took > patience) return `${Math.round(took)} ms for ${JSON.stringify(pump)} again and again`;
  }
  return null;
}

/** Milliseconds of processor time for all matches. What takes too long on a part of the text is not tried on all of it. */
async function timeOn(pattern: Pattern, text: string): Promise<number> {
  let took = 0;
  for (const part of [9, 3, 1]) {
    took = await timeOnPart(pattern, text.slice(0, Math.ceil(text.length / part)));
    if (took > patience) break;
  }
  return took;
}

/** At best of three; what takes very long is no accident. */
async function timeOnPart({ source, flags }: Pattern, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i === 0 || (i < 3 && best > patience && best < 4 * patience); i++) {
    const regExp = new RegExp(source, flags);
    const { took } = await timed(() => (regExp.global ? text.replace(regExp, '') : regExp.exec(text)));
    best = Math.min(best, took);
  }
  return best;
}
