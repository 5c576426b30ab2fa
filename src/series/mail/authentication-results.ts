/**
 * What a mail server says of a mail's signatures (`Authentication-Results:`, RFC 8601). Nothing is verified here, and
 * no name is looked up: the one server that is trusted has done that.
 */
import { type Field, fieldsNamed } from './header-fields.ts';

interface AuthenticationResult {
  /** In lower case: `dkim`, `spf`, … */
  method: string;
  /** In lower case: `pass`, `fail`, `none`, … */
  result: string;
  /** By `type.property` in lower case, such as `header.d`; of a repeated one the first counts. */
  properties: ReadonlyMap<string, string>;
}

interface AuthenticationResults {
  /** Who says so, in lower case. */
  server: string;
  results: AuthenticationResult[];
}

const longest = 16 * 1024;
const deepestComment = 20;
/** Results in one field, and properties of one result. */
const most = 100;

/**
 * Reads a field's value, unfolded. Null for one that does not follow the grammar from its start to its end: who
 * forges one shall not profit from a lenient reader. Takes time linear in the text.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  if (value.length > longest || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return null;
  try {
    return read(new Scanner(value));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/**
 * The domains of signatures that `server` (the first word of its fields) has verified, in lower case. Only the
 * topmost of its fields that speaks of DKIM counts: servers add theirs on top, so whatever a sender has put in stands
 * below. That a server removes fields that bear its name from what comes in is its own duty (RFC 8601, section 5).
 */
export function verifiedDomains(fields: readonly Field[], server: string): string[] {
  for (const value of fieldsNamed(fields, 'authentication-results')) {
    const read = parseAuthenticationResults(value);
    // One that cannot be read may be the server's own: what stands below it is not to be believed instead.
    if (!read) {
      if (value.toLowerCase().includes(server.toLowerCase())) return [];
      continue;
    }
    if (read.server !== server.toLowerCase()) continue;
    const dkim = read.results.filter(({ method }) => method === 'dkim');
    if (!dkim.length) continue;
    return dkim.flatMap(({ result, properties }) => {
      if (result !== 'pass') return [];
      const domain = properties.get('header.d') ?? /@([^@]+)$/.exec(properties.get('header.i') ?? '')?.[1];
      return domain === undefined ? [] : [domain.toLowerCase()];
    });
  }
  return [];
}

/**
 * Whether a signature of `signer` stands for addresses of `domain`: its own, or those of a domain below it, which
 * whoever signs for the upper one controls.
 */
export function isAligned(signer: string, domain: string): boolean {
  const [a, b] = [signer.toLowerCase(), domain.toLowerCase()];
  return a.includes('.') && (a === b || b.endsWith(`.${a}`));
}

class Malformed extends Error {}

/** Goes over the text; blanks and comments may stand between any two of its parts. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.skip();
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  skip(): void {
    for (let depth = 0; this.#at < this.#text.length; this.#at += 1) {
      const c = this.#text[this.#at]!;
      if (c === '(') {
        if (++depth > deepestComment) throw new Malformed();
      } else if (depth > 0 && c === ')') depth -= 1;
      else if (depth > 0 && c === '\\') this.#at += 1;
      else if (depth === 0 && c !== ' ' && c !== '\t') return;
      if (this.#at >= this.#text.length - 1 && depth > 0) throw new Malformed();
    }
  }

  mark(wanted: string): boolean {
    if (this.#text[this.#at] !== wanted) return false;
    this.#at += 1;
    this.skip();
    return true;
  }

  need(wanted: string): void {
    if (!this.mark(wanted)) throw new Malformed();
  }

  /** What the (sticky) expression finds here; null where it finds nothing. */
  take(expression: RegExp): string | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0] ?? '';
    if (found === '') return null;
    this.#at += found.length;
    this.skip();
    return found;
  }

  /** A bare or quoted value; an address may have a quoted part and go on behind it. */
  value(): string {
    const found = this.take(/(?:"(?:[^"\\]|\\.)*"|[^\s;()"\\])+/y);
    if (found === null) throw new Malformed();
    return found.replace(/\\(.)|"/g, (_, quoted: string | undefined) => quoted ?? '');
  }
}

const keyword = /[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?/y;

function read(scanner: Scanner): AuthenticationResults {
  const server = scanner.value().toLowerCase();
  // The version of the grammar: 1, where it is said.
  const version = scanner.take(/\d+/y);
  if (version !== null && version !== '1') throw new Malformed();
  const results: AuthenticationResult[] = [];
  while (!scanner.atEnd) {
    scanner.need(';');
    // A semicolon at the end is wrong, and common.
    if (scanner.atEnd) break;
    if (results.length >= most) throw new Malformed();
    const result = readResult(scanner);
    if (result) results.push(result);
  }
  return { server, results };
}

/** Null: `none`, there is no result. */
function readResult(scanner: Scanner): AuthenticationResult | null {
  const method = scanner.take(keyword)?.toLowerCase();
  if (method === undefined) throw new Malformed();
  if (scanner.mark('/') && scanner.take(/\d+/y) !== '1') throw new Malformed();
  if (!scanner.mark('=')) {
    if (method === 'none') return null;
    throw new Malformed();
  }
  const result = scanner.take(keyword)?.toLowerCase();
  if (result === undefined) throw new Malformed();
  const properties = new Map<string, string>();
  for (let name = scanner.take(keyword); name !== null; name = scanner.take(keyword)) {
    if (properties.size >= most) throw new Malformed();
    let key = name.toLowerCase();
    if (scanner.mark('.')) {
      const property = scanner.take(keyword);
      if (property === null) throw new Malformed();
      key += `.${property.toLowerCase()}`;
    }
    scanner.need('=');
    const value = scanner.value();
    if (!properties.has(key)) properties.set(key, value);
  }
  return { method, result, properties };
}
