/** The shapes of the API's answers, as JSON Schema 2020-12. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const boolean = { type: 'boolean' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const integerOrNull = { type: ['integer', 'null'] } as const;
const booleanOrNull = { type: ['boolean', 'null'] } as const;
const date = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' } as const;
const list = (items: object) => ({ type: 'array', items });
const choice = (...values: string[]) => ({ type: 'string', enum: values });
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

/** An object with exactly these fields; those whose names end with `?` may be missing. */
function fields(properties: Readonly<Record<string, object>>): object {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const listedReview = {
  id: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  platform: ref('Platform'),
  repository: text,
  'repositoryId?': text,
  change: integer,
  version: integer,
  head: text,
  base: textOrNull,
  subject: text,
  author: text,
  url: textOrNull,
  isPrivate: boolean,
  latest: boolean,
  conclusion: ref('Conclusion'),
  title: text,
  findings: list(ref('RecordedFinding')),
  targets: list(text),
  at: date,
};
const rule = { id: text, title: text, severity: ref('Severity') };

const registrations = {
  RegistrationType: choice('type-1', 'type-2', 'both', 'unmigratable', 'none', 'unknown'),
  HookSite: fields({
    hook: text,
    cpuClass: textOrNull,
    symbol: textOrNull,
    path: text,
    line: integer,
    guarded: booleanOrNull,
  }),
  Registration: fields({
    type: ref('RegistrationType'),
    hooks: list(ref('HookSite')),
    embedsCpuCommon: booleanOrNull,
    versionId: integerOrNull,
    minimumVersionId: integerOrNull,
    userMode: booleanOrNull,
  }),
  TargetReport: fields({
    target: text,
    before: orNull(ref('Registration')),
    after: orNull(ref('Registration')),
    trajectory: list(fields({ patch: integer, to: ref('RegistrationType') })),
    tier: text,
  }),
};

const report = {
  Severity: choice('error', 'warning', 'notice'),
  Limit: fields({ code: text, patch: integerOrNull, detail: text }),
  Finding: fields({
    rule: text,
    severity: ref('Severity'),
    target: textOrNull,
    patch: integerOrNull,
    scope: choice('net', 'transient'),
    undoneBy: integerOrNull,
    path: text,
    line: integer,
    side: choice('new', 'old'),
    from: ref('RegistrationType'),
    to: ref('RegistrationType'),
    cpuClass: textOrNull,
    symbol: textOrNull,
    message: text,
    consequence: text,
    help: text,
    suggestion: textOrNull,
    'beside?': text,
    citations: list(fields({ title: text, url: text })),
    fingerprint: text,
    'merge?': text,
    'accepted?': text,
  }),
  Report: fields({
    schema: { const: 'vmsd-warden/report/v1' },
    series: fields({
      title: text,
      version: integer,
      total: integer,
      received: list(integer),
      missing: list(integer),
      messageId: textOrNull,
      base: textOrNull,
    }),
    evidence: choice('tree', 'diff'),
    complete: boolean,
    limits: list(ref('Limit')),
    patches: list(fields({ index: integer, subject: text, messageId: textOrNull, commit: textOrNull })),
    registrations: list(ref('TargetReport')),
    findings: list(ref('Finding')),
  }),
};

const reviews = {
  // What there is, the server knows.
  Platform: text,
  Conclusion: choice('success', 'failure', 'neutral'),
  RecordedFinding: fields({
    rule: text,
    severity: text,
    target: textOrNull,
    fingerprint: text,
    accepted: boolean,
  }),
  ListedReview: fields(listedReview),
  ReviewList: fields({ reviews: list(ref('ListedReview')), older: textOrNull, newer: textOrNull }),
  Excerpt: fields({
    header: textOrNull,
    lines: list(fields({ marker: choice(' ', '+', '-'), text, line: integerOrNull })),
    at: integer,
  }),
  ReviewContent: fields({
    report: ref('Report'),
    excerpts: {
      description: 'The lines around findings, by `patch|path|line|side`.',
      type: 'array',
      items: { type: 'array', prefixItems: [text, ref('Excerpt')], minItems: 2, maxItems: 2 },
    },
    mails: fields({
      cover: textOrNull,
      patches: { type: 'object', additionalProperties: text },
    }),
    'people?': {
      description: 'Who looks after the targets, by the tree it was judged on.',
      ...list(
        fields({
          target: text,
          status: list(text),
          people: list(fields({ name: text, role: choice('maintainer', 'reviewer') })),
        }),
      ),
    },
    notes: list(text),
    told: list(choice('inline', 'file', 'summary', 'mail', 'page', 'accepted', 'unwanted')),
    said: list(
      fields({
        where: choice('line', 'file', 'change', 'check', 'mail'),
        place: text,
        text,
        'row?': text,
        'mail?': {
          description:
            'All of a mail: `from`, `to`, `cc`, `subject`, `messageId`, `inReplyTo`, `references`, `date`, `text`.',
          type: 'object',
        },
      }),
    ),
    dryRun: boolean,
    trouble: list(text),
  }),
  Review: fields({
    ...listedReview,
    content: orNull(ref('ReviewContent')),
    versions: list(ref('ListedReview')),
    conversation: {
      description: 'What people accepted, and what the bot has written or mailed, over all versions.',
      ...fields({
        acceptances: list(
          fields({ rule: text, target: text, fingerprints: list(text), reason: text, by: text, at: date }),
        ),
        written: list(fields({ row: text, id: text, at: date })),
      }),
    },
    comparison: {
      description: 'Each finding with its severity in every version, the oldest first.',
      ...list(
        fields({ fingerprint: text, rule: text, target: textOrNull, in: list({ type: ['string', 'null'] }) }),
      ),
    },
  }),
};

const tree = orNull(fields({ repository: text, branch: text }));
const targets = {
  Release: fields({ version: text, commit: text, date: text }),
  Targets: fields({
    tree,
    asOf: orNull(ref('Release')),
    building: orNull(fields({ done: integer, all: integer })),
    problem: textOrNull,
    audit: orNull(ref('Report')),
  }),
  Timeline: fields({
    tree,
    releases: list(ref('Release')),
    types: {
      description: 'For each release the type of each target.',
      ...list({ type: 'object', additionalProperties: ref('RegistrationType') }),
    },
    changes: list(ref('TypeChange')),
  }),
  TypeChange: fields({
    target: text,
    release: { description: 'Index of the first release that has it.', ...integer },
    from: orNull(ref('RegistrationType')),
    to: orNull(ref('RegistrationType')),
    by: orNull(fields({ commit: text, date: text, subject: text })),
  }),
  Target: fields({
    target: text,
    tree,
    asOf: orNull(ref('Release')),
    registration: {
      description: 'Null: it is not there any more.',
      ...orNull(ref('TargetReport')),
    },
    findings: { description: 'State rules that it breaks as it is.', ...list(ref('Finding')) },
    releases: list(ref('Release')),
    changes: list(ref('TypeChange')),
    builds: {
      description:
        'What its builds send, of QEMU on a day in the past; states are of the releases of Compatibility.',
      ...list(ref('BuildCompatibility')),
    },
    reviews: {
      description: 'Of changes that are open and touch it, the newest first.',
      ...list(ref('ListedReview')),
    },
  }),
};

const compatibility = {
  CompatibilityState: choice(
    'unchanged',
    'extended',
    'declared',
    'refused',
    'misread',
    'unknown',
    'absent',
    'new',
    'by-hand',
    'unmigratable',
    'unregistered',
  ),
  Compatibility: fields({
    schema: choice('vmsd-warden/compatibility/v1'),
    releases: list(ref('Release')),
    builds: list(ref('BuildCompatibility')),
  }),
  BuildCompatibility: fields({
    build: text,
    target: text,
    states: { description: 'For each release, the first one too.', ...list(ref('CompatibilityState')) },
    details: {
      description:
        'Of each release that does not load what the one before it sent, or of which it is unknown.',
      ...list(
        fields({
          release: integer,
          target: text,
          always: boolean,
          harm: { enum: ['length', 'silent', 'either', null] },
          differences: list(fields({ description: text, at: text, from: text, to: text, message: text })),
          more: integer,
          unknown: list(text),
        }),
      ),
    },
    sends: list(
      fields({
        section: text,
        symbol: text,
        versionId: integerOrNull,
        minimumVersionId: integerOrNull,
        path: text,
        line: integer,
      }),
    ),
    faults: list(text),
  }),
};

const changePlaces = {
  url: textOrNull,
  review: orNull(fields({ id: text, conclusion: ref('Conclusion'), title: text, subject: text })),
};
const status = {
  Status: fields({
    version: text,
    mode: choice('local', 'serving'),
    parts: list(fields({ name: text, state: choice('ready', 'off', 'missing'), text })),
    queues: list(fields({ queue: text, state: text, count: integer, oldestSeconds: integer })),
    failures: list(
      fields({
        id: text,
        queue: text,
        key: textOrNull,
        reason: textOrNull,
        attempts: integer,
        at: date,
        ...changePlaces,
      }),
    ),
    events: list(
      fields({
        platform: ref('Platform'),
        kind: text,
        repository: textOrNull,
        change: integerOrNull,
        at: date,
        state: choice('waiting', 'done', 'failed'),
        failure: textOrNull,
        ...changePlaces,
      }),
    ),
    lastDeliveryAt: orNull(date),
    limits: list(fields({ platform: text, left: integer, at: date })),
    reached: list(fields({ limit: text, count: integer })),
    forges: list(
      fields({
        platform: text,
        app: orNull(fields({ name: text, url: text })),
        installations: integer,
        gaps: list(fields({ text, url: textOrNull })),
        problem: textOrNull,
        at: date,
      }),
    ),
  }),
};

export const schemas = {
  Problem: fields({ error: text }),
  ...registrations,
  ...report,
  ...reviews,
  ...targets,
  ...compatibility,
  ...status,
  RuleList: fields({ rules: list(fields(rule)) }),
  RulePage: fields({ ...rule, markdown: text }),
};
