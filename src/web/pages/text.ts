/** Words and times of the pages. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { ChangeKey, CheckConclusion } from '../../ports/forge.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import { verdictWords } from '../../review/render/words.ts';
import type { Html } from './layout.ts';

/** What ends a line, moves the cursor or turns the direction of writing has no place in somebody's title. */
const unshown = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** Text of others on one line. */
export const clean = (text: string): string => text.replace(unshown, ' ').trim();

/** Characters of a title in a list; all of it is on its own page. */
export const longestTitle = 160;

/** Text of others, which cannot turn the writing around it. */
export const foreign = (text: string): Html => html`<bdi>${clean(text)}</bdi>`;

/** An address, when it is one of the web; anything else is no link. */
export function webAddress(address: string | null | undefined): string | null {
  const url = URL.parse(address ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

const relative = new Intl.RelativeTimeFormat('en');
const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago a time was (both in milliseconds): `3 hours ago`; `in 2 days` for what is to come. */
export function ago(at: number, now: number): string {
  const seconds = (at - now) / 1000;
  if (Number.isNaN(seconds)) return 'at an unknown time';
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return 'just now';
}

/** A time (ISO 8601) as how long ago it was, with the exact time for who points at it. */
export const time = (at: string): Html =>
  html`<time datetime="${at}" title="${at.slice(0, 19).replace('T', ' ')} UTC">${ago(Date.parse(at), Date.now())}</time>`;

/** A length of time, roughly. */
export function duration(seconds: number): string {
  for (const [unit, length] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const) {
    if (seconds >= 2 * length) return counted(Math.floor(seconds / length), unit);
  }
  return counted(Math.max(0, Math.round(seconds)), 'second');
}

export const verdict = (conclusion: CheckConclusion): Html =>
  html`<span class="conclusion ${conclusion}">${verdictWords[conclusion]}</span>`;

/** What changes come from, by what addresses and stored reviews call it. */
export const platformNames = (forges: Forges): Readonly<Record<ChangeKey['platform'], string>> => {
  const names = Object.values(forges).map(({ platform, name }) => [platform, name]);
  return { ...(Object.fromEntries(names) as Record<keyof Forges, string>), mail: 'mailing list' };
};

/** `owner/name #12`, `group/name !12`, `qemu-devel`. */
export function changeName(
  { platform, repository, change }: Pick<ChangeKey, 'platform' | 'repository'> & { change: number | null },
  forges: Forges,
): string {
  if (platform === 'mail' || change === null) return repository;
  return `${repository} ${forges[platform].sign}${change}`;
}
