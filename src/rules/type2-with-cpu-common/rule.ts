import { descriptionOf, hookPlaces, nameOf, type StateRule, theTwoTypes } from '../rule.ts';

export const type2WithCpuCommon: StateRule = {
  id: 'type2-with-cpu-common',
  title: 'cpu_common is sent twice',
  severity: 'error',
  kind: 'state',
  tellsWith: ['type-flip'],
  loss: () =>
    'Nothing is lost, but what all CPUs share is saved twice, and to correct that later breaks migration.',
  citations: [theTwoTypes],
  holds(state) {
    const { type, embedsCpuCommon } = state.cls.registration;
    if (type === 'unknown') return null;
    if (type !== 'type-2') return false;
    if (embedsCpuCommon !== true) return embedsCpuCommon === null ? null : false;
    const d = descriptionOf(state);
    return {
      severity: 'error',
      from: type,
      to: type,
      symbol: d?.symbol ?? null,
      places: [...(d ? [{ ...d.fieldsPlace, side: 'new' as const }] : []), ...hookPlaces(state, 'new')],
      message: `${nameOf(state)} is type 2, and ${d?.symbol ?? 'its description'} embeds cpu_common, which a type 2 CPU already sends in a section of its own.`,
      consequence:
        'cpu_common is sent twice, once in its own section and once at the start of section "cpu".',
      help: `Remove the field that embeds vmstate_cpu_common (VMSTATE_CPU() in older code) from ${d?.symbol ?? 'the description'}; or, where the CPU has never been migrated, set DeviceClass::vmsd in place of the type 2 hook.`,
    };
  },
};
