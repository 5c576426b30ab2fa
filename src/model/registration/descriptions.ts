/** The descriptions behind hooks: whether they are placeholders, embed cpu_common, and their versions. */
import { compiledInSystemMode } from '../../c/conditions.ts';
import type { DescriptionFact, FieldFact } from '../facts/types.ts';
import type { Description, Place } from './registration.ts';
import type { TargetFile, TargetIndex } from './target-index.ts';

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

export interface Fields {
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
