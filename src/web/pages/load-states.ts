/** How a release takes the streams of the one before it, in words and marks: never in colour alone. */
import { html } from 'hono/html';
import type {
  BuildCompatibility,
  CompatibilityDetail,
  CompatibilityState,
} from '../../ports/compatibility.ts';
import type { Html } from './layout.ts';

/** What cells have in common that are told alike. */
export type LoadClass = 'loads' | 'misread' | 'refused' | 'declared' | 'unknown' | 'none';

interface Look {
  kind: LoadClass;
  /** Where there is room for it. */
  word: string;
  /** Where there is not. */
  mark: string;
}

const looksOf: Readonly<Record<CompatibilityState, Look>> = {
  unchanged: { kind: 'loads', word: 'loads', mark: '✓' },
  extended: { kind: 'loads', word: 'loads', mark: '✓' },
  misread: { kind: 'misread', word: 'misread', mark: 'M' },
  refused: { kind: 'refused', word: 'refused', mark: 'R' },
  declared: { kind: 'declared', word: 'refused, declared', mark: 'D' },
  unknown: { kind: 'unknown', word: 'unknown', mark: '?' },
  absent: { kind: 'none', word: 'no such build', mark: '' },
  new: { kind: 'none', word: 'new', mark: '+' },
  'by-hand': { kind: 'none', word: 'by hand', mark: '–' },
  unmigratable: { kind: 'none', word: 'no migration', mark: '–' },
  unregistered: { kind: 'none', word: 'nothing sent', mark: '–' },
};

export const lookOf = (state: CompatibilityState): Look => looksOf[state];

export const meanings: readonly (readonly [LoadClass, string, string])[] = [
  ['loads', '✓', 'the next release reads every field from the bytes that it was written to.'],
  [
    'misread',
    'M',
    'bytes of one field are read as another. Mostly the load then ends with "Missing section footer for cpu"; where the lengths are equal, wrong values load without an error.',
  ],
  ['refused', 'R', 'a section or subsection is not there any more, and no version says so.'],
  ['declared', 'D', 'refused on purpose: the minimum version was raised.'],
  ['unknown', '?', 'the source alone does not show it.'],
  [
    'none',
    '–',
    'nothing to compare: a new build, a state written by hand (CPU_SAVE_VERSION, until 2016), no migration, or nothing sent.',
  ],
];

export const kindNames: Readonly<Record<LoadClass, string>> = {
  loads: 'loads',
  misread: 'misread',
  refused: 'refused',
  declared: 'refused, declared',
  unknown: 'unknown',
  none: 'none',
};

/** The verdict as a word in its colour. */
export const loadLabel = (state: CompatibilityState): Html =>
  html`<span class="load ${lookOf(state).kind}">${lookOf(state).word}</span>`;

/** What became of what is sent, since the release before. */
const changes: Readonly<Record<CompatibilityState, string>> = {
  unchanged: 'unchanged',
  extended: 'extended',
  declared: 'declared break',
  refused: 'undeclared break',
  misread: 'undeclared break',
  unknown: 'unknown',
  absent: 'not there',
  new: 'new',
  'by-hand': 'by hand',
  unmigratable: 'no migration',
  unregistered: 'nothing sent',
};

export const changeWord = (state: CompatibilityState): string => changes[state];

/** A break that every guest meets and nothing declares. */
export const isUndeclared = (state: CompatibilityState, { always }: CompatibilityDetail): boolean =>
  state === 'misread' || (state === 'refused' && always);

/** The last of the states, or that so far from the end, and what there is to say of it. */
export const nowOf = (
  { states, details }: BuildCompatibility,
  at = -1,
): { state: CompatibilityState; detail: CompatibilityDetail | undefined } => ({
  state: states.at(at)!,
  detail: details.find(({ release }) => release === states.length + at),
});
