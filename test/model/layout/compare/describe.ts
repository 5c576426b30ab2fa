/** Layouts written down in a few words, for the tests of their comparison. */
import type { BuildLayout, CodeIdentity, Description, Field } from '../../../../src/types/layout.ts';

export const code = (symbol: string, text = symbol): CodeIdentity => ({
  symbol,
  digest: `digest of ${text}`,
});

/** A field of one number of so many bytes. */
export function field(name: string, size: number | null, rest: Partial<Field> = {}): Field {
  return {
    name,
    type: `uint${(size ?? 0) * 8}`,
    size,
    count: 1,
    version: 0,
    conditional: rest.exists !== undefined && rest.exists !== null,
    sent: rest.exists ? null : true,
    pointers: false,
    exists: null,
    code: null,
    counter: rest.count === null ? name : null,
    path: 'target/zeta/machine.c',
    line: 1,
    unknown: null,
    ...rest,
  };
}

export const unused = (size: number, rest: Partial<Field> = {}): Field =>
  field('unused', size, { type: 'unused_buffer', ...rest });

export const buffer = (name: string, size: number, rest: Partial<Field> = {}): Field =>
  field(name, size, { type: 'buffer', ...rest });

export const nested = (name: string, struct: Description | null, rest: Partial<Field> = {}): Field =>
  field(name, null, { type: rest.structVersion === undefined ? 'struct' : 'vstruct', struct, ...rest });

export function description(
  name: string,
  fields: Field[],
  rest: Partial<Omit<Description, 'name' | 'fields'>> & { version?: number } = {},
): Description {
  const { version = 1, ...more } = rest;
  return {
    name,
    symbol: `vmstate_${name.replace(/\W/g, '_')}`,
    path: 'target/zeta/machine.c',
    line: 1,
    versionId: version,
    minimumVersionId: version,
    unmigratable: false,
    needed: null,
    fields,
    subsections: [],
    ends: { fields: true, subsections: true },
    hooks: [],
    digest: null,
    unknown: [],
    ...more,
  };
}

/** A build that registers one description with `DeviceClass::vmsd`. */
export function layout(cpu: Description, rest: Partial<BuildLayout> = {}): BuildLayout {
  return {
    build: 'zeta',
    target: 'zeta',
    cpuClass: null,
    type: 'type-1',
    kvm: null,
    sections: [{ section: 'cpu', description: cpu }],
    unknown: [],
    ...rest,
  };
}
