/** One review: what it is of, what was found, what was said where, and how its versions differ. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import { shortened } from '../../basics/shortened.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { Conversation, ListedReview, ReviewContent, StoredReview } from '../../ports/reviews.ts';
import type { Finding } from '../../types/report.ts';
import type { Html, Page } from './layout.ts';
import { type Life, livesOf } from './lives.ts';
import { peopleView } from './people-view.ts';
import { reviewView } from './review-view.ts';
import { saidView } from './said-view.ts';
import { changeSourceLinks, linkTo, type SourceLinks, sourceLinks } from './source-links.ts';
import {
  changeName,
  clean,
  foreign,
  longestTitle,
  platformNames,
  time,
  verdict,
  webAddress,
} from './text.ts';
import { versionsView } from './versions-view.ts';

/** Entries of earlier findings, and targets that one of them names. */
const mostSettled = 100;
const mostNamed = 20;

export interface ReviewShown {
  review: StoredReview;
  /** Of the same change, those that the viewer may see, the newest first. */
  versions: readonly ListedReview[];
  conversation: Conversation;
  forges: Forges;
  /** The repository that a mailing list's patches are for; null where the list is not followed any more. */
  project: string | null;
}

export function reviewPage(shown: ReviewShown): Page {
  const { review, versions, conversation, forges } = shown;
  const { subject, content, latest, platform } = review;
  const newest = versions.find((one) => one.latest && one.id !== review.id);
  const forge = platform === 'mail' ? null : forges[platform];
  const lives = livesOf(versions.toReversed(), conversation.acceptances);
  return {
    title: clean(subject) || 'Review',
    place: '/reviews',
    body: html`<h1>${foreign(subject || '(no title)')}</h1>
<p class="lead">${verdict(review.conclusion)} ${foreign(review.title)}</p>
${latest || !newest ? '' : html`<p class="note">This is version ${review.version}. <a href="/reviews/${newest.id}">Version ${newest.version}</a> is newer.</p>`}
${facts(shown)}
${peopleView(content)}
${
  content === null
    ? html`<p class="note">Only the verdict of this review is kept: it was made by an older vmsd-warden, or was too large.</p>`
    : html`${reviewView({
        report: content.report,
        excerpts: new Map(content.excerpts),
        acceptable: forge !== null,
        whole: html`all are in <a href="/api/reviews/${review.id}">the review as JSON</a>`,
        placeOf: placesOf(content),
        lineOf: linesOf(review, content, sourcesOf(shown)),
        lifeOf: ({ fingerprint }) => {
          const life = lives.get(fingerprint);
          return life?.hasStory || (versions.length > 1 && life) ? life.text : '';
        },
      })}
${settledView(review, lives)}
${contentView(content)}
${saidView({ review, content, written: conversation.written, forge, summary: told(content) })}`
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

/** Where the change's commits are: on the forge that it is on; the base of a mailed series where its project is. */
function sourcesOf({ review, forges, project }: ReviewShown): SourceLinks {
  const { platform, url } = review;
  return platform === 'mail'
    ? sourceLinks(project ?? '', forges)
    : changeSourceLinks(webAddress(url), forges[platform]);
}

/** The file as the finding's patch has it, or, for what is gone with it, as it was before. */
function linesOf({ head, base, platform }: StoredReview, { report }: ReviewContent, links: SourceLinks) {
  // The commits of a mailed series are nowhere; what stood before the first patch is in the base.
  const commits = report.patches.map(({ commit }) => (platform === 'mail' ? null : commit));
  return ({ patch, side, path, line, merge }: Finding): string | null => {
    const at = report.patches.findIndex(({ index }) => index === patch);
    const after = at < 0 ? (merge ?? (platform === 'mail' ? null : head)) : commits[at]!;
    const before = at > 0 ? commits[at - 1]! : base;
    const commit = side === 'new' ? after : before;
    return commit ? links.line(commit, path, line) : null;
  };
}

function facts(shown: ReviewShown): Html {
  const { review, forges } = shown;
  const { platform, author, version, head, base, at, isPrivate, content } = review;
  const url = webAddress(review.url);
  const linked = (text: Html) => linkTo(url, text);
  const name = foreign(changeName(review, forges));
  const cover = webAddress(content?.mails.cover);
  const isMail = platform === 'mail';
  const sources = sourcesOf(shown);
  const commit = (id: string) => linkTo(sources.commit(id), html`<code>${foreign(id.slice(0, 12))}</code>`);
  return html`<dl class="facts">
<div><dt>${isMail ? 'Mailing list' : `Change on ${platformNames(forges)[platform]}`}</dt><dd>${isMail ? name : linked(name)}${isPrivate ? html` <span class="tag">private</span>` : ''}</dd></div>
${author ? html`<div><dt>Author</dt><dd>${foreign(shortened(clean(author), longestTitle))}</dd></div>` : ''}
<div><dt>Version</dt><dd>${version}</dd></div>
<div><dt>Reviewed</dt><dd>${time(at)}</dd></div>
<div${isMail ? html` class="double"` : ''}><dt>${isMail ? 'First mail' : 'Head'}</dt><dd>${isMail ? linked(foreign(head)) : commit(head)}</dd></div>
${base === null ? '' : html`<div><dt>On commit</dt><dd>${commit(base)}</dd></div>`}
${cover === null || isMail ? '' : html`<div><dt>On the list</dt><dd><a href="${cover}">${content?.report.series.title ? foreign(content.report.series.title) : 'cover letter'}</a></dd></div>`}
</dl>`;
}

/** Findings of other versions that this one does not have: those with one story are one entry. */
function settledView({ findings }: StoredReview, lives: ReadonlyMap<string, Life>): Html | '' {
  const here = new Set(findings.map(({ fingerprint }) => fingerprint));
  const stories = new Map<string, { rule: string; text: string; targets: string[] }>();
  for (const [fingerprint, { rule, target, text }] of lives) {
    if (here.has(fingerprint)) continue;
    const found = stories.get(`${rule} ${text}`) ?? { rule, text, targets: [] };
    if (target !== null) found.targets.push(target);
    stories.set(`${rule} ${text}`, found);
  }
  if (!stories.size) return '';
  const entries = [...stories.values()].slice(0, mostSettled);
  return html`<h2 id="settled">Found in other versions</h2>
<ul>${entries.map(
    ({
      rule,
      text,
      targets,
    }) => html`<li><a href="/rules/${encodeURIComponent(rule)}">${foreign(rule)}</a>${targets.length ? html` of ${foreign(targets.slice(0, mostNamed).join(', '))}${targets.length > mostNamed ? ` and ${targets.length - mostNamed} more` : ''}` : ''}: ${foreign(text)}</li>
`,
  )}</ul>`;
}

function contentView({ notes, trouble }: ReviewContent): Html {
  const list = (title: string, lines: readonly string[]) =>
    lines.length
      ? html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${foreign(line)}</li>`)}</ul>`
      : '';
  return html`${list('What the bot could not do', trouble)}
${list('Notes', notes)}`;
}

/** How many findings are told where. */
function told({ told: places }: ReviewContent): string {
  const words = {
    inline: (n: number) => (n === 1 ? 'on its line' : 'on their lines'),
    file: (n: number) => (n === 1 ? 'on its file' : 'on their files'),
    summary: 'in the summary',
    mail: 'in mails',
    accepted: 'accepted, so not commented',
    page: 'on this page only',
    unwanted: 'not commented, as people wish',
  };
  const parts = Object.entries(words).flatMap(([place, text]) => {
    const n = places.filter((one) => one === place).length;
    return n ? [{ n, text: typeof text === 'string' ? text : text(n) }] : [];
  });
  const all = counted(places.length, 'finding');
  // One number is enough where all are told alike.
  const [first, ...others] = parts;
  if (!first) return '';
  return others.length
    ? `${all}: ${parts.map(({ n, text }) => `${n} ${text}`).join(', ')}.`
    : `${all}, ${first.text}.`;
}
