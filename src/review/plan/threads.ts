/** The threads on the diff: a finding keeps one for its whole life. */
import type { CommentPlace, PostedThread } from '../../ports/forge.ts';
import { display } from '../../series/bytes.ts';
import type { Finding } from '../../types/report.ts';
import { closedThreadBody, openThreadBody } from '../render/forge-comment.ts';
import type { Anchor } from './anchor.ts';
import { groupByCause } from './causes.ts';
import { type ClosedBecause, readThreadMarker } from './marker.ts';
import { deletedThreads, fingerprintsOf, rowOf } from './rows.ts';
import { noThreads, notRefused, type PlanInput, type PlanPart, update, type Write } from './types.ts';

export function planThreads(
  input: PlanInput,
  open: readonly Finding[],
): PlanPart & { where: Map<Finding, 'inline' | 'file'> } {
  const own = input.posted.threads.flatMap((thread) => {
    const marker = readThreadMarker(thread.body);
    return marker ? [{ thread, marker }] : [];
  });
  // A finding keeps its thread for life: the oldest, should there ever be two.
  const owner = new Map<string, PostedThread>();
  for (const { thread, marker } of own) {
    for (const fingerprint of marker.fingerprints) {
      if (!owner.has(fingerprint)) owner.set(fingerprint, thread);
    }
  }
  const part: ReturnType<typeof planThreads> = { writes: [], adopt: [], kept: [], where: new Map() };
  const groups = groupByCause(open, owner, deletedThreads(input));
  for (const { thread, marker } of own) {
    const findings = groups.find((g) => g.thread === thread)?.findings ?? [];
    const fingerprints = [...new Set([...marker.fingerprints, ...findings.map((f) => f.fingerprint)])];
    const at = { ...marker, thread, fingerprints };
    const writes = findings.length ? openThread(input, at, findings) : closeThread(input, at, owner);
    part.writes.push(...writes);
    if (!writes.length) part.kept.push(thread.comment);
    for (const f of findings) part.where.set(f, thread.place?.line === null ? 'file' : 'inline');
    const rows = new Set(
      input.outbox.filter((r) => r.id === thread.comment).flatMap((r) => fingerprintsOf(r.key)),
    );
    const missing = fingerprints.filter((f) => owner.get(f) === thread && !rows.has(f));
    // What joins a thread is noted too, so that a comment that someone deletes is known to have had it.
    if (missing.length) part.adopt.push({ key: rowOf(missing), id: thread.comment });
  }
  for (const { thread, findings } of groups) {
    if (thread) continue;
    const write = createThread(input, findings);
    if (!write) continue;
    part.writes.push(write);
    for (const f of findings) part.where.set(f, write.place.line === null ? 'file' : 'inline');
  }
  return part;
}

interface OwnThread {
  thread: PostedThread;
  closed: ClosedBecause | null;
  /** Of all that it has had and has now. */
  fingerprints: string[];
}

function openThread(
  input: PlanInput,
  { thread, closed, fingerprints }: OwnThread,
  findings: Finding[],
): Write[] {
  const writes: Write[] = [];
  // What the bot has closed comes back. What a person has resolved or hidden stays so.
  if (closed !== null && thread.resolved)
    writes.push({ do: 'reopen', key: `reopen:${thread.thread}`, thread: thread.thread });
  if (closed !== null && thread.minimised)
    writes.push({ do: 'show', key: `show:${thread.comment}`, comment: thread.comment });
  const { place } = thread;
  const stands = (f: Finding) => {
    const anchor = anchorFor(input, f);
    if (!place || place.line === null || !anchor) return false;
    return anchor.line === place.line && anchor.side === place.side && display(anchor.path) === place.path;
  };
  const lead = findings.find(stands);
  const body = openThreadBody(
    input.report,
    lead ? [lead, ...findings.filter((f) => f !== lead)] : findings,
    fingerprints,
    lead === undefined ? null : place!.side,
    input.links,
  );
  return [...notRefused(input, writes), ...update(input, thread, body)];
}

function closeThread(input: PlanInput, own: OwnThread, owner: ReadonlyMap<string, PostedThread>): Write[] {
  const { thread, closed, fingerprints } = own;
  const here = input.report.findings.filter(
    (f) => owner.get(f.fingerprint) === thread && fingerprints.includes(f.fingerprint),
  );
  const accepted = here.flatMap((f) => (f.accepted === undefined ? [] : [f.accepted]));
  const isCopy = !fingerprints.some((f) => owner.get(f) === thread);
  const because: ClosedBecause = accepted.length ? 'accepted' : here.length || isCopy ? 'elsewhere' : 'cured';
  const writes: Write[] = [];
  if (closed !== because) {
    const teller: 'check' | 'comment' = input.checkTexts ? 'check' : 'comment';
    const why = { because, head: input.head, accepted: [...new Set(accepted)], teller };
    writes.push(...update(input, thread, closedThreadBody(thread.body, fingerprints, why)));
  }
  // Someone who has answered may have re-opened what was closed: that is theirs.
  if (thread.resolved || (closed !== null && thread.answered)) return writes;
  const resolve: Write = { do: 'resolve', key: `resolve:${thread.thread}`, thread: thread.thread };
  // Where the permission to resolve is missing, the comment is hidden, but never with a person's words under it.
  const hide: Write = { do: 'minimise', key: `minimise:${thread.comment}`, comment: thread.comment };
  if (thread.minimised) return writes;
  if (!input.refused.has(resolve.key)) return [...writes, resolve];
  return thread.answered ? writes : [...writes, ...notRefused(input, [hide])];
}

const anchorFor = ({ report, anchors }: PlanInput, f: Finding): Anchor | null =>
  anchors[report.findings.indexOf(f)] ?? null;

/** On the line of the first that has one in the diff, else on a file; null when the forge takes neither. */
function createThread(
  input: PlanInput,
  findings: readonly Finding[],
): (Write & { do: 'create-thread' }) | null {
  if (input.refused.has(noThreads)) return null;
  const fingerprints = [...new Set(findings.map((f) => f.fingerprint))];
  const row = rowOf(fingerprints);
  for (const kind of ['line', 'file'] as const) {
    const key = `${row}:${kind}`;
    const lead = findings.find((f) => anchorFor(input, f)?.[kind === 'line' ? 'inDiff' : 'fileInDiff']);
    if (!lead || input.refused.has(key)) continue;
    const anchor = anchorFor(input, lead)!;
    const path = display(anchor.path);
    const across = anchor.across && {
      across: { ...anchor.across, path: display(anchor.across.path), ...(kind === 'file' && { line: null }) },
    };
    const place: CommentPlace =
      kind === 'line'
        ? { path, line: anchor.line, side: anchor.side, ...across }
        : { path, line: null, side: 'new', ...across };
    const all = kind === 'line' ? [lead, ...findings.filter((f) => f !== lead)] : findings;
    const stands = kind === 'line' ? anchor.side : null;
    const body = openThreadBody(input.report, all, fingerprints, stands, input.links);
    return { do: 'create-thread', key, row, place, body };
  }
  return null;
}
