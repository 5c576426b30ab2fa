/** Descriptions and edits of them made from a tape of numbers, so that a failing one becomes small. */
import type { CodeIdentity, Description, Field } from '../../../../src/types/layout.ts';
import { buffer, code, description, field, nested, unused } from './describe.ts';

/** Numbers one after the other; 0 when there are no more. */
export class Tape {
  private at = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** A number below `n`. */
  below(n: number): number {
    return (this.numbers[this.at++] ?? 0) % n;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  chance(n: number): boolean {
    return this.below(n) === n - 1;
  }
}

const sizes = [4, 8, 1, 2];
/** Subsections have longer heads than anything that an edit puts before them: no coincidences. */
const long = '_of_a_guest_that_has_all_of_it'.repeat(2);
const conditions = ['has_a', 'has_b', 'has_c'];

/** Names of new fields and descriptions are told apart by a counter. */
export class Maker {
  private names = 0;
  tape: Tape;

  constructor(tape: Tape) {
    this.tape = tape;
  }

  name(prefix: string): string {
    return `${prefix}${++this.names}`;
  }

  condition(): CodeIdentity {
    return code(this.tape.pick(conditions));
  }

  field(depth: number): Field {
    const { tape } = this;
    const rest: Partial<Field> = {};
    if (tape.chance(6)) rest.exists = this.condition();
    const kind = tape.below(14);
    if (kind === 1) return field(this.name('f'), tape.pick(sizes), { count: tape.below(4), ...rest });
    if (kind === 2) return unused(tape.pick([4, 8, 12, 1]), rest);
    if (kind === 3) return buffer(this.name('b'), tape.pick([4, 8, 3]), rest);
    if (kind === 4) {
      const loops = code(this.name('vmstate_info_loops'));
      return field(this.name('o'), null, { code: loops, type: 'loops', ...rest });
    }
    if (kind === 5)
      return field(this.name('o'), 10, { code: code('vmstate_info_ten'), type: 'ten', ...rest });
    if (kind === 6) return field(this.name('v'), tape.pick(sizes), { count: null, ...rest });
    if (kind === 7) return field(this.name('p'), tape.pick(sizes), { count: 2, pointers: true, ...rest });
    if ((kind === 8 || kind === 9) && depth < 2) {
      const struct = this.description(this.name('n'), depth + 1);
      return nested(this.name('s'), struct, { count: 1 + tape.below(3), ...rest });
    }
    if (kind === 10 && depth < 2) {
      const struct = { ...this.description(this.name('n'), depth + 1), versionId: 3, minimumVersionId: 1 };
      return nested(this.name('s'), struct, { structVersion: 1 + tape.below(3), ...rest });
    }
    return field(this.name('f'), tape.pick(sizes), { version: tape.below(3), ...rest });
  }

  description(name: string, depth: number): Description {
    const { tape } = this;
    const fields = Array.from({ length: 1 + tape.below(5) }, () => this.field(depth));
    const subsections = Array.from({ length: tape.below(depth ? 2 : 4) }, () => this.subsection(name, depth));
    const version = 1 + tape.below(3);
    return description(name, fields, { version, minimumVersionId: 1, subsections });
  }

  subsection(parent: string, depth: number): Description {
    const name = `${parent}/${this.name('x')}${long}`;
    const made =
      this.tape.chance(3) && depth < 2
        ? this.description(name, depth + 1)
        : description(name, [this.field(2)]);
    return { ...made, needed: this.tape.chance(8) ? null : code(`${name}_needed`) };
  }
}

/** What an edit may have taken out of what the source shows, or made a matter of running code. */
export interface Edited {
  /** Reasons for which a verdict may be unknown. */
  obscured: string[];
  /** Fields whose size the comparison is not told. */
  hidden: Set<Field>;
}

/** All descriptions of a tree that may be edited. */
function descriptionsOf(d: Description): Description[] {
  const inner = d.fields.flatMap((f) => (f.struct ? descriptionsOf(f.struct) : []));
  return [d, ...inner, ...d.subsections.flatMap(descriptionsOf)];
}

/** Changes a tree in place, in one of the ways in which authors do. */
export function edit(root: Description, tape: Tape, maker: Maker, edited: Edited): string {
  const d = tape.pick(descriptionsOf(root));
  const i = tape.below(Math.max(1, d.fields.length));
  const one = d.fields[i];
  const runtime = (f: Field | undefined): boolean =>
    f !== undefined && (f.count === null || f.pointers || f.exists !== null || f.code !== null);
  const obscure = (why: string, is: boolean): void => {
    if (is) edited.obscured.push(why);
  };
  const any = (f: Field | undefined): boolean =>
    runtime(f) || (f?.struct ? descriptionsOf(f.struct).some((x) => x.fields.some(runtime)) : false);
  const kind = tape.below(21);
  switch (kind) {
    case 0: {
      const made = maker.field(1);
      obscure('something of running code was added', any(made));
      d.fields.splice(i, 0, made);
      return `add ${made.name} to ${d.name}`;
    }
    case 1:
      obscure('something of running code was removed', any(one));
      d.fields.splice(i, 1);
      return `remove ${one?.name} from ${d.name}`;
    case 2:
      if (!one || one.size === null || one.struct || one.code) return 'nothing';
      obscure('something of running code was resized', any(one));
      one.size = tape.pick(sizes);
      return `resize ${one.name} of ${d.name}`;
    case 3: {
      if (!one) return 'nothing';
      obscure('something of running code was moved', d.fields.some(any));
      d.fields.splice(i, 1);
      d.fields.splice(tape.below(d.fields.length + 1), 0, one);
      return `move ${one.name} of ${d.name}`;
    }
    case 4:
      if (!one) return 'nothing';
      obscure('something of running code was repeated', any(one));
      d.fields.splice(i, 0, structuredClone(one));
      return `repeat ${one.name} of ${d.name}`;
    case 5:
      d.versionId! += 1;
      if (tape.chance(2)) d.minimumVersionId = d.versionId;
      return `raise ${d.name}`;
    case 6: {
      const before = d.versionId!;
      d.versionId = before + 1;
      d.fields.push(field(maker.name('f'), 8, { version: before + 1 }));
      return `raise ${d.name} with a guarded field`;
    }
    case 7: {
      const made = maker.subsection(d.name!, 1);
      d.subsections.splice(tape.below(d.subsections.length + 1), 0, made);
      return `add ${made.name}`;
    }
    case 8: {
      const gone = d.subsections.splice(tape.below(Math.max(1, d.subsections.length)), 1);
      return `remove ${gone[0]?.name}`;
    }
    case 9:
      d.subsections.reverse();
      return `other order of the subsections of ${d.name}`;
    case 10: {
      if (!one || one.struct || one.size === null || runtime(one)) return 'nothing';
      d.fields[i] = unused(one.size * one.count!, { version: one.version });
      return `unused for ${one.name} of ${d.name}`;
    }
    case 11:
      if (!one || one.count === null) return 'nothing';
      obscure('something of running code became longer', any(one));
      one.count = tape.below(4);
      return `count of ${one.name} of ${d.name}`;
    case 12:
      if (!one) return 'nothing';
      one.exists = one.exists ? null : maker.condition();
      one.conditional = one.exists !== null;
      obscure('a condition came or went', true);
      return `condition of ${one.name} of ${d.name}`;
    case 13:
      if (!one) return 'nothing';
      obscure('something of running code came or went with a version', any(one));
      one.version = tape.below(4);
      return `version of ${one.name} of ${d.name}`;
    case 14:
      d.minimumVersionId = Math.min(d.versionId!, tape.below(4));
      return `minimum of ${d.name}`;
    case 15: {
      // The same bytes in a nested description of their own.
      if (!one) return 'nothing';
      obscure('something of running code was nested', any(one));
      const inner = description(maker.name('m'), [{ ...one, version: 0 }]);
      d.fields[i] = nested(maker.name('s'), inner, { version: one.version });
      return `nest ${one.name} of ${d.name}`;
    }
    case 16: {
      if (!one || one.count === null || one.pointers || one.struct || one.code || one.exists)
        return 'nothing';
      if (one.type === 'unused_buffer' || one.type === 'buffer') return 'nothing';
      // An array becomes as many fields.
      const parts = Array.from({ length: one.count }, () => ({ ...one, name: maker.name('f'), count: 1 }));
      d.fields.splice(i, 1, ...parts);
      return `take ${one.name} of ${d.name} apart`;
    }
    case 17:
      // What running code decides about an array is told apart by its name here, and in no stream.
      if (!one || runtime(one)) return 'nothing';
      one.name = maker.name('renamed');
      return 'rename';
    case 18:
      if (!one || one.struct || one.size === null) return 'nothing';
      edited.hidden.add(one);
      obscure('its size was hidden', true);
      return `hide ${one.name} of ${d.name}`;
    case 19:
      // As a break is declared: at the outermost description, whose version alone is in a stream.
      root.versionId! += 1;
      root.minimumVersionId = root.versionId;
      return `refuse older streams of ${root.name}`;
    default: {
      const to = d.subsections[tape.below(Math.max(1, d.subsections.length))];
      if (!to) return 'nothing';
      obscure('something of running code may come in the place of another subsection', to.fields.some(any));
      to.name = tape.chance(2) ? `${d.name}/${maker.name('x')}${long}` : d.subsections[0]!.name;
      return `rename a subsection to ${to.name}`;
    }
  }
}

/** What the source shows of a description: the sizes of hidden fields are not in it. */
export function shown(d: Description, hidden: ReadonlySet<Field>): Description {
  return {
    ...d,
    fields: d.fields.map((f) => {
      const struct = f.struct ? { struct: shown(f.struct, hidden) } : {};
      return hidden.has(f)
        ? { ...f, ...struct, size: null, unknown: `The size of ${f.name} is hidden.` }
        : { ...f, ...struct };
    }),
    subsections: d.subsections.map((s) => shown(s, hidden)),
  };
}

/** Keys of all that a running QEMU decides in a tree: conditions, needed functions, lengths, null pointers. */
export function decisionsIn(d: Description, keys = new Set<string>()): Set<string> {
  if (d.needed) keys.add(d.needed.symbol);
  for (const f of d.fields) {
    if (f.exists) keys.add(f.exists.symbol);
    if (f.count === null) keys.add(`count ${f.name}`);
    if (f.pointers) keys.add(`null ${f.name}`);
    if (f.struct) decisionsIn(f.struct, keys);
  }
  for (const sub of d.subsections) decisionsIn(sub, keys);
  return keys;
}
