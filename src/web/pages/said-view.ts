/** What the bot says of a review and where: what was written, with where to read it, or what would be. */
import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { ForgeDescriptor } from '../../ports/forge-descriptor.ts';
import type { OutgoingMail } from '../../ports/lists.ts';
import type { ReviewContent, SaidText, StoredReview, Written } from '../../ports/reviews.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import type { Html } from './layout.ts';
import { foreign, time, webAddress } from './text.ts';

interface Said {
  review: StoredReview;
  content: ReviewContent;
  written: readonly Written[];
  /** Null for a mailing list. */
  forge: ForgeDescriptor | null;
  /** How many findings are told where, in a sentence; ''. */
  summary: string;
}

export function saidView({ review, content, written, forge, summary }: Said): Html | '' {
  const { said, dryRun } = content;
  const left = written.filter(
    (one) => !said.some((text) => isOf(text, one)) && !one.row.startsWith('mail:command:'),
  );
  if (!said.length && !summary && !left.length) return '';
  const mails = said.filter(({ mail }) => mail);
  return html`<h2 id="said">${dryRun ? 'What would be posted' : 'What was posted'}</h2>
${dryRun ? html`<p class="note">This is a dry run: nothing is written ${review.platform === 'mail' ? 'to the list' : 'on the change'}.</p>` : ''}
${summary ? html`<p>${summary}</p>` : ''}
${textsOf(said, (text) => (dryRun ? null : whereWritten(review, forge, text, written)))}
${mails.length ? html`<p><a class="button" href="/reviews/${review.id}/mails.mbox">${mails.length > 1 ? `The ${mails.length} mails` : 'The mail'} as an mbox</a></p>` : ''}
${earlier(review, forge, left)}`;
}

/** Each text behind the place where it stands. */
export const saidTexts = (said: readonly SaidText[]): Html => textsOf(said, () => null);

/** Texts, and characters of them, that a page has room for. */
const mostTexts = 300;
const mostCharacters = 2_000_000;

function textsOf(said: readonly SaidText[], at: (text: SaidText) => Html | null): Html {
  let left = mostCharacters;
  const past = said.findIndex(({ text }, i) => {
    left -= text.length;
    return left < 0 || i >= mostTexts;
  });
  const shown = past < 0 ? said : said.slice(0, past);
  const more = said.length - shown.length;
  return html`${shown.map((text) => oneText(text, at(text)))}${more ? html`<p class="note">And ${counted(more, 'text')} more, for which there is no room on a page.</p>` : ''}`;
}

const places = { line: 'On line', file: 'On file', change: 'On the change', check: 'Check', mail: 'Mail' };

function oneText({ where, place, text, mail }: SaidText, at: Html | null): Html {
  return html`<div class="said"><details><summary>${places[where]}${place ? html` <code>${foreign(place)}</code>` : ''}</summary>
<pre class="text" tabindex="0">${mail ? `${headers(mail)}\n\n` : ''}${text}</pre></details>${at === null ? '' : html`<p class="small soft">${at}</p>`}</div>
`;
}

/** Those that people look at. */
function headers({ from, to, cc, subject, messageId, inReplyTo }: OutgoingMail): string {
  const person = ({ name, email }: OutgoingMail['from']) => (name ? `${name} <${email}>` : email);
  return [
    `From: ${person(from)}`,
    `To: ${to.map(person).join(', ')}`,
    ...(cc.length ? [`Cc: ${cc.map(person).join(', ')}`] : []),
    `Subject: ${subject}`,
    `Message-Id: <${messageId}>`,
    `In-Reply-To: <${inReplyTo}>`,
  ].join('\n');
}

const fingerprintsOf = (row: string): string[] => (row.startsWith('thread:') ? row.slice(7).split(',') : []);

/** Threads live on while their findings come and go; of a change there is one summary. */
function isOf({ row }: SaidText, written: Written): boolean {
  if (row === undefined) return false;
  if (row.startsWith('summary')) return written.row.startsWith('summary');
  const prints = fingerprintsOf(row);
  return prints.length
    ? fingerprintsOf(written.row).some((one) => prints.includes(one))
    : row === written.row;
}

/** With a link to it; null where nothing is known of it. */
function whereWritten(
  review: StoredReview,
  forge: ForgeDescriptor | null,
  text: SaidText,
  written: readonly Written[],
): Html | null {
  const url = webAddress(review.url);
  if (text.where === 'check')
    return url === null || !forge ? null : html`<a href="${forge.checksAddress(url)}">Among the checks</a>`;
  const found = written.findLast((one) => isOf(text, one));
  return found ? read(review, forge, found, `posted `) : null;
}

function read(review: StoredReview, forge: ForgeDescriptor | null, written: Written, how: string): Html {
  const { row, id, at } = written;
  if (row.startsWith('mail:') && !id.includes('@'))
    return html`${id === 'refused' ? 'Refused by the mail server' : 'Never came over the list, and is not sent again'}, ${time(at)}`;
  const url = addressOf(review, forge, written);
  return html`${url === null ? '' : html`<a href="${url}">Read it there</a>, `}${how}${time(at)}`;
}

function addressOf(
  { url, head, platform }: StoredReview,
  forge: ForgeDescriptor | null,
  { id }: Written,
): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  if (platform !== 'mail') return forge?.commentAddress(address, id) ?? null;
  // The archive of a mail is that of the series' own first mail.
  const own = mailUrl(head, '');
  return address.endsWith(own) ? mailUrl(id, address.slice(0, -own.length)) : null;
}

/** What was written for findings that are not found any more. */
function earlier(review: StoredReview, forge: ForgeDescriptor | null, left: readonly Written[]): Html | '' {
  if (!left.length) return '';
  const shown = left.slice(-20);
  return html`<h3>Written about earlier versions</h3>
<ul>${shown.map((one) => html`<li>${one.row.startsWith('mail:') ? 'A mail' : 'A comment'}: ${read(review, forge, one, '')}</li>`)}</ul>`;
}
