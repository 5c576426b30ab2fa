/** The address of a change, as people copy it from their browser -> its patches. Only configured places are asked. */
import { Refusal } from './refusal.ts';

/** Where changes are fetched from: a forge, or an archive of mails. */
export interface ChangePlace {
  /** Without a slash at the end. */
  url: string;
  /** How the address of a change looks, below that of the place. */
  changeExample: string;
  /** The path of a change's patches, of what stands below the place's address; null for what is no change. */
  patchesOf(path: string): string | null;
  /** Other hosts that it keeps patches on, and sends on to. */
  patchHosts?: readonly string[];
}

/** An archive that public-inbox serves: a mail is at the address, `/`, its Message-Id, `/`. */
export const archivePlace = (url: string): ChangePlace => ({
  url,
  changeExample: 'MESSAGE-ID/',
  patchesOf(path) {
    const [id = ''] = path.split(/[/?#]/, 1);
    const at = id.indexOf('@');
    // A backslash is as good as a slash in an address.
    const isId = at > 0 && at < id.length - 1 && !/[\s\\\x00-\x1f\x7f]/.test(id);
    const rest = path.slice(id.length, id.length + 3);
    return isId && /^\/?(?:$|[?#]|(?<=\/)[Tt]\/)/.test(rest) ? `${id}/t.mbox.gz` : null;
  },
});

const longest = 25 * 1024 * 1024;
const patience = 30_000;
/** Forges send on to where they keep patches; that goes on for so long. */
const mostRedirects = 3;

/** A longer one is none. */
const longestAddress = 2000;

export const placesInWords = (places: readonly ChangePlace[]): string[] =>
  places.map(({ url, changeExample }) => `${url}/${changeExample}`);

/** The patches of a change, as an mbox that may be gzipped. No credentials are sent. Throws Refusal. */
export async function fetchChange(
  address: string,
  places: readonly ChangePlace[],
  most: number = longest,
): Promise<Buffer> {
  const source = sourceOf(address.trim(), places);
  if (source === null) {
    throw new Refusal(
      422,
      `this is no address of a change here; such are ${placesInWords(places).join(', ')}`,
    );
  }
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await ask(source.address, source.place, signal, mostRedirects);
    if (answer.status === 404)
      throw new Refusal(422, 'there is no change at this address, or it is not public');
    if (!answer.ok || answer.body === null)
      throw new Refusal(422, `the change's server answers ${answer.status}`);
    return await readAll(answer.body, Math.min(most, longest));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(422, "the change's server does not answer");
  }
}

/** Where the patches of an address are; null when it is of none of the places. */
function sourceOf(
  address: string,
  places: readonly ChangePlace[],
): { address: string; place: ChangePlace } | null {
  if (address.length > longestAddress) return null;
  // Names of hosts are in any case, as people write them; what stands behind them is looked at as it is.
  const server = /^https?:\/\/[^/\\?#@\s]+(?=\/)/i.exec(address)?.[0];
  const origin = server && URL.parse(server)?.origin;
  if (!server || !origin) return null;
  const whole = `${origin}${address.slice(server.length)}`;
  for (const place of places) {
    const base = `${URL.parse(place.url)?.href.replace(/\/$/, '')}/`;
    const path = whole.startsWith(base) ? place.patchesOf(whole.slice(base.length)) : null;
    // Whatever the path looks like, it leads nowhere else.
    if (path !== null && URL.parse(base + path)?.href.startsWith(base))
      return { address: base + path, place };
  }
  return null;
}

/** Follows redirects to the same server, and over HTTPS to where the place keeps its patches: nowhere else. */
async function ask(
  address: string,
  place: ChangePlace,
  signal: AbortSignal,
  redirects: number,
): Promise<Response> {
  const headers = { 'user-agent': 'vmsd-warden' };
  const answer = await fetch(address, { headers, redirect: 'manual', signal });
  if (answer.status < 300 || answer.status > 399) return answer;
  await answer.body?.cancel();
  const next = URL.parse(answer.headers.get('location') ?? '', address);
  const isSame = next?.origin === URL.parse(place.url)?.origin;
  const isKept = next?.protocol === 'https:' && place.patchHosts?.includes(next.host);
  if (!next || redirects === 0 || !(isSame || isKept)) {
    throw new Refusal(422, "the change's server sends on to somewhere that is not followed");
  }
  return ask(next.href, place, signal, redirects - 1);
}

async function readAll(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new Refusal(422, `the change has more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
