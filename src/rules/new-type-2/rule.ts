import { codeOf, commonFirst, setType1 } from '../help.ts';
import {
  classPlaces,
  descriptionOf,
  descriptionPlaces,
  hookName,
  hookPlaces,
  nameOf,
  restored,
  type StepRule,
  symbolOf,
  theTwoTypes,
  type UnitState,
} from '../rule.ts';

const hookCode = (state: UnitState): string => {
  const hook = state.cls.registration.hooks[0];
  return hook ? codeOf(hook) : 'the type 2 hook';
};

export const newType2: StepRule = {
  id: 'new-type-2',
  title: 'a target starts to use the type 2 hook',
  loss: ({ to }) =>
    to === 'type-2'
      ? 'Guests are saved in a format that is kept for old targets, and cannot be changed later without losing them.'
      : 'Nothing is lost yet; but whoever makes this CPU migratable makes it type 2.',
  severity: 'error',
  kind: 'step',
  citations: [theTwoTypes],
  between(base, now, context) {
    if (!now) return null;
    // Type 1 is no choice where the core does not know it (before b170fce3dd, 2013).
    if (!context.core.knowsTypes && !context.core.absent) return null;
    const from = base?.cls.registration.type ?? 'none';
    const to = now.cls.registration.type;
    if (from !== 'none' && from !== 'unmigratable') return null;
    const places = [
      ...hookPlaces(now, 'new'),
      ...descriptionPlaces(now, 'new'),
      ...descriptionPlaces(base, 'old'),
      ...classPlaces(now, 'new'),
    ];
    const was = base ? (from === 'none' ? 'registers nothing' : 'is a placeholder') : 'is new';
    if (to === 'type-2') {
      return {
        severity: 'error',
        from,
        to,
        symbol: symbolOf(now),
        places,
        message: `${nameOf(now)} ${was} and becomes type 2 (${hookName(now)}); ${base ? 'a CPU that starts to migrate' : 'a new target'} uses type 1, DeviceClass::vmsd with cpu_common embedded.`,
        consequence:
          'The stream gets two sections for each CPU, "cpu_common" and "cpu", a format that cannot be changed to type 1 later without breaking migration.' +
          (base && from === 'none'
            ? ' A guest of an older build loads without an error, with every register at its reset value.'
            : ''),
        help: `Set ${setType1(now)} in place of ${hookCode(now)}, and let the first field of ${descriptionOf(now)?.symbol ?? 'the description'} ${commonFirst(descriptionOf(now)?.struct ?? null, 0)}.`,
      };
    }
    if (to === 'unmigratable' && now.cls.hook === 'type-2' && base?.cls.hook !== 'type-2') {
      return {
        severity: 'warning',
        from,
        to,
        symbol: symbolOf(now),
        places,
        message: `${nameOf(now)} puts a placeholder (${descriptionOf(now)?.symbol ?? symbolOf(now) ?? 'unmigratable'}) into the type 2 hook, ${hookName(now)}; it belongs in DeviceClass::vmsd.`,
        consequence:
          'Nothing is on the wire yet, before and after; but whoever fills the placeholder in makes a type 2 target, and type 2 is kept for old ones.',
        help: `Set ${setType1(now)} in place of ${hookCode(now)}.`,
        suggest: (line) => (base ? restored(line, base, now) : null),
      };
    }
    return null;
  },
};
