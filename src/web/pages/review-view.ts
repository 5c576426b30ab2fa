/** A review as people read it: what it found, where, why it matters, what to do, and what it could not judge. */
import { html, raw } from 'hono/html';
import { excerptKey } from '../../review/render/excerpt.ts';
import { plain, plainCode } from '../../review/render/plain.ts';
import { witnessSvg } from '../../review/render/witness-svg.ts';
import * as words from '../../review/render/words.ts';
import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report } from '../../types/report.ts';
import { colourLines } from './highlight.ts';
import type { Html } from './layout.ts';
import { trajectory } from './trajectory.ts';

export interface ReviewToShow {
  report: Report;
  excerpts: Excerpts;
  /** Begins the ids of what can be linked to; several reviews on a page have several. */
  prefix?: string;
  /** Where a finding's line is shown on the forge, or its patch's mail; https only. */
  placeOf?: (finding: Finding) => { title: string; url: string } | null;
}

/** The review without its title: verdict, picture, findings, limits. */
export function reviewView(review: ReviewToShow): Html {
  const { report, prefix = '' } = review;
  const { findings } = report;
  const limits = words.limitsInWords(report).map(
    (text) => html`<li>${plain(text)}</li>
`,
  );
  // Findings of one kind have one consequence: it is told once.
  const told = new Map<string, number>();
  const blocks = findings.map((finding, i) => {
    const story = `${finding.rule} ${finding.consequence}`;
    const first = told.get(story) ?? null;
    if (first === null) told.set(story, i);
    return findingBlock(review, finding, i, first);
  });
  return html`${verdict(report)}
${trajectory(report, (index) => `#${prefix}finding-${index + 1}`)}
${findings.length === 0 ? '' : html`<h2>Findings</h2>`}
${blocks}
${
  limits.length === 0
    ? ''
    : html`<h2>${report.complete ? 'Limits of this review' : 'Incomplete: not all could be judged'}</h2>
<ul class="limits">
${limits}</ul>`
}`;
}

function verdict(report: Report): Html {
  const { findings } = report;
  const worst = (['error', 'warning', 'notice'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity && finding.accepted === undefined),
  );
  const counts = words.countsInWords(findings);
  return html`<p class="verdict ${worst ?? 'clean'}"><strong>${counts.charAt(0).toUpperCase()}${counts.slice(1)}</strong> ${words.patchesInWords(report)}. ${evidence(report)}</p>`;
}

/** Who reads a page has no options to give. */
const evidence = (report: Report): string =>
  report.evidence === 'diff'
    ? 'Judged from the hunks alone, so what they do not show stays unknown.'
    : words.evidenceInWords(report);

function findingBlock(review: ReviewToShow, finding: Finding, index: number, alike: number | null): Html {
  const { report, excerpts, prefix = '', placeOf } = review;
  const excerpt = excerpts.get(excerptKey(finding)) ?? null;
  const place = placeOf?.(finding) ?? null;
  const passing = words.transience(finding);
  const note = (term: string, text: unknown) => html`<dt>${term}</dt><dd>${text}</dd>
`;
  const citations = finding.citations.map(
    ({ title, url }) => html`<li>${safeLink(url, plain(title))}</li>
`,
  );
  const rule = html`<a href="/rules/${encodeURIComponent(finding.rule)}">${finding.rule}</a>`;
  const lines = excerpt ? excerptView(excerpt) : '';
  // Reviews of older versions were kept without it.
  const help = finding.help ? note('How to fix it', plain(finding.help)) : '';
  const instead =
    finding.suggestion === null
      ? ''
      : note('Write instead', html`<pre class="hunk"><code>${suggestion(finding.suggestion)}</code></pre>`);
  // The tenth of ten targets is told by its heading; its lines are there for who opens them.
  return html`<article class="finding ${finding.severity}" id="${prefix}finding-${index + 1}" aria-labelledby="${prefix}says-${index + 1}">
<h3 id="${prefix}says-${index + 1}"><span class="severity ${finding.severity}">${finding.severity}</span> ${plain(finding.message)}</h3>
<p class="where"><code>${plain(finding.path)}:${finding.line}</code>${whichPatch(report, finding, alike === null)}${place ? html` &middot; ${safeLink(place.url, plain(place.title))}` : ''}</p>
${alike === null ? lines : ''}
<dl class="notes">
${passing === null ? '' : note('Note', passing)}${finding.accepted === undefined ? '' : note('Accepted', plain(finding.accepted))}${note(
  'Consequence',
  alike === null
    ? plain(finding.consequence)
    : html`As for <a href="#${prefix}finding-${alike + 1}">${plain(report.findings[alike]?.target ?? 'the first of its kind')}</a>, above (${rule}).`,
)}${alike === null ? html`${stream(finding, note)}${help}${instead}` : ''}${
  alike !== null || citations.length === 0
    ? ''
    : note(
        'See',
        html`<ul>
${citations}</ul>`,
      )
}${alike === null ? note('Rule', rule) : ''}</dl>
${
  alike === null || (lines === '' && instead === '')
    ? ''
    : html`<details><summary>The lines${instead === '' ? '' : ', and what to write instead'}</summary>
${lines}
<dl class="notes">
${instead}</dl></details>
`
}</article>
`;
}

/** The strip of the stream where the two sides part; its text is escaped where it is made. */
function stream({ witness }: Finding, note: (term: string, text: unknown) => Html): Html | '' {
  return witness
    ? note('In the stream', html`${raw(witnessSvg(witness.strip, witness.from, witness.to))}`)
    : '';
}

function whichPatch(report: Report, { patch, side }: Finding, named: boolean): Html {
  if (patch === null) return html``;
  const subject = named ? words.subjectOf(report, patch) : null;
  return html` &middot; ${words.patchNumber(report, patch)}${subject === null ? '' : html` <q>${plain(subject)}</q>`}${side === 'old' ? ', as it was before' : ''}`;
}

/** Lines of a diff, each with its number; the one that the finding is about is marked. */
function excerptView({ header, lines, at }: Excerpt): Html {
  const coloured = colourLines(lines.map(({ text }) => plainCode(text).trimEnd()));
  const digits = Math.max(...lines.map(({ line }) => String(line ?? '').length));
  const rows = lines.map(({ marker, line }, i) => {
    const kind = marker === '+' ? ' added' : marker === '-' ? ' removed' : '';
    const number = String(line ?? '').padStart(digits);
    return html`<span class="line${kind}${i === at ? ' at' : ''}"><span class="number">${number}</span> ${marker}${coloured[i]}${i === at ? html`<span class="unseen"> (the finding is about this line)</span>` : ''}
</span>`;
  });
  return html`<pre class="hunk" tabindex="0"><code>${
    header === null
      ? ''
      : html`<span class="line range">${plain(header)}
</span>`
  }${rows}</code></pre>`;
}

function suggestion(text: string): Html[] {
  const lines = text.split('\n').map((line) => plainCode(line).trim());
  return colourLines(lines).map(
    (line) => html`<span class="line added">${line}
</span>`,
  );
}

/** Only addresses of the web become links; anything else stays text. */
function safeLink(url: string, title: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`${title}`;
}
