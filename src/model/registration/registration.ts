/**
 * The facts of a target's files -> the registration of each of its CPU classes. Pure data in and out; which
 * files there are and what they hold is ./target.ts's business.
 */
import {
  type Branch,
  compiledInSystemMode,
  compiledInUserMode,
  exclusive,
  gapMarker,
} from '../../c/conditions.ts';
import type { HookSite, HookSpelling, Registration } from '../../types/report.ts';
import type {
  DescriptionFact,
  FieldFact,
  FileFacts,
  FunctionFact,
  HookFact,
  TypeInfoFact,
} from '../facts/facts.ts';
import type { Builds } from '../facts/source-sets.ts';

/** A file of the target: its path, its facts, and the builds that compile it (null: nothing says). */
export interface TargetFile {
  path: string;
  facts: FileFacts;
  builds: Builds | null;
}

/** A place that a finding may point at. Lines are 1-based. */
export interface Place {
  path: string;
  line: number;
}

/** The description behind a hook, as far as the files show it. */
export interface Description {
  symbol: string;
  place: Place;
  /** Where its field list begins, or the first field that embeds cpu_common. */
  fieldsPlace: Place;
  unmigratable: boolean;
  /** All of it is shown. */
  whole: boolean;
  embedsCpuCommon: boolean | null;
  versionId: number | null;
  minimumVersionId: number | null;
}

/** One CPU class and what it registers, what it inherits included. */
export interface ClassModel {
  /** The name of its type as it is spelled (`TYPE_ALPHA_CPU`); null for a class_init that no TypeInfo names. */
  cpuClass: string | null;
  registration: Registration;
  /** The hook that holds the registration or the placeholder; null for none, both and unknown. */
  hook: 'type-1' | 'type-2' | null;
  /** What each hook of `registration.hooks` points to, in the same order; null where it is not shown. */
  descriptions: (Description | null)[];
  /** The variable whose member each hook is, in the same order; null where it is an expression or a table. */
  variables: (string | null)[];
  /** The place of its TypeInfo or class_init. */
  place: Place | null;
}

interface Site extends HookSite {
  kind: 'device' | 'cpu' | 'ops';
  variable: string | null;
  branches: readonly Branch[];
}

interface Effects {
  sites: Site[];
  /** The slots that its own class_init sets or clears, so that what is inherited there is gone. */
  sets: Set<Site['kind']>;
  unresolved: boolean;
}

export interface TargetIndex {
  files: TargetFile[];
  /** The files are all that the target has, and all of each. */
  whole: boolean;
  functions: Map<string, { file: TargetFile; fact: FunctionFact }[]>;
  descriptions: Map<string, { file: TargetFile; fact: DescriptionFact }[]>;
  fieldArrays: Map<string, { file: TargetFile; fields: FieldFact[] }[]>;
  aliases: Map<string, { file: TargetFile; value: string; line: number; branches: readonly Branch[] }[]>;
  embedding: Set<string>;
  /** What is known of each description's fields; null while they are being read. */
  embeds: Map<DescriptionFact, Fields | null>;
  types: { file: TargetFile; fact: TypeInfoFact }[];
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Joins the facts of a target's files by name. */
export function indexTarget(files: TargetFile[], whole: boolean): TargetIndex {
  const index: TargetIndex = {
    files,
    whole,
    functions: new Map(),
    descriptions: new Map(),
    fieldArrays: new Map(),
    aliases: new Map(),
    embedding: new Set(['VMSTATE_CPU']),
    embeds: new Map(),
    types: [],
  };
  for (const file of files) {
    const f = file.facts;
    for (const fact of f.functions) add(index.functions, fact.name, { file, fact });
    for (const fact of f.descriptions) add(index.descriptions, fact.name, { file, fact });
    for (const a of f.fieldArrays) add(index.fieldArrays, a.name, { file, fields: a.fields });
    for (const a of f.aliases) add(index.aliases, a.name, { file, ...a });
    for (const name of f.embeddingMacros) index.embedding.add(name);
    for (const fact of f.typeInfos) index.types.push({ file, fact });
  }
  return index;
}

/** A type's name with its macro replaced, so that `TYPE_ALPHA_CPU` and `"alpha-cpu"` are one. */
function canonical(index: TargetIndex, name: string | null): string | null {
  if (name === null) return null;
  if (name === 'TYPE_CPU' || name === '"cpu"') return 'TYPE_CPU';
  let at = name;
  for (let i = 0; i < 5; i++) {
    const next = index.aliases.get(at)?.[0]?.value;
    if (!next || !/^(?:\w+|"[^"]*")$/.test(next)) break;
    at = next;
  }
  return at === '"cpu"' ? 'TYPE_CPU' : at;
}

interface CpuType {
  name: string | null;
  file: TargetFile;
  fact: TypeInfoFact;
  parent: CpuType | null;
}

/** The TypeInfos that have TYPE_CPU among their ancestors, each with its parent. */
function cpuTypes(index: TargetIndex): CpuType[] {
  const nodes: CpuType[] = index.types.map(({ file, fact }) => ({
    name: canonical(index, fact.name),
    file,
    fact,
    parent: null,
  }));
  const byName = new Map<string, CpuType>();
  for (const n of nodes) if (n.name !== null && !byName.has(n.name)) byName.set(n.name, n);
  const bases = nodes.filter((n) => canonical(index, n.fact.parent) === 'TYPE_CPU');
  const isCpu = new Set<CpuType>(bases);
  for (let round = 0; round < 8; round++) {
    let grew = false;
    for (const n of nodes) {
      if (isCpu.has(n) || n.fact.parent === null) continue;
      const parentName = canonical(index, n.fact.parent)!;
      let parent = byName.get(parentName);
      if (!parent || !isCpu.has(parent)) {
        // a name made by a macro: X86_CPU_TYPE_NAME("max"), stringify(x) "-family-" TYPE_POWERPC_CPU
        const named = /\bTYPE_\w+/g;
        const hit = [...n.fact.parent.matchAll(named)]
          .map((m) => byName.get(canonical(index, m[0])!))
          .find((p) => p && isCpu.has(p));
        parent = hit ?? (/\b\w+_CPU_TYPE_NAME \(/.test(n.fact.parent) ? bases[0] : undefined);
      }
      if (parent && parent !== n && isCpu.has(parent)) {
        n.parent = parent;
        isCpu.add(n);
        grew = true;
      }
    }
    if (!grew) break;
  }
  return nodes.filter((n) => isCpu.has(n));
}

interface Walk {
  index: TargetIndex;
  seen: Set<FunctionFact>;
  effects: Effects;
}

function lookup(
  index: TargetIndex,
  name: string,
  near: TargetFile,
): { file: TargetFile; fact: FunctionFact }[] {
  const all = index.functions.get(name);
  if (!all) return [];
  const here = all.filter((x) => x.file === near);
  return here.length > 0 ? here : all;
}

/**
 * Whether user-mode builds leave out lines in these files below these branches. null: the build lists are silent
 * about one of the files; then nothing is claimed.
 */
function guardedBy(branches: readonly Branch[], files: readonly TargetFile[]): boolean | null {
  let unknown = false;
  if (compiledInUserMode(branches) === false) return true;
  if (branches.some((b) => b.test === gapMarker)) unknown = true;
  for (const file of files) {
    if (file.builds === null) unknown = true;
    else if (!file.builds.user) return true;
  }
  return unknown ? null : false;
}

type Binding = { owner: string | null; symbol: string | null }[];

function spelling(h: HookFact, kind: Site['kind']): HookSpelling {
  if (h.setter) return h.setter;
  if (kind === 'device') return 'dc->vmsd';
  if (kind === 'ops') return h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd';
  return h.member === 'vmsd' ? 'cc->vmsd' : 'cc->legacy_vmsd';
}

function ownerKind(h: HookFact, bound: Binding, cpuContext: boolean): Site['kind'] | null {
  let owner = h.owner;
  if (typeof owner === 'object') owner = (bound[owner.param]?.owner ?? 'unknown') as HookFact['owner'];
  if (owner === 'DeviceClass') return 'device';
  if (owner === 'CPUClass') return 'cpu';
  if (owner === 'SysemuCPUOps') return 'ops';
  if (owner === 'other') return null;
  if (h.member === 'legacy_vmsd') return 'cpu';
  // No declaration in sight, so a hunk alone: the names that QEMU gives these variables everywhere.
  if (!cpuContext) return null;
  if (/^(?:dc|device_class|devclass)$/.test(h.variable ?? '')) return 'device';
  if (/^(?:cc|cpu_class|cpuclass)$/.test(h.variable ?? '')) return 'cpu';
  return null;
}

function walk(
  w: Walk,
  file: TargetFile,
  fn: FunctionFact,
  bound: Binding,
  outer: { branches: readonly Branch[]; files: readonly TargetFile[] },
  depth: number,
): void {
  if (depth > 8 || w.seen.has(fn)) return;
  w.seen.add(fn);
  const files = outer.files.includes(file) ? outer.files : [...outer.files, file];
  const here = (branches: readonly Branch[]): readonly Branch[] =>
    outer.branches.length + fn.branches.length === 0
      ? branches
      : [...outer.branches, ...fn.branches, ...branches];
  for (const h of fn.hooks) {
    const branches = here(h.branches);
    if (compiledInSystemMode(branches) === false) continue;
    const kind = ownerKind(h, bound, true);
    if (kind === null) continue;
    w.effects.sets.add(kind);
    if (h.clears) {
      w.effects.sites = w.effects.sites.filter((s) => s.kind !== kind);
      continue;
    }
    let symbol = h.symbol;
    if (h.symbolParam !== null) symbol = bound[h.symbolParam]?.symbol ?? null;
    const dummy = symbol !== null && isDummyInUserMode(w.index, symbol);
    w.effects.sites.push({
      kind,
      variable: h.variable,
      hook: spelling(h, kind),
      cpuClass: null,
      symbol: symbol === null ? null : realSymbol(w.index, symbol),
      path: file.path,
      line: h.line,
      // The setters of 2013 discard the value in user-mode builds (include/qom/cpu.h until 00b941e581). Else it
      // is the line that must not be compiled: a guarded call of an unguarded helper does not help its build.
      guarded:
        h.setter !== null || dummy
          ? true
          : fn.isMacro
            ? guardedBy(branches, outer.files)
            : guardedBy([...fn.branches, ...h.branches], [file]),
      branches,
    });
  }
  for (const o of fn.ops) {
    const branches = here(o.branches);
    if (compiledInSystemMode(branches) === false) continue;
    w.effects.sets.add('ops');
    for (const name of o.tables) {
      for (const t of tablesNamed(w.index, name, file)) {
        for (const h of t.fact.hooks) {
          const all = [...branches, ...h.branches];
          if (compiledInSystemMode(all) === false) continue;
          w.effects.sites.push({
            kind: 'ops',
            variable: null,
            hook: h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd',
            cpuClass: null,
            symbol: h.symbol === null ? null : realSymbol(w.index, h.symbol),
            path: t.file.path,
            line: h.line,
            guarded: guardedBy(h.branches, [t.file]),
            branches: all,
          });
        }
      }
    }
  }
  for (const c of fn.calls) {
    const targets = lookup(w.index, c.name, file);
    if (targets.length === 0) continue;
    const branches = here(c.branches);
    if (compiledInSystemMode(branches) === false) continue;
    const args: Binding = c.args.map((a) => {
      const owner = typeof a.owner === 'object' ? (bound[a.owner.param]?.owner ?? null) : a.owner;
      const param = fn.params.findIndex((p) => p.name !== '' && p.name === a.symbol);
      return { owner, symbol: param >= 0 && bound[param] ? bound[param].symbol : a.symbol };
    });
    for (const t of targets) walk(w, t.file, t.fact, args, { branches, files }, depth + 1);
  }
}

function tablesNamed(index: TargetIndex, name: string, near: TargetFile) {
  const all = index.files.flatMap((file) =>
    file.facts.tables.filter((t) => t.name === name).map((fact) => ({ file, fact })),
  );
  const here = all.filter((t) => t.file === near);
  if (here.length > 0) return here;
  if (all.length > 0 || name === headlessTable) return all;
  return tablesNamed(index, headlessTable, near);
}

/** The name of a table whose beginning no hunk shows (src/series/apply/sparse.ts). */
const headlessTable = 'vmsd_warden_ops';

function isDummyInUserMode(index: TargetIndex, symbol: string): boolean {
  return (index.aliases.get(symbol) ?? []).some(
    (a) => a.value === 'vmstate_dummy' && compiledInUserMode(a.branches) !== false,
  );
}

function realSymbol(index: TargetIndex, symbol: string): string {
  const alias = (index.aliases.get(symbol) ?? []).find(
    (a) => /^\w+$/.test(a.value) && a.value !== 'vmstate_dummy' && compiledInSystemMode(a.branches) !== false,
  );
  return alias ? alias.value : symbol;
}

const noEffects = (): Effects => ({ sites: [], sets: new Set(), unresolved: false });

function effectsOf(index: TargetIndex, file: TargetFile, classInit: string): Effects {
  const effects = noEffects();
  const found = lookup(index, classInit, file);
  if (found.length === 0) effects.unresolved = true;
  const w: Walk = { index, seen: new Set(), effects };
  for (const f of found) walk(w, f.file, f.fact, [], { branches: [], files: [] }, 0);
  return effects;
}

function inherit(parent: Effects, own: Effects): Effects {
  return {
    sites: [...parent.sites.filter((s) => !own.sets.has(s.kind)), ...own.sites],
    sets: new Set([...parent.sets, ...own.sets]),
    unresolved: parent.unresolved || own.unresolved,
  };
}

/** Finds the description that a hook points to; null when no file of the target shows it. */
export function findDescription(index: TargetIndex, symbol: string, nearPath: string): Description | null {
  const all = (index.descriptions.get(symbol) ?? []).filter(
    (d) => compiledInSystemMode(d.fact.branches) !== false,
  );
  const d = all.find((x) => x.file.path === nearPath) ?? all[0];
  if (!d) return null;
  const place = { path: d.file.path, line: d.fact.line };
  const fields = fieldsOf(index, d.file, d.fact);
  return {
    symbol,
    place,
    fieldsPlace: fields.place ?? place,
    unmigratable: d.fact.unmigratable === true,
    whole: d.fact.closed,
    embedsCpuCommon: fields.embeds,
    versionId: version(index, d.fact.versionId),
    minimumVersionId: version(index, d.fact.minimumVersionId),
  };
}

function version(index: TargetIndex, value: number | string | null): number | null {
  if (typeof value !== 'string') return value;
  const alias = index.aliases.get(value)?.[0]?.value;
  return alias !== undefined && /^\d+$/.test(alias) ? Number(alias) : null;
}

/** The macros of QEMU's migration headers that never embed cpu_common by themselves. */
const plainField =
  /^VMSTATE_(?:END_OF_LIST|UNUSED|U?INT|U?INTTL|UINTTL|BOOL|CPU_?DOUBLE|U(?:16|32|64)\b|FLOAT|TIMER|CLOCK|BUFFER|BITMAP|STATIC|PARTIAL|VBUFFER|VARRAY|STRUCT|ARRAY|SINGLE|SUB_ARRAY|2DARRAY|POINTER|WITH_TMP|QTAILQ|QLIST|GTREE|VALIDATE|FIFO|MACADDR|QDEV|BUS|PCI|IRQ|GPIO|PTIMER|CPU_IRQ|VSTRUCT|I2C|SSI|INSTANCE|OPAQUE|XMM|YMMH|ZMM|HI16|FP|BND|MTRR|CPUTLB|UINT32_SUB|SEGMENT|AVR|FPR|VSR|TB|TLB|SLB|REG|MMU|TC|FPU|HOST)/;

interface Fields {
  embeds: boolean | null;
  place: Place | null;
}

/** Each description is read once, whoever refers to it; one that holds itself adds nothing. */
function fieldsOf(index: TargetIndex, file: TargetFile, fact: DescriptionFact, depth = 0): Fields {
  const kept = index.embeds.get(fact);
  if (kept !== undefined || depth > 50) return kept ?? { embeds: null, place: null };
  index.embeds.set(fact, null);
  const fields = readFieldsOf(index, file, fact, depth);
  index.embeds.set(fact, fields);
  return fields;
}

function readFieldsOf(index: TargetIndex, file: TargetFile, fact: DescriptionFact, depth: number): Fields {
  let fields: FieldFact[];
  let where = file;
  if (fact.fields === null) return { embeds: fact.closed ? false : null, place: null };
  if (typeof fact.fields === 'string') {
    const arrays = index.fieldArrays.get(fact.fields) ?? [];
    const array = arrays.find((a) => a.file === file) ?? arrays[0];
    if (!array) return { embeds: index.embedding.has(fact.fields) ? true : null, place: null };
    fields = array.fields;
    where = array.file;
  } else fields = fact.fields;
  let unknown = !fact.closed;
  const first = fields[0] ? { path: where.path, line: fields[0].line } : null;
  for (const f of fields) {
    if (f.refs.includes('vmstate_cpu_common') || (f.macro !== null && index.embedding.has(f.macro)))
      return { embeds: true, place: { path: where.path, line: f.line } };
    for (const ref of f.refs) {
      if (!/^vms/.test(ref) || ref === fact.name) continue;
      const nested = index.descriptions.get(ref)?.[0];
      if (nested && fieldsOf(index, nested.file, nested.fact, depth + 1).embeds === true)
        return { embeds: true, place: { path: where.path, line: f.line } };
    }
    // A macro of the target's own that is not in sight may hold anything; of QEMU's headers only VMSTATE_CPU does.
    const seen = index.whole ? /^VMSTATE_/ : plainField;
    if (f.macro !== null && !seen.test(f.macro) && !knownMacro(index, f.macro)) unknown = true;
  }
  return { embeds: unknown ? null : false, place: first };
}

function knownMacro(index: TargetIndex, name: string): boolean {
  return index.aliases.has(name) || index.files.some((f) => f.facts.fieldMacros.includes(name));
}

/** CPU_SAVE_VERSION of the target, where the core of that time asks for it. */
export interface SaveVersion {
  place: Place;
  version: number | null;
}

function toModel(
  index: TargetIndex,
  cpuClass: string | null,
  effects: Effects,
  place: Place | null,
  save: SaveVersion | null,
): ClassModel {
  const device = effects.sites.filter((s) => s.kind === 'device');
  const cpu = effects.sites.filter((s) => s.kind !== 'device');
  const describe = (s: Site): Description | null =>
    s.symbol === null ? null : findDescription(index, s.symbol, s.path);
  const sites = [...device, ...cpu];
  const descriptions: (Description | null)[] = sites.map(describe);
  const variables = sites.map((s) => s.variable);
  const hooks: HookSite[] = sites.map((s) => ({
    hook: s.hook,
    cpuClass,
    symbol: s.symbol,
    path: s.path,
    line: s.line,
    guarded: s.guarded,
  }));
  const migratable = (list: Site[]): boolean =>
    list.some((s) => descriptions[sites.indexOf(s)]?.unmigratable !== true);
  let type: Registration['type'];
  let hook: ClassModel['hook'] = null;
  if (device.length > 0 && cpu.length > 0) {
    const together = device.some((d) => cpu.some((c) => !exclusive(d.branches, c.branches)));
    type = together ? 'both' : 'unknown';
  } else if (device.length > 0) {
    type = migratable(device) ? 'type-1' : 'unmigratable';
    hook = 'type-1';
  } else if (cpu.length > 0) {
    type = migratable(cpu) ? 'type-2' : 'unmigratable';
    hook = 'type-2';
  } else if (effects.unresolved) type = 'unknown';
  else type = 'none';
  if (save && (type === 'none' || type === 'unknown' || type === 'type-1')) {
    hooks.push({
      hook: 'CPU_SAVE_VERSION',
      cpuClass,
      symbol: null,
      path: save.place.path,
      line: save.place.line,
      guarded: true,
    });
    descriptions.push(null);
    variables.push(null);
    if (type === 'type-1') {
      type = 'both';
      hook = null;
    } else {
      type = 'type-2';
      hook = 'type-2';
    }
  }
  const main =
    descriptions.find((d) => d !== null && !d.unmigratable) ?? descriptions.find((d) => d !== null) ?? null;
  return {
    cpuClass,
    registration: {
      type,
      hooks,
      embedsCpuCommon: main?.embedsCpuCommon ?? null,
      versionId: main ? main.versionId : (save?.version ?? null),
      minimumVersionId: main?.minimumVersionId ?? null,
      userMode: null,
    },
    hook,
    descriptions,
    variables,
    place,
  };
}

export interface Classes {
  /** The target's own class: TYPE_CPU's child, or the class_init that no TypeInfo names yet. */
  base: ClassModel;
  /** Classes that register something else than the base does, or that alone do. */
  others: ClassModel[];
  /** Every CPU class that a TypeInfo names, as spelled. */
  names: string[];
  /** A TypeInfo with TYPE_CPU above it is there. */
  typed: boolean;
}

/**
 * Works out the registration of each CPU class; null when the files show no CPU class at all.
 * @param pieces the files are known in pieces only: a class_init may be there and its TypeInfo not shown
 */
export function readClasses(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const types = cpuTypes(index);
  const loose = types.length === 0 || pieces ? readUntyped(index, save, pieces) : null;
  if (types.length === 0) return loose;
  const own = new Map<CpuType, Effects>();
  for (const t of types)
    own.set(t, t.fact.classInit === null ? noEffects() : effectsOf(index, t.file, t.fact.classInit));
  const effective = (t: CpuType, depth = 0): Effects =>
    t.parent && depth < 10 ? inherit(effective(t.parent, depth + 1), own.get(t)!) : own.get(t)!;
  const model = (t: CpuType): ClassModel =>
    toModel(index, t.fact.name, effective(t), { path: t.file.path, line: t.fact.line }, save);
  const bases = types.filter((t) => t.parent === null);
  const base = bases.find((t) => own.get(t)!.sites.length > 0) ?? bases[0]!;
  let baseModel = model(base);
  const changes = (t: CpuType): boolean => {
    for (let at: CpuType | null = t; at && at !== base; at = at.parent) {
      const e = own.get(at)!;
      // a class_init that a macro makes is not seen by its name; only what is seen counts against a class
      if (e.sites.length > 0 || e.sets.size > 0) return true;
    }
    return false;
  };
  let others = types.filter((t) => t !== base && t.parent !== null && changes(t)).map(model);
  if (baseModel.registration.hooks.length === 0 && others.some((o) => o.registration.hooks.length > 0)) {
    // The base leaves it to its children: the first that registers speaks for the target, and a concrete
    // child that does not register is one that differs.
    const speaker = others.find((o) => o.registration.hooks.length > 0)!;
    const bare = types.filter((t) => t !== base && !t.fact.abstract && !changes(t) && t.fact.name !== null);
    others = [...others.filter((o) => o !== speaker), ...bare.slice(0, 50).map(model)];
    baseModel = { ...speaker, cpuClass: baseModel.cpuClass };
  }
  if (loose && baseModel.registration.hooks.length === 0 && loose.base.registration.hooks.length > 0)
    baseModel = { ...loose.base, cpuClass: baseModel.cpuClass, place: baseModel.place };
  const same = (a: ClassModel, b: ClassModel): boolean =>
    a.registration.type === b.registration.type &&
    a.registration.hooks.map((h) => h.symbol).join() === b.registration.hooks.map((h) => h.symbol).join();
  return {
    base: baseModel,
    others: others.filter((o) => !same(o, baseModel)),
    names: types.flatMap((t) => (t.fact.name === null ? [] : [t.fact.name])),
    typed: true,
  };
}

/**
 * No TypeInfo in sight names a CPU class, but code may register one all the same: a class_init that comes
 * before its TypeInfo (avr, 3fa28dd6cf before 669d27e2f5), or a hunk that shows no more.
 */
function readUntyped(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const named = new Set(index.types.map((t) => t.fact.classInit).filter((n) => n !== null));
  const effects = noEffects();
  const w: Walk = { index, seen: new Set(), effects };
  let place: Place | null = null;
  let handlesClass = false;
  const called = new Set(
    index.files.flatMap((f) => f.facts.functions.flatMap((fn) => fn.calls.map((c) => c.name))),
  );
  const roots: { file: TargetFile; fact: FunctionFact }[] = [];
  for (const file of index.files)
    for (const fact of file.facts.functions)
      if (!named.has(fact.name) || pieces)
        if (fact.cpuEvidence || (pieces && /cpu\w*_class_init$/.test(fact.name))) roots.push({ file, fact });
  for (const r of [...roots.filter((x) => !called.has(x.fact.name)), ...roots]) {
    if (/class_init/.test(r.fact.name) || r.fact.params[0]?.type === 'ObjectClass') handlesClass = true;
    walk(w, r.file, r.fact, [], { branches: [], files: [] }, 0);
    place ??= { path: r.file.path, line: r.fact.line };
  }
  if (effects.sites.length === 0) {
    // a table of a CPU's operations that nothing in sight uses yet, or no longer
    for (const file of index.files)
      for (const t of file.facts.tables)
        for (const h of t.hooks) {
          if (compiledInSystemMode(h.branches) === false) continue;
          effects.sites.push({
            kind: 'ops',
            variable: null,
            hook: h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd',
            cpuClass: null,
            symbol: h.symbol === null ? null : realSymbol(index, h.symbol),
            path: file.path,
            line: h.line,
            guarded: guardedBy(h.branches, [file]),
            branches: h.branches,
          });
          place ??= { path: file.path, line: t.line };
        }
  }
  if (effects.sites.length === 0 && !save) {
    if (!handlesClass) return null;
    // Whole files that show a class_init without a hook say that there is none; pieces do not.
    effects.unresolved = pieces;
  }
  return {
    base: toModel(index, null, effects, place ?? save?.place ?? null, save),
    others: [],
    names: [],
    typed: false,
  };
}
