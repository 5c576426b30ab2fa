/** What jobs are queued under. */
import { type ForgeEvent, identityOf, type RepositoryRef } from '../ports/forge.ts';
import { groupOf } from './turns.ts';

export const queueNames = [
  'command',
  'change',
  'queue',
  'series',
  'list',
  'repository',
  'removed',
  'sweep',
] as const;
export type QueueName = (typeof queueNames)[number];

/** Where the work on a change, or on a repository, is queued under: by its number, whatever its name is by now. */
const placeText = (event: RepositoryRef & { platform: string }): string =>
  `${event.platform}/${identityOf(event)}`;

/** An event's columns. */
interface Row {
  queue: QueueName;
  key: string;
  platform: string;
  /** What the repository is known by; '' where it is of none. */
  repository: string;
  /** With whose other jobs it takes turns. */
  group?: { id: string };
}

export function rowOf(event: ForgeEvent): Row {
  const { kind, platform } = event;
  if (kind === 'removed' || kind === 'sweep') {
    return { queue: kind, key: kind === 'sweep' ? 'sweep' : platform, platform, repository: '' };
  }
  const place = placeText(event);
  const key =
    kind === 'list' || kind === 'repository'
      ? place
      : kind === 'queue'
        ? `${place}@${event.head}`
        : `${place}#${event.change}`;
  return { queue: kind, key, platform, repository: identityOf(event), ...groupIn(event) };
}

/** With whose other jobs an event's takes turns; nothing where it is of no repository. */
export function groupIn(event: ForgeEvent): Pick<Row, 'group'> {
  if (event.kind === 'removed' || event.kind === 'sweep') return {};
  return { group: groupOf(placeText(event), 'author' in event ? event.author : undefined) };
}

/** Jobs that look at what there is now, whatever has happened to it: one stands for all before it. */
export const isOfPlace = (name: QueueName): boolean => /^(?:change|queue|series|list|repository)$/.test(name);
