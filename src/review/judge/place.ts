/** Puts a rule's verdict where it belongs: a patch of the series, a line that the patch touches, a line to write there. */
import { targetOfPath } from '../../model/registration/target.ts';
import type { Candidate, Rule, Verdict } from '../../rules/rule.ts';
import { display } from '../../series/bytes.ts';
import type { Finding, RegistrationType } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course } from './course.ts';
import { findingOf } from './finding.ts';
import type { Run } from './runs.ts';

/** Whom a finding is about, as it is called at the finding's patch. */
interface Subject {
  target: string | null;
  cpuClass: string | null;
  /** The registration of the base. */
  from: RegistrationType;
}

export type Placing = (
  rule: Pick<Rule, 'id' | 'citations'>,
  verdict: Verdict,
  at: Run,
  subject: Subject,
) => Promise<Finding>;

export function placer({ steps, settings, net }: Course): Placing {
  const changed = steps.map(({ patch }) => (patch ? changedLines(patch) : noLines));
  /** A commit is no source for what is said of it. */
  const own = steps.flatMap(({ patch }) => patch?.commit ?? []);
  const indexAt = (at: number): number | null => steps[at - 1]!.patch?.index ?? null;
  return async (rule, verdict, { at, scope, undoneBy }, subject) => {
    const { merge, after } = steps[at - 1]!;
    const lines = changed[at - 1]!;
    const place = choose(verdict.places, lines, subject.target);
    const standing = {
      ...subject,
      patch: indexAt(at),
      merge: merge?.commit ?? null,
      scope,
      undoneBy: undoneBy === null ? null : indexAt(undoneBy),
      path: place.path,
      line: place.line,
      side: place.side,
      suggestion: await suggestionAt(verdict, place, merge ? net.after : after),
    };
    const citations = rule.citations.filter(({ url }) => !own.some((commit) => url.endsWith(commit)));
    return findingOf({ id: rule.id, citations }, verdict, standing, settings);
  };
}

const noLines: ReadonlySet<string> = new Set();

/** The first line that the patch touches, else the first in a file that it touches, else the first. */
function choose(
  candidates: readonly Candidate[],
  lines: ReadonlySet<string>,
  target: string | null,
): Candidate {
  // What stood in a folder that had another name is the next best.
  const own = candidates.filter((p) => [null, target].includes(targetOfPath(p.path)));
  const places = own.length > 0 ? own : candidates;
  return (
    places.find((p) => lines.has(`${p.side} ${p.path}:${p.line}`)) ??
    places.find((p) => lines.has(`${p.side} ${p.path}`)) ??
    places[0] ?? { path: '', line: 1, side: 'new' as const }
  );
}

/** `new path:line`, `old path:line` of every line that a patch adds or removes, and `new path` of its files. */
function changedLines(patch: Patch): Set<string> {
  const out = new Set<string>();
  for (const file of patch.files) {
    if (file.newPath !== null) out.add(`new ${file.newPath}`);
    if (file.oldPath !== null) out.add(`old ${file.oldPath}`);
    for (const hunk of file.hunks) {
      let oldLine = hunk.oldStart;
      let newLine = hunk.newStart;
      for (const l of hunk.lines) {
        if (l.kind === '+') out.add(`new ${file.newPath}:${newLine}`);
        if (l.kind === '-') out.add(`old ${file.oldPath}:${oldLine}`);
        if (l.kind !== '-') newLine++;
        if (l.kind !== '+') oldLine++;
      }
    }
  }
  return out;
}

/** What the rule would write in place of the line, read from the tree that has it. */
export async function suggestionAt(
  { suggest }: Verdict,
  { path, line, side }: Candidate,
  tree: SourceTree,
): Promise<string | null> {
  if (!suggest || side !== 'new') return null;
  const entry = await tree.entry(path);
  const text = entry ? (await tree.read([entry]))[0] : null;
  const found = text?.split('\n', line)[line - 1];
  return found === undefined ? null : suggest(display(found).replace(/\r$/, ''));
}
