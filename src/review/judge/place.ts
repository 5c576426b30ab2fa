/** Puts a rule's verdict where it belongs: a patch of the series, a line that the patch touches, a line to write there. */
import { targetOfPath } from '../../model/registration/target.ts';
import type { Candidate, Rule, Verdict } from '../../rules/rule.ts';
import { display } from '../../series/bytes.ts';
import type { Finding, RegistrationType } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course, TreePair } from './course.ts';
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
  const kept = new Map<number, Changed>();
  const changedBy = (at: number): Changed => {
    const { patch } = steps[at - 1]!;
    const changed = kept.get(at) ?? (patch ? changedLines(patch) : nothing);
    kept.set(at, changed);
    return changed;
  };
  /** A commit is no source for what is said of it. */
  const own = steps.flatMap(({ patch }) => patch?.commit ?? []);
  const indexAt = (at: number): number | null => steps[at - 1]!.patch?.index ?? null;
  return async (rule, verdict, { at, scope, undoneBy }, subject) => {
    const { merge, before, after } = steps[at - 1]!;
    const changed = changedBy(at);
    const places = await asSent(verdict.places, changed, { before, after });
    const { sent: place, found } = choose(places, changed, subject.target);
    const standing = {
      ...subject,
      patch: indexAt(at),
      merge: merge?.commit ?? null,
      scope,
      undoneBy: undoneBy === null ? null : indexAt(undoneBy),
      path: place.path,
      line: place.line,
      side: place.side,
      suggestion:
        suggestionFor(verdict, place, changed) ??
        (await suggestionAt(verdict, found, merge ? net.after : after)),
    };
    const citations = rule.citations.filter(({ url }) => !own.some((commit) => url.endsWith(commit)));
    return findingOf({ id: rule.id, citations }, verdict, standing, settings);
  };
}

/** A line of a patch, with its own number. */
interface Sent {
  line: number;
  text: string;
  /** It comes or goes, and is not only shown. */
  changed: boolean;
}

/** What a patch changes, as it stands in its hunks. */
interface Changed {
  /** `new path:line` and `old path:line` of every line that it adds or removes, with their texts. */
  lines: ReadonlyMap<string, string>;
  /** `new path` and `old path` of its files, with all lines that it shows of each. */
  files: ReadonlyMap<string, readonly Sent[]>;
}

const nothing: Changed = { lines: new Map(), files: new Map() };

/** A place in the trees, and in the patch as its author sent it. */
interface Placed {
  found: Candidate;
  sent: Candidate;
}

/** The first line that the patch touches, else the first in a file that it touches, else the first. */
function choose(candidates: readonly Placed[], { lines, files }: Changed, target: string | null): Placed {
  // What stood in a folder that had another name is the next best.
  const own = candidates.filter(({ found }) => [null, target].includes(targetOfPath(found.path)));
  const places = own.length > 0 ? own : candidates;
  const nowhere = { path: '', line: 1, side: 'new' as const };
  return (
    places.find(({ sent: p }) => lines.has(`${p.side} ${p.path}:${p.line}`)) ??
    places.find(({ sent: p }) => files.has(`${p.side} ${p.path}`)) ??
    places[0] ?? { found: nowhere, sent: nowhere }
  );
}

/**
 * Where a patch lands is not always where its hunks say: it may be carried some lines on, or into a folder of another
 * name. Its author knows the lines that were sent.
 */
async function asSent(
  places: readonly Candidate[],
  { files }: Changed,
  { before, after }: TreePair,
): Promise<Placed[]> {
  const texts = new Map<string, readonly string[]>();
  const linesOf = async (side: 'new' | 'old', path: string): Promise<readonly string[]> => {
    const key = `${side} ${path}`;
    const kept = texts.get(key);
    if (kept) return kept;
    const tree = side === 'new' ? after : before;
    const entry = await tree.entry(path);
    const text = (entry ? (await tree.read([entry]))[0] : null)?.split('\n') ?? [];
    texts.set(key, text);
    return text;
  };
  /** Files of a place's name that the patch changes and that are not there as its hunks say. */
  const carried = async ({ side, path }: Candidate): Promise<string[]> => {
    const own = files.get(`${side} ${path}`);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const all = own
      ? [path]
      : [...files.keys()].flatMap((key) => {
          const [of, other] = [key.slice(0, 3), key.slice(4)];
          return of === side && other.endsWith(`/${name}`) ? other : [];
        });
    const out: string[] = [];
    for (const other of all) {
      const there = await linesOf(side, other);
      if (files.get(`${side} ${other}`)!.some(({ line, text }) => there[line - 1] !== text)) out.push(other);
    }
    return out;
  };
  const out: Placed[] = [];
  for (const found of places) {
    const others = found.sent ? [] : await carried(found);
    const text = others.length > 0 ? (await linesOf(found.side, found.path))[found.line - 1] : undefined;
    const sent = others.map((path) => {
      const line = nearest(files.get(`${found.side} ${path}`)!, text, found.line);
      return line === null ? null : { side: found.side, path, line };
    });
    out.push({ found, sent: sent.find((one) => one !== null) ?? found });
  }
  return out;
}

/** Of a file's lines the one with a text, of these the changed ones and of these the nearest; else a changed one. */
function nearest(lines: readonly Sent[], text: string | undefined, line: number): number | null {
  const changed = lines.filter((one) => one.changed);
  const same = (list: readonly Sent[]): Sent[] => list.filter((one) => one.text === text);
  const [all = []] = [same(changed), same(lines), changed].filter((list) => list.length > 0);
  const away = (one: Sent): number => Math.abs(one.line - line);
  return (
    all.reduce<Sent | null>((best, one) => (best && away(best) <= away(one) ? best : one), null)?.line ?? null
  );
}

function changedLines(patch: Patch): Changed {
  const lines = new Map<string, string>();
  const files = new Map<string, Sent[]>();
  for (const { oldPath, newPath, hunks } of patch.files) {
    const [old, now]: [Sent[], Sent[]] = [[], []];
    if (newPath !== null) files.set(`new ${newPath}`, now);
    if (oldPath !== null) files.set(`old ${oldPath}`, old);
    for (const hunk of hunks) {
      let oldLine = hunk.oldStart;
      let newLine = hunk.newStart;
      for (const { kind, text } of hunk.lines) {
        const changed = kind !== ' ';
        if (kind === '+') lines.set(`new ${newPath}:${newLine}`, text);
        if (kind === '-') lines.set(`old ${oldPath}:${oldLine}`, text);
        if (kind !== '-') now.push({ line: newLine++, text, changed });
        if (kind !== '+') old.push({ line: oldLine++, text, changed });
      }
    }
  }
  return { lines, files };
}

/** What the rule would write in place of a line that the patch adds. */
function suggestionFor(
  { suggest }: Verdict,
  { side, path, line }: Candidate,
  { lines }: Changed,
): string | null {
  const text = lines.get(`new ${path}:${line}`);
  return suggest && side === 'new' && text !== undefined ? suggest(display(text).replace(/\r$/, '')) : null;
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
