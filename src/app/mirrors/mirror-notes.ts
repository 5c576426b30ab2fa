/** What a mirror remembers of a lineage, in the outbox: each write is noted, so that it can go on after any step. */

import { digest } from '../../basics/digest.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { LineageVersion } from '../../ports/lists.ts';
import type { CommitRange } from '../../ports/mirrors.ts';
import type { Store } from '../../ports/store.ts';

/** A version as commits were made of it. `content`: a digest of its mails. */
export interface MirroredVersion extends CommitRange {
  content: string;
}

/** How far the branch was searched for the version's patches, and what was found: patch -> commit. */
export interface Looked {
  content: string;
  cursor: string | null;
  found: Record<string, string>;
}

export interface MirrorNotes {
  /** By their number. */
  versions: Map<number, MirroredVersion>;
  /** Every commit that was ever to be pushed: a branch that is at one of them is ours. */
  tips: Set<string>;
  looked: Looked | null;
  /** Pull requests that the bot itself closes: begun, or done. By their number. */
  closed: Map<number, 'begun' | 'done'>;
  /** Its pull request is closed for good, as far as the bot is concerned. */
  settled: boolean;
  /** What was last queued for a review: `change commit`. */
  queued: string | null;
}

/** Names a version's content: another mail, another content. */
export const contentOf = ({ head, mails }: LineageVersion): string =>
  digest(JSON.stringify([head, mails.toSorted()]));

export type MirrorNotesStore = Pick<Store, 'outbox' | 'done'>;

const prefix = 'mirror:';
/** A branch that is older than so many pushes is somebody else's. */
const mostTips = 200;

export async function readNotes(store: MirrorNotesStore, key: ChangeKey): Promise<MirrorNotes> {
  const notes: MirrorNotes = {
    versions: new Map(),
    tips: new Set(),
    looked: null,
    closed: new Map(),
    settled: false,
    queued: null,
  };
  for (const { key: row, id } of await store.outbox(key)) {
    if (!row.startsWith(prefix) || id === null) continue;
    const name = row.slice(prefix.length);
    const version = /^v(\d+)$/.exec(name);
    if (version) notes.versions.set(Number(version[1]), JSON.parse(id));
    else if (name === 'tips') notes.tips = new Set(JSON.parse(id) as string[]);
    else if (name === 'looked') notes.looked = JSON.parse(id);
    else if (name === 'closed') notes.closed = new Map(JSON.parse(id));
    else if (name === 'settled') notes.settled = id === 'yes';
    else if (name === 'queued') notes.queued = id;
  }
  return notes;
}

/** Before it is pushed: the tip first, so that a branch that is there is known. */
export async function noteVersion(
  store: MirrorNotesStore,
  key: ChangeKey,
  notes: MirrorNotes,
  number: number,
  version: MirroredVersion,
): Promise<void> {
  notes.tips.add(version.tip);
  notes.tips = new Set([...notes.tips].slice(-mostTips));
  await store.done(key, `${prefix}tips`, JSON.stringify([...notes.tips]));
  notes.versions.set(number, version);
  await store.done(key, `${prefix}v${number}`, JSON.stringify(version));
}

export async function noteLooked(store: MirrorNotesStore, key: ChangeKey, looked: Looked): Promise<void> {
  await store.done(key, `${prefix}looked`, JSON.stringify(looked));
}

/** Before it is closed, or it would look as if somebody else had; and after. null: it is open again. */
export async function noteClosed(
  store: MirrorNotesStore,
  key: ChangeKey,
  notes: MirrorNotes,
  change: number,
  how: 'begun' | 'done' | null,
): Promise<void> {
  if (how === null) notes.closed.delete(change);
  else notes.closed.set(change, how);
  await store.done(key, `${prefix}closed`, JSON.stringify([...notes.closed]));
}

export async function noteQueued(store: MirrorNotesStore, key: ChangeKey, queued: string): Promise<void> {
  await store.done(key, `${prefix}queued`, queued);
}

export async function noteSettled(
  store: MirrorNotesStore,
  key: ChangeKey,
  notes: MirrorNotes,
  settled: boolean,
): Promise<void> {
  if (notes.settled === settled) return;
  notes.settled = settled;
  await store.done(key, `${prefix}settled`, settled ? 'yes' : 'no');
}
