import { codeOf } from '../help.ts';
import { hookPlaces, nameOf, type StateRule, symbolOf, theTwoTypes } from '../rule.ts';

export const doubleRegistration: StateRule = {
  id: 'double-registration',
  title: 'both hooks are set for one CPU',
  loss: () => 'Guests that the new QEMU saves are refused by any other.',
  severity: 'error',
  kind: 'state',
  citations: [theTwoTypes],
  holds(state) {
    const { type, hooks } = state.cls.registration;
    if (type === 'unknown') return null;
    if (type !== 'both') return false;
    const symbols = [...new Set(hooks.map((h) => h.symbol))].filter((s) => s !== null);
    return {
      severity: 'error',
      from: type,
      to: type,
      symbol: symbolOf(state),
      places: hookPlaces(state, 'new'),
      message: `${nameOf(state)} sets both hooks, DeviceClass::vmsd and legacy_vmsd${symbols.length > 0 ? ` (${symbols.join(', ')})` : ''}; a CPU has one registration.`,
      consequence:
        'The stream gets two sections "cpu" (instances 0 and 1) for one CPU and no "cpu_common". Other builds refuse the second; a stream with one hook loads without an error.',
      help: `Remove one of the two, ${[...new Set(hooks.map(codeOf))].join(' or ')}: a CPU that older builds could migrate keeps the hook that it had, a new one keeps DeviceClass::vmsd.`,
    };
  },
};
