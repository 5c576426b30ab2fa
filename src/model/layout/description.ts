/** A VMStateDescription of a unit -> what it sends. The tree's own macros are expanded and what comes out is read. */
import { type Element, elementsOf } from '../../c/preprocess/initializers.ts';
import { expandKept, insideKept } from '../../c/preprocess/kept.ts';
import type { Lexeme } from '../../c/preprocess/lexemes.ts';
import { expand, isTooMuch, type Lookup } from '../../c/preprocess/macros.ts';
import { evaluate, type Found, type Unit } from '../../c/preprocess/unit.ts';
import type { CodeIdentity, Description } from '../../types/layout.ts';
import { constantOf } from './by-version.ts';
import { digestOf, type Elsewhere, identityOf } from './code.ts';
import { readFields } from './fields.ts';
import { memoOf, memoWith, type Sought } from './memo.ts';

/** Reads descriptions of one unit, and of those that it refers to. */
export interface Context {
  unit: Unit;
  elsewhere: Elsewhere;
  /** Descriptions that are being read, outermost first: one that holds itself is not followed. */
  readonly within: readonly string[];
  /** Only names, versions and lists: neither sizes nor what code does. */
  readonly shape: boolean;
  /** What this round has read, whole or not. */
  readonly round: WeakMap<Unit, Map<string, Description>>;
}

/** Descriptions in descriptions beyond which nothing is followed. */
const deepest = 24;
/** Subsections of one description beyond which none is read. */
const mostSubsections = 4000;

/** One description may be nested at many places: each is read once for a build, a unit and a version. */
const kept: Sought<Description> = new WeakMap();
/** Fields of a description, those of nested ones counted at each place; and how many are read of one. */
const weights = new WeakMap<Description, number>();
const heaviest = 50_000;

/**
 * Reads a description by its variable; null where neither the unit nor another shows it.
 * @param version what it is saved with, where that is not its own version (VMSTATE_VSTRUCT)
 */
export function readDescription(
  context: Context,
  symbol: string,
  version: number | null = null,
): Description | null {
  const found = context.unit.find('variable', symbol);
  if (!found) {
    const unit = context.elsewhere.unitOf(symbol);
    if (!unit || unit === context.unit) return null;
    return unit.find('variable', symbol) ? readDescription({ ...context, unit }, symbol, version) : null;
  }
  if (!isDescription(context.unit, found)) return null;
  if (context.within.includes(symbol) || context.within.length > deepest) return null;
  const key = `${symbol} ${version ?? ''}`;
  const memo = memoWith(kept, context.elsewhere, context.unit);
  const round = memoOf(context.round, context.unit);
  const known = memo.get(key) ?? round.get(key);
  if (known) return known;
  const description = read({ ...context, within: [...context.within, symbol] }, symbol, found, version);
  // what was cut short, or waits for another file, is read anew in the next round
  (isWhole(description) ? memo : round).set(key, description);
  return description;
}

/** Its type is VMStateDescription: a name may be that of something else that has members of the same names. */
function isDescription(unit: Unit, found: Found): boolean {
  for (const t of unit.tokens(found)) {
    if (t.text === 'VMStateDescription') return true;
    if (t.text === '=') return false;
  }
  return false;
}

const whole = new WeakSet<Description>();

function isWhole(d: Description): boolean {
  const complete =
    d.unknown.length === 0 &&
    d.fields.every((f) => f.unknown === null && (!f.struct || whole.has(f.struct))) &&
    d.subsections.every((sub) => whole.has(sub));
  if (complete) whole.add(d);
  return complete;
}

/** Whether one more description fits into one that has so many fields; then it is counted. */
export function fits(into: Description, part: Description): boolean {
  const weight = (weights.get(into) ?? 0) + 1 + (weights.get(part) ?? 0) + part.fields.length;
  if (weight > heaviest) return false;
  weights.set(into, weight);
  return true;
}

/** The designated members of an initializer, by name. */
export type Members = ReadonlyMap<string, readonly Lexeme[]>;

/** What reads the values of members. */
export interface Values {
  unit: Unit;
  lookup: Lookup;
}

function read(context: Context, symbol: string, found: Found, version: number | null): Description {
  const { unit } = context;
  const values: Values = { unit, lookup: unit.lookup(found) };
  const out: Description = {
    name: null,
    symbol,
    path: found.view.path,
    line: unit.line(found, lineOffset(unit, found, symbol)),
    versionId: null,
    minimumVersionId: null,
    unmigratable: false,
    needed: null,
    fields: [],
    subsections: [],
    ends: { fields: null, subsections: null },
    hooks: [],
    digest: context.shape ? null : digestOf(unit.text(found)),
    unknown: unit.doubts(found).map((what) => `${symbol}: ${what} cannot be judged.`),
  };
  try {
    const members = membersOf(values, unit.tokens(found));
    if (!members) {
      out.unknown.push(`The initializer of ${symbol} cannot be read.`);
      return out;
    }
    describe(context, out, values, members, found, version);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    out.unknown.push(`${symbol} cannot be read: ${error.message}.`);
  }
  return out;
}

function lineOffset(unit: Unit, found: Found, symbol: string): number {
  const name = unit.tokens(found).find((t) => t.text === symbol);
  return name && name.at >= 0 ? name.at : found.item.start;
}

/** The members behind the `=` of a variable; null where there is no list in braces. Throws TooMuch. */
function membersOf(values: Values, tokens: readonly Lexeme[]): Members | null {
  const equals = tokens.findIndex((t) => t.text === '=');
  if (equals < 0 || tokens[equals + 1]?.text !== '{') return null;
  return designated(values, tokens, equals + 1);
}

/** The members of the braces at tokens[at]; null where they are not closed. Throws TooMuch. */
export function designated({ unit, lookup }: Values, tokens: readonly Lexeme[], at: number): Members | null {
  const elements =
    at === 0 ? insideKept(tokens, lookup, unit.budget) : elementsOf(tokens, at, lookup, unit.budget);
  if (!elements) return null;
  let members = membersIn.get(elements);
  if (!members) {
    members = new Map(
      elements.flatMap((e) => (e.designator === null ? [] : [[e.designator, e.value] as const])),
    );
    membersIn.set(elements, members);
  }
  return members;
}

const membersIn = new WeakMap<readonly Element[], Members>();

function describe(
  context: Context,
  out: Description,
  values: Values,
  members: Members,
  found: Found,
  version: number | null,
): void {
  const { unit } = context;
  out.name = textOf(values, members.get('name'));
  if (out.name === null) out.unknown.push(`The name of ${out.symbol} cannot be read.`);
  const number = (member: string): number | null => {
    const tokens = members.get(member);
    if (!tokens) return 0;
    const { value, reason } = evaluate(unit, tokens, values.lookup);
    if (value === null) out.unknown.push(`${member} of ${out.symbol} cannot be read: ${reason}.`);
    return value;
  };
  out.versionId = number('version_id');
  out.minimumVersionId = number('minimum_version_id');
  const unmigratable = number('unmigratable');
  out.unmigratable = unmigratable !== null && unmigratable !== 0;
  out.hooks = ['pre_load', 'post_load', 'pre_save', 'post_save'].filter(
    (h) => symbolOf(values, members.get(h)) !== null,
  );
  out.needed = codeOf(context, values, members.get('needed'));
  out.needs = needsOf(context, values, out.needed);
  const fields = members.get('fields');
  const list = fields ? listOf(values, fields) : null;
  if (fields && !list && symbolOf(values, fields) !== null)
    out.unknown.push(`The fields of ${out.symbol} cannot be read.`);
  if (list) {
    if (list.found && list.found !== found && !context.shape)
      out.digest = digestOf(`${unit.text(found)}\n${unit.text(list.found)}`);
    readFields(context, out, list, version ?? out.versionId, list.found ?? found);
  }
  const subsections = members.get('subsections');
  if (subsections) readSubsections(context, out, values, subsections);
  else out.ends.subsections = true;
}

/** A list in braces, written where it is used or in a variable of its own. */
export interface List {
  values: Values;
  tokens: readonly Lexeme[];
  /** The index of its `{`. */
  at: number;
  /** The variable; null where it is written in its place. */
  found: Found | null;
}

/** `(const VMStateField[]) { … }`, or the name of an array. Throws TooMuch. */
function listOf(values: Values, tokens: readonly Lexeme[]): List | null {
  const at = tokens.findIndex((t) => t.text === '{');
  if (at >= 0) return { values, tokens, at, found: null };
  const expanded = expand(tokens, values.lookup, values.unit.budget);
  const brace = expanded.findIndex((t) => t.text === '{');
  if (brace >= 0) return { values, tokens: expanded, at: brace, found: null };
  const name = expanded.find((t) => t.kind === 'name' && t.text !== 'NULL')?.text;
  const found = name === undefined ? null : values.unit.find('variable', name);
  if (!found) return null;
  const own = values.unit.tokens(found);
  const equals = own.findIndex((t) => t.text === '=');
  if (equals < 0 || own[equals + 1]?.text !== '{') return null;
  return {
    values: { unit: values.unit, lookup: values.unit.lookup(found) },
    tokens: own,
    at: equals + 1,
    found,
  };
}

function readSubsections(
  context: Context,
  out: Description,
  values: Values,
  tokens: readonly Lexeme[],
): void {
  const { unit } = context;
  const list = listOf(values, tokens);
  const elements = list && elementsOf(list.tokens, list.at, list.values.lookup, unit.budget);
  if (!list || !elements) {
    if (symbolOf(values, tokens) === null) out.ends.subsections = true;
    else out.unknown.push(`The subsections of ${out.symbol} cannot be read.`);
    return;
  }
  out.ends.subsections = false;
  for (const element of elements) {
    let tokensOf: readonly Lexeme[] | undefined = element.value;
    let needed: CodeIdentity | null = null;
    if (tokensOf[0]?.text === '{') {
      // until 2014 a subsection was a pair of a description and its needed()
      const pair = designated(list.values, tokensOf, 0);
      tokensOf = pair?.get('vmsd');
      needed = codeOf(context, list.values, pair?.get('needed'));
    }
    const symbol = tokensOf ? symbolOf(list.values, tokensOf) : null;
    if (symbol === null) {
      out.ends.subsections = true;
      break;
    }
    if (out.subsections.length >= mostSubsections) {
      out.unknown.push(`${out.symbol} has more subsections than are read.`);
      break;
    }
    const sub = readDescription(context, symbol);
    if (sub && !fits(out, sub)) {
      out.unknown.push(`${out.symbol} has more fields than are read.`);
      break;
    }
    if (sub)
      out.subsections.push(needed ? withNeeded(sub, needed, needsOf(context, list.values, needed)) : sub);
    else out.unknown.push(`The subsection ${symbol} of ${out.symbol} was not found, or holds itself.`);
  }
}

const needsOf = ({ shape }: Context, { unit }: Values, needed: CodeIdentity | null): boolean | null =>
  needed && !shape ? constantOf(unit, needed.symbol) : null;

function withNeeded(sub: Description, needed: CodeIdentity, needs: boolean | null): Description {
  const out = { ...sub, needed, needs };
  if (whole.has(sub)) whole.add(out);
  return out;
}

/** A text in quotes, joined where there are several; null for none. Throws TooMuch. */
export function textOf(values: Values, tokens: readonly Lexeme[] | undefined): string | null {
  if (!tokens) return null;
  const strings = expandKept(tokens, values.lookup, values.unit.budget).filter(
    (t) => t.text !== '(' && t.text !== ')',
  );
  if (strings.length === 0 || strings.some((t) => t.kind !== 'string')) return null;
  return strings.map((t) => t.text.slice(1, -1).replace(/\\(.)/g, '$1')).join('');
}

const noSymbols: ReadonlySet<string> = new Set('NULL void const struct bool int'.split(' '));

/** The name that an expression such as `&(x)`, `x` or `(void *)x` is of; null for NULL, 0 and others. Throws TooMuch. */
export function symbolOf(values: Values, tokens: readonly Lexeme[] | undefined): string | null {
  if (!tokens) return null;
  const expanded = expandKept(tokens, values.lookup, values.unit.budget);
  if (expanded.some((t) => t.text === '{')) return null;
  return expanded.find((t) => t.kind === 'name' && !noSymbols.has(t.text))?.text ?? null;
}

/** The function that a member points to. Throws TooMuch. */
export function codeOf(
  { shape }: Pick<Context, 'shape'>,
  values: Values,
  tokens: readonly Lexeme[] | undefined,
): CodeIdentity | null {
  const symbol = symbolOf(values, tokens);
  if (symbol === null) return null;
  return shape ? { symbol, digest: null } : identityOf(values.unit, symbol);
}
