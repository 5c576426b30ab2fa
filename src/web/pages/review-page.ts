/** One review: what it is of, what was found, what was said where, and how its versions differ. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { Forges } from '../../ports/forge.ts';
import type { ListedReview, ReviewContent, SaidText, StoredReview } from '../../ports/reviews.ts';
import type { Finding } from '../../types/report.ts';
import type { Html, Page } from './layout.ts';
import { reviewView } from './review-view.ts';
import { changeName, clean, foreign, platformNames, time, verdict, webAddress } from './text.ts';
import { versionsView } from './versions-view.ts';

/** `versions` are those of the same change that the viewer may see, the newest first. */
export function reviewPage(review: StoredReview, versions: readonly ListedReview[], forges: Forges): Page {
  const { subject, content, latest } = review;
  const newest = versions.find((one) => one.latest && one.id !== review.id);
  return {
    title: clean(subject) || 'Review',
    place: '/reviews',
    body: html`<h1>${foreign(subject || '(no title)')}</h1>
<p class="lead">${verdict(review.conclusion)} ${foreign(review.title)}</p>
${latest || !newest ? '' : html`<p class="note">This is version ${review.version}. <a href="/reviews/${newest.id}">Version ${newest.version}</a> is newer.</p>`}
${facts(review, forges)}
${
  content === null
    ? html`<p class="note">Only the verdict of this review is kept: it was made by an older vmsd-warden, or was too large.</p>`
    : html`${reviewView({ report: content.report, excerpts: new Map(content.excerpts), placeOf: placesOf(content) })}
${contentView(content)}`
}
${versionsView(review.id, versions)}`,
  };
}

/** The mail of a finding's patch. */
const placesOf =
  ({ mails }: ReviewContent) =>
  ({ patch }: Finding): { title: string; url: string } | null => {
    const url = webAddress(patch === null ? mails.cover : mails.patches[patch]);
    return url === null ? null : { title: 'the mail', url };
  };

function facts(review: StoredReview, forges: Forges): Html {
  const { platform, author, version, head, base, at, isPrivate, content } = review;
  const url = webAddress(review.url);
  const linked = (text: Html) => (url === null ? text : html`<a href="${url}">${text}</a>`);
  const name = foreign(changeName(review, forges));
  const cover = webAddress(content?.mails.cover);
  const isMail = platform === 'mail';
  return html`<dl class="facts">
<div><dt>${isMail ? 'Mailing list' : `Change on ${platformNames(forges)[platform]}`}</dt><dd>${isMail ? name : linked(name)}${isPrivate ? html` <span class="tag">private</span>` : ''}</dd></div>
${author ? html`<div><dt>Author</dt><dd>${foreign(author)}</dd></div>` : ''}
<div><dt>Version</dt><dd>${version}</dd></div>
<div><dt>Reviewed</dt><dd>${time(at)}</dd></div>
<div><dt>${isMail ? 'First mail' : 'Head'}</dt><dd>${isMail ? linked(foreign(head)) : html`<code>${foreign(head.slice(0, 12))}</code>`}</dd></div>
${base === null ? '' : html`<div><dt>On commit</dt><dd><code>${foreign(base.slice(0, 12))}</code></dd></div>`}
${cover === null || isMail ? '' : html`<div><dt>On the list</dt><dd><a href="${cover}">${content?.report.series.title ? foreign(content.report.series.title) : 'cover letter'}</a></dd></div>`}
</dl>`;
}

function contentView(content: ReviewContent): Html {
  const { notes, trouble, said, dryRun } = content;
  const list = (title: string, lines: readonly string[]) =>
    lines.length
      ? html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${foreign(line)}</li>`)}</ul>`
      : '';
  return html`${list('What the bot could not do', trouble)}
${list('Notes', notes)}
${saidView(said, dryRun, told(content))}`;
}

/** How many findings are told where. */
function told({ told: places }: ReviewContent): string {
  const words = {
    inline: 'on their lines',
    file: 'on their files',
    summary: 'in the summary',
    mail: 'in mails',
    accepted: 'accepted, so not commented',
    page: 'on this page only',
    unwanted: 'not commented, as people wish',
  };
  const parts = Object.entries(words).flatMap(([place, text]) => {
    const n = places.filter((one) => one === place).length;
    return n ? [`${n} ${text}`] : [];
  });
  return parts.length ? `${counted(places.length, 'finding')}: ${parts.join(', ')}.` : '';
}

function saidView(said: readonly SaidText[], dryRun: boolean, summary: string): Html | string {
  if (!said.length && !summary) return '';
  return html`<h2>${dryRun ? 'What would be posted' : 'What was posted'}</h2>
${dryRun ? html`<p class="note">This server only tries: nothing is written on the change.</p>` : ''}
${summary ? html`<p>${summary}</p>` : ''}
${saidTexts(said)}`;
}

/** Each text behind the place where it stands. */
export function saidTexts(said: readonly SaidText[]): Html {
  const where = { line: 'On line', file: 'On file', change: 'On the change', check: 'Check', mail: 'Mail' };
  return html`${said.map(
    ({ where: at, place, text }) =>
      html`<details class="said"><summary>${where[at]}${place ? html` <code>${foreign(place)}</code>` : ''}</summary>
<pre class="text" tabindex="0">${text}</pre></details>
`,
  )}`;
}
