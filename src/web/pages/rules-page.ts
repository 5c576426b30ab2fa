/** The rules: a list, and a page for each, which every comment links to. */
import { html } from 'hono/html';
import { levels } from '../../review/render/words.ts';
import type { Html, Page } from './layout.ts';
import { diffBlock, fileBlock, markdown, sectionsOf } from './markdown.ts';

export interface RulePages {
  /** In the order of the documentation. */
  list: readonly { id: string; title: string; severity: string }[];
  /** A rule's page as Markdown. */
  markdown(id: string): string;
}

/** Where it is said what an error, a warning and a notice are. */
export const levelsAddress = '/rules#levels';

export function ruleList({ list }: RulePages): Page {
  const rows = list.map(
    ({ id, title, severity }) =>
      html`<tr><th scope="row"><a href="/rules/${id}">${id}</a></th><td><span class="severity ${severity}">${severity}</span></td><td>${title}</td></tr>
`,
  );
  return {
    title: 'Rules',
    place: '/rules',
    body: html`<h1>Rules</h1>
<p class="lead">What vmsd-warden looks for, and why it matters. Each page has the reason, the evidence, the fix, and
examples that are tests as well.</p>
<div class="wide" role="region" tabindex="0" aria-label="Rules"><table class="stack">
<thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">What it finds</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
<h2 id="levels">Errors, warnings and notices</h2>
<ul>
${levels.map(
  ([name, means]) => html`<li><span class="severity ${name}">${name}</span>: ${means}</li>
`,
)}</ul>
<p class="small soft">The table has the severity of most findings: what a later patch undoes, or a declared break of a target
that promises nothing, weighs less. A repository's configuration may change it.</p>`,
  };
}

/** Null when there is no such rule. */
export function rulePage(rules: RulePages, id: string): Page | null {
  const rule = rules.list.find((one) => one.id === id);
  if (!rule) return null;
  const text = rules.markdown(id);
  const sections = sectionsOf(text).map(
    ({ id: at, title }) => html`<li><a href="#${at}">${title}</a></li>
`,
  );
  const known = new Set(rules.list.map((one) => one.id));
  const body = markdown(text.replace(/^# .*\n/, ''), {
    pageOf: (code) => (known.has(code) && code !== id ? `/rules/${code}` : null),
    block(language, name, lines) {
      if (language === 'diff') return diffBlock(lines);
      if (language === 'expect') return expectation(lines);
      return name === null ? null : fileBlock(name, lines);
    },
  });
  return {
    title: `${id}: ${rule.title}`,
    place: '/rules',
    body: html`<p class="kicker"><a href="/rules">Rules</a> / ${id}</p>
<h1>${id}: ${rule.title}</h1>
<p><a class="severity badge ${rule.severity}" href="${levelsAddress}">${rule.severity}</a></p>
<div class="columns"><nav class="contents" aria-label="On this page"><ul>
${sections}</ul></nav>
<div class="prose">
${body}</div></div>`,
  };
}

/** What an example finds: `rule target patch scope severity`, or `nothing`. */
function expectation(lines: readonly string[]): Html {
  const found = lines.flatMap((line) => {
    const [rule, target, patch, scope, severity = ''] = line.trim().split(' ');
    if (target === undefined) return [];
    const passing = scope === 'transient' ? ', undone by a later patch' : '';
    return [
      html`<li><span class="severity ${severity}">${severity}</span> <code>${rule}</code> for ${target}, at patch ${patch}${passing}</li>
`,
    ];
  });
  return found.length === 0
    ? html`<p class="found clean">Finds nothing.</p>
`
    : html`<div class="found"><p>Finds</p><ul>
${found}</ul></div>
`;
}
