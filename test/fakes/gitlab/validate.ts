/** Finds the operation of a request, and what GitLab's pages have against it. */
import { Ajv } from 'ajv';
import { type Operation, operations } from './operations.ts';

export interface Matched {
  operation: Operation;
  /** The path's parameters, decoded. */
  params: Record<string, string>;
  /** What is wrong with parameters and body; empty when nothing is. */
  mistakes: string[];
}

const settings = {
  strict: false,
  allErrors: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/ },
};
const ajv = new Ajv(settings);
/** A query is text; `1` is an integer there. */
const ofText = new Ajv({ ...settings, coerceTypes: true });

const matchers = operations.map((operation) => {
  const [method, path] = operation.route.split(' ') as [string, string];
  return {
    operation,
    method,
    path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
    query: ofText.compile({
      type: 'object',
      properties: operation.query ?? {},
      additionalProperties: false,
    }),
    body: operation.body ? ajv.compile(operation.body) : null,
  };
});

/** `path` is without the folder of the API. null when there is no such operation. */
export function match(method: string, path: string, query: URLSearchParams, body: unknown): Matched | null {
  const found = matchers.find((one) => one.method === method && one.path.test(path));
  if (!found) return null;
  const { operation } = found;
  const params: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const [name, value] of Object.entries(found.path.exec(path)!.groups ?? {})) {
    params[name] = decodeURIComponent(value);
    const isNumber = /_iid$|^note_id$/.test(name) || (name === 'id' && operation.id === 'integer');
    if (isNumber && !/^[1-9]\d*$/.test(value)) mistakes.push(`path ${name} must be integer`);
    if (name === 'sha' && !/^[0-9a-f]{40,64}$/.test(value)) mistakes.push('path sha must be a commit');
  }
  const given = Object.fromEntries(query);
  if ([...query.keys()].length !== Object.keys(given).length) mistakes.push('query has a parameter twice');
  mistakes.push(...keysetMistakes(given));
  if (!found.query(given)) mistakes.push(...inWords('query', found.query.errors));
  if (!found.body && body !== undefined) mistakes.push('a body where none is described');
  if (found.body && !found.body(body ?? {})) mistakes.push(...inWords('body', found.body.errors));
  return { operation, params, mistakes };
}

/** rest/_index.md: keyset-based pagination has no standard order, and of projects only that by id. */
function keysetMistakes(query: Record<string, string>): string[] {
  if (query.pagination !== 'keyset') return [];
  return [
    ...(query.order_by === 'id' ? [] : ['query order_by must be id with pagination by keyset']),
    ...(query.sort === undefined ? ['query sort is missing with pagination by keyset'] : []),
    ...(query.page === undefined ? [] : ['query page has no place in pagination by keyset']),
  ];
}

function inWords(where: string, errors: (typeof ajv)['errors']): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const extra = (params as { additionalProperty?: string }).additionalProperty;
    return `${where}${instancePath} ${message}${extra === undefined ? '' : ` (${extra})`}`;
  });
}
