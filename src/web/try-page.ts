/** The page to try a patch on: paste it, or choose a file, and see the review. */
import { html } from 'hono/html';
import type { Excerpts } from '../review/excerpt.ts';
import { plain } from '../review/render/plain.ts';
import type { Report } from '../review/report.ts';
import { type CheckAccess, mayCheck } from './access.ts';
import { Refusal } from './body.ts';
import type { Html, Page } from './layout.ts';
import { reviewView } from './review-view.ts';

interface Checked {
  report: Report;
  excerpts: Excerpts;
}

/** Reviews an mbox, a mail or a diff. Throws Refusal. */
export type Check = (input: Buffer) => Promise<Checked>;

export interface TryParts {
  check: Check;
  access: CheckAccess;
  /** The series at one click. */
  example: () => Buffer;
}

/** What a form may bring, and what of it is shown again when it was not understood. */
export const maxFormBytes = 26 * 1024 * 1024;
const mostShownAgain = 200_000;

export const tryPage = (parts: TryParts): Page => ({
  title: 'Try',
  place: '/try',
  body: html`<h1>Try a patch</h1>
<p class="lead">See what vmsd-warden says about a series, before anyone else does. Nothing is kept or posted.</p>
${tryForm(parts.access)}`,
});

/** Reviews what the form brings. */
export async function triedPage(
  parts: TryParts,
  { body, contentType }: { body: Buffer; contentType: string },
): Promise<Page> {
  const { text, file, token } = await readForm(body, contentType);
  const may = mayCheck(parts.access, token);
  const again = (status: number, problem: string): Page => ({
    title: 'Try',
    place: '/try',
    status,
    body: html`<h1>Try a patch</h1>
<p class="verdict error" role="alert"><strong>This could not be reviewed:</strong> ${plain(problem)}</p>
${tryForm(parts.access, text.slice(0, mostShownAgain))}`,
  });
  if (may === 'closed') return again(403, closedText);
  if (may === 'token') return again(401, 'the token is not the one in ADMIN_TOKEN');
  const input = file.length > 0 ? file : Buffer.from(text);
  if (input.toString('latin1').trim() === '') {
    return again(400, 'paste a series into the box, or choose a file');
  }
  try {
    return reviewedPage(await parts.check(input));
  } catch (error) {
    if (error instanceof Refusal)
      return again(error.status, error.message.replaceAll('the body', 'the input'));
    throw error;
  }
}

/** The review of the example. */
export async function examplePage(parts: TryParts): Promise<Page> {
  return reviewedPage(
    await parts.check(parts.example()),
    html`<p>This is the series of two made-up patches in <code>examples/flip.mbox</code>. The first one gives two targets the
other hook; the second one takes that back for one of them. <a href="/try">Try your own</a>.</p>`,
  );
}

function reviewedPage({ report, excerpts }: Checked, intro: Html = html``): Page {
  const { title, version } = report.series;
  return {
    title: plain(title) || 'Review',
    place: '/try',
    body: html`<p class="kicker"><a href="/try">Try</a> / review</p>
<h1>${plain(title) || 'A series without a title'}${version > 1 ? html` <span class="soft">v${version}</span>` : ''}</h1>
${intro}${reviewView({ report, excerpts })}`,
  };
}

const closedText = 'trying is closed here: a forge is configured, and ADMIN_TOKEN is not set';

/** The form, and the example at one click. */
export function tryForm(access: CheckAccess, text = ''): Html {
  const example = html`<a class="button" href="/try/example">Show an example</a>`;
  if (access === 'closed')
    return html`<p>${closedText.charAt(0).toUpperCase()}${closedText.slice(1)}.</p>
<p>${example}</p>`;
  return html`<form class="try" action="/try" method="post" enctype="multipart/form-data">
<p><label for="series">An mbox, a mail or a diff</label>
<textarea id="series" name="text" rows="10" spellcheck="false" autocapitalize="off" autocomplete="off" placeholder="From: …&#10;Subject: [PATCH 1/2] …">${text}</textarea></p>
<p><label for="file">or a file</label> <input id="file" type="file" name="file" accept=".mbox,.patch,.diff,.eml,.txt,.mbx"></p>
${
  access === 'open'
    ? ''
    : html`<p><label for="token">Token</label> <input id="token" type="password" name="token" autocomplete="current-password" required> <span class="soft">the server's ADMIN_TOKEN</span></p>
`
}<p class="actions"><button class="main" type="submit">Review</button> ${example}</p>
</form>`;
}

/** Browsers send a box's lines with CRLF, whatever was pasted. */
async function readForm(
  body: Buffer,
  contentType: string,
): Promise<{ text: string; file: Buffer; token: string }> {
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
    token: textOf('token'),
    file: file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer()),
  };
}
