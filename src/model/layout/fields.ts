/** A list of VMStateFields -> what each sends. */
import type { Element } from '../../c/preprocess/initializers.ts';
import { elementsKept, expandKept } from '../../c/preprocess/kept.ts';
import { type Lexeme, spelled } from '../../c/preprocess/lexemes.ts';
import { evaluate, type Found } from '../../c/preprocess/unit.ts';
import type { Description, Field } from '../../types/layout.ts';
import { versionsOf } from './by-version.ts';
import { digestOf } from './code.ts';
import { counterOf } from './counter.ts';
import {
  type Context,
  codeOf,
  designated,
  fits,
  type List,
  type Members,
  readDescription,
  symbolOf,
  textOf,
  type Values,
} from './description.ts';
import { type Info, inlineInfo, readInfo } from './info.ts';

/** Reads the list into a description. Throws TooMuch. */
export function readFields(
  context: Context,
  out: Description,
  list: List,
  version: number | null,
  found: Found,
): void {
  const { unit } = context;
  const elements = elementsKept(list.tokens, list.at, list.values.lookup, unit.budget);
  if (!elements) {
    out.unknown.push(`The list of the fields of ${out.symbol} is not closed.`);
    return;
  }
  out.ends.fields = false;
  let unread = false;
  for (const element of elements) {
    const members = element.value[0]?.text === '{' ? designated(list.values, element.value, 0) : null;
    const line = element.at >= 0 ? unit.line(found, element.at) : out.line;
    const place = { path: found.view.path, line };
    if (!members) {
      out.fields.push(unreadable(element, place));
      unread = true;
      continue;
    }
    const flags = flagsOf(list.values, members.get('flags'));
    // Until 2019 a list ended at a field without a name, since then at a mark of its own.
    if (flags.has('VMS_END') || (members.size === 0 && element.value.length === 2)) {
      out.ends.fields = true;
      break;
    }
    // It ends the list, too, but is none of the marks that QEMU asks for.
    if (!members.has('name')) {
      const unknown = `A field of ${out.symbol} has no name: a save and a load end there.`;
      out.fields.push({ ...unreadable(element, place), unknown });
      unread = true;
      break;
    }
    const field = readField(context, out, list.values, members, flags, version, place);
    out.fields.push(field);
  }
  // Its end may be in what could not be read.
  if (!out.ends.fields && unread) out.ends.fields = null;
}

/** VMS_ names in an expression: they are enumerators, whose numbers say no more. */
function flagsOf(values: Values, tokens: readonly Lexeme[] | undefined): ReadonlySet<string> {
  if (!tokens) return new Set();
  const expanded = expandKept(tokens, values.lookup, values.unit.budget);
  let flags = flagsIn.get(expanded);
  if (!flags) {
    flags = new Set(expanded.filter((t) => t.kind === 'name').map((t) => t.text));
    flagsIn.set(expanded, flags);
  }
  return flags;
}

const flagsIn = new WeakMap<readonly Lexeme[], ReadonlySet<string>>();

interface FieldPlace {
  path: string;
  line: number;
}

function unreadable(element: Element, place: FieldPlace): Field {
  const macro = element.value[0]?.kind === 'name' ? element.value[0].text : null;
  const text = spelled(element.value.slice(0, 40));
  return {
    ...blank,
    ...place,
    name: text,
    type: macro ?? 'unknown',
    sent: null,
    unknown: element.tooMuch
      ? `The macros of ${text} expand to more than is read.`
      : macro !== null && element.value[1]?.text === '('
        ? `No macro ${macro} is defined in what is included there.`
        : `"${text.slice(0, 80)}" cannot be read.`,
  };
}

const blank: Field = {
  name: '',
  type: '',
  size: null,
  count: null,
  version: 0,
  conditional: false,
  sent: true,
  pointers: false,
  exists: null,
  code: null,
  counter: null,
  path: '',
  line: 0,
  unknown: null,
};

function readField(
  context: Context,
  into: Description,
  values: Values,
  members: Members,
  flags: ReadonlySet<string>,
  version: number | null,
  place: FieldPlace,
): Field {
  const { unit } = values;
  const out: Field = { ...blank, ...place };
  const wrong = (what: string): void => {
    out.unknown ??= what;
  };
  const number = (member: string): number | null => {
    const tokens = members.get(member);
    if (!tokens) return 0;
    const { value, reason } = evaluate(unit, tokens, values.lookup);
    if (value === null) wrong(`${member} cannot be read: ${reason}.`);
    return value;
  };
  const name = textOf(values, members.get('name'));
  out.name = name ?? spelled((members.get('name') ?? []).slice(0, 40));
  const own = number('version_id');
  out.version = own ?? 0;
  out.exists = codeOf(context, values, members.get('field_exists'));
  out.conditional = out.exists !== null;
  out.sent = out.conditional ? null : own === null || version === null ? null : own <= version;
  if (out.exists && version !== null && !context.shape)
    out.versions = versionsOf(unit, out.exists.symbol, version);
  out.pointers = flags.has('VMS_ARRAY_OF_POINTER');
  // a field that its version keeps from being sent may have no element to send
  if (!context.shape || out.version > (into.versionId ?? 0)) countOf(out, values, members, flags, number);
  if (flags.has('VMS_STRUCT') || flags.has('VMS_VSTRUCT')) {
    nested(context, into, out, values, members, flags, number, wrong);
    return out;
  }
  if (context.shape) return out;
  const tokens = members.get('info');
  const symbol = symbolOf(values, tokens);
  const info =
    symbol === null
      ? tokens && inlineInfo(values, context.elsewhere, tokens)
      : readInfo(values.unit, context.elsewhere, symbol);
  if (info) {
    out.type = info.name ?? symbol ?? 'unknown';
    withInfo(context, into, out, values, members, flags, info, number, wrong);
    return out;
  }
  // VMSTATE_VALIDATE: no element, only a question
  out.type = 'none';
  if (out.count === 0) out.size = 0;
  else wrong(`Nothing says who reads ${out.name}.`);
  return out;
}

const counted = ['VMS_VARRAY_INT32', 'VMS_VARRAY_UINT32', 'VMS_VARRAY_UINT16', 'VMS_VARRAY_UINT8'];

function countOf(
  out: Field,
  values: Values,
  members: Members,
  flags: ReadonlySet<string>,
  number: (member: string) => number | null,
): void {
  if (counted.some((flag) => flags.has(flag))) {
    out.counter = counterOf(values, members.get('num_offset') ?? []);
    out.count = null;
    if (flags.has('VMS_MULTIPLY_ELEMENTS')) out.each = number('num');
  } else out.count = flags.has('VMS_ARRAY') ? number('num') : 1;
}

function nested(
  context: Context,
  into: Description,
  out: Field,
  values: Values,
  members: Members,
  flags: ReadonlySet<string>,
  number: (member: string) => number | null,
  wrong: (what: string) => void,
): void {
  out.type = 'struct';
  let version: number | null = null;
  if (flags.has('VMS_VSTRUCT')) {
    version = number('struct_version_id');
    out.structVersion = version;
  }
  const symbol = symbolOf(values, members.get('vmsd'));
  out.struct = symbol === null ? null : readDescription({ ...context, unit: values.unit }, symbol, version);
  keep(into, out, wrong);
  if (!out.struct) wrong(`The description ${symbol ?? 'of a struct'} was not found, or holds itself.`);
}

/** A description that makes the outer one larger than what is read is not kept. */
function keep(into: Description, out: Field, wrong: (what: string) => void): void {
  if (!out.struct || fits(into, out.struct)) return;
  out.struct = null;
  wrong(`${into.symbol} has more fields than are read.`);
}

function withInfo(
  context: Context,
  into: Description,
  out: Field,
  values: Values,
  members: Members,
  flags: ReadonlySet<string>,
  info: Info,
  number: (member: string) => number | null,
  wrong: (what: string) => void,
): void {
  out.code = info.code;
  if (info.writes === 'description') {
    // The description is saved whole, of a copy or of each element of a list.
    const vmsd = symbolOf(values, members.get('vmsd'));
    const struct = vmsd === null ? null : readDescription({ ...context, unit: values.unit }, vmsd);
    if (out.type !== 'gtree') {
      out.code = null;
      out.struct = struct;
      if (out.type !== 'tmp') out.counter ??= `the elements of ${out.name}`;
      keep(into, out, wrong);
      if (!struct) wrong(`The description ${vmsd ?? 'of a struct'} was not found, or holds itself.`);
      return;
    }
    // A tree has two of them, of keys and values: known by their text.
    const inside = struct ? digestOf(JSON.stringify(struct)) : null;
    const own = info.code?.digest ?? null;
    out.code = {
      symbol: info.code?.symbol ?? out.type,
      digest: inside && own ? digestOf(`${own} ${inside}`) : null,
    };
    out.counter ??= `the elements of ${out.name}`;
    if (!struct) wrong(`The description ${vmsd ?? 'of an element'} was not found, or holds itself.`);
  } else if (info.writes === 'size') {
    if (flags.has('VMS_VBUFFER')) {
      out.counter ??= counterOf(values, members.get('size_offset') ?? []);
      if (flags.has('VMS_MULTIPLY')) out.each = number('size');
    } else out.size = number('size');
  } else if (info.writes === null) wrong(info.reason ?? `What ${out.type} writes is not known.`);
  else {
    out.size = info.writes;
    if (info.parts) out.parts = [...info.parts];
  }
}
