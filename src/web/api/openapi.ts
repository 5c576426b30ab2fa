/** The OpenAPI document of what programs may ask. A test holds the server to it. */
import { schemas } from './openapi-schemas.ts';

const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });
const ok = (description: string, schema: object) => ({ description, content: json(schema) });
const problem = (description: string) => ({ description, content: json(ref('Problem')) });

const wrongToken = {
  '401': problem('The bearer token is wrong.'),
  '429': problem('Too many wrong tokens came from there.'),
};
const away = { '503': problem('The database does not answer; try again later.') };
const missing = { '404': problem('There is none, or it is not for this viewer.') };

const svgAnswer = (description: string) => ({
  description,
  content: { 'image/svg+xml': { schema: { type: 'string' } } },
});
const atomAnswer = {
  description: 'Atom; ids stay, addresses are absolute.',
  content: { 'application/atom+xml': { schema: { type: 'string' } } },
};
const unchanged = { description: 'It is as it was when its ETag was given.' };

const query = (name: string, description: string, schema: object = { type: 'string', maxLength: 300 }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
const inPath = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const get = (
  operationId: string,
  summary: string,
  responses: object,
  parameters: readonly object[] = [],
) => ({ get: { operationId, summary, parameters, responses } });

const paths = {
  '/api/status': get('status', 'The state of the bot: what is set up, what waits, what has failed.', {
    '200': ok('As much as the viewer may know.', ref('Status')),
    ...wrongToken,
    ...away,
  }),
  '/api/reviews': get(
    'listReviews',
    'Reviews, the newest first; those of private repositories only with the admin token.',
    {
      '200': ok('A page of the list.', ref('ReviewList')),
      '400': problem('A parameter has a value that cannot be.'),
      ...wrongToken,
      ...away,
    },
    [
      query('platform', 'Where the change is.', ref('Platform')),
      query('repository', 'Full name of the repository, or the name of the mailing list.'),
      query('target', 'A target that the change touches.'),
      query('rule', 'A rule that it breaks.'),
      query('verdict', 'How it came out.', ref('Conclusion')),
      query(
        'q',
        'Words, or their beginnings, of title, author, repository, number, targets and patch subjects.',
      ),
      query('open', '1: only of changes that are neither merged nor closed.', {
        type: 'string',
        enum: ['0', '1'],
      }),
      query('all', '1: also the reviews of earlier versions.', { type: 'string', enum: ['0', '1'] }),
      query('limit', 'Reviews on a page.', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
      query('page', '`older` or `newer` of another page; one that cannot be read is the first.'),
    ],
  ),
  '/api/reviews/{id}': get(
    'getReview',
    'One review with its report, the texts that were posted, and the other versions of its change.',
    { '200': ok('The review.', ref('Review')), ...missing, ...wrongToken, ...away },
    [inPath('id', 'Of a list.', { type: 'string', pattern: '^[0-9a-f]{16}$' })],
  ),
  '/api/rules': get('listRules', 'The rules, in the order of their documentation.', {
    '200': ok('The rules.', ref('RuleList')),
  }),
  '/api/rules/{id}': get(
    'getRule',
    'One rule with its page.',
    { '200': ok('The rule.', ref('RulePage')), ...missing },
    [inPath('id', 'Such as type-flip.')],
  ),
  '/api/targets': get('targets', 'How each target of the configured tree registers now.', {
    '200': ok('Without a configured tree those of QEMU on a day in the past.', ref('Targets')),
  }),
  '/api/targets/{target}': get(
    'target',
    'One target: how it registers and sends now, how both went, and the open reviews that touch it.',
    { '200': ok('The target.', ref('Target')), ...missing, ...wrongToken, ...away },
    [inPath('target', 'Its name, such as riscv; also of one that is gone.')],
  ),
  '/targets/{target}/feed.atom': get(
    'targetFeed',
    'An Atom feed of a target: reviews of public changes that touch it, and changes of its registration.',
    { '200': atomAnswer, '304': unchanged, ...missing, ...away },
    [inPath('target', 'Its name.')],
  ),
  '/badge/target/{target}.svg': get(
    'targetBadge',
    'A badge that says how a target of the tree registers, and how many state rules it breaks.',
    { '200': svgAnswer('An SVG.'), '304': unchanged, ...missing },
    [inPath('target', 'Its name.')],
  ),
  '/api/timeline': get('timeline', 'How each target registered at each release, and what changed it.', {
    '200': ok('Empty lists while the first audit runs.', ref('Timeline')),
  }),
  '/api/compatibility': get(
    'compatibility',
    'What becomes of the CPU state that each release of QEMU has saved when the next one loads it, build by build.',
    { '200': ok('QEMU on a day in the past: data that comes with the server.', ref('Compatibility')) },
  ),
  '/api/check': {
    post: {
      operationId: 'check',
      summary: 'Reviews an mbox, a mail or a diff by what its hunks show. Nothing of it is kept.',
      requestBody: {
        required: true,
        content: { '*/*': { schema: { type: 'string', format: 'binary', maxLength: 26_214_400 } } },
      },
      responses: {
        '200': ok('The report.', ref('Report')),
        '400': problem('The body is empty or did not arrive whole.'),
        '401': problem('The token is missing or wrong.'),
        '403': problem('It is closed: a forge is configured, and ADMIN_TOKEN is not set.'),
        '413': problem('The body is too large.'),
        '422': problem('There is no patch in it, or its review took too much.'),
        '503': problem('Too much is asked at once; try again later.'),
      },
    },
  },
  '/api/openapi.json': get('openApi', 'This document.', {
    '200': ok('OpenAPI 3.1.', { type: 'object', required: ['openapi', 'paths'] }),
  }),
  '/events': get(
    'watch',
    'Server-sent events: `work` (jobs that wait and run) and `review` (one was saved). Ends after ten minutes.',
    {
      '200': {
        description: 'A stream that goes on.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...wrongToken,
      '503': problem('Too many watch at once.'),
    },
  ),
  '/badge/{platform}/{repository}.svg': get(
    'badge',
    'A badge that says how the newest public review of a repository or list came out.',
    {
      '200': svgAnswer('An SVG. It says "no reviews" for what does not exist and for what is private alike.'),
      '304': unchanged,
      ...missing,
      ...away,
    },
    [
      inPath('platform', 'Where the repository is.', ref('Platform')),
      inPath('repository', 'Its full name, with all its slashes; of a mailing list the name.'),
    ],
  ),
} as const;

/** `base` is where the server is reached; `platforms` are all that changes may come from. */
export const openApi = (version: string, base: string, platforms: readonly string[]): object => ({
  openapi: '3.1.0',
  info: {
    title: 'vmsd-warden',
    version,
    description:
      'What the pages show, as JSON. Everything can be read without a token but what is private. Dates are ISO 8601; errors are {"error": "…"}.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: base }],
  security: [{}, { adminToken: [] }],
  paths,
  components: {
    securitySchemes: {
      adminToken: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN of the configuration.' },
    },
    schemas: { ...schemas, Platform: { enum: platforms } },
  },
});
