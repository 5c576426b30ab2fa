import { expect, it } from 'vitest';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import { renderLayout } from '../../../src/review/render/layout.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';
import { memoryTree } from '../../support/memory-tree.ts';

it('a layout is a table a description', async () => {
  const machine = `
static bool has(void *o, int v) { return true; }
static const VMStateDescription vmstate_part = { .name = "cpu/part", .version_id = 1, .minimum_version_id = 1, .needed = has,
    .fields = (VMStateField[]) { U8(a, Part), } };
static const VMStateDescription vmstate_seg = { .name = "seg", .version_id = 1, .fields = (VMStateField[]) { U32(base, Seg), END() } };
${described('LIST(regs, ZetaCPU, NR_REGS, vmstate_info_u64, uint64_t), PARTS(segs, ZetaCPU, 2, vmstate_seg), U32_TEST(x, ZetaCPU, has), U32_V(y, ZetaCPU, 9), NOWHERE(z),', '.subsections = (const VMStateDescription *[]) { &vmstate_part, NULL },')}`;
  const reader = createLayoutReader();
  const found = await reader.read(memoryTree(layoutTree(machine)));
  expect(renderLayout(found.slice(1), { colour: false })).toBe(`zeta64 type 2, target/zeta
  section cpu_common: cpu_common version 1, minimum 1  vmstate_cpu_common hw/core/cpu-system.c:3
    halted             uint32  4 bytes
    interrupt_request  uint32  4 bytes
    subsection: cpu_common/crash version 1, minimum 1, if crash_needed()  vmstate_cpu_common_crash hw/core/cpu-system.c:11
      crash_occurred  uint8  1 byte
  section cpu: cpu version 3, minimum 2  vmstate_zeta_cpu target/zeta/machine.c:10
    regs        uint64 × 16     8 bytes
    segs        struct seg × 2  version 1
      base  uint32  4 bytes
    x           uint32          4 bytes  if has()
    y           uint32          4 bytes  from version 9  never sent
    NOWHERE(z)  NOWHERE × ?     ? bytes  unknown: No macro NOWHERE is defined in what is included there.
    subsection: cpu/part version 1, minimum 1, if has(), its list of fields has no end  vmstate_part target/zeta/machine.c:6
      a  uint8  1 byte
`);
});

it('a build with KVM and without is one block, with the difference marked', async () => {
  const reader = createLayoutReader();
  const [one] = await reader.read(memoryTree(layoutTree(described('U8(a, ZetaCPU),', ''))));
  const kvm = structuredClone({ ...one!, kvm: true });
  const { description } = kvm.sections.at(-1)!;
  description.subsections.push({
    ...structuredClone(description),
    name: 'cpu/kvmtimer',
    symbol: 'vmstate_kvmtimer',
  });
  const text = renderLayout([kvm, { ...one!, kvm: false }], { colour: false });
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => line.includes('KVM only'))).toEqual([
    expect.stringMatching(/^ {4}subsection: cpu\/kvmtimer .* {2}\(KVM only\)$/),
  ]);
  // All else stands there once.
  expect(lines.filter((line) => /^\S/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('  section cpu:'))).toHaveLength(1);
});
