/**
 * Who looks: everybody, or an admin who has signed in with ADMIN_TOKEN. The cookie is signed, not stored: it holds on
 * every process that has the same token, and none does any more when the token is changed.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../ports/reviews.ts';
import { Refusal } from './refusal.ts';

/** What a request says of who sends it. Header names are in lower case. */
export interface Asker {
  headers: Readonly<Record<string, string | undefined>>;
  /** Of the other end of the connection. */
  address: string;
}

export interface Session extends Viewer {
  /** To be sent back with every form that does something; null: nobody has signed in by cookie. */
  csrf: string | null;
}

export interface Sessions {
  /** Whether anybody can sign in. */
  readonly possible: boolean;
  /** Throws Refusal (401, 429) for a bearer token that is wrong. */
  of(asker: Asker): Session;
  /** The value of `set-cookie` for who has the token; null for who has not. Throws Refusal (429). */
  signIn(asker: Asker, token: string): string | null;
  /** The value of `set-cookie` that ends it. */
  readonly signOut: string;
  /** Throws Refusal (403) unless the form was made for this session. */
  demand(session: Session, csrf: string | null): void;
}

const hours = 12;
/** Wrong tokens of one address in that many minutes, after which none is looked at any more. */
const mostWrong = 10;
const minutes = 15;
/** Addresses that are remembered. */
const mostAddresses = 10_000;

/** `token` null: nobody can sign in. `secure`: the pages are reached over https. */
export function createSessions(token: string | null, secure: boolean, now = () => Date.now()): Sessions {
  const name = secure ? '__Host-vmsd-warden' : 'vmsd-warden';
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  const wrong = new Map<string, { count: number; until: number }>();

  const sign = (text: string): string =>
    createHmac('sha256', `vmsd-warden session\n${token}`).update(text).digest('base64url');

  function isToken(address: string, given: string): boolean {
    if (token === null) return false;
    const known = wrong.get(address);
    if (known && known.until > now() && known.count >= mostWrong) {
      const wait = Math.ceil((known.until - now()) / 1000);
      throw new Refusal(429, 'too many wrong tokens from there; try again later', {
        'retry-after': String(wait),
      });
    }
    if (equal(given, token)) return true;
    if (wrong.size >= mostAddresses) wrong.clear();
    const count = known && known.until > now() ? known.count + 1 : 1;
    wrong.set(address, { count, until: now() + minutes * 60_000 });
    return false;
  }

  /** The cookie's value when it is one of ours and holds. */
  function cookieOf(header: string | undefined): string | null {
    if (token === null) return null;
    for (const part of (header ?? '').slice(0, 8192).split(';')) {
      const [key, value = ''] = part.trim().split('=');
      if (key !== name) continue;
      const [until = '', nonce = '', signature = ''] = value.split('.');
      if (!/^\d{10,13}$/.test(until) || Number(until) * 1000 < now()) continue;
      if (equal(signature, sign(`${until}.${nonce}`))) return value;
    }
    return null;
  }

  return {
    possible: token !== null,
    of({ headers, address }) {
      const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
      if (given !== undefined) {
        if (!isToken(address, given))
          throw new Refusal(401, 'the token in the header "Authorization" is wrong');
        return { seesPrivate: true, csrf: null };
      }
      const cookie = cookieOf(headers.cookie);
      return { seesPrivate: cookie !== null, csrf: cookie && sign(`form ${cookie}`) };
    },
    signIn({ address }, given) {
      if (!isToken(address, given)) return null;
      const value = `${Math.floor(now() / 1000) + hours * 3600}.${randomBytes(9).toString('base64url')}`;
      return `${name}=${value}.${sign(value)}; Max-Age=${hours * 3600}; ${attributes}`;
    },
    signOut: `${name}=; Max-Age=0; ${attributes}`,
    demand(session, csrf) {
      if (session.csrf === null) throw new Refusal(403, 'this is for signed-in admins; sign in at /login');
      if (!equal(csrf ?? '', session.csrf)) {
        throw new Refusal(
          403,
          'this form is not of your session; go back, load the page again and repeat it',
        );
      }
    },
  };
}

/** In a time that says nothing about either. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
