/** Any value as the JSON that the contract names, indented; `lines: true` puts it on one line for NDJSON. */
export function renderJson(value: unknown, options: { oneLine?: boolean } = {}): string {
  // JSON leaves DEL and the C1 controls as they are, and a terminal would obey them.
  const text = JSON.stringify(value, null, options.oneLine ? undefined : 2);
  return text.replace(/[\u007f-\u009f]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`) + '\n';
}
