/**
 * What a stream says that was sent, held to what a layout says that is sent. A stream is the description that QEMU
 * itself writes at the end of one: what one model of CPU needed. So a conditional field or a subsection of the layout
 * may be missing in it, and nothing else.
 */
import type { Description, Field } from '../../src/types/layout.ts';

interface SentField {
  name: string;
  type: string;
  size: number;
  index?: number;
  array_len?: number;
  struct?: Sent;
  vmsd_name?: string;
  version?: number;
  fields?: SentField[];
}
export interface Sent {
  vmsd_name?: string;
  version?: number;
  fields?: SentField[];
  subsections?: Sent[];
}
/** A section of a stream. */
export interface SentSection extends Sent {
  name: string;
  instance_id: number;
}

/** Where they differ, one line each. `counted.fields` is raised by each field that is the same. */
export function differences(
  ours: Description,
  sent: Sent,
  path: string,
  counted: { fields: number },
): string[] {
  const wrong: string[] = [];
  if (sent.vmsd_name !== undefined && ours.name !== sent.vmsd_name) wrong.push(`${path}: name ${ours.name}`);
  if (sent.version !== undefined && ours.versionId !== sent.version)
    wrong.push(`${path}: version ${ours.versionId}`);
  const fields = ours.fields.filter((f) => f.sent !== false);
  let next = 0;
  const skipped = (to: number): void => {
    for (const f of fields.slice(next, to))
      if (!f.conditional && f.count !== 0 && f.count !== null) wrong.push(`${path}.${f.name}: was not sent`);
  };
  for (const s of together(sent.fields ?? [])) {
    const at = fields.findIndex((f, i) => i >= next && sameName(f, s) && sameType(f, s));
    if (at < 0) {
      wrong.push(`${path}.${s.name}: not in the layout as ${s.type}`);
      continue;
    }
    skipped(at);
    next = at + 1;
    const f = fields[at]!;
    if (f.count !== null && f.count !== s.count)
      wrong.push(`${path}.${s.name}: ${f.count} elements, sent ${s.count}`);
    else if (f.struct) wrong.push(...differences(f.struct, s.struct ?? s, `${path}.${s.name}`, counted));
    else if (f.size !== s.size && !(f.size === null && f.counter !== null))
      wrong.push(`${path}.${s.name}: ${f.size} bytes, sent ${s.size}`);
    else counted.fields++;
  }
  skipped(fields.length);
  for (const sub of sent.subsections ?? []) {
    // ppc of 7.2 has two of one name: the one that fits
    const tried = ours.subsections
      .filter((d) => d.name === sub.vmsd_name)
      .map((d) => {
        const own = { fields: 0 };
        return { own, wrong: differences(d, sub, sub.vmsd_name!, own) };
      });
    const best = tried.find((t) => t.wrong.length === 0) ?? tried[0];
    if (!best) wrong.push(`${sub.vmsd_name}: not in the layout`);
    else {
      counted.fields += best.own.fields;
      wrong.push(...best.wrong);
    }
  }
  return wrong;
}

// Debian's 7.2 names elements of some arrays that its source does not name so; names are not on the wire.
const bare = (name: string): string => name.replace(/\[\d+\]$/, '');
const sameName = (f: Field, s: SentField): boolean => bare(f.name) === bare(s.name);
const sameType = (f: Field, s: SentField): boolean =>
  f.type === s.type || (f.struct != null && s.type === 'tmp');

/** Elements that a stream names one by one are one field. */
function together(fields: readonly SentField[]): (SentField & { count: number })[] {
  const out: (SentField & { count: number })[] = [];
  for (const f of fields) {
    const last = out.at(-1);
    if (f.index !== undefined && last?.name === f.name && last.index !== undefined) last.count++;
    else out.push({ ...f, count: f.array_len ?? 1 });
  }
  return out;
}
