/**
 * Who looks: everybody, or an admin who has signed in with ADMIN_TOKEN. The cookie is signed: it holds on every process
 * that has the same token, and none does any more when the token is changed. What is stored is who has signed out.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../ports/reviews.ts';
import type { SignedOut } from '../../ports/store.ts';
import { Refusal } from './refusal.ts';

/** What a request says of who sends it. Header names are in lower case. */
export interface Asker {
  headers: Readonly<Record<string, string | undefined>>;
  /** Whom wrong tokens are counted by. */
  client: string;
}

export interface Session extends Viewer {
  /** To be sent back with every form that does something; null: nobody has signed in by cookie. */
  csrf: string | null;
}

export interface Sessions {
  /** Whether anybody can sign in. */
  readonly possible: boolean;
  /** Throws Refusal (401, 429) for a bearer token that is wrong, and `Failure` when the database is away. */
  of(asker: Asker): Promise<Session>;
  /** The value of `set-cookie` for who has the token; null for who has not. Throws Refusal (429). */
  signIn(asker: Asker, token: string): string | null;
  /** Ends the session of the cookie, wherever it is; gives the value of `set-cookie` that takes it away. */
  signOut(asker: Asker): Promise<string>;
  /** Throws Refusal (403) unless the form was made for this session. */
  demand(session: Session, csrf: string | null): void;
}

const hours = 12;
/** Wrong tokens of one client in that many minutes, after which further ones are refused as too many. */
const mostWrong = 10;
const minutes = 15;
/** Clients that are remembered. */
const mostClients = 10_000;

export interface SessionSettings {
  /** Null: nobody can sign in. */
  token: string | null;
  /** The pages are reached over https. */
  secure: boolean;
  signedOut: SignedOut;
  /** Milliseconds. */
  now?: () => number;
}

export function createSessions({ token, secure, signedOut, now = Date.now }: SessionSettings): Sessions {
  const name = secure ? '__Host-vmsd-warden' : 'vmsd-warden';
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  const wrong = new Map<string, { count: number; until: number }>();

  const sign = (text: string): string =>
    createHmac('sha256', `vmsd-warden session\n${token}`).update(text).digest('base64url');

  /** The right token is taken whatever came before: nobody can lock out those who share an address with him. */
  function isToken(client: string, given: string): boolean {
    if (token === null) return false;
    if (equal(given, token)) return true;
    const known = wrong.get(client);
    const counts = known !== undefined && known.until > now();
    if (counts && known.count >= mostWrong) {
      const wait = Math.ceil((known.until - now()) / 1000);
      const headers = { 'retry-after': String(wait) };
      throw new Refusal(429, 'too many wrong tokens from there; try again later', headers, 'tokens');
    }
    if (wrong.size >= mostClients) wrong.clear();
    wrong.set(client, { count: counts ? known.count + 1 : 1, until: now() + minutes * 60_000 });
    return false;
  }

  /** The cookie when it is one of ours and has not run out. */
  function cookieOf(header: string | undefined): { value: string; id: string; until: number } | null {
    if (token === null) return null;
    for (const part of (header ?? '').slice(0, 8192).split(';')) {
      const [key, value = ''] = part.trim().split('=');
      if (key !== name) continue;
      const [until = '', nonce = '', signature = ''] = value.split('.');
      if (!/^\d{10,13}$/.test(until) || Number(until) * 1000 < now()) continue;
      if (equal(signature, sign(`${until}.${nonce}`))) {
        return { value, id: `${until}.${nonce}`, until: Number(until) };
      }
    }
    return null;
  }

  return {
    possible: token !== null,
    async of({ headers, client }) {
      const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
      if (given !== undefined) {
        if (!isToken(client, given))
          throw new Refusal(401, 'the token in the header "Authorization" is wrong');
        return { seesPrivate: true, csrf: null };
      }
      const cookie = cookieOf(headers.cookie);
      if (!cookie || (await signedOut.has(cookie.id))) return { seesPrivate: false, csrf: null };
      return { seesPrivate: true, csrf: sign(`form ${cookie.value}`) };
    },
    signIn({ client }, given) {
      if (!isToken(client, given)) return null;
      const value = `${Math.floor(now() / 1000) + hours * 3600}.${randomBytes(9).toString('base64url')}`;
      return `${name}=${value}.${sign(value)}; Max-Age=${hours * 3600}; ${attributes}`;
    },
    async signOut({ headers }) {
      const cookie = cookieOf(headers.cookie);
      if (cookie) await signedOut.add(cookie.id, new Date(cookie.until * 1000));
      return `${name}=; Max-Age=0; ${attributes}`;
    },
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
