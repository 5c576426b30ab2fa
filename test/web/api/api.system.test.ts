/** The API, held to its own OpenAPI document: every answer of the real server, also the refusals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type WebParts } from '../../../src/web/http/app.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { newReview } from '../../support/new-review.ts';
import { root } from '../../support/program.ts';
import { excerpts, report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

interface Operation {
  operationId: string;
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const open = { platform: 'github', repository: 'o/open', change: 1 } as const;
const secret = { platform: 'github', repository: 'o/secret', change: 2 } as const;
const admin = { authorization: `Bearer ${adminToken}` };

let server: RunningServer;
let document: Document;
let ajv: Ajv2020;
const validated = new Set<string>();

beforeAll(async () => {
  const content = {
    ...newReview().content,
    excerpts: [...excerpts],
    mails: { cover: 'https://lore.example/1', patches: { 1: 'https://lore.example/2' } },
    said: [{ where: 'line' as const, place: 'a.c:3', text: 'x' }],
  };
  const accepted = { ...report, findings: report.findings.map((f) => ({ ...f, accepted: 'on purpose' })) };
  const dataDir = await filledFolder({
    reviews: [
      { key: open, review: { head: '1', content: { ...content, report: accepted } } },
      { key: open, review: { head: '2', content, url: null, base: null } },
      { key: secret, review: { head: '3', subject: 'Hidden', isPrivate: true } },
    ],
    failed: [
      { key: open, reason: 'the forge is in the sea' },
      { key: secret, reason: 'nobody may know' },
    ],
  });
  server = await startServer({ DATA_DIR: dataDir, ADMIN_TOKEN: adminToken });
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'document', components: document.components });
});
afterAll(() => server.kill());

/** Asks, and has the answer validated against what the document says of that path and status. */
async function ask<T>(
  path: string,
  at: string,
  init: RequestInit = {},
): Promise<{ status: number; body: T }> {
  const answer = await fetch(server.url + at, init);
  const text = await answer.text();
  const method = (init.method ?? 'GET').toLowerCase();
  const operation = document.paths[path]![method]!;
  const described = operation.responses[String(answer.status)];
  expect(described, `${method} ${at} answers ${answer.status}: ${text.slice(0, 200)}`).toBeDefined();
  const type = answer.headers.get('content-type')!.split(';')[0]!;
  const { schema } = described!.content[type] ?? {};
  expect(schema, `${at} answers ${type}`).toBeDefined();
  const body = type === 'application/json' ? JSON.parse(text) : text;
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;
  const validate = ajv.compile(absolute);
  validate(body);
  expect(validate.errors ?? [], at).toEqual([]);
  validated.add(`${operation.operationId} ${answer.status}`);
  return { status: answer.status, body };
}

it('has every route in the document, and nothing else', () => {
  const parts = {
    rules: { list: [] },
    webhooks: {},
    setup: null,
    hosts: null,
    base: () => server.url,
  } as unknown as WebParts;
  const routes = createApp(parts, () => false)
    .routes.map(({ method, path }) => `${method} ${path}`)
    .filter((route) => /^\w+ \/(?:api|events|badge)\b|\.atom$/.test(route))
    .map((route) => route.replace(/:(\w+)\{.+$/, '{$1}.svg').replace(/:(\w+)/g, '{$1}'));
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([...new Set(routes)].sort());
  expect(document.openapi).toMatch(/^3\.1/);
  expect(document.servers).toEqual([{ url: server.url }]);
});

interface Listed {
  reviews: { id: string; subject: string; version: number }[];
  older: string | null;
}

describe('reviews', () => {
  it('are listed, narrowed and paged', async () => {
    const { body } = await ask<Listed>('/api/reviews', '/api/reviews?all=1&limit=1');
    expect(body.reviews).toHaveLength(1);
    const next = await ask<Listed>('/api/reviews', `/api/reviews?all=1&limit=1&page=${body.older}`);
    expect(next.body.reviews[0]!.id).not.toBe(body.reviews[0]!.id);
    const none = await ask<Listed>('/api/reviews', '/api/reviews?verdict=success&target=zeta&q=x');
    expect(none.body.reviews).toEqual([]);
    for (const wrong of ['platform=x', 'verdict=maybe', 'limit=0', 'limit=101', 'limit=x']) {
      expect((await ask('/api/reviews', `/api/reviews?${wrong}`)).status, wrong).toBe(400);
    }
  });

  it('have their report, their texts and their versions', async () => {
    const list = await ask<Listed>('/api/reviews', '/api/reviews');
    const { body } = await ask<{ content: { report: object }; versions: object[]; comparison: object[] }>(
      '/api/reviews/{id}',
      `/api/reviews/${list.body.reviews[0]!.id}`,
    );
    expect(body.content.report).toEqual(report);
    expect(body.versions).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect(body.comparison).toMatchObject([{ in: ['error', 'error'] }, {}]);
    expect((await ask('/api/reviews/{id}', '/api/reviews/x')).status).toBe(404);
  });

  it('of private repositories are for who has the token', async () => {
    const all = await ask<Listed>('/api/reviews', '/api/reviews', { headers: admin });
    const { id } = all.body.reviews.find(({ subject }) => subject === 'Hidden')!;
    const open = await ask<Listed>('/api/reviews', '/api/reviews');
    expect(open.body.reviews.map((one) => one.id)).not.toContain(id);
    expect((await ask('/api/reviews/{id}', `/api/reviews/${id}`)).status).toBe(404);
    expect((await ask('/api/reviews/{id}', `/api/reviews/${id}`, { headers: admin })).status).toBe(200);
    const wrong = { headers: { authorization: 'Bearer guess' } };
    expect((await ask('/api/reviews', '/api/reviews', wrong)).status).toBe(401);
    expect((await ask('/api/reviews/{id}', `/api/reviews/${id}`, wrong)).status).toBe(401);
    const named = await ask<string>('/badge/{platform}/{repository}.svg', '/badge/github/o/secret.svg');
    expect(named.body).toContain('no reviews');
  });
});

it('the state names what everybody may know, and more for who has the token', async () => {
  interface State {
    failures: { reason: string }[];
    events: { repository: string | null }[];
  }
  const { body } = await ask<State>('/api/status', '/api/status');
  expect(body.failures).toMatchObject([{ reason: 'the forge is in the sea' }]);
  expect(body.events.map(({ repository }) => repository)).toEqual([null, 'o/open']);
  const more = await ask<State>('/api/status', '/api/status', { headers: admin });
  expect(more.body.failures).toHaveLength(2);
  expect(more.body.events.map(({ repository }) => repository)).toEqual(['o/secret', 'o/open']);
});

it('rules are as on their pages', async () => {
  const { body } = await ask<{ rules: { id: string }[] }>('/api/rules', '/api/rules');
  expect(body.rules.length).toBeGreaterThan(5);
  const page = await ask<{ markdown: string }>('/api/rules/{id}', '/api/rules/type-flip');
  expect(page.body.markdown).toBe(readFileSync(join(root, 'src/rules/type-flip/rule.md'), 'utf8'));
  expect((await ask('/api/rules/{id}', '/api/rules/none')).status).toBe(404);
});

it('targets are those of the page, now and from release to release', async () => {
  interface Targets {
    asOf: { commit: string };
    audit: { registrations: { target: string; after: { type: string } }[] };
  }
  const { body: now } = await ask<Targets>('/api/targets', '/api/targets');
  const { body } = await ask<{
    releases: { commit: string }[];
    types: Record<string, string>[];
    changes: object[];
  }>('/api/timeline', '/api/timeline');
  expect(body.types).toHaveLength(body.releases.length);
  expect(body.releases.at(-1)!.commit).toBe(now.asOf.commit);
  expect(body.changes.length).toBeGreaterThan(5);
  const types = now.audit.registrations.map(({ target, after }) => [target, after.type]);
  expect(Object.entries(body.types.at(-1)!).sort()).toEqual(types.sort());
});

it('one target has what the page has: its state, its builds, its history and the open reviews', async () => {
  interface Target {
    registration: { target: string; after: { type: string } };
    findings: { rule: string }[];
    changes: { target: string; to: string }[];
    builds: { build: string }[];
    reviews: { subject: string; isPrivate: boolean }[];
  }
  const path = '/api/targets/{target}';
  const { body: avr } = await ask<Target>(path, '/api/targets/avr');
  expect(avr.registration).toMatchObject({ target: 'avr', after: { type: 'type-1' } });
  expect(avr.findings.map(({ rule }) => rule)).toEqual(['type1-without-cpu-common']);
  expect(avr.changes.at(-1)).toMatchObject({ target: 'avr', to: 'type-1' });
  expect(avr.builds.map(({ build }) => build)).toEqual(['avr']);
  const { body: hppa } = await ask<Target>(path, '/api/targets/hppa');
  expect(hppa.reviews.map(({ isPrivate }) => isPrivate)).toEqual([false]);
  const all = await ask<Target>(path, '/api/targets/hppa', { headers: admin });
  expect(all.body.reviews.map(({ isPrivate }) => isPrivate).sort()).toEqual([false, true]);
  expect((await ask(path, '/api/targets/z80')).status).toBe(404);
  const feed = await ask<string>('/targets/{target}/feed.atom', '/targets/hppa/feed.atom', {
    headers: admin,
  });
  expect(feed.body).not.toContain('Hidden');
  const svg = await ask<string>('/badge/target/{target}.svg', '/badge/target/avr.svg');
  expect(svg.body).toContain('<title>vmsd-warden, avr: type 1, 1 error</title>');
  expect((await ask('/badge/target/{target}.svg', '/badge/target/z80.svg')).status).toBe(404);
});

it('what each release does with the streams of the one before it is that of the page', async () => {
  interface Found {
    releases: { version: string }[];
    builds: { build: string; states: string[] }[];
  }
  const { body } = await ask<Found>('/api/compatibility', '/api/compatibility');
  const riscv = body.builds.find(({ build }) => build === 'riscv64')!;
  expect(riscv.states).toHaveLength(body.releases.length);
  expect(riscv.states[body.releases.findIndex(({ version }) => version === '11.1')]).toBe('misread');
});

it('a series is checked', async () => {
  const post = (body: string) => ({ method: 'POST', body });
  const flip = readFileSync(join(root, 'examples/flip.mbox'), 'utf8');
  const { body } = await ask<{ findings: object[] }>('/api/check', '/api/check', post(flip));
  expect(body.findings.length).toBeGreaterThan(0);
  expect((await ask('/api/check', '/api/check', post(''))).status).toBe(400);
  expect((await ask('/api/check', '/api/check', post('no patch'))).status).toBe(422);
});

it('a badge says how the newest review came out', async () => {
  const { body } = await ask<string>('/badge/{platform}/{repository}.svg', '/badge/github/o/open.svg');
  expect(body).toContain('<title>vmsd-warden: fails</title>');
  expect((await ask('/badge/{platform}/{repository}.svg', '/badge/x/o/open.svg')).status).toBe(404);
});

it('also a browser gets JSON, and an address that is none says so', async () => {
  const answer = await fetch(`${server.url}/api/nothing`, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ error: expect.stringMatching(/nothing here/) });
});

it('every operation was asked', async () => {
  await ask('/api/openapi.json', '/api/openapi.json');
  const operations = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  const asked = new Set([...validated].map((one) => one.split(' ')[0]));
  // A stream has no end to wait for; test/web/pages/look.system.test.ts reads it.
  expect(operations.filter((id) => !asked.has(id))).toEqual(['watch']);
});
