/** Mails of a list that are stored -> its series, and what is to be done with them. */

import type { Lineage, ListedPost, ListStore, Settlement, Unsettled } from '../../ports/lists.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { findLineages } from '../../series/join/lineage.ts';
import { readVersion } from '../../series/mail/list-mail.ts';
import { isForProject, type ListFilter } from './for-project.ts';
import { threadKey } from './listed-mail.ts';
import { type LineageChange, nameLineages, slugOf } from './name-lineages.ts';
import { seriesEvent } from './series-event.ts';

export interface SettlePorts {
  lists: ListStore;
  clock: Clock;
  log: Log;
}

export interface SettleSettings {
  /** The list's name. */
  name: string;
  only?: ListFilter | undefined;
  /** Series whose last mail is older are known, and no more. ISO 8601. */
  since: string;
  quietSeconds: number;
}

/** Mails that are settled at once. */
const mostMails = 2000;
/** Posts that are looked at for them, besides their own. */
const mostRelated = 8000;
/** Threads are followed so far through mails that are no patches, and from one series to another. */
const mostRounds = 5;
const oneDay = 24 * 3600 * 1000;
/** Older series are not reviewed, whatever the list's day: what was kept of them may be gone. */
export const longestMemory = 365 * oneDay;
/** A command that answers nothing that is known waits so long for it. */
const longestWait = 7 * oneDay;

/** Makes series of all mails that none have been made of. To run it again changes nothing. */
export async function settleMails(
  ports: SettlePorts,
  settings: SettleSettings,
  signal: AbortSignal,
): Promise<void> {
  const { lists, log } = ports;
  while (!signal.aborted) {
    const open = await lists.unsettled(settings.name, mostMails);
    if (!open) break;
    const settlement = await settlementOf(ports, settings, open);
    // False: another has done it meanwhile, and what it left is seen in the next round.
    if (await lists.settle(settings.name, open, settlement)) {
      const { lineages, events } = settlement;
      log.debug({ list: settings.name, series: lineages.length, queued: events.length }, 'settled');
    }
  }
  await giveCommands(ports, settings);
}

async function settlementOf(
  ports: SettlePorts,
  settings: SettleSettings,
  open: Unsettled,
): Promise<Settlement> {
  const { lists } = ports;
  const { name: list } = settings;
  const { posts, remarks } = await gatherPosts(lists, list, open);
  const numbers = [...new Set(posts.flatMap(({ lineage }) => lineage ?? []))];
  const stored = await lists.lineagesOf(list, numbers);
  const found = findLineages(posts, remarks);
  const { changes, members } = nameLineages(list, found, posts, stored, open.nextNumber);
  await giveSlugs(lists, list, changes, open.nextNumber);
  const before = new Map(stored.map((lineage) => [lineage.number, lineage]));
  const lineages = changes.map(({ lineage }) => lineage);
  return {
    lineages,
    states: lineages.filter(({ number, state }) => {
      const was = before.get(number);
      return was !== undefined && was.state !== state;
    }),
    members,
    events: await eventsOf(ports, settings, changes, before),
  };
}

/** The posts that came, and all that may be of one series with them, with what they answer. */
async function gatherPosts(
  lists: ListStore,
  list: string,
  open: Unsettled,
): Promise<{ posts: ListedPost[]; remarks: Map<string, string[]> }> {
  const posts = new Map<string, ListedPost>();
  const ids = new Set<string>();
  const remarks = new Map<string, string[]>();
  const asked = new Set<string>();
  let keys = new Set([
    ...open.posts.flatMap((post) => post.keys),
    ...open.remarks.map((id) => threadKey(list, id)),
  ]);
  const take = (found: readonly ListedPost[]): ListedPost[] => {
    const fresh = found.filter(({ order }) => !posts.has(`${order}`));
    for (const post of fresh) {
      posts.set(`${post.order}`, post);
      ids.add(post.messageId);
    }
    return fresh;
  };
  take(open.posts);
  for (let round = 0; round < mostRounds && keys.size; round++) {
    for (const key of keys) asked.add(key);
    const fresh = take(await lists.related(list, [...keys], mostRelated));
    // A mail that comes late may free another from a series that it had filled: that one's own likeness counts again.
    keys = new Set(fresh.flatMap((post) => post.keys));
    for (const id of await walkUp(lists, list, posts.values(), { ids, remarks }))
      keys.add(threadKey(list, id));
    for (const key of keys) if (asked.has(key)) keys.delete(key);
    if (posts.size - open.posts.length > mostRelated) break;
  }
  return { posts: [...posts.values()], remarks };
}

/** What the posts answer through mails that are no posts, where they name none directly. Returns what they lead to. */
async function walkUp(
  lists: ListStore,
  list: string,
  posts: Iterable<ListedPost>,
  { ids, remarks }: { ids: ReadonlySet<string>; remarks: Map<string, string[]> },
): Promise<string[]> {
  const led: string[] = [];
  let next = new Set<string>();
  for (const { parents } of posts)
    if (!parents.some((id) => ids.has(id))) for (const id of parents) next.add(id);
  for (let step = 0; step < mostRounds && next.size; step++) {
    const unknown = [...next].filter((id) => !remarks.has(id) && !ids.has(id));
    const found = await lists.parentsOf(list, unknown);
    next = new Set();
    for (const [id, parents] of found) {
      remarks.set(id, parents);
      for (const parent of parents) {
        led.push(parent);
        next.add(parent);
      }
    }
  }
  return led;
}

async function giveSlugs(
  lists: ListStore,
  list: string,
  changes: readonly LineageChange[],
  from: number,
): Promise<void> {
  const fresh = changes.map(({ lineage }) => lineage).filter(({ number }) => number >= from);
  const used = new Set<string>();
  for (let waiting = fresh, attempt = 0; waiting.length; attempt++) {
    const wish = ({ title, number }: Lineage): string => {
      const base = slugOf(title);
      return attempt === 0 ? base : `${base}-${number}${attempt === 1 ? '' : `-${attempt}`}`;
    };
    for (const slug of await lists.takenSlugs(list, waiting.map(wish))) used.add(slug);
    waiting = waiting.filter((lineage) => {
      const slug = wish(lineage);
      if (used.has(slug)) return true;
      used.add(slug);
      lineage.slug = slug;
      return false;
    });
  }
}

async function eventsOf(
  { lists, clock, log }: SettlePorts,
  { name, only, since, quietSeconds }: SettleSettings,
  changes: readonly LineageChange[],
  before: ReadonlyMap<number, Lineage>,
): Promise<Settlement['events']> {
  const events: Settlement['events'] = [];
  const now = clock.now().getTime();
  const oldest = new Date(now - longestMemory).toISOString();
  for (const { lineage, reason } of changes) {
    if (reason === null) continue;
    const newest = lineage.versions.at(-1);
    const event = seriesEvent({ repository: name, change: lineage.number }, lineage, reason);
    if (lineage.state === 'superseded') {
      // What was made of it is to be closed; of what is old, or was never open, nothing was made.
      const was = before.get(lineage.number)?.versions.at(-1);
      if (was && was.lastAt >= since && was.lastAt >= oldest) events.push({ event, after: 0 });
      continue;
    }
    if (!newest?.received.length || newest.lastAt < since || newest.lastAt < oldest) continue;
    if (only) {
      const seen = await whatItChanges(lists, name, lineage);
      const verdict = isForProject(only, seen);
      if (!verdict.yes) {
        log.info({ list: name, series: lineage.number, reason: verdict.reason }, 'a series is left alone');
        continue;
      }
    }
    const whole = newest.received.length >= newest.total;
    events.push({ event, after: whole ? 0 : quietSeconds });
  }
  return events;
}

/** Subjects and changed files of a series' newest version. */
async function whatItChanges(
  lists: ListStore,
  list: string,
  { versions }: Lineage,
): Promise<{ subjects: string[]; paths: string[] }> {
  const { head, mails } = versions.at(-1)!;
  const raw = await lists.rawOf(list, mails);
  const series = await readVersion(raw, head);
  return {
    subjects: await lists.subjectsOf(list, mails),
    paths: (series?.patches ?? []).flatMap(({ files }) =>
      files.flatMap(({ oldPath, newPath }) => [oldPath, newPath].filter((path) => path !== null)),
    ),
  };
}

/** Queues the commands of remarks whose series is known by now. */
async function giveCommands({ lists, clock, log }: SettlePorts, settings: SettleSettings): Promise<void> {
  const { name, since } = settings;
  const now = clock.now().getTime();
  for (const { messageId, at, sender, commands, lineage } of await lists.openCommands(name)) {
    const age = now - Date.parse(at);
    if (lineage === null && age < longestWait) continue;
    const answered = lineage !== null && sender !== null && at >= since && age < longestMemory;
    if (!answered) log.info({ list: name, mail: messageId }, 'a command is about no series, or old');
    await lists.takeCommands(
      name,
      messageId,
      answered
        ? {
            ...{ kind: 'command', platform: 'mail', repository: name, change: lineage },
            ...{ comment: messageId, author: sender, commands },
          }
        : null,
    );
  }
}
