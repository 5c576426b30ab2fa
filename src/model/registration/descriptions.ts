/** The descriptions behind hooks: whether they are placeholders, embed cpu_common, and their versions. */
import { compiledInSystemMode, exclusive, gapMarker } from '../../c/conditions.ts';
import { evaluate } from '../../c/evaluate.ts';
import type { DescriptionFact, FieldFact } from '../facts/types.ts';
import type { Description, Place } from './registration.ts';
import { inSystemMode } from './sites.ts';
import { includedIn, type TargetFile, type TargetIndex } from './target-index.ts';

/**
 * Finds the description that a hook points to; null when no file of the target shows it. Variants of one name, one for
 * each kind of build, are one description: what only some of them say is not said of it.
 */
export function findDescription(index: TargetIndex, symbol: string, nearPath: string): Description | null {
  const all = (index.descriptions.get(symbol) ?? []).filter(
    (d) => inSystemMode(d.fact.branches, [d.file]) !== false,
  );
  const own = all.filter((d) => !d.file.outside);
  const near = own.filter((d) => d.file.path === nearPath);
  const variants = near.length > 0 ? near : own.length > 0 ? own : all;
  const d = variants[0];
  if (!d) {
    index.wanted.add(symbol);
    return null;
  }
  const place = { path: d.file.path, line: d.fact.line };
  const read = variants.map((v) => fieldsOf(index, v.file, v.fact));
  const partly =
    read.find((f) => f.embeds !== true && f.embeds !== read[0]!.embeds) ??
    read.find((f) => f.embeds === false);
  const embeds = symbol === 'vmstate_cpu_common' ? true : joined(read.map((f) => f.embeds));
  const fields = embeds === 'partly' && partly ? partly : read[0]!;
  const placeholder = joined(variants.map((v) => isPlaceholder(index, v.fact)));
  return {
    symbol,
    place,
    fieldsPlace: fields.place ?? place,
    struct: fields.struct ?? null,
    unmigratable: placeholder === true,
    placeholder,
    whole: variants.every((v) => v.fact.closed),
    embeds,
    versionId: version(index, d.fact.versionId),
    minimumVersionId: version(index, d.fact.minimumVersionId),
  };
}

/** What all of them say; `partly`: some yes and some no. */
function joined(values: readonly Embeds[]): Embeds {
  if (values.every((v) => v === values[0])) return values[0] ?? null;
  return values.some((v) => v === 'partly') || (values.includes(true) && values.includes(false))
    ? 'partly'
    : null;
}

/** Whether a description is unmigratable; null where it cannot be told. */
function isPlaceholder(
  index: TargetIndex,
  { unmigratable, unmigratableIf }: DescriptionFact,
): boolean | null {
  if (unmigratable !== null || unmigratableIf === undefined) return unmigratable;
  const value = version(index, unmigratableIf);
  return value === null ? null : value !== 0;
}

/** The value of an expression of numbers and macros; null where it cannot be told. */
function version(index: TargetIndex, expression: string | null): number | null {
  if (expression === null) return null;
  return evaluate(expression, (name) => {
    const alias = index.aliases.get(name)?.find((a) => compiledInSystemMode(a.branches) !== false);
    if (!alias) index.wanted.add(name);
    return alias?.value ?? null;
  });
}

/** The macros of QEMU's migration headers that never embed cpu_common by themselves. */
const plainField =
  /^VMSTATE_(?:END_OF_LIST|UNUSED|U?INT|U?INTTL|UINTTL|BOOL|CPU_?DOUBLE|U(?:16|32|64)\b|FLOAT|TIMER|CLOCK|BUFFER|BITMAP|STATIC|PARTIAL|VBUFFER|VARRAY|STRUCT|ARRAY|SINGLE|SUB_ARRAY|2DARRAY|POINTER|WITH_TMP|QTAILQ|QLIST|GTREE|VALIDATE|FIFO|MACADDR|QDEV|BUS|PCI|IRQ|GPIO|PTIMER|CPU_IRQ|VSTRUCT|I2C|SSI|INSTANCE|OPAQUE|XMM|YMMH|ZMM|HI16|FP|BND|MTRR|CPUTLB|UINT32_SUB|SEGMENT|AVR|FPR|VSR|TB|TLB|SLB|REG|MMU|TC|FPU|HOST)/;

/** `partly`: in some builds, and not in others. */
export type Embeds = boolean | 'partly' | null;

export interface Fields {
  embeds: Embeds;
  place: Place | null;
  /** As `Description.struct`; absent: null. */
  struct?: string | null;
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
    if (!array) {
      // a macro that is the whole list
      const embeds = index.embedding.has(fact.fields) || (knownMacro(index, fact.fields) ? false : null);
      return { embeds, place: null };
    }
    fields = array.fields;
    where = array.file;
  } else fields = fact.fields;
  fields = fields.flatMap((f) => {
    const included = f.include === undefined ? null : includedIn(index, f.include)?.fields;
    if (f.include !== undefined && !included) index.wanted.add(f.include);
    return (
      included?.map((x) => ({
        ...x,
        line: f.line,
        branches: [...(f.branches ?? []), ...(x.branches ?? [])],
      })) ?? [f]
    );
  });
  let unknown = !fact.closed || fields.some((f) => f.include !== undefined);
  const first = fields[0] ? { path: where.path, line: fields[0].line } : null;
  const struct = structIn(fields);
  const partly: FieldFact[] = [];
  for (const f of fields) {
    const system = compiledInSystemMode(f.branches ?? []);
    if (system === false) continue;
    if (embedsByField(index, fact, f, depth)) {
      const other = partly.some((p) => exclusive(p.branches ?? [], f.branches ?? []));
      if (system === true || other)
        return { embeds: true, place: { path: where.path, line: f.line }, struct };
      if (f.branches?.some((b) => b.test === gapMarker)) unknown = true;
      partly.push(f);
      continue;
    }
    // A macro of the target's own that is not in sight may hold anything; of QEMU's headers only VMSTATE_CPU does.
    const seen = index.whole ? /^VMSTATE_/ : plainField;
    if (f.macro !== null && !seen.test(f.macro) && !knownMacro(index, f.macro)) unknown = true;
  }
  if (partly.length > 0 && !unknown)
    return { embeds: 'partly', place: { path: where.path, line: partly[0]!.line }, struct };
  return { embeds: unknown ? null : false, place: first, struct };
}

/** What the first field that names a CPU's struct calls it: `VMSTATE_UINT32(env.sp, AVRCPU)`. */
function structIn(fields: readonly FieldFact[]): string | null {
  for (const { refs } of fields) {
    const found = refs.findLast((ref) => /^[A-Z]\w*CPU$/.test(ref));
    if (found !== undefined) return found;
  }
  return null;
}

/** The field is cpu_common, or holds it. */
function embedsByField(index: TargetIndex, fact: DescriptionFact, f: FieldFact, depth: number): boolean {
  if (f.refs.includes('vmstate_cpu_common') || (f.macro !== null && index.embedding.has(f.macro)))
    return true;
  return f.refs.some((ref) => {
    if (!/^vms/.test(ref) || ref === fact.name) return false;
    const nested = index.descriptions.get(ref)?.[0];
    return nested !== undefined && fieldsOf(index, nested.file, nested.fact, depth + 1).embeds === true;
  });
}

function knownMacro(index: TargetIndex, name: string): boolean {
  return index.aliases.has(name) || index.files.some((f) => f.facts.fieldMacros.some((m) => m.name === name));
}
