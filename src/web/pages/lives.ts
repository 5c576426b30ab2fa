/** What became of each finding of a change from version to version: found, accepted, fixed, back. */
import type { ListedReview } from '../../ports/reviews.ts';
import type { StoredAcceptance } from '../../ports/store.ts';

export interface Life {
  rule: string;
  target: string | null;
  /** Sentences. */
  text: string;
  /** There is more to it than that it was found. */
  hasStory: boolean;
}

type Seen = ListedReview['findings'][0];
type Step = { at: string; text: string };

/** By fingerprint. `versions` oldest first. */
export function livesOf(
  versions: readonly Pick<ListedReview, 'version' | 'at' | 'conclusion' | 'findings'>[],
  acceptances: readonly StoredAcceptance[],
): Map<string, Life> {
  const seen = versions.map(({ findings }) => new Map(findings.map((f) => [f.fingerprint, f])));
  const all = new Map(versions.flatMap(({ findings }) => findings).map((f) => [f.fingerprint, f]));
  return new Map(
    [...all].map(([fingerprint, { rule, target }]) => {
      const course = courseOf(versions, seen, fingerprint);
      const accepted = acceptances
        .filter((one) => one.rule === rule && one.fingerprints.includes(fingerprint))
        .map(({ by, at, reason }) => ({
          at,
          text: `accepted by ${by} on ${at.slice(0, 10)}: ${reason.replace(/\.$/, '')}`,
        }));
      const steps = [...course, ...accepted].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const text = steps.map((step) => step.text).join('; ');
      return [
        fingerprint,
        {
          rule,
          target,
          text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
          hasStory: steps.length > 1,
        },
      ];
    }),
  );
}

function courseOf(
  versions: Parameters<typeof livesOf>[0],
  seen: readonly ReadonlyMap<string, Seen>[],
  fingerprint: string,
): Step[] {
  const steps: Step[] = [];
  let before: Seen | undefined;
  let ever = false;
  versions.forEach(({ version, at, conclusion }, i) => {
    const now = seen[i]!.get(fingerprint);
    const text = change(before, now, version, ever, conclusion === 'neutral');
    if (text !== null) steps.push({ at, text });
    before = now;
    ever ||= now !== undefined;
  });
  const last = versions.at(-1);
  if (before && last && steps.at(-1)?.at !== last.at)
    steps.push({ at: last.at, text: `still there in version ${last.version}` });
  return steps;
}

function change(
  before: Seen | undefined,
  now: Seen | undefined,
  version: number,
  ever: boolean,
  undecided: boolean,
): string | null {
  if (!before && !now) return null;
  if (!before) return `${ever ? 'back' : 'found'} in version ${version}`;
  // What could not be judged has not been fixed for that.
  if (!now)
    return undecided
      ? `not found in version ${version}, of which not all could be judged`
      : `fixed in version ${version}`;
  if (before.severity !== now.severity)
    return `since version ${version} ${article(now.severity)} ${now.severity}`;
  return null;
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');
