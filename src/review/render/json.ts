/** Any value as the JSON that the contract names, indented; `lines: true` puts it on one line for NDJSON. */
export function renderJson(value: unknown, options: { oneLine?: boolean } = {}): string {
  // JSON leaves the C1 controls and the marks that reorder text as they are; a terminal would obey them.
  const text = JSON.stringify(value, null, options.oneLine ? undefined : 2);
  const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, escaped) + '\n';
}
