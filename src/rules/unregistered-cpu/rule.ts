import { setType1 } from '../help.ts';
import { classPlaces, nameOf, type StateRule, theTwoTypes } from '../rule.ts';

export const unregisteredCpu: StateRule = {
  id: 'unregistered-cpu',
  title: 'a CPU loses its registers in silence',
  loss: () => 'A guest of this target can be saved and loaded without an error, and has lost every register.',
  severity: 'warning',
  kind: 'state',
  silencedBy: ['registration-dropped'],
  citations: [theTwoTypes],
  holds(state, context) {
    // Before b170fce3dd (2013) a CPU had no hook to set; what it lost then is nobody's news.
    if (!context.core.knowsTypes && !context.core.absent) return false;
    const { type } = state.cls.registration;
    const { system, systemConfig } = state.target.builds;
    if (type === 'unknown') return null;
    if (type !== 'none' || !state.target.typed || system === false) return false;
    if (system === null) return null;
    return {
      severity: 'warning',
      from: type,
      to: type,
      symbol: null,
      places: [
        ...classPlaces(state, 'new'),
        ...(systemConfig === null ? [] : [{ path: systemConfig, line: 1, side: 'new' as const }]),
      ],
      message: `${nameOf(state)} has system emulation, but registers no state and does not block migration; set DeviceClass::vmsd, to an unmigratable description if need be.`,
      consequence:
        'Only "cpu_common" is sent: a save and load or a migration reports success, and every register is lost.',
      help: `Set ${setType1(state)}, inside "#ifndef CONFIG_USER_ONLY"; until the fields are written, let the description hold ".unmigratable = 1" and no more.`,
    };
  },
};
