/** Finds series that were merged, and closes their pull requests. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { Lineage, ListStore, Project, Projects } from '../../ports/lists.ts';
import type { SeriesBranches } from '../../ports/mirrors.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { isMirrorNote } from '../../review/plan/marker.ts';
import { mailAddress, mergedNote, supersededNote } from '../../review/render/mirror-text.ts';
import { readVersion } from '../../series/mail/list-mail.ts';
import type { Series } from '../../types/series.ts';
import {
  contentOf,
  type Looked,
  type MirrorNotes,
  type MirrorNotesStore,
  noteClosed,
  noteLooked,
  noteSettled,
  readNotes,
} from './mirror-notes.ts';
import type { MirroredList, MirrorPorts } from './mirror-series.ts';

/** A patch, and the commit of the branch that is the same. */
export interface MergedPatch {
  index: number;
  subject: string;
  commit: string;
}

/** So many pieces of the branch's history are searched at once; the rest waits for the next time. */
const mostPieces = 20;

/** Searches the branch from where it was searched last. `all`: every patch of the series is in it. */
export async function lookForMerged(
  ports: { branches: Pick<SeriesBranches, 'findMerged'>; store: MirrorNotesStore; log: Log },
  project: Project,
  notes: MirrorNotes,
  at: { key: ChangeKey; series: Series; since: string; content: string },
): Promise<{ found: MergedPatch[]; all: boolean }> {
  const { key, series, since, content } = at;
  let looked: Looked =
    notes.looked?.content === content ? notes.looked : { content, cursor: null, found: {} };
  const made = [...notes.versions.values()].find((version) => version.content === content) ?? null;
  for (let piece = 0; piece < mostPieces; piece += 1) {
    const search = { patches: series.patches, made, cursor: looked.cursor, since };
    const { cursor, more, found } = await ports.branches.findMerged(project, search);
    const moved = cursor !== looked.cursor || found.length > 0;
    looked = { content, cursor, found: { ...looked.found, ...Object.fromEntries(found) } };
    if (moved) await noteLooked(ports.store, key, looked);
    if (!more) break;
  }
  notes.looked = looked;
  const merged = series.patches.flatMap(({ index, subject }) => {
    const commit = looked.found[index];
    return commit === undefined ? [] : [{ index, subject, commit }];
  });
  const all =
    merged.length === series.patches.length && series.missing.length === 0 && merged.length >= series.total;
  if (merged.length > 0 && !all)
    ports.log.info(
      { ...key, merged: merged.length, of: series.patches.length },
      'a series is merged in part',
    );
  return { found: merged, all };
}

/** What has taken a series' place, for a link; null when that is not known. */
export async function supersederOf(
  lists: Pick<ListStore, 'lineage'>,
  { name, archive }: Pick<MirroredList, 'name' | 'archive'>,
  { supersededBy }: Lineage,
): Promise<{ title: string; url: string } | null> {
  const by = supersededBy === null ? null : await lists.lineage(name, supersededBy);
  const head = by?.versions.at(-1)?.head;
  if (!by || head === undefined) return null;
  return { title: by.title, url: archive === null ? '' : mailAddress(archive, head) };
}

type Reason = { merged: MergedPatch[] } | { superseded: { title: string; url: string } | null };

/** Says why, and closes. One that a person has opened again since is left open. Gives its number. */
export async function closeMirror(
  ports: Pick<MirrorPorts, 'mirror' | 'forge' | 'store' | 'log' | 'dryRun'>,
  { list, lineage }: { list: MirroredList; lineage: Lineage },
  key: ChangeKey,
  notes: MirrorNotes,
  reason: Reason,
): Promise<number | null> {
  const { platform, repository } = list.place;
  const pulls = await ports.mirror.pulls(repository, `series/${lineage.slug}/current`);
  const open = pulls.find((pull) => pull.state === 'open');
  const change = (open ?? pulls[0])?.change ?? null;
  if (!open || change === null) {
    if (!ports.dryRun) await noteSettled(ports.store, key, notes, true);
    return change;
  }
  if (notes.closed.get(change) === 'done') {
    ports.log.info({ ...key, pull: change }, 'a pull request was opened again by somebody; it stays open');
    await noteSettled(ports.store, key, notes, true);
    return change;
  }
  const what = 'merged' in reason ? 'merged' : 'superseded';
  if (ports.dryRun) {
    ports.log.info({ ...key, pull: change, reason: what }, 'dry run: a pull request would be closed');
    return change;
  }
  const pull: ChangeKey = { platform, repository, change };
  await noteClosed(ports.store, key, notes, change, 'begun');
  const { comments } = await ports.forge.posted(pull);
  if (!comments.some(({ body }) => isMirrorNote(body, what))) {
    const text =
      'merged' in reason
        ? mergedNote(list.project.branch, reason.merged, what)
        : supersededNote(reason.superseded, what);
    await ports.forge.createComment(pull, text);
  }
  await ports.mirror.editPull(pull, { state: 'closed' });
  await noteClosed(ports.store, key, notes, change, 'done');
  await noteSettled(ports.store, key, notes, true);
  return change;
}

export interface SweepPorts extends Pick<MirrorPorts, 'store' | 'log' | 'dryRun' | 'signal'> {
  clock: Clock;
  lists: Pick<ListStore, 'lineage' | 'lineages' | 'rawOf' | 'setState'>;
  projects: Projects;
  branches: SeriesBranches;
  /** null: the list has no mirror, and states are all that changes. */
  mirror: (Pick<MirrorPorts, 'mirror' | 'forge'> & Pick<MirroredList, 'place'>) | null;
}

/** So many series are looked at in one check; the next one goes on behind them. */
const mostAtOnce = 100;
/** Older series are not looked for any more. */
const mostDays = 400;

/**
 * The periodic check: looks whether open series of a list were merged, and closes what superseded ones have left open.
 * Begins behind the lineage `after`, and gives with which it ended (0: with the last). One that cannot be looked at
 * keeps none of the others waiting; then the last `Failure` is in `failed`.
 */
export async function sweepMerged(
  ports: SweepPorts,
  list: Pick<MirroredList, 'name' | 'project' | 'archive'>,
  after = 0,
): Promise<{ merged: number[]; after: number; failed: Failure | null }> {
  const { tip } = await ports.projects.fetch(list.project);
  const swept: Awaited<ReturnType<typeof sweepMerged>> = { merged: [], after: 0, failed: null };
  const since = new Date(ports.clock.now().getTime() - mostDays * 86_400_000).toISOString();
  const open = await ports.lists.lineages(list.name, { state: 'open' });
  const superseded = ports.mirror ? await ports.lists.lineages(list.name, { state: 'superseded' }) : [];
  const all = [...open, ...superseded]
    .filter(
      ({ number, kind, versions }) => number > after && kind !== 'pull' && versions.at(-1)!.lastAt > since,
    )
    .sort((a, b) => a.number - b.number);
  let looked = 0;
  for (const lineage of all) {
    if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
    if (looked === mostAtOnce) return swept;
    try {
      const how =
        lineage.state === 'superseded'
          ? await settle(ports, list, lineage)
          : await isMerged(ports, list, lineage, tip);
      if (how !== 'known') looked += 1;
      if (how === 'merged') swept.merged.push(lineage.number);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      looked += 1;
      ports.log.warn({ list: list.name, lineage: lineage.number, reason: error.message }, 'not looked at');
      if (!swept.failed?.retry) swept.failed = error;
    }
    swept.after = lineage.number;
  }
  return { ...swept, after: 0 };
}

/** `known`: nothing had to be looked at. */
type Swept = 'merged' | 'looked' | 'known';

/** Closes the pull request of a superseded lineage, once. */
async function settle(
  ports: SweepPorts,
  list: Pick<MirroredList, 'name' | 'project' | 'archive'>,
  lineage: Lineage,
): Promise<Swept> {
  const key: ChangeKey = { platform: 'mail', repository: list.name, change: lineage.number };
  const notes = await readNotes(ports.store, key);
  if (!ports.mirror || notes.settled || notes.versions.size === 0) return 'known';
  const { place, ...forge } = ports.mirror;
  const superseded = await supersederOf(ports.lists, list, lineage);
  await closeMirror({ ...ports, ...forge }, { list: { ...list, place }, lineage }, key, notes, {
    superseded,
  });
  return 'looked';
}

async function isMerged(
  ports: SweepPorts,
  list: Pick<MirroredList, 'name' | 'project' | 'archive'>,
  lineage: Lineage,
  tip: string,
): Promise<Swept> {
  const version = lineage.versions.at(-1);
  if (!version || version.received.length < version.total) return 'known';
  const key: ChangeKey = { platform: 'mail', repository: list.name, change: lineage.number };
  const notes = await readNotes(ports.store, key);
  const content = contentOf(version);
  // Nothing new since: its mails need not be read.
  if (notes.looked?.content === content && notes.looked.cursor === tip) return 'known';
  const mails = await ports.lists.rawOf(list.name, version.mails);
  const series = await readVersion(mails, version.head);
  if (!series || series.missing.length > 0) return 'known';
  const { all, found } = await lookForMerged(ports, list.project, notes, {
    key,
    series,
    since: version.firstAt,
    content,
  });
  if (!all) return 'looked';
  // The pull request first: what is not open is not looked at again.
  if (ports.mirror) {
    const { place, ...forge } = ports.mirror;
    await closeMirror({ ...ports, ...forge }, { list: { ...list, place }, lineage }, key, notes, {
      merged: found,
    });
  }
  await ports.lists.setState(list.name, lineage.number, 'merged');
  return 'merged';
}
