/** Gives the series that mails make their numbers and names, so that they stay what they were. */
import type { Lineage, LineageVersion, ListedPost } from '../../ports/lists.ts';
import type { FoundLineage } from '../../series/join/lineage.ts';

/** What became of one. */
export interface LineageChange {
  lineage: Lineage;
  /** What happened to its newest version, in words; null when there is nothing new to look at. */
  reason: string | null;
}

interface Named extends FoundLineage {
  number: number;
  stored: Lineage | null;
}

/**
 * Compares what the mails make with what is stored. A series keeps the lowest number that one of its mails had; when
 * two turn out to be one, the other number is superseded. When one turns out to be two, the one with most of its
 * mails keeps the number. New ones get the numbers from `nextNumber` on, and no slug yet.
 */
export function nameLineages(
  list: string,
  found: readonly FoundLineage[],
  posts: readonly ListedPost[],
  stored: readonly Lineage[],
  nextNumber: number,
): { changes: LineageChange[]; members: { messageId: string; lineage: number }[] } {
  const before = new Map(posts.map((post) => [post.messageId, post.lineage]));
  const byNumber = new Map(stored.map((lineage) => [lineage.number, lineage]));
  const owners = ownersOf(found, before);
  const named: Named[] = [];
  let next = nextNumber;
  for (const one of [...found].sort(byAge)) {
    const own = [...owners].filter(([, owner]) => owner === one).map(([number]) => number);
    const number = own.length ? Math.min(...own) : next++;
    named.push({ ...one, number, stored: byNumber.get(number) ?? null });
  }
  const home = new Map(named.flatMap((one) => one.mails.map((id) => [id, one] as const)));
  const changes = new Map<number, LineageChange>();
  for (const one of named) changes.set(one.number, changeOf(list, one));
  for (const [number, owner] of owners) {
    const into = named.find((one) => one.mails === owner.mails)!.number;
    if (into === number) continue;
    const lineage = byNumber.get(number);
    if (lineage)
      changes.set(number, {
        ...supersede(lineage, into),
        lineage: { ...lineage, ...endedBy(into), versions: [] },
      });
  }
  for (const one of named) {
    for (const id of one.supersedes) {
      const other = home.get(id);
      const change = other && changes.get(other.number);
      if (!change || other === one || other.versions.at(-1)!.firstAt > firstAt(one)) continue;
      if (change.lineage.state === 'superseded') continue;
      changes.set(other.number, supersede(change.lineage, one.number));
    }
  }
  return {
    changes: [...changes.values()].filter(({ lineage }) => differs(lineage, byNumber.get(lineage.number))),
    members: named.flatMap(({ number, mails }) =>
      mails.filter((id) => before.get(id) !== number).map((messageId) => ({ messageId, lineage: number })),
    ),
  };
}

/** Whose each number is that the mails had. */
function ownersOf(
  found: readonly FoundLineage[],
  before: ReadonlyMap<string, number | null>,
): Map<number, FoundLineage> {
  const most = new Map<number, { owner: FoundLineage; mails: number }>();
  for (const one of [...found].sort(byAge)) {
    const counts = new Map<number, number>();
    for (const id of one.mails) {
      const number = before.get(id);
      if (number != null) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [number, mails] of counts) {
      if (mails > (most.get(number)?.mails ?? 0)) most.set(number, { owner: one, mails });
    }
  }
  return new Map([...most].map(([number, { owner }]) => [number, owner]));
}

const firstAt = ({ versions }: FoundLineage): string => versions[0]!.firstAt;

function byAge(a: FoundLineage, b: FoundLineage): number {
  const [one, two] = [firstAt(a) + a.versions[0]!.head, firstAt(b) + b.versions[0]!.head];
  return one < two ? -1 : one > two ? 1 : 0;
}

function changeOf(list: string, { kind, title, author, versions, number, stored }: Named): LineageChange {
  const newest = versions.at(-1)!;
  const was = stored?.versions.at(-1);
  const reason = reasonOf(kind, newest, was);
  // A newer version than the one that was merged or given up goes on.
  const reopened = was !== undefined && newest.version > was.version;
  const { state, supersededBy, slug } = stored ?? { state: 'open' as const, supersededBy: null, slug: '' };
  const ended = reopened ? { state: 'open' as const, supersededBy: null } : { state, supersededBy };
  return { lineage: { list, number, title, author, slug, kind, ...ended, versions }, reason };
}

function reasonOf(
  kind: Lineage['kind'],
  now: LineageVersion,
  was: LineageVersion | undefined,
): string | null {
  if (!was) return 'new';
  if (now.version !== was.version) return `version ${now.version}`;
  if (now.head !== was.head && !was.mails.some((id) => now.mails.includes(id))) {
    // Pull requests come again when they could not be merged, with the same patches.
    return kind === 'pull' ? null : 'sent again';
  }
  const came = now.mails.some((id) => !was.mails.includes(id)) || now.mails.length !== was.mails.length;
  return came ? 'more mails' : null;
}

const endedBy = (number: number) => ({ state: 'superseded' as const, supersededBy: number });

function supersede(lineage: Lineage, by: number): LineageChange {
  return { lineage: { ...lineage, ...endedBy(by) }, reason: `superseded by series ${by}` };
}

/** PostgreSQL gives times back as they were; so both can be compared as text. */
function differs(now: Lineage, was: Lineage | undefined): boolean {
  return was === undefined || JSON.stringify(sorted(now)) !== JSON.stringify(sorted(was));
}

function sorted({ title, author, kind, state, supersededBy, versions }: Lineage) {
  return [
    ...[title, author?.name, author?.email, kind, state, supersededBy],
    versions.map((v) => [
      v.version,
      v.head,
      v.title,
      v.rfc,
      v.total,
      v.received,
      v.firstAt,
      v.lastAt,
      v.mails,
    ]),
  ];
}

const longestSlug = 50;

/** A name for branches, of a title: lower-case letters, digits and `-`. */
export function slugOf(title: string): string {
  const plain = title
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut = plain.length > longestSlug ? plain.slice(0, longestSlug + 1).replace(/-[^-]*$/, '') : plain;
  return cut.slice(0, longestSlug) || 'series';
}
