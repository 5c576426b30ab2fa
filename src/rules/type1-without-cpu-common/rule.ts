import { commonField, commonFirst } from '../help.ts';
import {
  descriptionOf,
  descriptionPlaces,
  hookPlaces,
  nameOf,
  type RuleContext,
  type StateRule,
  theTwoTypes,
  type UnitState,
} from '../rule.ts';

export const type1WithoutCpuCommon: StateRule = {
  id: 'type1-without-cpu-common',
  title: 'the halted flag and pending interrupts are not migrated',
  severity: 'error',
  kind: 'state',
  tellsWith: ['type-flip'],
  loss: () => 'After a load a guest that was halted may run on, and interrupts that were pending are lost.',
  citations: [theTwoTypes],
  holds(state, context) {
    const { type, embedsCpuCommon } = state.cls.registration;
    if (type === 'unknown') return null;
    if (type !== 'type-1') return false;
    if (embedsCpuCommon !== false) return embedsCpuCommon === null ? null : false;
    const d = descriptionOf(state);
    const version = versionOf(state, context);
    return {
      severity: 'error',
      from: type,
      to: type,
      symbol: d?.symbol ?? null,
      places: [...descriptionPlaces(state, 'new'), ...hookPlaces(state, 'new')],
      message: `${nameOf(state)} is type 1, but ${d?.symbol ?? 'its description'} does not embed cpu_common; its first field must.`,
      consequence:
        'The one section "cpu" holds the registers only: the halted flag and pending interrupts are not sent. After a load an interrupt that was pending is lost; and where the target sets the flag, a guest that was halted runs on. To add the field later needs a higher version: without it a guest of an older build is refused with "Missing section footer for cpu".',
      help: helpOf(state, version),
      suggest: (line) => withCommon(line, version),
    };
  },
};

/**
 * The version that the new field gets: where streams without it may be about, the next one, from which it is read; else
 * 0, without a version. What was of another type, or embedded it, has no streams that a version could tell from the new.
 */
function versionOf(state: UnitState, { base }: RuleContext): number {
  const before = (base === undefined ? state : base)?.cls.registration;
  if (before?.type !== 'type-1' || before.embedsCpuCommon !== false) return 0;
  return (descriptionOf(state)?.versionId ?? 0) + 1;
}

function helpOf(state: UnitState, version: number): string {
  const d = descriptionOf(state);
  const name = d?.symbol ?? 'the description';
  const first = `et the first field of ${name} ${commonFirst(d?.struct ?? null, version)}`;
  if (version === 0) return `L${first}.`;
  return `Raise version_id of ${name} to ${version}, leave minimum_version_id${d?.minimumVersionId == null ? '' : ` at ${d.minimumVersionId}`}, and l${first}${d?.struct ? '' : `, with version ${version}`}: guests of older builds are then read without it.`;
}

/** The first field with cpu_common before it; the CPU's struct is the one that the field names. */
function withCommon(line: string, version: number): string | null {
  const m = /^(\s*)VMSTATE_\w+\(([^)]*)\),?\s*$/.exec(line);
  const cpu = (m?.[2] ?? '').match(/\b\w+CPU\b/g)?.at(-1);
  return m && cpu ? `${m[1]}${commonField(cpu, version)}\n${line}` : null;
}
