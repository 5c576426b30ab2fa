/** The address of a change, as people copy it from their browser -> its patches. Only configured places are asked. */
import { Refusal } from './refusal.ts';

/** Addresses without a slash at the end. */
export interface ChangePlaces {
  github: string | null;
  gitlab: string | null;
  /** Archives that public-inbox serves: a mail is at the address, `/`, its Message-Id, `/`. */
  archives: readonly string[];
}

const longest = 25 * 1024 * 1024;
const patience = 30_000;
/** Forges send on to where they keep patches; that goes on for so long. */
const mostRedirects = 3;

export const placesInWords = ({ github, gitlab, archives }: ChangePlaces): string[] => [
  ...(github === null ? [] : [`${github}/OWNER/NAME/pull/7`]),
  ...(gitlab === null ? [] : [`${gitlab}/GROUP/NAME/-/merge_requests/7`]),
  ...archives.map((archive) => `${archive}/MESSAGE-ID/`),
];

/** The patches of a change, as an mbox that may be gzipped. No credentials are sent. Throws Refusal. */
export async function fetchChange(address: string, places: ChangePlaces): Promise<Buffer> {
  const source = sourceOf(address.trim(), places);
  if (source === null) {
    throw new Refusal(
      422,
      `this is no address of a change here; such are ${placesInWords(places).join(', ')}`,
    );
  }
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await ask(source, signal, mostRedirects);
    if (answer.status === 404)
      throw new Refusal(422, 'there is no change at this address, or it is not public');
    if (!answer.ok || answer.body === null)
      throw new Refusal(422, `the change's server answers ${answer.status}`);
    return await readAll(answer.body);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(422, "the change's server does not answer");
  }
}

/** Where the patches of an address are; null when it is of none of the places. */
function sourceOf(address: string, { github, gitlab, archives }: ChangePlaces): string | null {
  const behind = (place: string) =>
    address.startsWith(`${place}/`) ? address.slice(place.length + 1) : null;
  const part = '[A-Za-z0-9_.-]*[A-Za-z0-9_-][A-Za-z0-9_.-]*';
  if (github !== null) {
    const found = new RegExp(`^(${part}/${part}/pull/[1-9]\\d{0,9})(?:[/?#].*)?$`).exec(behind(github) ?? '');
    if (found) return `${github}/${found[1]}.patch`;
  }
  if (gitlab !== null) {
    const found = new RegExp(`^((?:${part}/){2,20}-/merge_requests/[1-9]\\d{0,9})(?:[/?#].*)?$`).exec(
      behind(gitlab) ?? '',
    );
    if (found) return `${gitlab}/${found[1]}.patch`;
  }
  for (const archive of archives) {
    const id = /^([^/?#\s]+@[^/?#\s]+?)\/?(?:[?#].*|T\/.*|t\/.*)?$/.exec(behind(archive) ?? '')?.[1];
    if (id) return `${archive}/${id}/t.mbox.gz`;
  }
  return null;
}

/** Follows redirects to the same server, and over HTTPS to others. */
async function ask(address: string, signal: AbortSignal, redirects: number): Promise<Response> {
  const headers = { 'user-agent': 'vmsd-warden' };
  const answer = await fetch(address, { headers, redirect: 'manual', signal });
  if (answer.status < 300 || answer.status > 399) return answer;
  await answer.body?.cancel();
  const next = URL.parse(answer.headers.get('location') ?? '', address);
  const same = next?.origin === new URL(address).origin;
  if (!next || redirects === 0 || !(same || next.protocol === 'https:')) {
    throw new Refusal(422, "the change's server sends on to somewhere that is not followed");
  }
  return ask(next.href, signal, redirects - 1);
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > longest) throw new Refusal(422, `the change has more than ${longest} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
