/** The lines that a finding is about, and those to write instead, as code. */
import { html } from 'hono/html';
import { plain, plainCode } from '../../review/render/plain.ts';
import type { Excerpt } from '../../types/excerpt.ts';
import { colourLines } from './highlight.ts';
import type { Html } from './layout.ts';

/** Lines of a diff, each with its number; the one that the finding is about is marked. */
export function excerptView({ header, lines, at }: Excerpt): Html {
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

/** Lines that replace the one of a finding. */
export function suggestionView(text: string): Html {
  const lines = text.split('\n').map((line) => plainCode(line).trim());
  const rows = colourLines(lines).map(
    (line) => html`<span class="line added">${line}
</span>`,
  );
  return html`<pre class="hunk" tabindex="0"><code>${rows}</code></pre>`;
}
