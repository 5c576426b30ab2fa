/** The form to try a patch with: what it looks like, and how it is read. */
import { html } from 'hono/html';
import { type ChangePlace, placesInWords } from '../http/change-address.ts';
import { Refusal } from '../http/refusal.ts';
import type { Session } from '../http/session.ts';
import type { Html } from './layout.ts';

/** What may be tried here. */
export interface TryOffer {
  /** Where changes are fetched from. */
  places: readonly ChangePlace[];
  /** The server is for others as well: who has not signed in may use so much of it. */
  isServing: boolean;
}

/** Bytes of a form, and of a change that is fetched: of who has signed in, or runs the server for himself. */
export const maxFormBytes = 26 * 1024 * 1024;
/** And of visitors: the largest series of QEMU's history is a fifth of it. */
export const maxVisitorBytes = 5 * 1024 * 1024;

export const formBytesFor = ({ isServing }: TryOffer, session: Session): number =>
  isServing && !session.seesPrivate ? maxVisitorBytes : maxFormBytes;

/** The form, and the example at one click. */
export function tryForm(offer: TryOffer, session: Session, text = '', address = ''): Html {
  const forms = placesInWords(offer.places);
  // The rest is the form's own.
  const megabytes = formBytesFor(offer, session) / 1024 / 1024 - 1;
  return html`<form class="try" action="/try" method="post" enctype="multipart/form-data">
${session.csrf === null ? '' : html`<input type="hidden" name="csrf" value="${session.csrf}">`}
<p><label for="series">An mbox, a mail or a diff</label>
<textarea id="series" name="text" rows="10" spellcheck="false" autocapitalize="off" autocomplete="off" placeholder="From: …&#10;Subject: [PATCH 1/2] …">${text}</textarea></p>
<p><label for="file">or a file</label> <input id="file" type="file" name="file" accept=".mbox,.patch,.diff,.eml,.txt,.mbx,.gz"> <small class="soft hint">up to ${megabytes} MB</small></p>
${
  forms.length === 0
    ? ''
    : html`<p><label for="address">or the address of a change or a mail</label> <input id="address" type="url" name="address" size="60" value="${address}" aria-describedby="forms">
<small id="forms" class="soft hint">like ${forms.join(', ')}</small></p>
`
}<p class="actions"><button class="main" type="submit">Review</button> <button type="submit" name="keep" value="1">Review and make a link</button> <a class="button" href="/try/example">Show an example</a></p>
<p class="soft small">A link shows the report to everybody who has it, for a day. Without one nothing is kept.</p>
</form>`;
}

/** What a form brings. */
export interface TriedForm {
  text: string;
  file: Buffer;
  address: string;
  csrf: string;
  /** A link is wanted. */
  keep: boolean;
  /** A script asks, while somebody types: what is no series yet is no mistake. */
  live: boolean;
}

/** Browsers send a box's lines with CRLF, whatever was pasted. Throws Refusal. */
export async function readTryForm(body: Buffer, contentType: string): Promise<TriedForm> {
  checkParts(body, contentType);
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new Refusal(400, 'this is no form');
    });
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form.get('file');
  return {
    text: textOf('text').replaceAll('\r\n', '\n'),
    address: textOf('address'),
    csrf: textOf('csrf'),
    keep: textOf('keep') === '1',
    live: textOf('live') === '1',
    file: file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer()),
  };
}

/** The form has six fields. What reads it takes minutes for millions of them, and stands still meanwhile. */
const mostParts = 10;
const longestPartHeader = 4096;

/** Throws Refusal for what no browser makes of the form. */
function checkParts(body: Buffer, contentType: string): void {
  const noForm = new Refusal(400, 'this is no form');
  const named = /^multipart\/form-data;.{0,200}?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  );
  const boundary = named?.[1] ?? named?.[2];
  if (boundary === undefined) throw noForm;
  const mark = `--${boundary}`;
  let parts = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (++parts > mostParts) throw noForm;
    if (body.toString('latin1', at + mark.length, at + mark.length + 2) === '--') continue;
    const header = body.subarray(at, at + longestPartHeader);
    if (!header.includes('\r\n\r\n')) throw noForm;
  }
}
