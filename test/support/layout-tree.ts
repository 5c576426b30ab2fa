/** A small tree in the manner of QEMU's, with a target whose CPUs send what a test says. */
import type { Files } from './memory-tree.ts';

/** Macros of our own names: what a field is must come out of the tree's own text. */
const vmstate = `
#ifndef VMSTATE_H
#define VMSTATE_H
#include "migration/qemu-file.h"
#define stringify(s) tostring(s)
#define tostring(s) #s
typedef struct VMStateInfo VMStateInfo;
enum VMStateFlags { VMS_SINGLE = 1, VMS_POINTER = 2, VMS_ARRAY = 4, VMS_STRUCT = 8, VMS_END = 16 };
extern const VMStateInfo vmstate_info_u8;
extern const VMStateInfo vmstate_info_u32;
extern const VMStateInfo vmstate_info_u64;
extern const VMStateInfo vmstate_info_clock;
extern const VMStateInfo vmstate_info_bytes;
extern const VMStateInfo vmstate_info_copy;
#define PLAIN(_f, _s, _v, _t, _i, _c) { .name = (stringify(_f)), .version_id = (_v), .size = sizeof(_c), \\
    .info = &(_i), .field_exists = (_t), .flags = VMS_SINGLE, .offset = offset_of(_s, _f, _c), }
#define U8(_f, _s) PLAIN(_f, _s, 0, NULL, vmstate_info_u8, uint8_t)
#define U32(_f, _s) U32_V(_f, _s, 0)
#define U32_V(_f, _s, _v) PLAIN(_f, _s, _v, NULL, vmstate_info_u32, uint32_t)
#define U32_TEST(_f, _s, _t) PLAIN(_f, _s, 0, _t, vmstate_info_u32, uint32_t)
#define U64(_f, _s) PLAIN(_f, _s, 0, NULL, vmstate_info_u64, uint64_t)
#define CLOCK(_f, _s) PLAIN(_f, _s, 0, NULL, vmstate_info_clock, void *)
#define LIST(_f, _s, _n, _i, _c) { .name = (stringify(_f)), .num = (_n), .info = &(_i), .size = sizeof(_c), \\
    .flags = VMS_ARRAY, .offset = 0 }
#define COUNTED(_f, _s, _n, _i, _c) { .name = (stringify(_f)), .num_offset = offset_of(_s, _n, int32_t), \\
    .info = &(_i), .size = sizeof(_c), .flags = VMS_VARRAY_INT32 | VMS_POINTER }
#define BYTES(_f, _s) { .name = (stringify(_f)), .size = sizeof(typeof(((_s *)0)->_f)), .info = &vmstate_info_bytes, \\
    .flags = VMS_BUFFER }
#define PART(_f, _s, _v, _d) { .name = (stringify(_f)), .version_id = (_v), .vmsd = &(_d), .flags = VMS_STRUCT }
#define PARTS(_f, _s, _n, _d) { .name = (stringify(_f)), .num = (_n), .vmsd = &(_d), .flags = VMS_STRUCT|VMS_ARRAY }
#define PART_V(_f, _s, _d, _sv) { .name = (stringify(_f)), .vmsd = &(_d), .flags = VMS_VSTRUCT, \\
    .struct_version_id = (_sv) }
#define COPY(_s, _d) { .name = "tmp", .vmsd = &(_d), .info = &vmstate_info_copy }
#define ASK(_name, _t) { .name = (_name), .field_exists = (_t), .flags = VMS_ARRAY | VMS_MUST_EXIST, .num = 0 }
#define END() { .flags = VMS_END, }
#endif
`;

const types = `
#include "migration/vmstate.h"
static void put_u8(QEMUFile *f, void *pv, size_t size) { uint8_t *v = pv; qemu_put_8s(f, v); }
static void get_u8(QEMUFile *f, void *pv, size_t size) { uint8_t *v = pv; qemu_get_8s(f, v); }
const VMStateInfo vmstate_info_u8 = { .name = "uint8", .get = get_u8, .put = put_u8 };
static int put_u32(QEMUFile *f, void *pv, size_t size) { qemu_put_be32s(f, (uint32_t *)pv); return 0; }
static int get_u32(QEMUFile *f, void *pv, size_t size) { qemu_get_be32s(f, (uint32_t *)pv); return 0; }
const VMStateInfo vmstate_info_u32 = { .name = "uint32", .get = get_u32, .put = put_u32 };
static int put_u64(QEMUFile *f, void *pv, size_t size) { qemu_put_be64s(f, pv); return 0; }
static int get_u64(QEMUFile *f, void *pv, size_t size) { qemu_get_be64s(f, pv); return 0; }
const VMStateInfo vmstate_info_u64 = { .name = "uint64", .get = get_u64, .put = put_u64 };
static int put_clock(QEMUFile *f, void *pv, size_t size) { clock_put(f, pv); return 0; }
static int get_clock(QEMUFile *f, void *pv, size_t size) { clock_get(f, pv); return 0; }
const VMStateInfo vmstate_info_clock = { .name = "clock", .get = get_clock, .put = put_clock };
static int put_bytes(QEMUFile *f, void *pv, size_t size) { qemu_put_buffer(f, pv, size); return 0; }
const VMStateInfo vmstate_info_bytes = { .name = "buffer", .put = put_bytes };
static int put_tmp(QEMUFile *f, void *pv, size_t size) { return vmstate_save_state(f, field->vmsd, pv); }
const VMStateInfo vmstate_info_copy = { .name = "tmp", .put = put_tmp };
`;

const core = `
#include "hw/core/cpu.h"
const VMStateDescription vmstate_cpu_common = {
    .name = "cpu_common",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) { U32(halted, CPUState), U32(interrupt_request, CPUState), END() },
    .subsections = (const VMStateDescription * const []) { &vmstate_cpu_common_crash, NULL },
};
static bool crash_needed(void *opaque) { return opaque != NULL; }
static const VMStateDescription vmstate_cpu_common_crash = {
    .name = "cpu_common/crash", .version_id = 1, .minimum_version_id = 1, .needed = crash_needed,
    .fields = (const VMStateField[]) { U8(crash_occurred, CPUState), END() },
};
void cpu_vmstate_register(CPUState *cpu)
{
    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
    }
    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
        vmstate_register(NULL, cpu->cpu_index, cpu->cc->sysemu_ops->legacy_vmsd, cpu);
    }
}
`;

/** The class of a target's CPU, registered by a hook: `cc->sysemu_ops`, or `dc->vmsd`. */
export const cpuC = (hook: string): string => `
#include "cpu.h"
static const struct SysemuCPUOps zeta_sysemu_ops = {
    ${hook === 'cc' ? '.legacy_vmsd = &vmstate_zeta_cpu,' : ''}
};
static void zeta_cpu_class_init(ObjectClass *oc, void *data)
{
    CPUClass *cc = CPU_CLASS(oc);
    DeviceClass *dc = DEVICE_CLASS(oc);
    cc->sysemu_ops = &zeta_sysemu_ops;
    ${hook === 'dc' ? 'dc->vmsd = &vmstate_zeta_cpu;' : ''}
}
static const TypeInfo zeta_cpu_type_info = {
    .name = TYPE_ZETA_CPU, .parent = TYPE_CPU, .class_init = zeta_cpu_class_init,
};
`;

const cpuH = `
#ifndef ZETA_CPU_H
#define ZETA_CPU_H
#include "hw/core/cpu.h"
#ifdef TARGET_ZETA64
typedef uint64_t target_ulong;
#define ULONG U64
#else
typedef uint32_t target_ulong;
#define ULONG U32
#endif
enum { REG_ZERO, REG_LAST = 15, NR_REGS };
typedef struct CPUZetaState { target_ulong regs[NR_REGS]; uint8_t cache[4][NR_REGS]; } CPUZetaState;
typedef struct ArchCPU { CPUZetaState env; } ZetaCPU;
extern const VMStateDescription vmstate_zeta_cpu;
#endif
`;

/** What machine.c holds before its description. */
export const machineHead = '#include "qemu/osdep.h"\n#include "cpu.h"\n#include "migration/vmstate.h"\n';

/** A description in braces; `text` stands before its end. */
export const described = (fields: string, text = '', versions: [number, number] = [3, 2]): string => `
const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = ${versions[0]},
    .minimum_version_id = ${versions[1]},
    .fields = (const VMStateField[]) {
        ${fields}
        END()
    },
    ${text}
};
`;

/** The tree, with this machine.c and what else is given. A path that is given as null is not there. */
export function layoutTree(machine: string, others: Readonly<Record<string, string | null>> = {}): Files {
  const files: Record<string, string | null> = {
    'meson.build': "kvm_targets = ['zeta64-softmmu']\n",
    'configs/targets/zeta32-softmmu.mak': 'TARGET_ARCH=zeta32\nTARGET_BASE_ARCH=zeta\n',
    'configs/targets/zeta64-softmmu.mak': 'TARGET_ARCH=zeta64\nTARGET_BASE_ARCH=zeta\nTARGET_BIG_ENDIAN=y\n',
    'configs/targets/zeta64-linux-user.mak': 'TARGET_ARCH=zeta64\nTARGET_BASE_ARCH=zeta\n',
    'include/qemu/osdep.h': '#include <stdint.h>\n#include "config-host.h"\n',
    'include/migration/qemu-file.h': 'void qemu_put_be32(QEMUFile *f, unsigned int v);\n',
    'include/migration/vmstate.h': vmstate,
    'include/hw/core/cpu.h':
      '#include "migration/vmstate.h"\ntypedef struct CPUState { uint32_t halted; } CPUState;\nextern const VMStateDescription vmstate_cpu_common;\n',
    'migration/vmstate-types.c': types,
    'migration/savevm.c':
      'void clock_put(QEMUFile *f, Clock *c)\n{\n    uint64_t t = clock_time(c);\n    qemu_put_be64(f, t);\n}\nvoid clock_get(QEMUFile *f, Clock *c)\n{\n    clock_set(c, qemu_get_be64(f));\n}\n',
    'hw/core/cpu-system.c': core,
    'target/zeta/cpu.h': cpuH,
    'target/zeta/cpu.c': cpuC('cc'),
    'target/zeta/machine.c': `${machineHead}${machine}`,
    ...others,
  };
  return Object.fromEntries(Object.entries(files).filter((f): f is [string, string] => f[1] !== null));
}
