import { setAgain } from '../help.ts';
import {
  classPlaces,
  descriptionPlaces,
  hookName,
  hookPlaces,
  inWords,
  nameOf,
  type StepRule,
  symbolOf,
  theTwoTypes,
} from '../rule.ts';

export const registrationDropped: StepRule = {
  id: 'registration-dropped',
  title: 'a CPU is no longer migrated',
  loss: ({ to }) =>
    to === 'none'
      ? 'Guests that an older QEMU has saved are refused, and those that the new one saves lose every register.'
      : 'Guests that an older QEMU has saved cannot be loaded any more, and no new ones can be saved.',
  severity: 'error',
  kind: 'step',
  citations: [theTwoTypes],
  between(base, now) {
    if (!base || !now) return null;
    const from = base.cls.registration.type;
    const to = now.cls.registration.type;
    if (from !== 'type-1' && from !== 'type-2' && from !== 'both') return null;
    if (to !== 'none' && to !== 'unmigratable') return null;
    const gone = to === 'none';
    return {
      severity: 'error',
      from,
      to,
      symbol: symbolOf(base),
      places: gone
        ? [...hookPlaces(base, 'old'), ...classPlaces(now, 'new'), ...classPlaces(base, 'old')]
        : [...descriptionPlaces(now, 'new').slice(1), ...hookPlaces(now, 'new'), ...hookPlaces(base, 'old')],
      message: gone
        ? `${nameOf(now)} loses its ${from === 'both' ? '' : `${inWords(from)} `}registration (${hookName(base)}) and registers nothing in its place.`
        : `${nameOf(now)} was ${inWords(from)} (${hookName(base)}) and becomes unmigratable.`,
      consequence: gone
        ? 'Before: the registers are in section "cpu"; after: only "cpu_common" is sent. A new build refuses guests of older builds (unknown section "cpu"), and what it saves itself loads with every register lost, without an error.'
        : 'Before: the registers are in section "cpu"; after: nothing is sent and migration and savevm are blocked. Guests of older builds cannot be loaded any more.',
      help: gone
        ? setAgain(base, now)
        : `Keep the fields of ${symbolOf(now) ?? symbolOf(base) ?? 'the description'}, and remove ".unmigratable".`,
    };
  },
};
