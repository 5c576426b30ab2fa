/** HTML in which every value is escaped, unless it is HTML made here. */

/** HTML that may be put into a page as it is. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | readonly Html[];

/** Tag of a template: `html\`<p>${text}</p>\``. Values may stand in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, i) => part + (i < values.length ? textOf(values[i]!) : '')).join('') };
}

function textOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map((item) => item.html).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c]!);
