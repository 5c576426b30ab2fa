/** The pages to try a patch on: paste it, or choose a file, and see the review. */
import { html } from 'hono/html';
import type { Check, Checked, SharedChecks } from '../../ports/check.ts';
import { plain } from '../../review/render/plain.ts';
import type { Session } from '../http/session.ts';
import type { Html, Page } from './layout.ts';
import { reviewView } from './review-view.ts';
import { saidTexts } from './said-view.ts';
import { time } from './text.ts';
import { type TryOffer, tryForm } from './try-form.ts';

/** The review of the example, made once. */
export function reviewOnce(check: Check, series: () => Buffer): () => Promise<Checked> {
  let made: Promise<Checked> | null = null;
  return () => {
    made ??= check(series(), 'the example').catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** What of an input is shown again when it was not understood. */
const mostShownAgain = 200_000;

export const tryPage = (offer: TryOffer, session: Session): Page => ({
  title: 'Try',
  place: '/try',
  body: html`<h1>Try a patch</h1>
<p class="lead">See what vmsd-warden says about a series, before anyone else does. Nothing is posted.</p>
<div class="beside">
<div>${tryForm(offer, session)}</div>
<section class="outcome-pane" data-outcome hidden aria-label="The review"></section>
</div>`,
});

/** The form again, with what was wrong. */
export const againPage = (
  offer: TryOffer,
  session: Session,
  { text, address }: { text: string; address: string },
  { status, message }: { status: number; message: string },
): Page => ({
  title: 'Try',
  place: '/try',
  status,
  body: html`<h1>Try a patch</h1>
<p class="verdict error" role="alert"><strong>This could not be reviewed:</strong> ${plain(message)}</p>
${tryForm(offer, session, text.slice(0, mostShownAgain), address.slice(0, 1000))}`,
});

export const triedPage = (checked: Checked): Page =>
  reviewedPage(
    checked,
    html`<p class="soft">Nothing of this is kept. <a href="/try">Try another</a></p>
`,
  );

/** The review of the example. */
export const examplePage = (checked: Checked): Page =>
  reviewedPage(
    checked,
    html`<p>This is the series in <code>examples/flip.mbox</code>: two invented patches, for targets that do not exist (eta and zeta). Patch 1 moves
both from type 1 to type 2; patch 2 moves eta back. <a href="/try">Try your own</a>.</p>`,
  );

/** A report that is passed on. `address` is the whole one. */
export const keptPage = (
  { checked, at, until }: NonNullable<Awaited<ReturnType<SharedChecks['get']>>>,
  address: string,
): Page =>
  reviewedPage(
    checked,
    html`<p>Tried ${time(at)}. Whoever has this link sees the report until ${until.slice(0, 16).replace('T', ' ')} UTC; then it is
deleted. <a href="/try">Try another</a></p>
<pre class="command">${address}</pre>
`,
  );

function reviewedPage({ report, excerpts, said, notes }: Checked, intro: Html): Page {
  const { title, version } = report.series;
  const mails = said.filter(({ where }) => where === 'mail');
  return {
    title: plain(title) || 'Review',
    place: '/try',
    body: html`<p class="kicker"><a href="/try">Try</a> / review</p>
<h1>${plain(title) || 'A series without a title'}${version > 1 ? html` <span class="soft">v${version}</span>` : ''}</h1>
${intro}<div data-result>${reviewView({ report, excerpts })}
${notes.map((note) => html`<p class="soft small">${plain(note)}</p>`)}</div>
<h2>As it would be posted</h2>
<p>On a pull or merge request: the check, and comments on the lines. A forge without checks gets
a commit status with the same title. A finding that a later patch undoes is in the check alone. Where nothing is found, the
check is green, and there are no comments and no mails.</p>
${saidTexts(said.filter(({ where }) => where !== 'mail'))}
<p>${mails.length ? 'On a mailing list: replies under the patches.' : 'On a mailing list: nothing.'}</p>
${saidTexts(mails)}`,
  };
}
