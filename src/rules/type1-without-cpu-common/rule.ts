import { commonField, declareBreak } from '../help.ts';
import {
  commitUrl,
  descriptionOf,
  descriptionPlaces,
  hookPlaces,
  nameOf,
  type StateRule,
  theTwoTypes,
  type UnitState,
} from '../rule.ts';

export const type1WithoutCpuCommon: StateRule = {
  id: 'type1-without-cpu-common',
  title: 'halted and pending interrupts are not migrated',
  severity: 'error',
  kind: 'state',
  tellsWith: ['type-flip'],
  citations: [
    theTwoTypes,
    {
      title: 'm68k, whose guests lose halted and pending interrupts since',
      url: commitUrl('d21f73c61ddd7676fae5df4990479f3c5fe4b858'),
    },
  ],
  holds(state) {
    const { type, embedsCpuCommon } = state.cls.registration;
    if (type === 'unknown') return null;
    if (type !== 'type-1') return false;
    if (embedsCpuCommon !== false) return embedsCpuCommon === null ? null : false;
    const d = descriptionOf(state);
    return {
      severity: 'error',
      from: type,
      to: type,
      symbol: d?.symbol ?? null,
      places: [...descriptionPlaces(state, 'new'), ...hookPlaces(state, 'new')],
      message: `${nameOf(state)} is type 1, but ${d?.symbol ?? 'its description'} does not embed cpu_common; its first field must.`,
      consequence:
        'The one section "cpu" holds the registers only: halted and pending interrupts are not sent, so after a load an interrupt that was pending is lost, and a guest runs on that was halted, where the target sets halted. To add the field later needs a higher version: without it an older stream is refused with "Missing section footer for cpu".',
      help: `Let the first field of ${d?.symbol ?? 'the description'} be "${commonField(structOf(state))}", and ${declareBreak(state)} if older builds could migrate the CPU.`,
      suggest: withCommon,
    };
  },
};

/** The first field with cpu_common before it; the CPU's struct is the one that the field names. */
function withCommon(line: string): string | null {
  const m = /^(\s*)VMSTATE_\w+\(([^)]*)\),?\s*$/.exec(line);
  const cpu = (m?.[2] ?? '').match(/\b\w+CPU\b/g)?.at(-1);
  return m && cpu ? `${m[1]}${commonField(cpu)}\n${line}` : null;
}

/** What QEMU calls the struct of `TYPE_M68K_CPU`, in words: its spelling is the target's own. */
const structOf = ({ target }: UnitState): string =>
  `${target.name[0]!.toUpperCase()}${target.name.slice(1)}CPU`;
