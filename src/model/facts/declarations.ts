/** What the variables of a function are, and the C type of what stands left of an arrow. */
import type { Scan } from '../../c/scanned.ts';
import { closing, opening, type Token } from '../../c/tokens.ts';
import type { HookOwner } from './types.ts';

/** The names that the type of the tables has had (SysemuCPUOps), had in series, and may get; as a piece of a pattern. */
export const opsTypes = `(?:(?:Sysemu|System|Softmmu)CPUOp(?:eration)?s|CPU(?:Sysemu|System|Sys|Softmmu)Op(?:eration)?s)`;
export const opsType = new RegExp(`^${opsTypes}$`);
/** The member of CPUClass that holds a table. */
export const opsMember = /^(?:sysemu|system|sys|softmmu)_ops$/;
/** Members that CPUClass has and DeviceClass has not: what a variable is when no declaration is in sight. */
export const cpuClassMembers =
  /^(?:class_by_name|dump_state|set_pc|get_pc|gdb_read_register|gdb_write_register|gdb_num_core_regs|gdb_core_xml_file|get_phys_page_debug|get_phys_page_attrs_debug|tcg_ops|sysemu_ops|system_ops|do_interrupt|synchronize_from_tb|disas_set_info|has_work|parse_features|mmu_index|memory_rw_debug|tlb_fill|cpu_exec_interrupt|legacy_vmsd|dump_statistics|reset_dump_flags|init_accel_cpu|list_cpus|max_as|asidx_from_attrs|gdb_arch_name|gdb_stop_before_watchpoint|debug_excp_handler|virtio_is_big_endian|write_elf32_note|write_elf64_note)$/;
const deviceClassMembers =
  /^(?:realize|unrealize|reset|props|props_|categories|desc|hotpluggable|bus_type|fw_name|user_creatable)$/;

function typeOwner(type: string): HookOwner {
  if (type === 'DeviceClass' || type === 'CPUClass' || type === 'ObjectClass') return type;
  if (opsType.test(type)) return 'SysemuCPUOps';
  return 'other';
}

/** What the variables of a function are. */
export interface Declarations {
  /** Variable -> its declarations, in order, and the offset where the block ends that each stands in. */
  types: Map<string, { type: string; start: number; end: number }[]>;
  params: { name: string; type: string }[];
  /** Types guessed from the members that are used, for variables without a declaration in sight. */
  used: Map<string, 'DeviceClass' | 'CPUClass'>;
  macros: Map<string, string>;
}

/** Names with a parenthesis behind that call nothing. */
export const keywords = new Set([
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
  if (opsMember.test(member)) return 'SysemuCPUOps';
  return '';
}

/** The type of the postfix expression that ends at token `end`; '' when it is not known. */
export function typeOf(tokens: readonly Token[], end: number, d: Declarations, depth = 0): string {
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
  const declared = d.types.get(t.text)?.findLast((x) => x.start <= t.start && t.start < x.end);
  if (declared) return declared.type;
  const param = d.params.find((p) => p.name === t.text);
  if (param)
    return param.type === '' || param.type === 'void' ? `param ${d.params.indexOf(param)}` : param.type;
  return d.used.get(t.text) ?? '';
}

/** Which hook a member of that type is. */
export function ownerOf(type: string): HookOwner {
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

/** Goes over a function once; a variable's type is asked of what comes out. */
export function readDeclarations(
  tokens: readonly Token[],
  params: { name: string; type: string }[],
  s: Scan,
): Declarations {
  const d: Declarations = { types: new Map(), params, used: new Map(), macros: castMacros(s) };
  const blocks: number[] = [];
  const known = (name: string): boolean => d.types.has(name) || params.some((p) => p.name === name);
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.text === '{') blocks.push(tokens[closing(tokens, i)]?.start ?? Number.POSITIVE_INFINITY);
    else if (t.text === '}') blocks.pop();
    if (t.kind !== 'name') continue;
    const next = tokens[i + 1]?.text;
    const isClass = next === '*' && /Class$|Ops$|Operations$/.test(t.text);
    if (isClass || (next === '*' && hides(tokens, i) && known(tokens[i + 2]!.text))) {
      let j = i + 2;
      while (tokens[j]?.text === '*' || tokens[j]?.text === 'const') j++;
      for (;;) {
        const v = tokens[j];
        if (v?.kind !== 'name') break;
        const list = d.types.get(v.text) ?? [];
        list.push({ type: t.text, start: v.start, end: blocks.at(-1) ?? Number.POSITIVE_INFINITY });
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

/** `struct Other *dc =`: from here on a name is another variable's, whose type is token `i`. */
const hides = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 2]?.kind === 'name' &&
  /^[=;,]$/.test(tokens[i + 3]?.text ?? '') &&
  tokens[i]!.text !== 'void' &&
  /^(?:[;{}]|const|struct|static)$/.test(tokens[i - 1]?.text ?? '{') &&
  !keywords.has(tokens[i]!.text);
