/**
 * Mirrors a series from a mailing list: a branch for each version, and a pull request that moves to the newest.
 *
 * Every step first looks at what is there, and what is done once is noted (`MirrorNotes`), so that it can be run again
 * after any of them: nothing is done twice, nothing is left out. Only the lineage's own branches and pull requests are
 * ever touched.
 */

import { digest } from '../../basics/digest.ts';
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge } from '../../ports/forge.ts';
import type { Lineage, LineageVersion, ListStore, Project } from '../../ports/lists.ts';
import type { MirrorForge, MirrorPlace, MirrorPull, SeriesBranches } from '../../ports/mirrors.ts';
import type { Jobs } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { isMirrorNote, mirrorMarker, readMirrorMarker } from '../../review/plan/marker.ts';
import {
  type MirrorTextInput,
  mirrorBody,
  mirrorTitle,
  rangeDiffNote,
} from '../../review/render/mirror-text.ts';
import { commitMessage } from '../../series/mail/commit-message.ts';
import type { Patch, Series } from '../../types/series.ts';
import { closeMirror, lookForMerged, supersederOf } from './close-mirror.ts';
import {
  contentOf,
  type MirroredVersion,
  type MirrorNotes,
  type MirrorNotesStore,
  noteClosed,
  noteQueued,
  noteSettled,
  noteVersion,
  readNotes,
} from './mirror-notes.ts';

export interface MirrorPorts {
  branches: SeriesBranches;
  /** Of the forge that is mirrored to. */
  forge: Pick<Forge, 'posted' | 'createComment'>;
  mirror: MirrorForge;
  store: MirrorNotesStore;
  lists: Pick<ListStore, 'setState' | 'lineage'>;
  jobs: Jobs;
  log: Log;
  /** Nothing is pushed or written at the forge; what would be is logged. */
  dryRun: boolean;
  signal: AbortSignal;
}

/** A list with a mirror. */
export interface MirroredList {
  name: string;
  project: Project;
  /** Where the list is read on the web; null: nowhere. */
  archive: string | null;
  place: MirrorPlace;
}

export interface MirrorInput {
  list: MirroredList;
  lineage: Lineage;
  /** The lineage's newest. */
  version: LineageVersion;
  series: Series;
  /** What was applied first, on which commit, and in words: see `JudgedSeries`. */
  before: Patch[];
  base: string;
  notes: string[];
}

/** `change`: the pull request's number, where there is one. `detail` is for people. */
export interface MirrorResult {
  state: 'mirrored' | 'merged' | 'superseded' | 'left alone';
  detail: string;
  change: number | null;
}

/** To run it again changes nothing. Throws `Failure`. */
export async function mirrorSeries(ports: MirrorPorts, input: MirrorInput): Promise<MirrorResult> {
  const { list, lineage, version } = input;
  const key: ChangeKey = { platform: 'mail', repository: list.name, change: lineage.number };
  const done = await mirror(ports, input, key);
  const fields = { ...key, version: version.version, mirror: list.place.repository, pull: done.change };
  ports.log.info({ ...fields, state: done.state, reason: done.detail }, 'mirror');
  return done;
}

async function mirror(ports: MirrorPorts, input: MirrorInput, key: ChangeKey): Promise<MirrorResult> {
  const { list, lineage, version, series } = input;
  if (lineage.kind === 'pull') return left('a pull request of patches that were sent as a series');
  const notes = await readNotes(ports.store, key);
  if (lineage.state === 'superseded') {
    const change = await closeMirror(ports, input, key, notes, {
      superseded: await supersederOf(ports.lists, list, lineage),
    });
    return { state: 'superseded', detail: 'another series has taken its place', change };
  }
  const lacks = whyNotWhole(input);
  if (lacks !== null) return left(lacks);
  const content = contentOf(version);
  const search = { key, series, since: version.firstAt, content };
  const merged = await lookForMerged(ports, list.project, notes, search);
  if (merged.all) {
    // The pull request first: who is not open is not asked about again.
    const change = await closeMirror(ports, input, key, notes, { merged: merged.found });
    if (lineage.state !== 'merged') await ports.lists.setState(list.name, lineage.number, 'merged');
    return { state: 'merged', detail: `all patches are in ${list.project.branch}`, change };
  }
  const some = merged.found.length;
  const partly = some ? `; ${some} of ${series.patches.length} patches are in ${list.project.branch}` : '';

  const made = await build(ports, input, notes, content);
  if ('reason' in made) return left(made.reason);
  if (ports.dryRun) return left(`dry run: would be ${branchOf(lineage, 'current')} at ${made.tip}${partly}`);
  await noteVersion(ports.store, key, notes, version.version, made);
  await noteSettled(ports.store, key, notes, false);

  const { repository } = list.place;
  const current = branchOf(lineage, 'current');
  const pulls = await ports.mirror.pulls(repository, current);
  const open = pulls.find((pull) => pull.state === 'open');
  const last = pulls[0];
  const shown = last ? readMirrorMarker(last.body) : null;
  if (
    !open &&
    last?.state === 'closed' &&
    !notes.closed.has(last.change) &&
    shown?.version === version.version
  )
    return left(
      `pull request ${last.change} was closed there; it stays so until the next version`,
      last.change,
    );

  const { workflows: guarded } = ports.mirror;
  const workflows = [...input.before, ...series.patches].some(({ files }) =>
    files.some(({ oldPath, newPath }) =>
      [oldPath, newPath].some((path) => guarded !== null && path?.startsWith(guarded)),
    ),
  );
  const push = (name: string): Promise<string | null> =>
    pushBranch(ports, input, notes, { name, commit: made.tip, workflows });
  const foreign = await push(`v${version.version}`);
  if (foreign !== null) return left(foreign, open?.change ?? null);
  // Before its branch moves: a closed one whose branch was pushed by force stays closed for ever.
  const again = open ?? (await reopen(ports, input, key, notes, last));
  const elsewhere = await push('current');
  if (elsewhere !== null) return left(elsewhere, again?.change ?? null);
  const change = await show(ports, input, content, again);
  const pull: ChangeKey = { platform: list.place.platform, repository, change };
  await tellChanges(ports, input, notes, made, pull);
  if (notes.queued !== `${change} ${made.tip}`) {
    await ports.jobs.enqueue({ kind: 'change', ...pull, head: made.tip, reason: 'mirrored' });
    await noteQueued(ports.store, key, `${change} ${made.tip}`);
  }
  return { state: 'mirrored', detail: `${branchOf(lineage, `v${version.version}`)}${partly}`, change };
}

const left = (detail: string, change: number | null = null): MirrorResult => ({
  state: 'left alone',
  detail,
  change,
});

const branchOf = ({ slug }: Lineage, name: string): string => `series/${slug}/${name}`;

/** A part of a series must not look like the whole. null: it is whole. */
function whyNotWhole({ version, series }: MirrorInput): string | null {
  const { total, missing, patches } = series;
  if (patches.length === 0) return 'it has no patch';
  if (missing.length > 0 || patches.length < total || version.received.length < version.total)
    return `only ${patches.length} of its ${Math.max(total, version.total)} patches are there`;
  const unread = series.limits.find(({ code, patch }) => patch !== null && !harmless.has(code));
  return unread ? `patch ${unread.patch} is not read as a whole: ${unread.detail}` : null;
}

/** Limits of patches that are whole all the same. */
const harmless = new Set([
  'reply-to-other-version',
  'total-differs',
  'duplicate-patch',
  'unnumbered-patch',
  'number-beyond-total',
]);

/** Commits of the version. What was built and pushed once stays, whatever base would be chosen today. */
async function build(
  ports: MirrorPorts,
  input: MirrorInput,
  notes: MirrorNotes,
  content: string,
): Promise<MirroredVersion | { reason: string }> {
  const { list, lineage, version, series, before } = input;
  const noted = notes.versions.get(version.version);
  if (noted?.content === content) {
    const there = await ports.branches.branches(list.project, list.place, lineage.slug);
    if (there[`v${version.version}`] === noted.tip && there.current === noted.tip) return noted;
  }
  const base = noted?.content === content ? noted.base : input.base;
  const sources = [...before, ...series.patches].map((patch) => ({ patch, message: commitMessage(patch) }));
  const built = await ports.branches.build(list.project, base, sources, version.firstAt);
  if (built.ok) return { content, base, tip: built.commits.at(-1)! };
  const failed = sources[built.at]!.patch;
  const which =
    built.at < before.length ? `a patch that comes before it (${failed.subject})` : `patch ${failed.index}`;
  return { reason: `${which} does not apply: ${built.reason}` };
}

/** null: it is there. Else why not, in words: somebody else has pushed to it. */
async function pushBranch(
  ports: MirrorPorts,
  { list, lineage }: MirrorInput,
  notes: MirrorNotes,
  { name, commit, workflows }: { name: string; commit: string; workflows: boolean },
): Promise<string | null> {
  stopIfAborted(ports);
  const branch = branchOf(lineage, name);
  const there = await ports.branches.branches(list.project, list.place, lineage.slug);
  const old = there[name] ?? null;
  if (old === commit) return null;
  if (old !== null && !notes.tips.has(old)) {
    ports.log.warn(
      { branch, found: old, wanted: commit },
      'a branch of a mirror was pushed to by somebody else',
    );
    return `${branch} is at ${old.slice(0, 12)}, which somebody else has pushed: nothing is overwritten`;
  }
  const pushed = await ports.branches.push(list.project, list.place, { branch, commit, old, workflows });
  if (!pushed) throw new Failure('passing', `${branch} has moved meanwhile`, { after: 5 });
  return null;
}

/** Opens the last pull request again, where the forge lets it be. */
async function reopen(
  ports: MirrorPorts,
  { list }: MirrorInput,
  key: ChangeKey,
  notes: MirrorNotes,
  last: MirrorPull | undefined,
): Promise<MirrorPull | undefined> {
  if (last?.state !== 'closed') return undefined;
  stopIfAborted(ports);
  const { platform, repository } = list.place;
  try {
    await ports.mirror.editPull({ platform, repository, change: last.change }, { state: 'open' });
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'permanent') throw error;
    ports.log.info({ pull: last.change, reason: error.message }, 'a pull request cannot be opened again');
    return undefined;
  }
  if (notes.closed.has(last.change)) await noteClosed(ports.store, key, notes, last.change, null);
  return last;
}

/** Makes the pull request say what this version says, and gives its number. */
async function show(
  ports: MirrorPorts,
  input: MirrorInput,
  content: string,
  pull: MirrorPull | undefined,
): Promise<number> {
  stopIfAborted(ports);
  const { list, lineage, version } = input;
  const { platform, repository, branch: target } = list.place;
  const texts = textInput(input);
  const title = mirrorTitle(texts);
  const text = mirrorBody(texts);
  const said = digest(JSON.stringify([title, text]));
  const body = `${text}\n\n${mirrorMarker(version.version, content, said)}`;
  if (!pull) {
    return ports.mirror.openPull(repository, branchOf(lineage, 'current'), { title, body, target });
  }
  const shown = readMirrorMarker(pull.body);
  // What people have written into it since stays.
  const same = shown?.content === content && shown.texts === said;
  const edit = { ...(!same && { title, body }), ...(pull.target !== target && { target }) };
  if (Object.keys(edit).length > 0) {
    await ports.mirror.editPull({ platform, repository, change: pull.change }, edit);
  }
  return pull.change;
}

function textInput({ list, lineage, version, series, notes, before }: MirrorInput): MirrorTextInput {
  return {
    list,
    series: { ...series, version: version.version },
    head: version.head,
    rfc: version.rfc,
    author: lineage.author?.name || null,
    sentAt: version.firstAt,
    base: notes,
    before: before.length,
  };
}

/** The range-diff to the last version that was mirrored, once. */
async function tellChanges(
  ports: MirrorPorts,
  { list, version }: MirrorInput,
  notes: MirrorNotes,
  made: MirroredVersion,
  pull: ChangeKey,
): Promise<void> {
  const numbers = [...notes.versions.keys()].filter((number) => number < version.version);
  if (numbers.length === 0) return;
  stopIfAborted(ports);
  const older = Math.max(...numbers);
  const id = `range-diff-v${older}-v${version.version}-${made.content}`;
  const { comments } = await ports.forge.posted(pull);
  if (comments.some(({ body }) => isMirrorNote(body, id))) return;
  const diff = await ports.branches
    .rangeDiff(list.project, notes.versions.get(older)!, made)
    .catch((error) => {
      if (!(error instanceof Failure)) throw error;
      ports.log.warn({ reason: error.message }, 'no range-diff');
      return null;
    });
  const text = rangeDiffNote({ list, head: version.head }, { older, newer: version.version }, diff, id);
  await ports.forge.createComment(pull, text);
}

function stopIfAborted({ signal }: MirrorPorts): void {
  if (signal.aborted) throw new Failure('passing', 'the server is stopping');
}
