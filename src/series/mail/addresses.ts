/** Addresses of mails, and who a mail is from. */
import type { Headers } from './header-fields.ts';
import { clean, decodeWords } from './header-values.ts';

export interface Address {
  name: string;
  email: string;
}

/** The addresses of a field, decoded; those without an `@` are left out. */
export function parseAddresses(value: string): Address[] {
  const text = value.slice(0, 4000);
  const closed = /^(?:[^"]|"(?:[^"\\]|\\.)*")*/.exec(text)![0].length;
  // Quotes that are not closed quote nothing.
  const whole = text.slice(0, closed) + text.slice(closed).replaceAll('"', '');
  const parts = whole.match(/(?:"(?:[^"\\]|\\.)*"?|[^",])+/g) ?? [];
  const found: Address[] = [];
  let before = '';
  for (const part of parts) {
    const text = before + part;
    if (!text.includes('@')) {
      // A comma in a name that should have been quoted: `Doe, Jane <jane@example.org>`.
      before = `${text},`;
      continue;
    }
    before = '';
    const address = parseAddress(text);
    if (address) found.push(address);
  }
  return found;
}

/** `Name <mail>`, `"Name" <mail>`, `mail (Name)` or a bare address. */
export function parseAddress(text: string): Address | null {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  if (open >= 0 && close > open) {
    const name = text.slice(0, open).trim();
    const quoted = /^"(.*)"$/s.exec(name);
    const plain = quoted ? quoted[1]!.replace(/\\(.)/g, '$1') : name;
    return { name: decodeWords(plain).trim(), email: text.slice(open + 1, close).trim() };
  }
  const comment = /^([^(]*)\(([^()]*)\)\s*$/.exec(text);
  const email = (comment ? comment[1]! : text).trim();
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(email)) return null;
  return { name: comment ? decodeWords(comment[2]!).trim() : '', email };
}

/**
 * Who wrote a mail. Lists that must not send in others' names put themselves into `From:`
 * (`Jane Doe via qemu-devel <qemu-devel@nongnu.org>`); the author then stands in `Reply-To:` or `X-Original-From:`.
 */
export function sender(headers: Headers): Address | null {
  const from = parseAddresses(headers.get('from') ?? '')[0] ?? null;
  if (from === null) return null;
  const via = /^(.{0,200}?)\s+via(?:\s.{0,200})?$/i.exec(from.name);
  if (!via) return from;
  const name = via[1]!.trim();
  for (const field of ['x-original-from', 'reply-to']) {
    const others = parseAddresses(headers.get(field) ?? '').filter((other) => other.email !== from.email);
    const same = others.find((other) => other.name === name) ?? others[0];
    if (same) return { name: same.name || name, email: same.email };
  }
  return { name, email: from.email };
}

/**
 * Who a mail counts as, by the sender that was found: the address in lower case; where a list has put its own there,
 * and nothing says what was there before, the name and that. '': nobody.
 */
export function countsAs(headers: Headers, from: Address | null): string {
  const email = clean(from?.email ?? '', 320).toLowerCase();
  if (email === '') return '';
  const written = decodeWords(headers.get('from') ?? '');
  const munged = /\svia\s/i.test(written) && written.toLowerCase().includes(email);
  return munged ? `${clean(from?.name ?? '', 200).toLowerCase()} via ${email}` : email;
}
