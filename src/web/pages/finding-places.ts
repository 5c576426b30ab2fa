/** Where a finding is, where else to read of it, and what to answer to it. */
import { html } from 'hono/html';
import { plain } from '../../review/render/plain.ts';
import * as words from '../../review/render/words.ts';
import type { Finding, Report } from '../../types/report.ts';
import type { FindingGroup } from './finding-notes.ts';
import type { Html } from './layout.ts';
import type { ReviewToShow } from './review-view.ts';
import { linkTo } from './source-links.ts';
import { webAddress } from './text.ts';

/** The line (`whole`), and the patch with its mail (`named`). */
export function placeView(
  { report, lineOf, placeOf }: ReviewToShow,
  finding: Finding,
  { named, whole }: { named: boolean; whole: boolean },
): Html {
  const { path, line, side } = finding;
  const other = named ? (placeOf?.(finding) ?? null) : null;
  const parts = [
    ...(whole
      ? [
          html`${linkTo(webAddress(lineOf?.(finding)), html`<code>${plain(path)}:${line}</code>`)}${side === 'old' ? ' as it was before' : ''}`,
        ]
      : []),
    ...(named ? whichPatch(report, finding) : []),
    ...(other ? [linkTo(webAddress(other.url), plain(other.title))] : []),
  ];
  if (!parts.length) return html``;
  return html`<p class="where">${parts.map((part, i) => html`${i ? html` &middot; ` : ''}${part}`)}</p>
`;
}

function whichPatch(report: Report, { patch }: Finding): Html[] {
  if (patch === null) return [];
  const subject = words.subjectOf(report, patch);
  const number = words.patchNumber(report, patch);
  return [html`${number}${subject === null ? '' : html` <q>${plain(subject)}</q>`}`];
}

/** Each source once. */
export function sourcesView(group: FindingGroup): Html | '' {
  const citations = new Map(group.flatMap((f) => f.citations).map(({ title, url }) => [url, title]));
  if (!citations.size) return '';
  return html`<p class="small sources">Sources: ${[...citations].map(([url, title], i) => html`${i ? '; ' : ''}${safeLink(url, plain(title))}`)}.</p>`;
}

/** Only addresses of the web become links; anything else stays text. */
function safeLink(url: string, title: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`${title}`;
}

export function acceptLine(group: FindingGroup): Html | '' {
  const [first] = group;
  if (first.accepted !== undefined || first.scope !== 'net' || first.severity === 'notice') return '';
  const targets = new Set(group.map(({ target }) => target ?? '-'));
  const target = targets.size === 1 ? plain(first.target ?? '-') : 'TARGET';
  return html`<p class="small soft">Intentional? Someone with write access can comment <code>/vmsd accept ${plain(first.rule)} ${target} REASON</code>.</p>`;
}
