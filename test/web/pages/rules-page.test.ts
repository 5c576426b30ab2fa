/** The rules as pages: all of their text, none of its marks, and links that lead somewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levels } from '../../../src/review/render/words.ts';
import { rules } from '../../../src/rules/index.ts';
import { rulePage as readPage } from '../../../src/server/package-files.ts';
import { markdown } from '../../../src/web/pages/markdown.ts';
import { ruleList, rulePage } from '../../../src/web/pages/rules-page.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';

const pages = { list: rules, markdown: readPage };
const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27);/g, "'")
    .replaceAll('&amp;', '&');
const words = (text: string): string[] =>
  text
    .replaceAll(/\*\*|[`<>]/g, '')
    .split(/\s+/)
    .filter((word) => /\w/.test(word));

describe.each(rules)('the page of $id', ({ id, title }) => {
  const body = async () => String(await rulePage(pages, id)!.body);

  it('has every word of the text, and none of its marks', async () => {
    const shown = textOf(await body());
    const said = new Set(words(shown));
    const prose = readPage(id).replaceAll(/^```[\s\S]*?^```$/gm, '');
    expect(words(prose).filter((word) => !said.has(word) && !/^#+$/.test(word))).toEqual([]);
    expect(shown.replaceAll(/^ .*$/gm, '')).not.toMatch(/\*\*\w|```|^#{1,3} |<https:/m);
    expect(shown).toContain(title);
  });

  it('links to what is there', async () => {
    const page = await body();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, at]) => at));
    const within = [...page.matchAll(/href="#([^"]+)"/g)].map(([, at]) => at);
    expect(within.filter((at) => !ids.has(at))).toEqual([]);
    const known = new Set(rules.map((rule) => `/rules/${rule.id}`));
    const own = [...page.matchAll(/href="(\/rules\/[^"]*)"/g)].map(([, at]) => at!);
    expect(own.filter((at) => !known.has(at))).toEqual([]);
    expect(page).toMatch(/href="https:\/\/lore\.kernel\.org\//);
    expect(actsIn(page)).toEqual([]);
  });

  it('shows its examples as diffs in colour, each with what it finds', async () => {
    const page = await body();
    const expected = readPage(id).match(/^```expect$/gm)!.length;
    expect(page.match(/class="found/g)).toHaveLength(expected);
    expect(page).toMatch(/<span class="line (?:added|removed)">[-+]/);
    expect(page).toContain('hljs-');
    expect(page).toMatch(new RegExp(`<code>${id}</code> for `));
  });
});

it('lists every rule with its severity', async () => {
  const page = String(await ruleList(pages).body);
  for (const { id, title, severity } of rules) {
    expect(page).toContain(`<a href="/rules/${id}">${id}</a>`);
    expect(textOf(page)).toContain(title);
    const row = page.split('<tr').find((one) => one.includes(`<a href="/rules/${id}">`));
    expect(row).toContain(`<span class="severity ${severity}">`);
  }
  const docs = readFileSync('docs/rules.md', 'utf8');
  for (const [name, means] of levels) {
    expect(page).toContain(`${name}</span>: ${means}`);
    expect(docs).toContain(`- **${name}**: ${means}`);
  }
  expect(rulePage(pages, 'no-such-rule')).toBeNull();
  expect(rulePage(pages, '__proto__')).toBeNull();
});

it.each(hostileTexts)('shows %s as text wherever it stands', async (text) => {
  const everywhere = [
    `# ${text}`,
    `## ${text}`,
    `${text} \`${text}\` **${text}** <https://example.org/${text}>`,
    `- ${text}`,
    `    ${text}`,
    `\`\`\`${text}`,
    text,
    '```',
  ].join('\n\n');
  const page = String(await markdown(everywhere, { pageOf: () => null }));
  expect(actsIn(page)).toEqual([]);
});
