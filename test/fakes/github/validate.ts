/** Finds the operation of a request, and what GitHub's description has against it. */
import { Ajv } from 'ajv';
import { type Operation, operations } from './openapi.ts';

export interface Matched {
  operation: Operation;
  /** The path's parameters, decoded. */
  params: Record<string, string>;
  /** What is wrong with parameters and body; empty when nothing is. */
  mistakes: string[];
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  coerceTypes: false,
  formats: { 'date-time': isDateTime },
});
const routes = operations.map((operation) => {
  const [method, template] = operation.route.split(' ') as [string, string];
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    /_id$|_number$/.test(name) ? `(?<${name}>[^/]+)` : name === 'ref' ? '(?<ref>.+)' : `(?<${name}>[^/]+)`,
  );
  return {
    operation,
    method,
    path: new RegExp(`^${pattern}$`),
    body: operation.body ? ajv.compile(operation.body) : null,
    query: ajv.compile({
      type: 'object',
      properties: operation.query ?? {},
      additionalProperties: false,
    }),
  };
});

/** null when there is no such operation. */
export function match(method: string, url: URL, body: unknown): Matched | null {
  const route = routes.find((one) => one.method === method && one.path.test(url.pathname));
  if (!route) return null;
  const params: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const [name, value] of Object.entries(route.path.exec(url.pathname)!.groups ?? {})) {
    params[name] = decodeURIComponent(value);
    if (/_id$|_number$/.test(name) && !/^[1-9][0-9]*$/.test(value))
      mistakes.push(`path ${name} must be integer`);
  }
  const query: Record<string, unknown> = {};
  for (const [name, value] of url.searchParams) {
    const numeric = (route.operation.query?.[name] as { type?: string } | undefined)?.type === 'integer';
    query[name] = numeric && /^-?[0-9]+$/.test(value) ? Number(value) : value;
  }
  if (!route.query(query)) mistakes.push(`query ${ajv.errorsText(route.query.errors, { dataVar: '' })}`);
  if (route.body && !route.body(body ?? {})) {
    const extra = route.body.errors!.map(
      (e) => (e.params as { additionalProperty?: string }).additionalProperty ?? '',
    );
    mistakes.push(`body ${ajv.errorsText(route.body.errors, { dataVar: '' })} ${extra.join(' ')}`.trim());
  }
  if (!route.body && body !== undefined) mistakes.push('a body where none is expected');
  return { operation: route.operation, params, mistakes };
}

function isDateTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}
