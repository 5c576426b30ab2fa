/** Atom (RFC 4287): what a reader of feeds is given. Text of others is escaped, and what XML cannot hold is left out. */
import { createHash } from 'node:crypto';
import { clean } from './text.ts';

export interface FeedEntry {
  /** The same for as long as the entry is about the same thing. */
  id: string;
  title: string;
  /** Absolute. */
  link: string;
  /** ISO 8601. */
  updated: string;
  author: string;
  /** Plain text. */
  summary: string;
  category: string;
}

export interface Feed {
  title: string;
  subtitle: string;
  /** Absolute: of the feed itself, which is its id, and of the page that it belongs to. */
  self: string;
  page: string;
  /** When there is no entry. */
  updated: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** An id made of what an entry is about, the same on every server and at every address (RFC 9562, version 8). */
export function urnOf(about: string): string {
  const hex = createHash('sha256').update(`vmsd-warden\n${about}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function atom({ title, subtitle, self, page, updated, entries }: Feed): string {
  const newest = entries.reduce((last, one) => (one.updated > last ? one.updated : last), '');
  const all = entries.map(
    (one) => `<entry>
<id>${xml(one.id)}</id>
<title>${xml(one.title) || 'untitled'}</title>
<link rel="alternate" type="text/html" href="${xml(one.link)}"/>
<updated>${xml(one.updated)}</updated>
<author><name>${xml(one.author) || 'unknown'}</name></author>
<category term="${xml(one.category)}"/>
<summary>${xml(one.summary)}</summary>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<subtitle>${xml(subtitle)}</subtitle>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<updated>${xml(newest || updated)}</updated>
<author><name>vmsd-warden</name></author>
<generator>vmsd-warden</generator>
${all.join('')}</feed>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `clean` has taken the control characters; the two that are left are no characters of XML. */
const xml = (text: string): string =>
  clean(text.toWellFormed())
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => entities[c]!);
