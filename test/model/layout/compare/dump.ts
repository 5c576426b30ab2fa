/** What QEMU prints with -dump-vmstate, as descriptions. */
import type { Description, Field } from '../../../../src/types/layout.ts';
import { code, description, field, nested, unused } from './describe.ts';

export interface DumpField {
  field: string;
  version_id: number;
  field_exists: boolean;
  size: number;
  num?: number;
  Description?: DumpDescription;
}

export interface DumpDescription {
  name: string;
  version_id: number;
  minimum_version_id: number;
  Fields: DumpField[];
  Subsections?: DumpDescription[];
}

interface DumpSection {
  Name: string;
  version_id: number;
  minimum_version_id: number;
  Description: DumpDescription;
}

export type Dump = Record<string, DumpSection>;

export function descriptionOf(d: DumpDescription, isSubsection = false): Description {
  return description(d.name, d.Fields.map(fieldOf), {
    version: d.version_id,
    minimumVersionId: d.minimum_version_id,
    needed: isSubsection ? code(`${d.name} needed`) : null,
    subsections: (d.Subsections ?? []).map((s) => descriptionOf(s, true)),
  });
}

function fieldOf(f: DumpField): Field {
  const rest = {
    version: f.version_id,
    count: f.num ?? 1,
    ...(f.field_exists ? { exists: code(`${f.field} exists`) } : {}),
  };
  if (f.Description) return nested(f.field, descriptionOf(f.Description), rest);
  return f.field === 'unused' ? unused(f.size, rest) : field(f.field, f.size, rest);
}
