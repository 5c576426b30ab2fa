/** Which targets' layouts a patch may change is told without reading any of them. */
import { describe, expect, it } from 'vitest';
import { createLayoutReader, type LayoutReader } from '../../../src/model/layout/index.ts';
import type { Course } from '../../../src/review/judge/course.ts';
import type { LayoutInput } from '../../../src/review/judge/judge-layouts.ts';
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
async function touchedBy(
  path: string,
  tree: Files = files,
  { line = 'int one;', behind = '', reader = null as LayoutReader | null } = {},
): Promise<string[]> {
  const before = memoryTree(tree);
  const after = memoryTree({ ...tree, [path]: `${tree[path] ?? ''}${line}\n` });
  const patch = {
    index: 1,
    files: [
      {
        oldPath: tree[path] === undefined ? null : path,
        newPath: path,
        hunks: [
          {
            lines: [
              { kind: ' ', text: behind },
              { kind: '+', text: line },
            ],
          },
        ],
      },
    ],
  };
  const course = { steps: [{ patch, merge: null, before, after }], net: { before, after } };
  const touched = await layoutTargets(course as unknown as Course, async () => {
    if (!reader) throw new Error('layouts are read');
    return { reader } as LayoutInput;
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

describe('any line of a header but a comment may count something', () => {
  it.each([
    ['a macro goes on', '    40', '#define REGS \\', ['zeta']],
    ['a macro goes on with a factor', '    * 40', '#define REGS 2 \\', ['zeta']],
    ['an enumerator', '    zeta_last', 'enum {', ['zeta']],
    ['a comment', ' * More of it', '/*', []],
    ['a comment in one line', '/* 40 */', '', []],
    ['nothing', '', '', []],
  ])('%s', async (_, line, behind, targets) => {
    expect(await touchedBy('target/zeta/cpu.h', files, { line, behind })).toEqual(targets);
  });
});

it('a build that is configured otherwise may send otherwise', async () => {
  const config = 'configs/targets/zeta32-softmmu.mak';
  const tree = { ...files, 'meson.build': '', [config]: 'TARGET_ARCH=zeta\nTARGET_LONG_BITS=32\n' };
  const touched = (line: string) => touchedBy(config, tree, { line, reader: createLayoutReader() });
  expect(await touched('TARGET_BIG_ENDIAN=y')).toEqual(['zeta']);
  expect(await touched('TARGET_XML_FILES= gdb-xml/zeta.xml')).toEqual([]);
});
