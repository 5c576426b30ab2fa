import { declareBreak, setAgain } from '../help.ts';
import {
  hookName,
  hookPlaces,
  inWords,
  type LineHelp,
  machineTypes,
  nameOf,
  type RuleContext,
  restored,
  type StepRule,
  symbolOf,
  theTwoTypes,
  type UnitState,
} from '../rule.ts';

/** `version_id` and `minimum_version_id` are both higher than they were: the author says that it breaks. */
function declared(base: UnitState, now: UnitState, context: RuleContext): boolean {
  const before = base.cls.registration;
  // What the series ends with counts: a later patch may raise the version, or lower it again.
  const last = context.last?.cls.registration;
  const after = last?.type === now.cls.registration.type ? last : now.cls.registration;
  const raised = (a: number | null, b: number | null): boolean => a !== null && b !== null && b > a;
  return raised(before.versionId, after.versionId) && raised(before.minimumVersionId, after.minimumVersionId);
}

export const typeFlip: StepRule = {
  id: 'type-flip',
  title: 'a CPU changes its registration type',
  severity: 'error',
  kind: 'step',
  citations: [theTwoTypes, machineTypes],
  loss: ({ to }) =>
    to === 'type-1'
      ? 'Every guest that an older QEMU has saved is refused.'
      : 'Guests that an older QEMU has saved are refused, or load without an error but lose their interrupts; and guests that the new QEMU saves are refused by older ones.',
  between(base, now, context) {
    if (!base || !now) return null;
    const from = base.cls.registration.type;
    const to = now.cls.registration.type;
    if (!((from === 'type-1' && to === 'type-2') || (from === 'type-2' && to === 'type-1'))) return null;
    const isDeclared = declared(base, now, context);
    const severity =
      isDeclared && context.tier !== 'kvm' ? (context.tier === 'no-promise' ? 'notice' : 'warning') : 'error';
    const one = 'one section "cpu" for each CPU';
    const two = 'two sections for each CPU, "cpu_common" and "cpu"';
    const consequence =
      to === 'type-2'
        ? isDeclared
          ? `Before: ${one}; after: ${two}, and a raised version. Guests of older builds are refused by the version.`
          : `Before: ${one}; after: ${two}. ${olderStream(base, now)} Older builds refuse a guest of a new build: unknown section "cpu_common".`
        : `Before: ${two}; after: ${one}. A new build refuses every guest of an older build: Unknown savevm section or instance 'cpu_common' 0.${isDeclared ? ' An older build refuses a guest of a new one by its version.' : olderBuild(base, now)}`;
    return {
      severity,
      from,
      to,
      symbol: symbolOf(now),
      places: [...hookPlaces(now, 'new'), ...hookPlaces(base, 'old')],
      message: `${nameOf(now)} goes from ${inWords(from)} (${hookName(base)}) to ${inWords(to)} (${hookName(now)})${isDeclared ? ', a break that its raised version ids declare' : ', which breaks migration'}.`,
      consequence,
      help: helpOf(base, now, context, isDeclared),
      // A break that the author declares and the tier allows is meant: nothing to write instead.
      suggest: (line) => (severity === 'notice' ? null : restored(line, base, now)),
    };
  },
};

function helpOf(
  base: UnitState,
  now: UnitState,
  { tier }: RuleContext,
  isDeclared: boolean,
): string | LineHelp {
  const back = setAgain(base, now);
  if (tier === 'kvm') return back;
  if (isDeclared)
    return `Nothing is to be fixed if guests of older builds need not load. Else: ${back.sentence}`;
  // Streams of type 2 are refused by a type 1 build anyway.
  const why =
    now.cls.registration.type === 'type-2'
      ? ', so that guests of older builds are refused by their version'
      : '';
  return { ...back, more: `If the break is intended, ${declareBreak(now)}${why}.` };
}

const footer = '"Missing section footer for cpu"';

/** What becomes of a type 1 stream in a type 2 build. Measured with avr, m68k and or1k: it is not refused. */
function olderStream(base: UnitState, now: UnitState): string {
  const [was, is] = [embeds(base), embeds(now)];
  if (was !== null && is !== null && was !== is)
    return `A new build refuses a guest of an older build: ${footer}, since only one of the two descriptions embeds cpu_common.`;
  if (is === true)
    return 'A guest of an older build loads without an error, so a test that loads one does not show the break.';
  const lost =
    'A guest of an older build loads without an error, but loses its halted flag and pending interrupts';
  return is === false
    ? `${lost}: the CPU's VMStateDescription does not embed cpu_common, which holds them.`
    : `${lost}. It keeps them only if the CPU's VMStateDescription embeds cpu_common; what was read does not show whether it does.`;
}

/** What becomes of a type 1 stream in the type 2 build that came before; a sentence after another one. */
function olderBuild(base: UnitState, now: UnitState): string {
  const [was, is] = [embeds(base), embeds(now)];
  if (was === null || is === null) return '';
  return was === is
    ? ` An older build loads a guest of a new one without an error${is ? '' : ', but that guest loses its halted flag and pending interrupts'}.`
    : ` An older build refuses a guest of a new one: ${footer}.`;
}

const embeds = (state: UnitState): boolean | null => state.cls.registration.embedsCpuCommon;
