/** Which targets' layouts a patch may change is told without reading any of them. */
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/review/judge/course.ts';
import { layoutTargets } from '../../../src/review/judge/layout-touched.ts';
import { type Files, memoryTree } from '../../support/memory-tree.ts';

const files: Files = {
  'include/migration/vmstate.h': '#define VMSTATE_END_OF_LIST() {}\n',
  'target/zeta/machine.c': '#include "fields.c.inc"\nconst VMStateDescription vmstate_zeta_cpu = {};\n',
  'target/zeta/translate.c': '#include "insn/add.c.inc"\n',
  'target/zeta/fields.c.inc': 'int fields;\n',
  'target/zeta/insn/add.c.inc': '#include "more.c.inc"\nint add;\n',
  'target/zeta/insn/more.c.inc': 'int more;\n',
  'target/zeta/lost.c.inc': 'int lost;\n',
};

/** The targets that a patch may touch which adds a line to a file. */
async function touchedBy(path: string, tree: Files = files): Promise<string[]> {
  const before = memoryTree(tree);
  const after = memoryTree({ ...tree, [path]: `${tree[path] ?? ''}int one;\n` });
  const patch = {
    index: 1,
    files: [
      {
        oldPath: tree[path] === undefined ? null : path,
        newPath: path,
        hunks: [{ lines: [{ kind: '+', text: 'int one;' }] }],
      },
    ],
  };
  const course = { steps: [{ patch, merge: null, before, after }], net: { before, after } };
  const touched = await layoutTargets(course as unknown as Course, () => {
    throw new Error('layouts are read');
  });
  return [...touched.keys()];
}

describe('code that is part of other files', () => {
  it('matters where one of them has a description', async () => {
    expect(await touchedBy('target/zeta/fields.c.inc')).toEqual(['zeta']);
  });

  it('does not where none of them has, however deep it stands', async () => {
    expect(await touchedBy('target/zeta/insn/add.c.inc')).toEqual([]);
    expect(await touchedBy('target/zeta/insn/more.c.inc')).toEqual([]);
  });

  it('may where nobody knows who includes it, and where a header does', async () => {
    expect(await touchedBy('target/zeta/lost.c.inc')).toEqual(['zeta']);
    expect(await touchedBy('target/zeta/new.c.inc')).toEqual(['zeta']);
    const header = { ...files, 'target/zeta/cpu.h': '#include "insn/add.c.inc"\n' };
    expect(await touchedBy('target/zeta/insn/more.c.inc', header)).toEqual(['zeta']);
  });
});
