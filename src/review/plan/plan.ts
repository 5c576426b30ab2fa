/**
 * What is to be written on a forge so that it says what the report says. Pure: report, what is posted, and what is
 * stored go in, and writes come out. Planned again after they are done, nothing is left to write; so whoever is
 * stopped half-way starts over.
 */

import { createHash } from 'node:crypto';
import type { Settings } from '../../config/settings.ts';
import type {
  CheckContent,
  CommentPlace,
  Posted,
  PostedCheck,
  PostedComment,
  PostedThread,
} from '../../ports/forge.ts';
import type { OutboxRow, StoredAcceptance } from '../../ports/store.ts';
import { display } from '../../series/bytes.ts';
import type { Finding, Report } from '../../types/report.ts';
import {
  annotationsOf,
  batchSize,
  type CheckNotes,
  checkContent,
  notesInWords,
} from '../render/forge-check.ts';
import { closedThreadBody, openThreadBody, sameText, summaryBody } from '../render/forge-comment.ts';
import type { ForgeLinks } from '../render/forge-text.ts';
import type { Anchor } from './anchor.ts';
import { type ClosedBecause, readAnnotated, readSummaryMarker, readThreadMarker } from './marker.ts';

/** A write. `key` names it within one review: a refused one is planned around. `row` is its row in the outbox. */
export type Write = { key: string } & (
  | { do: 'create-thread'; row: string; place: CommentPlace; body: string }
  | { do: 'create-summary'; row: string; body: string }
  | { do: 'update'; comment: string; body: string }
  | { do: 'resolve' | 'reopen'; thread: string }
  | { do: 'minimise' | 'show'; comment: string }
  | { do: 'check'; id: string | null; content: CheckContent }
);

/**
 * Where a finding is told. On the check they all are; `summary` is what stands on no line and no file. Only where
 * checks have no texts: `unwanted` is what people have deleted, or want no comments about.
 */
type Told = 'inline' | 'file' | 'summary' | 'accepted' | 'unwanted';

export interface PlanInput {
  /** With the stored acceptances in it: see `withAcceptances`. */
  report: Report;
  settings: Pick<Settings, 'failOn' | 'comment'>;
  /** Of the report's findings, in order. */
  anchors: readonly (Anchor | null)[];
  head: string;
  posted: Posted;
  check: PostedCheck | null;
  /** Of the forge: see there. */
  checkTexts: boolean;
  outbox: readonly OutboxRow[];
  /** Keys of writes that the forge has refused for good. */
  refused: ReadonlySet<string>;
  notes: CheckNotes;
  links: ForgeLinks;
}

export interface Plan {
  /** In the order in which they are done; the check is last. */
  writes: Write[];
  /** Of the report's findings, in order, when all is written. */
  told: Told[];
  /** Rows that the outbox lacks for what is posted: comments found by their mark. */
  adopt: { key: string; id: string }[];
  /** Comments that stay as they are. */
  kept: string[];
}

/** Set when threads, or comments, may not be written at all. */
export const noThreads = 'create-thread';
export const noSummary = 'create-summary';

export function plan(input: PlanInput): Plan {
  const open = input.report.findings.filter(isCommented);
  const threads = planThreads(input, input.settings.comment === 'inline' ? open : []);
  const left = input.settings.comment === 'off' ? [] : open.filter((f) => !threads.where.has(f));
  const summary = input.checkTexts
    ? planSummary(input, left, [])
    : planSummary(input, checkless(input, threads.where), checkNotes(input));
  const told = input.report.findings.map((f): Told => {
    if (f.accepted !== undefined) return 'accepted';
    const where = threads.where.get(f);
    if (where) return where;
    return input.checkTexts || summary.has.has(f) ? 'summary' : 'unwanted';
  });
  return {
    writes: [...threads.writes, ...summary.writes, ...planCheck(input)],
    told,
    adopt: [...threads.adopt, ...summary.adopt],
    kept: [...threads.kept, ...summary.kept],
  };
}

/** Where the check has a title alone: all that stands in no thread, and what else the check would tell. */
const checkless = ({ report, settings }: PlanInput, where: ReadonlyMap<Finding, unknown>): Finding[] =>
  settings.comment === 'off' ? [] : report.findings.filter((f) => f.accepted === undefined && !where.has(f));
const checkNotes = ({ report, settings, notes }: PlanInput): string[] =>
  settings.comment === 'off' ? [] : notesInWords(report, notes);

/** What a forge shows as a comment: what stands against the change as a whole, and weighs. */
const isCommented = (f: Finding): boolean =>
  f.accepted === undefined && f.scope === 'net' && f.severity !== 'notice';

interface Part {
  writes: Write[];
  adopt: Plan['adopt'];
  kept: string[];
}

interface Group {
  /** The oldest thread that has one of them; null: there is none. */
  thread: PostedThread | null;
  findings: Finding[];
}

function planThreads(
  input: PlanInput,
  open: readonly Finding[],
): Part & { where: Map<Finding, 'inline' | 'file'> } {
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
  const groups = group(open, owner, deletedThreads(input));
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

const rowOf = (fingerprints: readonly string[]): string => `thread:${fingerprints.join(',')}`;
const fingerprintsOf = (row: string): string[] => (row.startsWith('thread:') ? row.slice(7).split(',') : []);

/** Findings whose comment someone has deleted. It is not posted again: the check still tells. */
function deletedThreads({ outbox, posted }: PlanInput): Set<string> {
  const there = new Set(posted.threads.map((t) => t.comment));
  return new Set(
    outbox.filter((row) => row.id !== null && !there.has(row.id)).flatMap((row) => fingerprintsOf(row.key)),
  );
}

/** Whether a target's cpu_common fits its type: what a flip upsets. On its line it is one thing to mend. */
const ofTheFlip: readonly string[] = ['type1-without-cpu-common', 'type2-with-cpu-common'];

/** Findings with one cause (rule and patch) share a thread, and join the one that their cause has already. */
function group(
  open: readonly Finding[],
  owner: ReadonlyMap<string, PostedThread>,
  deleted: ReadonlySet<string>,
): Group[] {
  const line = (f: Finding) => [f.target, f.patch, f.side, f.path, f.line].join('\0');
  const flipped = new Set(open.flatMap((f) => (f.rule === 'type-flip' ? [line(f)] : [])));
  const cause = (f: Finding) =>
    `${ofTheFlip.includes(f.rule) && flipped.has(line(f)) ? 'type-flip' : f.rule}\0${f.patch}`;
  const ofCause = new Map<string, PostedThread>();
  for (const f of open) {
    const thread = owner.get(f.fingerprint);
    if (thread && !ofCause.has(cause(f))) ofCause.set(cause(f), thread);
  }
  const groups = new Map<PostedThread | string, Group>();
  for (const f of open) {
    const thread =
      owner.get(f.fingerprint) ?? (deleted.has(f.fingerprint) ? null : (ofCause.get(cause(f)) ?? null));
    if (!thread && deleted.has(f.fingerprint)) continue;
    const key = thread ?? cause(f);
    const found = groups.get(key);
    if (found) found.findings.push(f);
    else groups.set(key, { thread, findings: [f] });
  }
  return [...groups.values()];
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
  // Where the permission to resolve lacks, the comment is hidden, but never with a person's words under it.
  const hide: Write = { do: 'minimise', key: `minimise:${thread.comment}`, comment: thread.comment };
  if (thread.minimised) return writes;
  if (!input.refused.has(resolve.key)) return [...writes, resolve];
  return thread.answered ? writes : [...writes, ...notRefused(input, [hide])];
}

const anchorFor = ({ report, anchors }: PlanInput, f: Finding): Anchor | null =>
  anchors[report.findings.indexOf(f)] ?? null;

const notRefused = (input: PlanInput, writes: readonly Write[]): Write[] =>
  writes.filter((w) => !input.refused.has(w.key));

function update(input: PlanInput, at: PostedThread | PostedComment, body: string): Write[] {
  if (sameText(at.body, body)) return [];
  return notRefused(input, [{ do: 'update', key: `update:${at.comment}`, comment: at.comment, body }]);
}

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

/** `has`: the findings that the comment tells when all is written. */
function planSummary(
  input: PlanInput,
  findings: readonly Finding[],
  said: readonly string[],
): Part & { has: Set<Finding> } {
  const there = input.posted.comments.find((c) => readSummaryMarker(c.body) !== null);
  const deleted = deletedThreads(input);
  const told = findings.filter((f) => input.settings.comment === 'summary' || !deleted.has(f.fingerprint));
  const part: ReturnType<typeof planSummary> = { writes: [], adopt: [], kept: [], has: new Set(told) };
  const open = told.length + said.length > 0;
  const row = summaryRow(told, said);
  if (!there) {
    const gone = input.outbox.some((r) => r.key === row && r.id !== null);
    if (gone) part.has.clear();
    if (!open || gone || input.refused.has(noSummary)) return part;
    const body = summaryBody(input.report, told, input.links, said);
    part.writes.push({ do: 'create-summary', key: noSummary, row, body });
    return part;
  }
  const wasOpen = readSummaryMarker(there.body) === 'open';
  const hide = { do: open ? 'show' : 'minimise', comment: there.comment } as const;
  if (open ? !wasOpen && there.minimised : wasOpen && !there.minimised) {
    part.writes.push(...notRefused(input, [{ ...hide, key: `${hide.do}:${there.comment}` }]));
  }
  if (open || wasOpen) {
    part.writes.push(...update(input, there, summaryBody(input.report, told, input.links, said)));
  }
  if (!part.writes.length) part.kept.push(there.comment);
  if (open && !input.outbox.some((r) => r.key === row && r.id === there.comment)) {
    part.adopt.push({ key: row, id: there.comment });
  }
  return part;
}

function summaryRow(findings: readonly Finding[], said: readonly string[]): string {
  const all = [[...new Set(findings.map((f) => f.fingerprint))].sort().join(), ...said].join('\n');
  return `summary:${createHash('sha256').update(all).digest('hex').slice(0, 16)}`;
}

/** One request: the texts, and as many new annotations as it takes. The rest is planned when it is done. */
function planCheck(input: PlanInput): Write[] {
  const { report, settings, anchors, check, checkTexts, notes, links } = input;
  if (input.refused.has('check')) return [];
  const write = (content: CheckContent): Write[] => [
    { do: 'check', key: 'check', id: check?.id ?? null, content },
  ];
  if (!checkTexts) {
    const content = checkContent({ report, failOn: settings.failOn, notes, links }, []);
    const same = check?.conclusion === content.conclusion && check.title === content.title;
    return same ? [] : write(content);
  }
  const had = check ? readAnnotated(check.summary) : [];
  const next = annotationsOf(report, anchors)
    .filter(({ digest }) => !had.includes(digest))
    .slice(0, batchSize);
  const about = { report, failOn: settings.failOn, notes, links };
  const content = checkContent(about, [...had, ...next.map(({ digest }) => digest)]);
  content.annotations = next.map(({ annotation }) => annotation);
  const same =
    check !== null &&
    !next.length &&
    check.conclusion === content.conclusion &&
    check.title === content.title &&
    sameText(check.summary, content.summary) &&
    sameText(check.text ?? '', content.text ?? '');
  return same ? [] : write(content);
}

/** The report with what was accepted by command in it, and a sentence for each acceptance that holds no more. */
export function withAcceptances(
  report: Report,
  acceptances: readonly StoredAcceptance[],
): { report: Report; ended: string[] } {
  const matches = (a: StoredAcceptance, f: Finding) => a.rule === f.rule && a.target === (f.target ?? '-');
  const findings = report.findings.map((f) => {
    const found = acceptances.find((a) => matches(a, f) && a.fingerprints.includes(f.fingerprint));
    if (!found || f.accepted !== undefined) return f;
    return { ...f, accepted: `${found.reason}; ${found.by}, ${found.at.slice(0, 10)}` };
  });
  const ended = acceptances
    .filter((a) => {
      const here = report.findings.filter((f) => matches(a, f));
      return here.length > 0 && !here.some((f) => a.fingerprints.includes(f.fingerprint));
    })
    .map((a) => `${a.by} accepted ${a.rule} for ${a.target}, but not for this change of type: ${a.reason}`);
  return { report: { ...report, findings }, ended };
}
