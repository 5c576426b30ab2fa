/** What the bot answers to commands, as Markdown. */

import { shortened } from '../../basics/shortened.ts';
import type { ReviewRecord } from '../../ports/reviews.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { prose } from './forge-text.ts';
import { codeSpan, link } from './markdown-text.ts';
import * as words from './words.ts';

interface RuleOf {
  id: string;
  title: string;
  citations: readonly { title: string; url: string }[];
}

/** One sentence. It may quote what the person wrote. */
export const refusal = (why: string): string => prose(why);

/** Of a rule's page, what people need who meet the rule for the first time. */
export function explainedRule({ id, title, citations }: RuleOf, page: string, url: string | null): string {
  const sections = ['What it reports', 'How to fix it'].flatMap((name) => {
    const text = sectionOf(page, name);
    return text ? [`**${name}**`, text] : [];
  });
  const sources = citations.map((c) => link(c.title, c.url)).join(', ');
  const more =
    url === null ? `Sources: ${sources}.` : `All about it, with what was measured: ${link(id, url)}.`;
  return [`### ${codeSpan(id)}: ${prose(title)}`, ...sections, more].join('\n\n');
}

/** A section of a rule's page, as Markdown. Marks of the page's own list of sources are left out with it. */
export function sectionOf(page: string, name: string): string | null {
  const start = page.indexOf(`\n## ${name}\n`);
  if (start < 0) return null;
  const from = start + name.length + 5;
  const end = page.indexOf('\n## ', from);
  const text = page.slice(from, end < 0 ? undefined : end).trim();
  return text.replace(/ \[\d+\](?!\()/g, '');
}

/** Several rules, a line each. `broken`: they are those that the change breaks. */
export function listedRules(
  rules: readonly RuleOf[],
  broken: boolean,
  url: (id: string) => string | null,
): string {
  const items = rules.map(({ id, title }) => {
    const page = url(id);
    return `- ${page === null ? codeSpan(id) : link(id, page)}: ${prose(title)}`;
  });
  const head = broken
    ? 'This change breaks these rules:'
    : 'The last review found nothing. These are the rules:';
  return [head, '', ...items, '', '`/vmsd explain RULE` tells more about one.'].join('\n');
}

const mostNamed = 50;
const verdictOf = ({ conclusion }: ReviewRecord): string => {
  const word = words.verdictWords[conclusion];
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** What is known of the change. `head` is the one that the forge has now. */
export function statusText(
  last: ReviewRecord | null,
  head: string,
  acceptances: readonly StoredAcceptance[],
): string {
  const lines: string[] = [];
  if (!last) lines.push('This change has not been reviewed yet; the review is waiting or under way.');
  else {
    lines.push(
      `**${verdictOf(last)}**: ${prose(last.title)}. Reviewed ${last.at.slice(0, 16).replace('T', ' ')} UTC at ${last.head.slice(0, 12)}.`,
    );
    if (last.head !== head)
      lines.push('', `The head is ${head.slice(0, 12)} now; its review is waiting or under way.`);
    const kinds = words.byKind(last.findings);
    if (kinds.length) lines.push('');
    for (const [f, targets] of kinds) {
      const named = targets.slice(0, mostNamed).map((target) => codeSpan(shortened(target, 80)));
      if (targets.length > named.length) named.push(`${targets.length - named.length} more`);
      lines.push(
        `- **${f.severity === 'error' || f.severity === 'warning' ? f.severity : 'notice'}** ${codeSpan(f.rule)}${named.length ? ` for ${words.inWords(named)}` : ''}${f.accepted ? ', accepted' : ''}`,
      );
    }
  }
  if (acceptances.length) {
    lines.push('', 'Accepted here:', '');
    for (const a of acceptances.slice(0, 50)) {
      lines.push(
        `- ${codeSpan(a.rule)} for ${codeSpan(a.target)}, by ${prose(a.by)} on ${a.at.slice(0, 10)}: ${prose(a.reason)}`,
      );
    }
  }
  return lines.join('\n');
}
