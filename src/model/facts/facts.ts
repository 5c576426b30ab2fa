/**
 * What one C file says about the registration of CPU state, whoever asks and whatever the rest of the tree
 * holds. Facts depend on the text alone, so each distinct blob is read once. Lines are 1-based.
 */
import { type Branch, gapMarker } from '../../c/conditions.ts';
import { detached } from '../../c/detached.ts';
import { branchesAt, type Item, lineAt, type Macro, type Scan, scan } from '../../c/scan.ts';
import { closing, opening, splitArguments, type Token, tokenize } from '../../c/tokens.ts';

/** A `TypeInfo` initializer; names as they are spelled (`TYPE_ALPHA_CPU`, `"cpu"`), null when absent. */
export interface TypeInfoFact {
  name: string | null;
  parent: string | null;
  classInit: string | null;
  abstract: boolean;
  line: number;
}

/** The C type of an expression, as far as it decides which hook is meant. */
type HookOwner = 'DeviceClass' | 'CPUClass' | 'SysemuCPUOps' | 'other' | 'unknown' | { param: number };

/** `X->vmsd = &symbol;` or a call of one of the setters of 2013. */
export interface HookFact {
  owner: HookOwner;
  member: 'vmsd' | 'legacy_vmsd';
  setter: 'device_class_set_vmsd' | 'cpu_class_set_vmsd' | null;
  /** The name of the variable left of the arrow, for evidence that shows no declaration. */
  variable: string | null;
  symbol: string | null;
  /** The symbol is this parameter of the function. */
  symbolParam: number | null;
  /** It is set to NULL. */
  clears: boolean;
  line: number;
  branches: readonly Branch[];
}

interface CallFact {
  name: string;
  args: { owner: HookOwner; symbol: string | null }[];
  line: number;
  branches: readonly Branch[];
}

export interface FunctionFact {
  name: string;
  /** It is a function-like macro: its lines are compiled where it is used. */
  isMacro: boolean;
  params: { name: string; type: string }[];
  hooks: HookFact[];
  /** Tables that are assigned to `cc->sysemu_ops`. */
  ops: { tables: string[]; line: number; branches: readonly Branch[] }[];
  calls: CallFact[];
  /** It handles a CPUClass: casts to one, declares one, or uses members that only a CPUClass has. */
  cpuEvidence: boolean;
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

/** A `SysemuCPUOps` initializer. */
interface TableFact {
  name: string;
  hooks: {
    member: 'vmsd' | 'legacy_vmsd';
    symbol: string | null;
    line: number;
    branches: readonly Branch[];
  }[];
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

/** One element of a `VMStateField` list. */
export interface FieldFact {
  macro: string | null;
  /** The identifiers among its arguments. */
  refs: string[];
  line: number;
}

export interface DescriptionFact {
  name: string;
  /** true, false, or null when it is set to something that is no literal. */
  unmigratable: boolean | null;
  /** null: not shown. */
  versionId: number | string | null;
  minimumVersionId: number | string | null;
  /** Its own list, or the name of the array that holds it; null when it has none. */
  fields: FieldFact[] | string | null;
  line: number;
  branches: readonly Branch[];
  closed: boolean;
}

export interface FileFacts {
  typeInfos: TypeInfoFact[];
  functions: FunctionFact[];
  tables: TableFact[];
  descriptions: DescriptionFact[];
  fieldArrays: { name: string; fields: FieldFact[]; closed: boolean }[];
  /** Object-like macros that name a type, a description or a version: name -> replacement. */
  aliases: { name: string; value: string; line: number; branches: readonly Branch[] }[];
  /** Macros whose body names cpu_common. */
  embeddingMacros: string[];
  /** Other macros that it defines and that may stand in a list of fields. */
  fieldMacros: string[];
  /** The code files that it includes, and the branches that they are included under. */
  includes: { name: string; branches: readonly Branch[] }[];
  /** The body of cpu_save() saves something; null when the file has no such function. */
  savesState: boolean | null;
  /** It declares a CPU's state or class: `struct CPUAlphaState`, `TYPE_ALPHA_CPU`. */
  definesCpu: boolean;
}

const emptyFacts = (): FileFacts => ({
  typeInfos: [],
  functions: [],
  tables: [],
  descriptions: [],
  fieldArrays: [],
  aliases: [],
  embeddingMacros: [],
  fieldMacros: [],
  includes: [],
  savesState: null,
  definesCpu: false,
});

/** Of a file that says nothing; compared by identity. */
export const noFacts: FileFacts = emptyFacts();

const worthScanning =
  /vmsd|VMState|TypeInfo|CPU_SAVE_VERSION|cpu_save|ObjectClass \*|CPUClass \*|DeviceClass \*|SysemuCPUOps|define (?:vmstate|VMSTATE)_|TYPE_\w*CPU\b|OBJECT_DEFINE|vmstate_cpu_common|struct CPU\w*State\b/;
/** Included code that may register something: not the decoders and translators that most targets have. */
const includesCode =
  /^[ \t]*#[ \t]*include[ \t]*"[^"\n]{0,200}(?:cpu|init|ops|class|machine|migrat|vmstate)[^"\n/]{0,200}\.(?:c|inc)"/im;
const opsType = /^(?:SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)$/;
/** Members that CPUClass has and DeviceClass has not: what a variable is when no declaration is in sight. */
const cpuClassMembers =
  /^(?:class_by_name|dump_state|set_pc|get_pc|gdb_read_register|gdb_write_register|gdb_num_core_regs|gdb_core_xml_file|get_phys_page_debug|get_phys_page_attrs_debug|tcg_ops|sysemu_ops|do_interrupt|synchronize_from_tb|disas_set_info|has_work|parse_features|mmu_index|memory_rw_debug|tlb_fill|cpu_exec_interrupt|legacy_vmsd|dump_statistics|reset_dump_flags|init_accel_cpu|list_cpus|max_as|asidx_from_attrs|gdb_arch_name|gdb_stop_before_watchpoint|debug_excp_handler|virtio_is_big_endian|write_elf32_note|write_elf64_note)$/;
const deviceClassMembers =
  /^(?:realize|unrealize|reset|props|props_|categories|desc|hotpluggable|bus_type|fw_name|user_creatable)$/;

/** Reads one file. Never throws. */
export function readFacts(text: string): FileFacts {
  if (!worthScanning.test(text) && !includesCode.test(text)) return noFacts;
  const s = scan(text);
  const facts: FileFacts = {
    ...emptyFacts(),
    includes: s.includes
      .filter((i) => /\.(?:c|inc)$/.test(i.name))
      .map((i) => ({ name: i.name, branches: branchesAt(s, i.start) })),
  };
  for (const macro of s.macros) readMacro(s, macro, facts);
  for (const item of s.items) {
    if (item.brace >= 0) readItem(s, item, facts);
    else readDeclaration(s, item, facts);
  }
  return detached(facts);
}

function readMacro(s: Scan, macro: Macro, facts: FileFacts): void {
  const body = s.text.slice(macro.bodyStart, macro.bodyEnd);
  if (body.length > 20_000) return;
  if (macro.params === null) {
    if (/^TYPE_|vmstate|vmsd|VERSION/i.test(macro.name)) {
      const value = tokenize({ text: body, holes: [] }, 0, body.length);
      facts.aliases.push({
        name: macro.name,
        value: value.map((t) => t.text).join(' '),
        line: lineAt(s, macro.start),
        branches: branchesAt(s, macro.start),
      });
      if (/^TYPE_\w*CPU$/.test(macro.name)) facts.definesCpu = true;
    }
  }
  if (/vmstate_cpu_common|\bVMSTATE_CPU\b/.test(body)) facts.embeddingMacros.push(macro.name);
  else if (macro.name.startsWith('VMSTATE_') || body.includes('VMSTATE_')) facts.fieldMacros.push(macro.name);
  if (/\bclass_init\b|\.parent\b/.test(body) && /\{/.test(body)) {
    // a macro that makes TypeInfos: its own text tells the parent and, mostly, the class_init
    const tokens = macroTokens(s, macro);
    const found: TypeInfoFact[] = [];
    readTypeInfos(s, tokens, 0, tokens.length, found);
    // one whose parent or class_init is an argument is read where the macro is used
    const isArgument = (name: string | null): boolean => macro.params?.includes(name ?? '') ?? false;
    facts.typeInfos.push(...found.filter((t) => !isArgument(t.parent) && !isArgument(t.classInit)));
  }
  if (/vmsd/.test(body)) {
    const tokens = macroTokens(s, macro);
    const params = (macro.params ?? []).map((name) => ({ name, type: '' }));
    const fact = readBody(s, tokens, 0, tokens.length, params);
    if (fact.hooks.length > 0) {
      const branches = branchesAt(s, macro.start);
      for (const h of fact.hooks) h.branches = branches;
      facts.functions.push({
        ...fact,
        name: macro.name,
        isMacro: true,
        params,
        line: lineAt(s, macro.start),
        branches,
        closed: true,
      });
    }
  }
}

function macroTokens(s: Scan, macro: Macro): Token[] {
  return tokenize({ text: s.text, holes: [] }, macro.bodyStart, macro.bodyEnd);
}

/** `OBJECT_DEFINE_TYPE(AlphaCPU, alpha_cpu, ALPHA_CPU, CPU)` and the like, which have no braces. */
function readDeclaration(s: Scan, item: Item, facts: FileFacts): void {
  const text = s.text.slice(item.start, Math.min(item.end, item.start + 4000));
  if (/\bCPU\w*State\b/.test(text) && /\b(?:struct|typedef)\b/.test(text)) facts.definesCpu = true;
  for (const m of text.matchAll(/\bOBJECT_DEFINE_(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)/g)) {
    facts.typeInfos.push({
      name: `TYPE_${m[4]}`,
      parent: `TYPE_${m[5]}`,
      classInit: `${m[3]}_class_init`,
      abstract: m[1]!.includes('ABSTRACT'),
      line: lineAt(s, item.start + m.index),
    });
  }
}

const initializer =
  /\b(VMStateDescription|VMStateField|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\b[^={]*=\s*(?:\([^)]*\)\s*)?$/;

function readItem(s: Scan, whole: Item, facts: FileFacts): void {
  // What has a gap in it is not closed, and nothing is concluded from what it does not say.
  const gap = whole.closed && s.text.slice(whole.brace, whole.end).includes(gapMarker);
  const item = gap ? { ...whole, closed: false } : whole;
  const header = s.text.slice(Math.max(item.start, item.brace - 4000), item.brace);
  const branches = branchesAt(s, item.brace);
  const m = header.includes('=') ? initializer.exec(header) : null;
  if (m) {
    const type = m[1]!;
    const tokens = tokenize(s, item.start, item.end);
    const equals = firstEquals(tokens);
    const name = declaredName(tokens, equals);
    let open = equals + 1;
    while (open < tokens.length && tokens[open]!.text !== '{') open++;
    if (name === null || open >= tokens.length) return;
    const close = closing(tokens, open);
    const start = tokens[equals - 1]?.start ?? item.brace;
    const at = lineStart(tokens, name, start);
    if (type === 'TypeInfo') readTypeInfos(s, tokens, open, close + 1, facts.typeInfos);
    else if (type === 'VMStateField')
      facts.fieldArrays.push({ name, fields: readFields(s, tokens, open + 1, close), closed: item.closed });
    else if (type === 'VMStateDescription') {
      if (tokens[equals - 1]?.text === ']') return; // an array of subsections
      facts.descriptions.push(readDescription(s, tokens, open, close, name, at, branches, item.closed));
    } else facts.tables.push(readTable(s, tokens, open, close, name, at, branches, item.closed));
    return;
  }
  if (/\b(?:struct|typedef)\b[^(]*$/.test(header)) {
    if (/\bCPU\w*State\b|\bCPU\w*Class\b|\w+CPU\b/.test(header)) facts.definesCpu = true;
    return;
  }
  if (/\bcpu_save\s*\(/.test(header))
    facts.savesState = /\bqemu_put_|\bvmstate_save|[(,]\s*f\s*[,)]/.test(s.text.slice(item.brace, item.end));
  if (/\)\s*$/.test(header.replace(/\/\*[\s\S]*?\*\//g, '')) || header.includes('(')) {
    const takesClass = /Class\s*\*/.test(header);
    const body = s.text.slice(item.brace, item.end);
    if (!takesClass && !/vmsd|sysemu_ops|TypeInfo/.test(body)) return;
    if (body.length > 400_000) return;
    const head = tokenize(s, item.start, item.brace);
    const signature = readSignature(head);
    if (!signature) return;
    const tokens = tokenize(s, item.brace, item.end);
    const fact = readBody(s, tokens, 0, tokens.length, signature.params);
    readLocalInitializers(s, tokens, facts);
    facts.functions.push({
      ...fact,
      name: signature.name,
      isMacro: false,
      params: signature.params,
      line: lineAt(s, signature.start),
      branches,
      closed: item.closed,
    });
  }
}

function lineStart(tokens: readonly Token[], name: string, fallback: number): number {
  return tokens.find((t) => t.text === name)?.start ?? fallback;
}

function firstEquals(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!.text;
    if (t === '=') return i;
    if (t === '(' || t === '[') i = closing(tokens, i);
  }
  return tokens.length;
}

/** The name that a declaration declares: the identifier before `=`, or before `[…] =`. */
function declaredName(tokens: readonly Token[], equals: number): string | null {
  let i = equals - 1;
  while (i > 0 && tokens[i]!.text === ']') i = opening(tokens, i) - 1;
  const t = tokens[i];
  if (t?.kind !== 'name') return null;
  // `const VMStateDescription vmstate_glue(x) = {`: a macro makes the name
  return t.text;
}

function readSignature(
  head: readonly Token[],
): { name: string; params: { name: string; type: string }[]; start: number } | null {
  let close = head.length - 1;
  while (close >= 0 && head[close]!.text !== ')') close--;
  if (close < 0) return null;
  const open = opening(head, close);
  const before = head[open - 1];
  if (open < 1 || !before) return null;
  let name = before.text;
  let start = before.start;
  if (before.text === ')') {
    // POWERPC_FAMILY(970)(ObjectClass *oc, void *data)
    const outer = opening(head, open - 1);
    if (outer < 1) return null;
    name = head
      .slice(outer - 1, open)
      .map((t) => t.text)
      .join('');
    start = head[outer - 1]!.start;
  } else if (before.kind !== 'name') return null;
  const params = splitArguments(head, open + 1, close).map(([from, to]) => {
    const names = head
      .slice(from, to)
      .filter((t) => t.kind === 'name' && t.text !== 'const' && t.text !== 'struct');
    const last = names.at(-1)?.text ?? '';
    return { name: names.length > 1 ? last : '', type: names[0]?.text ?? '' };
  });
  return { name, params, start };
}

function typeOwner(type: string): HookOwner {
  if (type === 'DeviceClass' || type === 'CPUClass') return type;
  if (opsType.test(type)) return 'SysemuCPUOps';
  return 'other';
}

interface Declarations {
  /** Variable -> its declarations, in order. */
  types: Map<string, { type: string; start: number }[]>;
  params: { name: string; type: string }[];
  /** Types guessed from the members that are used, for variables without a declaration in sight. */
  used: Map<string, 'DeviceClass' | 'CPUClass'>;
  macros: Map<string, string>;
}

const keywords = new Set([
  'if',
  'while',
  'for',
  'switch',
  'return',
  'sizeof',
  'case',
  'do',
  'else',
  'typeof',
]);

function castType(name: string, tokens: readonly Token[], open: number, d: Declarations): string {
  if (/^DEVICE_(GET_)?CLASS$/.test(name)) return 'DeviceClass';
  if (/^CPU_(GET_)?CLASS$/.test(name)) return 'CPUClass';
  if (/^OBJECT_(CLASS|GET_CLASS)(_CHECK)?$/.test(name)) return tokens[open + 1]?.text ?? '';
  if (/_(GET_)?CLASS$/.test(name)) return /CPU_(GET_)?CLASS$/.test(name) ? 'SomeCPUClass' : 'SomeClass';
  const body = d.macros.get(name);
  if (body !== undefined) {
    const known = /\b(DEVICE|CPU)_(?:GET_)?CLASS\b|\(\s*(DeviceClass|CPUClass)\s*\*\s*\)/.exec(body);
    if (known) return known[1] === 'DEVICE' || known[2] === 'DeviceClass' ? 'DeviceClass' : 'CPUClass';
  }
  return '';
}

function memberType(owner: string, member: string): string {
  if (member === 'parent_class' || member === 'parent_obj') {
    if (owner === 'CPUClass') return 'DeviceClass';
    if (owner === 'DeviceClass') return 'ObjectClass';
    if (/CPUClass$/.test(owner)) return 'CPUClass';
    return '';
  }
  if (member === 'sysemu_ops') return 'SysemuCPUOps';
  return '';
}

/** The type of the postfix expression that ends at token `end`; '' when it is not known. */
function typeOf(tokens: readonly Token[], end: number, d: Declarations, depth = 0): string {
  const t = tokens[end];
  if (!t || depth > 20) return '';
  if (t.kind === 'name') {
    const before = tokens[end - 1]?.text;
    if (before === '->' || before === '.') {
      return memberType(typeOf(tokens, end - 2, d, depth + 1), t.text);
    }
    return variableType(t, d);
  }
  if (t.text === ']') return typeOf(tokens, opening(tokens, end) - 1, d, depth + 1);
  if (t.text !== ')') return '';
  const open = opening(tokens, end);
  const before = tokens[open - 1];
  if (before?.kind === 'name' && !keywords.has(before.text)) return castType(before.text, tokens, open, d);
  const first = tokens[open + 1];
  if (first?.text === '(') {
    // ((DeviceClass *)oc)
    const inner = closing(tokens, open + 1);
    const cast = tokens
      .slice(open + 2, inner)
      .filter((x) => x.kind === 'name' && x.text !== 'const' && x.text !== 'struct');
    if (inner < end - 1 && tokens[inner - 1]?.text === '*' && cast.length === 1) return cast[0]!.text;
  }
  return typeOf(tokens, end - 1, d, depth + 1);
}

function variableType(t: Token, d: Declarations): string {
  const declared = d.types.get(t.text)?.findLast((x) => x.start <= t.start);
  if (declared) return declared.type;
  const param = d.params.find((p) => p.name === t.text);
  if (param)
    return param.type === '' || param.type === 'void' ? `param ${d.params.indexOf(param)}` : param.type;
  return d.used.get(t.text) ?? '';
}

function ownerOf(type: string): HookOwner {
  if (type === '') return 'unknown';
  if (type.startsWith('param ')) return { param: Number(type.slice(6)) };
  return typeOwner(type);
}

const castsOf = new WeakMap<Scan['macros'], Map<string, string>>();

/** The macros of a file that may cast to a class, with what they stand for. */
function castMacros(s: Scan): Map<string, string> {
  const kept = castsOf.get(s.macros);
  if (kept) return kept;
  const out = new Map<string, string>();
  for (const m of s.macros) {
    if (m.params === null || m.bodyEnd - m.bodyStart >= 500) continue;
    const body = s.text.slice(m.bodyStart, m.bodyEnd);
    if (body.includes('Class') || body.includes('_CLASS')) out.set(m.name, body);
  }
  castsOf.set(s.macros, out);
  return out;
}

const namesOf = new WeakMap<Scan['macros'], Map<string, Macro>>();

function macroNamed(s: Scan, name: string): Macro | undefined {
  let names = namesOf.get(s.macros);
  if (!names) {
    names = new Map();
    for (const m of s.macros) if (!names.has(m.name)) names.set(m.name, m);
    namesOf.set(s.macros, names);
  }
  return names.get(name);
}

function readDeclarations(
  tokens: readonly Token[],
  params: { name: string; type: string }[],
  s: Scan,
): Declarations {
  const d: Declarations = { types: new Map(), params, used: new Map(), macros: castMacros(s) };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name') continue;
    const next = tokens[i + 1]?.text;
    if (next === '*' && /Class$|Ops$|Operations$/.test(t.text)) {
      let j = i + 2;
      while (tokens[j]?.text === '*' || tokens[j]?.text === 'const') j++;
      for (;;) {
        const v = tokens[j];
        if (v?.kind !== 'name') break;
        const list = d.types.get(v.text) ?? [];
        list.push({ type: t.text, start: v.start });
        d.types.set(v.text, list);
        // `DeviceClass *a = x, *b = y;`
        while (j < tokens.length && ![',', ';', ')', '}'].includes(tokens[j]!.text)) {
          if (tokens[j]!.text === '(' || tokens[j]!.text === '{') j = closing(tokens, j);
          j++;
        }
        if (tokens[j]?.text !== ',' || tokens[j + 1]?.text !== '*') break;
        j += 2;
      }
    } else if (
      (next === '->' || next === '.') &&
      tokens[i - 1]?.text !== '->' &&
      tokens[i - 1]?.text !== '.'
    ) {
      const member = tokens[i + 2]?.text ?? '';
      if (cpuClassMembers.test(member)) d.used.set(t.text, 'CPUClass');
      else if (deviceClassMembers.test(member) && !d.used.has(t.text)) d.used.set(t.text, 'DeviceClass');
    }
  }
  return d;
}

/** In tokens; what is longer is cut. */
const longestStatement = 1000;

/** What is assigned: the one name that remains when casts, parentheses and `&` are gone. */
function readValue(
  tokens: readonly Token[],
  from: number,
): { end: number; symbol: string | null; clears: boolean; names: string[] } {
  let end = from;
  const limit = Math.min(tokens.length, from + longestStatement);
  while (end < limit && ![';', ',', '}', ')'].includes(tokens[end]!.text)) {
    const t = tokens[end]!.text;
    if (t === '(' || t === '{' || t === '[') end = closing(tokens, end);
    end++;
  }
  end = Math.min(end, limit);
  let start = from;
  for (let i = from; i < end; i++) if (tokens[i]!.text === '=') start = i + 1;
  const names: string[] = [];
  let addressed: string | null = null;
  for (let i = start; i < end; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name' || /^(?:const|struct|VMStateDescription|void|SysemuCPUOps)$/.test(t.text)) continue;
    if (tokens[i - 1]?.text === '->' || tokens[i - 1]?.text === '.') continue;
    names.push(t.text);
    if (tokens[i - 1]?.text === '&' && addressed === null) addressed = t.text;
  }
  const clears =
    (names.length === 1 && names[0] === 'NULL') || (names.length === 0 && tokens[start]?.text === '0');
  return { end, symbol: clears ? null : (addressed ?? names.at(-1) ?? null), clears, names };
}

/** What plain variables of a function are set to: a hook may be set from one. */
function localValues(
  tokens: readonly Token[],
  from: number,
  to: number,
): Map<string, { symbol: string | null; names: string[] }> {
  const out = new Map<string, { symbol: string | null; names: string[] }>();
  for (let i = from; i < to; i++) {
    const variable = tokens[i - 1];
    if (tokens[i]!.text !== '=' || variable?.kind !== 'name') continue;
    if (tokens[i - 2]?.text === '->' || tokens[i - 2]?.text === '.') continue;
    const value = readValue(tokens, i + 1);
    if (value.names.length === 1 && value.names[0] !== variable.text) out.set(variable.text, value);
  }
  return out;
}

type Body = Pick<FunctionFact, 'hooks' | 'ops' | 'calls' | 'cpuEvidence'>;

function readBody(
  s: Scan,
  tokens: readonly Token[],
  from: number,
  to: number,
  params: { name: string; type: string }[],
): Body {
  const out: Body = { hooks: [], ops: [], calls: [], cpuEvidence: false };
  const d = readDeclarations(tokens, params, s);
  if (params.some((p) => p.type === 'CPUClass')) out.cpuEvidence = true;
  const locals = localValues(tokens, from, to);
  const symbolParam = (symbol: string | null): number | null => {
    const at = params.findIndex((p) => p.name !== '' && p.name === symbol);
    return at < 0 ? null : at;
  };
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name') continue;
    const before = tokens[i - 1]?.text;
    const after = tokens[i + 1]?.text;
    if (t.text === 'CPUClass' || t.text === 'CPU_CLASS' || t.text === 'CPU_GET_CLASS') out.cpuEvidence = true;
    if (before === '->' || before === '.') {
      if (cpuClassMembers.test(t.text)) out.cpuEvidence = true;
      if (after !== '=') continue;
      const branches = branchesAt(s, t.start);
      if (t.text === 'vmsd' || t.text === 'legacy_vmsd') {
        if (before === '.' && /^[{,(]$/.test(tokens[i - 2]?.text ?? '{')) continue; // a designator
        const value = readValue(tokens, i + 2);
        const type = typeOf(tokens, i - 2, d);
        out.hooks.push({
          owner:
            t.text === 'legacy_vmsd' && type !== 'CPUClass' && type !== '' ? 'SysemuCPUOps' : ownerOf(type),
          member: t.text,
          setter: null,
          variable: tokens[i - 2]?.kind === 'name' ? tokens[i - 2]!.text : null,
          symbol: locals.get(value.symbol ?? '')?.symbol ?? value.symbol,
          symbolParam: symbolParam(value.symbol),
          clears: value.clears,
          line: lineAt(s, statementStart(tokens, i)),
          branches,
        });
      } else if (t.text === 'sysemu_ops') {
        const value = readValue(tokens, i + 2);
        out.ops.push({
          tables: value.clears ? [] : value.names.flatMap((n) => [n, ...(locals.get(n)?.names ?? [])]),
          line: lineAt(s, statementStart(tokens, i)),
          branches,
        });
      }
      continue;
    }
    if (after === ';' && /^[A-Z]/.test(t.text) && (before === undefined || /^[;{}]$/.test(before))) {
      // a statement that is one word is a macro's
      out.calls.push({ name: t.text, args: [], line: lineAt(s, t.start), branches: branchesAt(s, t.start) });
      continue;
    }
    if (after !== '(' || keywords.has(t.text)) continue;
    const close = closing(tokens, i + 1);
    const args = splitArguments(tokens, i + 2, close);
    if (t.text === 'device_class_set_vmsd' || t.text === 'cpu_class_set_vmsd') {
      const value = args[1] ? readValue(tokens.slice(0, args[1][1]), args[1][0]) : null;
      out.hooks.push({
        owner: t.text === 'device_class_set_vmsd' ? 'DeviceClass' : 'CPUClass',
        member: 'vmsd',
        setter: t.text,
        variable: null,
        symbol: value?.symbol ?? null,
        symbolParam: symbolParam(value?.symbol ?? null),
        clears: value?.clears ?? false,
        line: lineAt(s, t.start),
        branches: branchesAt(s, t.start),
      });
      out.cpuEvidence ||= t.text === 'cpu_class_set_vmsd';
      continue;
    }
    if (args.length > 8) continue;
    out.calls.push({
      name: t.text,
      args: args.map(([a, b]) => ({
        owner: ownerOf(typeOf(tokens, b - 1, d)),
        symbol: b - a <= 2 && tokens[b - 1]?.kind === 'name' ? tokens[b - 1]!.text : null,
      })),
      line: lineAt(s, t.start),
      branches: branchesAt(s, t.start),
    });
  }
  return out;
}

/** The first token of the statement that token `i` belongs to. */
function statementStart(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j > 0 && i - j < longestStatement && ![';', '{', '}'].includes(tokens[j - 1]!.text)) {
    if (tokens[j - 1]!.text === ')') {
      const open = opening(tokens, j - 1);
      if (open < 0) break;
      j = open;
    } else j--;
  }
  return tokens[j]?.start ?? tokens[i]!.start;
}

/** TypeInfos and tables that stand inside a function. */
function readLocalInitializers(s: Scan, tokens: readonly Token[], facts: FileFacts): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name') continue;
    const isTable = opsType.test(t.text);
    if (t.text !== 'TypeInfo' && !isTable && t.text !== 'VMStateDescription') continue;
    let open = i + 1;
    while (open < tokens.length && !['{', ';', ')'].includes(tokens[open]!.text)) open++;
    if (tokens[open]?.text === ')' && tokens[open + 1]?.text === '{') open++;
    if (tokens[open]?.text !== '{') continue;
    const close = closing(tokens, open);
    if (t.text === 'TypeInfo') readTypeInfos(s, tokens, open, close + 1, facts.typeInfos);
    else {
      const equals = open - 1;
      const name = tokens[equals]?.text === '=' ? declaredName(tokens, equals) : null;
      if (name === null || tokens[equals - 1]?.text === ']') continue;
      const branches = branchesAt(s, t.start);
      if (isTable) facts.tables.push(readTable(s, tokens, open, close, name, t.start, branches, true));
      else facts.descriptions.push(readDescription(s, tokens, open, close, name, t.start, branches, true));
    }
    i = close;
  }
}

/** Each `{ … .parent = …, }` between two tokens, nested ones (arrays) included. */
function readTypeInfos(
  s: Scan,
  tokens: readonly Token[],
  from: number,
  to: number,
  out: TypeInfoFact[],
  depth = 0,
): void {
  const end = Math.min(to, tokens.length);
  for (let i = from; i < end; i++) {
    if (tokens[i]!.kind === 'name' && tokens[i + 1]?.text === '(') {
      const macro = macroNamed(s, tokens[i]!.text);
      if (macro?.params) {
        const close = closing(tokens, i + 1);
        readTypeInfosOf(s, macro, tokens, i, close, out);
        i = close;
        continue;
      }
    }
    if (tokens[i]!.text !== '{') continue;
    const close = Math.min(closing(tokens, i), end);
    const fact: TypeInfoFact = {
      name: null,
      parent: null,
      classInit: null,
      abstract: false,
      line: lineAt(s, tokens[i]!.start),
    };
    for (let j = i + 1; j < close; j++) {
      const t = tokens[j]!;
      if (t.text === '{' || t.text === '(') {
        if (t.text === '{' && depth < 5) readTypeInfos(s, tokens, j, closing(tokens, j) + 1, out, depth + 1);
        j = closing(tokens, j);
        continue;
      }
      if (t.kind === 'name' && tokens[j + 1]?.text === '(') {
        if (depth < 5) readTypeInfos(s, tokens, j, closing(tokens, j + 1) + 1, out, depth + 1);
        j = closing(tokens, j + 1);
        continue;
      }
      if (t.text !== '.' || tokens[j + 2]?.text !== '=') continue;
      const member = tokens[j + 1]!.text;
      let end = j + 3;
      while (end < close && tokens[end]!.text !== ',') {
        if (tokens[end]!.text === '(' || tokens[end]!.text === '{') end = closing(tokens, end);
        end++;
      }
      const value = tokens
        .slice(j + 3, end)
        .map((x) => x.text)
        .join(' ');
      if (member === 'name') fact.name = value;
      else if (member === 'parent') fact.parent = value;
      else if (member === 'class_init') fact.classInit = value.replace(/^& /, '');
      else if (member === 'abstract') fact.abstract = value === 'true' || value === '1';
      j = end - 1;
    }
    if (fact.parent !== null || fact.classInit !== null) out.push(fact);
    i = close;
  }
}

/** The TypeInfos that a macro makes of the arguments that it is given at token `at`, where its body alone does not tell. */
function readTypeInfosOf(
  s: Scan,
  macro: Macro,
  tokens: readonly Token[],
  at: number,
  close: number,
  out: TypeInfoFact[],
): void {
  const params = macro.params ?? [];
  if (macro.bodyEnd - macro.bodyStart > 4000) return;
  const body = s.text.slice(macro.bodyStart, macro.bodyEnd);
  const given = (member: string): boolean =>
    params.includes(new RegExp(`\\.${member}\\s*=\\s*&?\\s*(\\w+)\\s*[,}]`).exec(body)?.[1] ?? '');
  if (!given('parent') && !given('class_init')) return;
  const args = splitArguments(tokens, at + 2, close);
  const start = tokens[at]!.start;
  const expanded = macroTokens(s, macro).flatMap((t) => {
    const arg = args[params.indexOf(t.text)];
    return arg ? tokens.slice(...arg) : [{ ...t, start }];
  });
  // the macro itself is not looked for again
  readTypeInfos({ ...s, macros: [] }, expanded, 0, expanded.length, out);
}

function readTable(
  s: Scan,
  tokens: readonly Token[],
  open: number,
  close: number,
  name: string,
  start: number,
  branches: readonly Branch[],
  closed: boolean,
): TableFact {
  const table: TableFact = { name, hooks: [], line: lineAt(s, start), branches, closed };
  const read = (list: readonly Token[], from: number, to: number, at: number | null): void => {
    for (let i = from; i < to; i++) {
      const t = list[i]!;
      if (t.text === '.' && list[i + 2]?.text === '=') {
        const member = list[i + 1]!.text;
        if (member === 'vmsd' || member === 'legacy_vmsd') {
          const value = readValue(list, i + 3);
          const place = at ?? t.start;
          if (!value.clears)
            table.hooks.push({
              member,
              symbol: value.symbol,
              line: lineAt(s, place),
              branches: branchesAt(s, place),
            });
        }
      } else if (
        t.kind === 'name' &&
        at === null &&
        (list[i - 1]?.text === '{' || list[i - 1]?.text === ',')
      ) {
        const macro = macroNamed(s, t.text);
        if (macro && s.text.slice(macro.bodyStart, macro.bodyEnd).includes('vmsd')) {
          const body = macroTokens(s, macro);
          read(body, 0, body.length, t.start);
        }
      }
    }
  };
  read(tokens, open + 1, close, null);
  return table;
}

function readFields(s: Scan, tokens: readonly Token[], from: number, to: number): FieldFact[] {
  const out: FieldFact[] = [];
  // An element need not end with a comma where an #if stands between: split at names of macros too.
  for (let i = from; i < to; i++) {
    const t = tokens[i]!;
    if (t.text === ',') continue;
    let end = i;
    let macro: string | null = null;
    if (t.kind === 'name') {
      macro = t.text;
      if (tokens[i + 1]?.text === '(') end = Math.min(closing(tokens, i + 1), to - 1);
    } else if (t.text === '{') end = Math.min(closing(tokens, i), to - 1);
    const refs = tokens.slice(i + (macro ? 1 : 0), end + 1).filter((x) => x.kind === 'name');
    out.push({ macro, refs: refs.map((x) => x.text), line: lineAt(s, t.start) });
    i = end;
    if (out.length > 5000) break;
  }
  return out;
}

function readDescription(
  s: Scan,
  tokens: readonly Token[],
  open: number,
  close: number,
  name: string,
  start: number,
  branches: readonly Branch[],
  closed: boolean,
): DescriptionFact {
  const out: DescriptionFact = {
    name,
    unmigratable: false,
    versionId: closed ? 0 : null,
    minimumVersionId: closed ? 0 : null,
    fields: null,
    line: lineAt(s, start),
    branches,
    closed,
  };
  for (let i = open + 1; i < close; i++) {
    const t = tokens[i]!;
    if (t.text === '{' || t.text === '(') {
      i = closing(tokens, i);
      continue;
    }
    if (t.text !== '.' || tokens[i + 2]?.text !== '=') continue;
    const member = tokens[i + 1]!.text;
    const value = tokens[i + 3];
    if (!value) break;
    if (member === 'unmigratable') {
      const branch = branchesAt(s, t.start);
      const literal = /^(?:1|true)$/.test(value.text)
        ? true
        : /^(?:0|false)$/.test(value.text)
          ? false
          : null;
      out.unmigratable = literal === true && branch.length > branches.length ? null : literal;
    } else if (member === 'version_id') out.versionId = number(value);
    else if (member === 'minimum_version_id') out.minimumVersionId = number(value);
    else if (member === 'fields') {
      let j = i + 3;
      if (tokens[j]!.text === '(') j = closing(tokens, j) + 1;
      if (tokens[j]?.text === '{') {
        const end = Math.min(closing(tokens, j), close);
        out.fields = readFields(s, tokens, j + 1, end);
        i = end;
      } else out.fields = tokens[j]?.text ?? null;
    }
  }
  return out;
}

function number(t: Token): number | string {
  return t.kind === 'number' ? Number.parseInt(t.text, t.text.startsWith('0x') ? 16 : 10) : t.text;
}
