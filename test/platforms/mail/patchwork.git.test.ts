import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkOf,
  type PatchCheckPorts,
  postPatchChecks,
} from '../../../src/app/replies/post-patch-checks.ts';
import { patchwork } from '../../../src/platforms/mail/patchwork.ts';
import type { ForgeEvent } from '../../../src/ports/forge.ts';
import type { PatchCheck } from '../../../src/ports/lists.ts';
import { type FakePatchwork, fakePatchwork } from '../../fakes/patchwork.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { flip, report as sample } from '../../support/sample-report.ts';

let server: FakePatchwork;
beforeEach(async () => {
  server = await fakePatchwork();
  for (const id of ['one@example.org', 'two@example.org', 'three@example.org']) server.add(id);
});
afterEach(() => server.close());

const checks = (token = server.token) =>
  patchwork({ url: `${server.url}/`, token: async () => token, context: 'vmsd-warden' });
const check: PatchCheck = {
  state: 'fail',
  description: 'type-flip: alpha',
  targetUrl: 'https://bot.example/r/1',
};

describe('a check on Patchwork', () => {
  it('is found by Message-Id, posted, and not posted again while it says the same', async () => {
    expect(await checks().post('one@example.org', check)).toBe('posted');
    expect(server.checks('one@example.org')).toEqual([
      {
        id: expect.any(Number),
        state: 'fail',
        context: 'vmsd-warden',
        description: 'type-flip: alpha',
        target_url: 'https://bot.example/r/1',
      },
    ]);
    expect(await checks().post('one@example.org', check)).toBe('there');
    expect(await checks().post('one@example.org', { ...check, state: 'success' })).toBe('posted');
    expect(await checks().post('one@example.org', check)).toBe('posted');
    expect(server.checks('one@example.org').map(({ state }) => state)).toEqual(['fail', 'success', 'fail']);
    expect(server.checks('two@example.org')).toEqual([]);
  });

  it('is of no other patch: where the server has none, or cannot look it up', async () => {
    expect(await checks().post('none@example.org', check)).toBe('unknown');
    server.old = true;
    expect(await checks().post('none@example.org', check)).toBe('unknown');
    expect(server.requests.filter((one) => one.startsWith('POST'))).toEqual([]);
  });

  it('takes what is too long or odd for the server', async () => {
    const long = {
      ...check,
      description: `a\r\nb ${'x'.repeat(5000)}`,
      targetUrl: `https://bot.example/${'x'.repeat(300)}`,
    };
    expect(await checks().post('one@example.org', long)).toBe('posted');
    expect(server.checks('one@example.org')[0]).toMatchObject({ target_url: null });
    expect(server.checks('one@example.org')[0]!.description).toMatch(/^a b x{243}\.\.\.$/);
    expect(await checks().post('one@example.org', long)).toBe('there');
    expect(await checks().post('odd id"&?#@x', check)).toBe('unknown');
  });

  it('says what a failure means, without the token', async () => {
    const failure = (token?: string) =>
      checks(token)
        .post('one@example.org', check)
        .catch((error) => error);
    server.faults.push(503);
    expect(await failure()).toMatchObject({ kind: 'passing', uncertain: true });
    server.faults.push(429);
    expect(await failure()).toMatchObject({ kind: 'passing', uncertain: false });
    const wrong = await failure('secret-token');
    expect(wrong).toMatchObject({ kind: 'forbidden' });
    expect(wrong.message).not.toContain('secret-token');
    server.readOnly = true;
    expect(await failure()).toMatchObject({ kind: 'forbidden' });
    server.faults.push(404);
    expect(await failure()).toMatchObject({ kind: 'permanent' });
    await server.close();
    expect(await failure()).toMatchObject({ kind: 'passing' });
  });
});

describe('the checks of a series', () => {
  const key = { platform: 'mail', repository: 'qemu-devel', change: 4 } as const;
  const version = { lastAt: '2026-03-02T11:00:00Z', head: 'cover@example.org' };
  const world = () => {
    const queued: { event: ForgeEvent; after: number | undefined }[] = [];
    const ports: PatchCheckPorts = {
      checks: checks(),
      store: memoryStore(),
      jobs: { enqueue: async (event, after) => void queued.push({ event, after }) },
      clock: { now: () => new Date('2026-03-02T12:00:00Z') },
      log: { debug() {}, info() {}, warn() {}, error() {} },
      page: () => null,
      dryRun: false,
      signal: new AbortController().signal,
    };
    return { ports, queued };
  };
  const reviewed = {
    key,
    lineage: { author: null },
    version,
    report: { ...sample, findings: [flip('alpha', 240)] },
  } as unknown as Parameters<typeof postPatchChecks>[1];
  const states = () =>
    ['one', 'two', 'three'].map((name) => server.checks(`${name}@example.org`).map(({ state }) => state));

  it('are posted once, whatever ends half-way', async () => {
    const { ports } = world();
    // The second is taken, but the answer is lost.
    server.faults.push(...Array(5).fill(undefined), null);
    await expect(postPatchChecks(ports, reviewed)).rejects.toMatchObject({
      kind: 'passing',
      uncertain: true,
    });
    await postPatchChecks(ports, reviewed);
    await postPatchChecks(ports, reviewed);
    expect(states()).toEqual([['fail'], ['pending'], ['warning']]);
    const before = server.requests.length;
    await postPatchChecks(ports, reviewed);
    expect(server.requests.length).toBe(before);
  });

  it('wait for a server that has not read the mails yet', async () => {
    const { ports, queued } = world();
    const late = structuredClone(reviewed);
    late.report.patches[1]!.messageId = 'late@example.org';
    await postPatchChecks(ports, late);
    expect(queued).toEqual([{ event: expect.objectContaining({ kind: 'series', change: 4 }), after: 300 }]);
    server.add('late@example.org');
    await postPatchChecks(ports, late);
    expect(server.checks('late@example.org')).toHaveLength(1);
    expect(queued).toHaveLength(1);
  });

  it('are only said in a dry run', async () => {
    const { ports } = world();
    ports.dryRun = true;
    await postPatchChecks(ports, reviewed);
    expect(server.requests).toEqual([]);
  });

  it('say for each patch what stands against it', () => {
    const whole = { ...sample, limits: [], series: { ...sample.series, missing: [] } };
    const of = (more: Partial<typeof sample>, index = 1) => checkOf({ ...whole, ...more }, index);
    expect(of({ findings: [flip('alpha', 1), flip('hppa', 2)] })).toEqual({
      state: 'fail',
      description: 'type-flip: alpha changes from type 1 (dc->vmsd) to type 2 (cc->vmsd) (and 1 more)',
    });
    expect(of({ findings: [flip('alpha', 1, { severity: 'warning' })] }).state).toBe('warning');
    expect(
      of({ findings: [flip('alpha', 1, { accepted: 'yes' }), flip('x', 1, { severity: 'notice' })] }),
    ).toEqual({
      state: 'success',
      description: 'the registration of CPU state is in order',
    });
    expect(of({ findings: [flip('alpha', 1, { scope: 'transient' })] })).toEqual({
      state: 'success',
      description: 'the registration of CPU state is in order; type-flip here, undone by a later patch',
    });
    expect(checkOf({ ...sample, findings: [] }, 3).state).toBe('warning');
    expect(checkOf({ ...sample, findings: [] }, 2)).toEqual({
      state: 'pending',
      description: 'nothing found; 9 patches of 12 did not come yet and could change that',
    });
  });
});
