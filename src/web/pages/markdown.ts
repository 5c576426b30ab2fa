/**
 * The Markdown of the rules' pages -> HTML: headings, paragraphs, lists, code, emphasis, and addresses. It is our own
 * text with the form that test/support/rule-page.ts checks; whatever else it holds is shown as text.
 */
import { html } from 'hono/html';
import { colourLines } from './highlight.ts';
import type { Html } from './layout.ts';

export interface MarkdownOptions {
  /** Where something in backticks has a page; null where it has none. */
  pageOf(code: string): string | null;
  /** Shows a fenced block; null: as code. */
  block?(language: string, name: string | null, lines: readonly string[]): Html | null;
}

export function markdown(text: string, options: MarkdownOptions): Html {
  return html`${blocks(text.split('\n'), options)}`;
}

/** The headings of the second level, with the ids that they have in the page. */
export function sectionsOf(text: string): { id: string; title: string }[] {
  const outside = text
    .split(/^```/m)
    .filter((_, i) => i % 2 === 0)
    .join('');
  return [...outside.matchAll(/^## (.+)$/gm)].map(([, title = '']) => ({ id: idOf(title), title }));
}

const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function blocks(lines: readonly string[], options: MarkdownOptions): Html[] {
  const out: Html[] = [];
  let at = 0;
  /** Takes lines as long as they belong to the block. */
  const take = (belongs: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at]!)) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    const fence = /^```(\S*)(?: (\S+))?$/.exec(line);
    if (line.trim() === '') at++;
    else if (heading) {
      at++;
      out.push(headingOf(heading[1]!.length, heading[2]!, options));
    } else if (fence) {
      at++;
      const inside = take((one) => one !== '```');
      at++;
      out.push(options.block?.(fence[1]!, fence[2] ?? null, inside) ?? codeBlock(inside));
    } else if (line.startsWith('    ')) {
      const inside = take((one) => one.startsWith('    ') || one.trim() === '');
      while (inside.at(-1)?.trim() === '') inside.pop();
      out.push(codeBlock(inside.map((one) => one.slice(4))));
    } else if (line.startsWith('- ')) {
      out.push(
        list(
          take((one) => /^(?:- | {2}|$)/.test(one)),
          options,
        ),
      );
    } else {
      // What only looks like something else begins one, too: each round takes a line.
      at++;
      const more = take((one) => one.trim() !== '' && !/^(?:#{1,3} |```|- )/.test(one));
      out.push(html`<p>${inline([line, ...more].join('\n'), options)}</p>
`);
    }
  }
  return out;
}

function headingOf(level: number, title: string, options: MarkdownOptions): Html {
  const words = inline(title, options);
  if (level === 1)
    return html`<h1>${words}</h1>
`;
  return level === 2
    ? html`<h2 id="${idOf(title)}">${words}</h2>
`
    : html`<h3>${words}</h3>
`;
}

function list(lines: readonly string[], options: MarkdownOptions): Html {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push([line.slice(2)]);
    else items.at(-1)!.push(line.slice(2));
  }
  return html`<ul>
${items.map((item) => listItem(item, options))}</ul>
`;
}

/** An item that begins with a number in brackets is a source, which the text refers to. */
function listItem(lines: readonly string[], options: MarkdownOptions): Html {
  const [first = '', ...rest] = lines;
  const source = /^\[(\d+)\] /.exec(first)?.[1];
  const id = source === undefined ? '' : html` id="source-${source}"`;
  const simple = !rest.some((line) => line.trim() === '' || line.startsWith('    '));
  const text = lines.join('\n');
  return simple
    ? html`<li${id}>${inline(text, options, source !== undefined)}</li>
`
    : html`<li${id}>${blocks(lines, options)}</li>
`;
}

/** Code, emphasis, addresses, and numbers of sources; everything between them is text. */
function inline(text: string, options: MarkdownOptions, isSource = false): Html {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|<https:\/\/[^\s<>]+>|\[\d+\])/);
  return html`${parts.map((part, i) => {
    if (i % 2 === 0) return part;
    const inner = part.slice(1, -1);
    if (part.startsWith('`')) {
      const page = options.pageOf(inner);
      return page === null ? html`<code>${inner}</code>` : html`<a href="${page}"><code>${inner}</code></a>`;
    }
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`;
    if (part.startsWith('<')) return html`<a class="address" href="${inner}" rel="noreferrer">${inner}</a>`;
    return isSource ? part : html`<a href="#source-${inner}">${part}</a>`;
  })}`;
}

const codeBlock = (lines: readonly string[]): Html =>
  html`<pre class="hunk" tabindex="0"><code>${colourLines(lines).map(
    (line) => html`<span class="line">${line}
</span>`,
  )}</code></pre>
`;

/** A diff: what it adds and takes away in colour, and the code as code. */
export function diffBlock(lines: readonly string[]): Html {
  const isCode = (line: string) => /^[ +-]/.test(line) && !/^(?:---|\+\+\+) /.test(line);
  const coloured = colourLines(lines.map((line) => (isCode(line) ? line.slice(1) : '')));
  const rows = lines.map((line, i) => {
    if (!isCode(line))
      return html`<span class="line range">${line}
</span>`;
    const kind = line.startsWith('+') ? ' added' : line.startsWith('-') ? ' removed' : '';
    return html`<span class="line${kind}">${line[0]}${coloured[i]}
</span>`;
  });
  return html`<pre class="hunk" tabindex="0"><code>${rows}</code></pre>
`;
}

export const fileBlock = (name: string, lines: readonly string[]): Html =>
  html`<details><summary><code>${name}</code></summary>
${codeBlock(lines)}</details>
`;
