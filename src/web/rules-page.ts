/** The rules: a list, and a page for each, which every comment links to. */
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export interface RulePages {
  /** In the order of the documentation. */
  list: readonly { id: string; title: string; severity: string }[];
  /** A rule's page as Markdown. */
  markdown(id: string): string;
}

export function ruleList({ list }: RulePages): Page {
  const rows = list.map(
    ({ id, title, severity }) =>
      html`<tr><th scope="row"><a href="/rules/${id}">${id}</a></th><td>${title}</td><td>${severity}</td></tr>
`,
  );
  return {
    title: 'Rules',
    place: '/rules',
    body: html`<h1>Rules</h1>
<div class="wide"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">What it finds</th><th scope="col">Severity</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`,
  };
}

/** Null when there is no such rule. */
export function rulePage({ list, markdown }: RulePages, id: string): Page | null {
  if (!list.some((rule) => rule.id === id)) return null;
  return { title: id, place: '/rules', body: html`<pre class="text">${markdown(id)}</pre>` };
}
