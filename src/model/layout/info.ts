/** A VMStateInfo: who reads and writes a field that is no struct, and how many bytes that are. */
import type { Lexeme } from '../../c/preprocess/lexemes.ts';
import { isTooMuch } from '../../c/preprocess/macros.ts';
import type { Unit } from '../../c/preprocess/unit.ts';
import type { CodeIdentity } from '../../types/layout.ts';
import { digestOf, type Elsewhere, identityOf } from './code.ts';
import { designated, type Members, symbolOf, textOf, type Values } from './description.ts';
import { memoOf, memoWith, type Sought } from './memo.ts';
import { writtenBy } from './writing.ts';

export interface Info {
  /** `uint64`; null where its text was not found. */
  name: string | null;
  /** Bytes; `size`: as many as its field says; `description`: it saves one; null: not known. */
  writes: number | 'size' | 'description' | null;
  /** Bytes of each number, where it is more than one and the text shows them one after the other. */
  parts: readonly number[] | null;
  reason: string | null;
  /** Null for a plain number or buffer. */
  code: CodeIdentity | null;
}

/** Those of the migration core that save a description, by the name that a stream has. */
const ofDescriptions: ReadonlySet<string> = new Set(['tmp', 'qtailq', 'qlist', 'gtree']);
/** Those that write as many bytes as their field is long. */
const buffers: ReadonlySet<string> = new Set(['buffer', 'unused_buffer']);
/** The parameter of get and put that is the field's size. */
const sizeParameter = 2;

const kept: Sought<Info> = new WeakMap();
/** Of the unit that has it, where nothing but that unit was asked: the same for all who use it. */
const keptAtHome = new WeakMap<Unit, Map<string, Info>>();

export function readInfo(unit: Unit, elsewhere: Elsewhere, symbol: string): Info {
  const memo = memoWith(kept, elsewhere, unit);
  const known = memo.get(symbol);
  if (known) return known;
  const home = unit.find('variable', symbol) ? unit : elsewhere.unitOf(symbol);
  const atHome = home && home !== unit ? memoOf(keptAtHome, home) : null;
  const same = atHome?.get(symbol);
  if (same) {
    memo.set(symbol, same);
    return same;
  }
  let further = false;
  const asking: Elsewhere = {
    unitOf(name) {
      further = true;
      return elsewhere.unitOf(name);
    },
  };
  let info: Info = {
    name: null,
    writes: null,
    parts: null,
    reason: `${symbol} was not found.`,
    code: { symbol, digest: null },
  };
  if (home?.find('variable', symbol)) {
    try {
      info = read(home, asking, symbol, home === unit) ?? info;
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      info.reason = `${symbol} cannot be read: ${error.message}.`;
    }
  }
  // one that waits for another file is asked again
  if (info.writes !== null) {
    memo.set(symbol, info);
    if (!further) atHome?.set(symbol, info);
  }
  return info;
}

function read(unit: Unit, elsewhere: Elsewhere, symbol: string, own: boolean): Info | null {
  const found = unit.find('variable', symbol)!;
  const tokens = unit.tokens(found);
  const values: Values = { unit, lookup: unit.lookup(found) };
  const equals = tokens.findIndex((t) => t.text === '=');
  const members = equals < 0 ? null : designated(values, tokens, equals + 1);
  return members && infoOf(values, elsewhere, symbol, members, own);
}

/** One that is written where it is used: `&(const VMStateInfo) { … }`. Throws TooMuch. */
export function inlineInfo(values: Values, elsewhere: Elsewhere, tokens: readonly Lexeme[]): Info | null {
  const at = tokens.findIndex((t) => t.text === '{');
  const members = at < 0 ? null : designated(values, tokens, at);
  if (!members) return null;
  const put = symbolOf(values, members.get('save') ?? members.get('put'));
  return put === null ? null : infoOf(values, elsewhere, put, members, true);
}

function infoOf(values: Values, elsewhere: Elsewhere, symbol: string, members: Members, own: boolean): Info {
  const { unit } = values;
  const name = textOf(values, members.get('name'));
  // save and load are the names of put and get since 2026
  const put = symbolOf(values, members.get('save') ?? members.get('put'));
  const get = symbolOf(values, members.get('load') ?? members.get('get'));
  const digests = [get, put].map((f) => (f === null ? '' : identityOf(unit, f).digest));
  const code: CodeIdentity = {
    symbol,
    digest: digests.includes(null) ? null : digestOf(digests.join(' ')),
  };
  const out = (
    writes: Info['writes'],
    reason: string | null = null,
    by: CodeIdentity | null = code,
  ): Info => ({
    name,
    writes,
    parts: null,
    reason,
    code: by,
  });
  if (name !== null && buffers.has(name)) return out('size', null, null);
  if (name !== null && ofDescriptions.has(name)) return out('description');
  if (put === null) return out(null, `${symbol} has no put function.`);
  const { written, plain, parts } = writtenBy(unit, put, elsewhere);
  if ('reason' in written) return out(null, `${written.reason}.`);
  if ('parameter' in written)
    return written.parameter === sizeParameter
      ? out('size', null, plain && !own ? null : code)
      : out(null, `What ${put}() writes is not known.`);
  return {
    ...out(written.bytes, null, plain && !own ? null : code),
    parts: parts && parts.length > 1 ? parts : null,
  };
}
