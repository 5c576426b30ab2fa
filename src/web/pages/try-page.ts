/** The page to try a patch on: paste it, or choose a file, and see the review. */
import { html } from 'hono/html';
import type { Check, CheckAccess, Checked } from '../../ports/check.ts';
import { plain } from '../../review/render/plain.ts';
import { type ChangePlace, fetchChange, placesInWords } from '../http/change-address.ts';
import { Refusal, refusedInput } from '../http/refusal.ts';
import type { Session, Sessions } from '../http/session.ts';
import type { Html, Page } from './layout.ts';
import { saidTexts } from './review-page.ts';
import { reviewView } from './review-view.ts';

export interface TryParts {
  check: Check;
  /** Of POST /api/check; whoever has its token may sign in. */
  access: CheckAccess;
  /** The series at one click. */
  example: () => Promise<Checked>;
  /** Where changes are fetched from. */
  places: readonly ChangePlace[];
}

/** The review of the example, made once. */
export function reviewOnce(check: Check, series: () => Buffer): () => Promise<Checked> {
  let made: Promise<Checked> | null = null;
  return () => {
    made ??= check(series()).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** What a form may bring, and what of it is shown again when it was not understood. */
export const maxFormBytes = 26 * 1024 * 1024;
const mostShownAgain = 200_000;

export const tryPage = (parts: TryParts, session: Session): Page => ({
  title: 'Try',
  place: '/try',
  body: html`<h1>Try a patch</h1>
<p class="lead">See what vmsd-warden says about a series, before anyone else does. Nothing is kept or posted.</p>
${tryForm(parts, session)}`,
});

/** Why somebody may not try a series; null when they may. */
export function whyNotTried({ access }: Pick<TryParts, 'access'>, session: Session): string | null {
  if (access === 'open' || session.seesPrivate) return null;
  return access === 'closed' ? closedText : 'trying is for signed-in admins; sign in at /login';
}

/** Reviews what the form brings, of who may try. Throws Refusal. */
export async function triedPage(
  parts: TryParts,
  session: Session,
  demand: Sessions['demand'],
  form: { body: Buffer; contentType: string },
): Promise<Page> {
  const { check, places } = parts;
  const { text, file, address, csrf } = await readForm(form);
  // Who gives the token itself has no cookie that another site could use.
  if (session.csrf !== null) demand(session, csrf);
  const again = (status: number, problem: string): Page => ({
    title: 'Try',
    place: '/try',
    status,
    body: html`<h1>Try a patch</h1>
<p class="verdict error" role="alert"><strong>This could not be reviewed:</strong> ${plain(problem)}</p>
${tryForm(parts, session, text.slice(0, mostShownAgain), address.slice(0, 1000))}`,
  });
  const given = file.length > 0 ? file : Buffer.from(text);
  const isEmpty = given.toString('latin1').trim() === '';
  if (isEmpty && address.trim() === '') return again(400, 'paste a series into the box, or choose a file');
  try {
    return reviewedPage(await refusedInput(check(isEmpty ? await fetchChange(address, places) : given)));
  } catch (error) {
    if (error instanceof Refusal)
      return again(error.status, error.message.replaceAll('the body', 'the input'));
    throw error;
  }
}

/** The review of the example. */
export async function examplePage(parts: TryParts): Promise<Page> {
  return reviewedPage(
    await parts.example(),
    html`<p>This is the series of two made-up patches in <code>examples/flip.mbox</code>. The first one gives two targets the
other hook; the second one takes that back for one of them. <a href="/try">Try your own</a>.</p>`,
  );
}

function reviewedPage({ report, excerpts, said }: Checked, intro: Html = html``): Page {
  const { title, version } = report.series;
  const mails = said.filter(({ where }) => where === 'mail');
  return {
    title: plain(title) || 'Review',
    place: '/try',
    body: html`<p class="kicker"><a href="/try">Try</a> / review</p>
<h1>${plain(title) || 'A series without a title'}${version > 1 ? html` <span class="soft">v${version}</span>` : ''}</h1>
${intro}${reviewView({ report, excerpts })}
<h2>As it would be posted</h2>
<p>On a pull or merge request: the check, and comments on the lines. Where a forge has no checks it is a commit status with
the title, and suggestions have the forge's own form.</p>
${saidTexts(said.filter(({ where }) => where !== 'mail'))}
<p>${mails.length ? 'On a mailing list: replies under the patches.' : 'On a mailing list: nothing.'}</p>
${saidTexts(mails)}`,
  };
}

const closedText = 'trying is closed here: a forge is configured, and ADMIN_TOKEN is not set';

/** The form, and the example at one click. */
export function tryForm(
  { access, places }: Pick<TryParts, 'access' | 'places'>,
  session: Session,
  text = '',
  address = '',
): Html {
  const forms = placesInWords(places);
  const example = html`<a class="button" href="/try/example">Show an example</a>`;
  if (access !== 'open' && !session.seesPrivate) {
    const why =
      access === 'closed'
        ? html`${closedText.charAt(0).toUpperCase()}${closedText.slice(1)}.`
        : html`A forge is connected, so trying is for admins. <a href="/login?next=/try">Sign in</a> to try a series of your own.`;
    return html`<p>${why}</p>
<p>${example}</p>`;
  }
  return html`<form class="try" action="/try" method="post" enctype="multipart/form-data">
${session.csrf === null ? '' : html`<input type="hidden" name="csrf" value="${session.csrf}">`}
<p><label for="series">An mbox, a mail or a diff</label>
<textarea id="series" name="text" rows="10" spellcheck="false" autocapitalize="off" autocomplete="off" placeholder="From: …&#10;Subject: [PATCH 1/2] …">${text}</textarea></p>
<p><label for="file">or a file</label> <input id="file" type="file" name="file" accept=".mbox,.patch,.diff,.eml,.txt,.mbx"></p>
${
  forms.length === 0
    ? ''
    : html`<p><label for="address">or the address of a change</label> <input id="address" type="url" name="address" size="60" value="${address}" aria-describedby="forms">
<small id="forms" class="soft">like ${forms.join(', ')}</small></p>
`
}<p class="actions"><button class="main" type="submit">Review</button> ${example}</p>
</form>`;
}

/** Browsers send a box's lines with CRLF, whatever was pasted. */
async function readForm({
  body,
  contentType,
}: {
  body: Buffer;
  contentType: string;
}): Promise<{ text: string; file: Buffer; address: string; csrf: string }> {
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
    file: file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer()),
  };
}

/** The form has four fields. What reads it takes minutes for millions of them, and stands still meanwhile. */
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
